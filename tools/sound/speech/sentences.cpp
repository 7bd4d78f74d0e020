#include "sound/speech/sentences.hpp"

#include <array>
#include <vector>

namespace decoupage::sound {

namespace {

constexpr std::array<Tongue, 13> training{{
    {"en-gb",
     "the old harbour was quiet when she came back and nobody asked where have you been all these years "
     "my brother said nothing he only looked at the water then they walked along the wall we should go now "
     "before it rains give me your hand listen there is somebody behind that door"},
    {"en-us",
     "I told him twice the car is out front and you never called what did she want from us anyway well "
     "that money was gone by Friday get over here right now please nothing happened to the kid believe me "
     "tomorrow morning we leave town together maybe somewhere warm yes sure thanks"},
    {"de",
     "heute gehen wir über die Brücke und niemand weiß davon ich habe den Schlüssel unter die Treppe gelegt "
     "warum hast du nichts gesagt komm schnell herein das Fenster war offen morgen früh fährt ein Zug nach "
     "Norden vielleicht schläft er noch zwischen den Büchern schöne Straße"},
    {"es",
     "la casa estaba vacía cuando llegamos por la tarde nadie quiere hablar del perro dime la verdad ahora "
     "mismo los niños corren hacia el río siempre llueve en esta ciudad mañana vuelvo con el dinero gracias "
     "señora no puedo más qué pasó ayer aquí"},
    {"nl",
     "de fiets staat nog steeds bij de brug en het begint zachtjes te regenen waarom ben je gisteren niet "
     "gekomen mijn zus woont boven de bakker wij gaan morgen vroeg naar huis geef mij alsjeblieft het grote "
     "boek niemand heeft hem gezien"},
    {"sv",
     "båten ligger kvar vid bryggan och ingen har sett henne sedan igår varför svarar du inte på mina brev "
     "vi åker hem imorgon om vädret blir bättre barnen leker utanför skolan tack så mycket det var för "
     "länge sedan"},
    {"pl",
     "wczoraj wieczorem nikt nie przyszedł do domu dlaczego milczysz przecież znasz tego człowieka jutro "
     "pojedziemy nad morze proszę zamknij okno dzieci biegną przez ulicę stary zegar znowu stoi dziękuję "
     "bardzo gdzie jest mój płaszcz"},
    {"cs",
     "dnes večer přijde někdo cizí a nikdo neví proč otevři prosím dveře bratr čeká u řeky už třetí hodinu "
     "vlak odjíždí zítra ráno kde jsi byla celou zimu děti spí nahoře děkuji moc"},
    {"fi",
     "eilen illalla kukaan ei tullut kotiin miksi sinä et vastaa huomenna lähdemme meren rannalle vanha "
     "kello seisoo taas lapset juoksevat kadun yli ole hyvä ja sulje ikkuna missä minun takkini on"},
    {"el",
     "χθες το βράδυ κανείς δεν ήρθε στο σπίτι γιατί δεν μιλάς αύριο πάμε στη θάλασσα κλείσε το παράθυρο "
     "παρακαλώ τα παιδιά τρέχουν στον δρόμο πού είναι το παλτό μου ευχαριστώ πολύ"},
    {"tr",
     "dün akşam eve kimse gelmedi neden konuşmuyorsun yarın sabah deniz kenarına gideceğiz lütfen pencereyi "
     "kapat çocuklar sokakta koşuyor eski saat yine durmuş paltom nerede çok teşekkür ederim"},
    {"ja", "きのう だれも うちに こなかった どうして だまって いるの あした うみへ いきましょう まどを "
           "しめて ください "
           "こどもが みちを はしる ありがとう ございます おおきい いぬ"},
    {"hi", "कल रात घर कोई नहीं आया तुम चुप क्यों हो कल सुबह हम समुद्र चलेंगे खिड़की बंद करो बच्चे सड़क पर दौड़ते "
           "हैं मेरा कोट कहाँ है बहुत धन्यवाद पुराना"},
}};

constexpr std::array<Tongue, 6> testing{{
    {"fr-fr",
     "hier soir personne n'est venu chez nous pourquoi tu ne réponds pas ferme la fenêtre s'il te plaît "
     "demain matin nous partons vers la mer les enfants courent dans la rue où est mon manteau merci "
     "beaucoup il fait froid ici depuis longtemps"},
    {"it",
     "ieri sera nessuno è venuto a casa perché non parli domani andiamo al mare chiudi la finestra per "
     "favore i bambini corrono per la strada dov'è il mio cappotto grazie mille il vecchio orologio si è "
     "fermato ancora"},
    {"pt",
     "ontem à noite ninguém veio a casa porque não falas amanhã vamos para o mar fecha a janela por favor "
     "as crianças correm na rua onde está o meu casaco muito obrigado o velho relógio parou outra vez"},
    {"ru",
     "вчера вечером никто не пришёл домой почему ты молчишь завтра утром поедем к морю закрой пожалуйста "
     "окно дети бегут через улицу где моё пальто большое спасибо старые часы опять стоят"},
    {"hu", "tegnap este senki sem jött haza miért nem beszélsz holnap reggel a tengerhez megyünk csukd be az "
           "ablakot kérlek a gyerekek átszaladnak az utcán hol van a kabátom nagyon köszönöm"},
    {"da", "i aftes kom der ingen hjem hvorfor svarer du ikke i morgen rejser vi til havet luk vinduet tak "
           "børnene løber over gaden hvor er min frakke det gamle ur står stille igen"},
}};

std::vector<std::string_view> parted(std::string_view words) {
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at) all.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

} // namespace

std::span<const Tongue> tongues_to_train() {
    return training;
}
std::span<const Tongue> tongues_to_test() {
    return testing;
}

std::string sentence(const Tongue& tongue, compose::Chance& chance) {
    const std::vector<std::string_view> words = parted(tongue.words);
    const int last = static_cast<int>(words.size()) - 1;
    const int count = chance.happens(0.12) ? chance.whole(1, 2) : chance.length(3, 14);
    std::string text;
    // As they stand for a while, then from elsewhere: half of it has the melody of a phrase.
    for (int i = 0, at = chance.whole(0, last); i < count; ++i, at = (at + 1) % (last + 1)) {
        if (chance.happens(0.25)) at = chance.whole(0, last);
        if (i > 0) text += chance.happens(0.08) ? ", " : " ";
        text += chance.happens(0.03) ? std::to_string(chance.whole(2, 1999))
                                     : std::string(words[static_cast<std::size_t>(at)]);
    }
    constexpr std::array<const char*, 5> ends{".", ".", ".", "?", "!"};
    return text + chance.one_of(ends);
}

} // namespace decoupage::sound
