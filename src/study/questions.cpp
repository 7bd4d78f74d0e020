#include "study/questions.hpp"

#include <array>

namespace decoupage {

namespace {

constexpr std::array<Question, 10> asked_before{{
    {"Three or four sentences: who is it about, and why should anyone stay with them?",
     "Trois ou quatre phrases : de qui s'agit-il, et pourquoi rester auprès d'eux ?"},
    {"To whom would you recommend it? A line for each kind of spectator.",
     "À qui le conseilleriez-vous ? Une ligne par sorte de spectateur."},
    {"Where, when, and in what mood does it begin? Nothing of how it ends.",
     "Où, quand, dans quelle humeur commence-t-il ? Rien de la fin."},
    {"What does this film do that others of its time do not?",
     "Que fait ce film que d'autres de son temps ne font pas ?"},
    {"One thing to look or listen for, all through.",
     "Une seule chose à regarder ou à écouter, tout du long."},
    {"Which moments should nobody miss? Link each to its place.",
     "Quels moments ne faut-il pas manquer ? Un lien vers chacun."},
    {"Where does it come from: whose life, which city, what other films?",
     "D'où vient-il : quelle vie, quelle ville, quels autres films ?"},
    {"What has been different in cinema since?", "Qu'est-ce qui a changé au cinéma depuis ?"},
    {"Which words will be needed? Explain each by a moment of this film.",
     "De quels mots aura-t-on besoin ? Expliquez chacun par un moment du film."},
    {"Which questions have no right answer?", "Quelles questions n'ont pas de bonne réponse ?"},
}};

constexpr std::array<Question, 5> asked_after{{
    {"From where shall we begin to talk?", "Par où commencer à en parler ?"},
    {"What do you still see, a day later?", "Que voyez-vous encore, un jour après ?"},
    {"What would you ask of the others?", "Que demanderiez-vous aux autres ?"},
    {"What does the talk keep coming back to?", "À quoi la conversation revient-elle toujours ?"},
    {"What should everyone try to find again, by its moment?",
     "Que chacun devrait-il essayer de retrouver, à son moment ?"},
}};

constexpr std::array<Question, 9> asked_of_scenes{{
    {"What has happened before, and where are we?", "Que s'est-il passé avant, et où sommes-nous ?"},
    {"What would be missing without this scene?", "Que manquerait-il sans cette scène ?"},
    {"What is in the picture, and what has been left out of it?",
     "Qu'y a-t-il dans l'image, et qu'en a-t-on laissé dehors ?"},
    {"How near, how lit, how moved? What is measured can be claimed.",
     "À quelle distance, sous quelle lumière, en quel mouvement ? Ce qui se mesure peut s'affirmer."},
    {"How many shots, how joined, how long?", "Combien de plans, comment joints, de quelle durée ?"},
    {"Who speaks, what is heard, where is there music, and where silence?",
     "Qui parle, qu'entend-on, où y a-t-il de la musique, où du silence ?"},
    {"What do the actors do that is not in the words?", "Que font les acteurs qui n'est pas dans les mots ?"},
    {"Which thread of the film passes through here?", "Quel fil du film passe par ici ?"},
    {"What does it leave behind?", "Que laisse-t-elle derrière elle ?"},
}};

constexpr std::array<Question, 8> asked_of_parts{{
    {"Who made it, with what money, where, and in how many weeks? Cite who says so.",
     "Qui l'a fait, avec quel argent, où, en combien de semaines ? Citez qui le dit."},
    {"In what country and year does it come into the world?",
     "Dans quel pays, en quelle année vient-il au monde ?"},
    {"Whose film is it, and where does it stand among their others?",
     "De qui est ce film, et où se place-t-il parmi les autres ?"},
    {"What came before it, and what came of it?", "Qu'y avait-il avant, et qu'en est-il venu ?"},
    {"How was it received, by whom, and how is it seen now?",
     "Comment fut-il reçu, par qui, et comment le voit-on aujourd'hui ?"},
    {"How is it made? Give each sentence about form a claim.",
     "Comment est-il fait ? Donnez à chaque phrase sur la forme son affirmation."},
    {"Which scenes carry it? Each has a file of its own in scenes/.",
     "Quelles scènes le portent ? Chacune a son fichier dans scenes/."},
    {"What holds all this together?", "Qu'est-ce qui tient tout cela ensemble ?"},
}};

} // namespace

std::span<const Question> questions_before() {
    return asked_before;
}
std::span<const Question> questions_after() {
    return asked_after;
}
std::span<const Question> questions_of_scenes() {
    return asked_of_scenes;
}
std::span<const Question> questions_of_parts() {
    return asked_of_parts;
}

} // namespace decoupage
