#include "app/command.hpp"
#include "deeds/corrections.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/signed_entry.hpp"
#include "deeds/stills_after.hpp"
#include "screening/screening.hpp"
#include "views/corrections.hpp"
#include "views/corrections_json.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <memory>

namespace decoupage {

namespace {

struct CorrectRequest {
    std::string dossier, author;
    std::vector<std::string> words;
};

Outcome<void> make_correction(const CorrectRequest& request, const std::string& path) {
    auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    auto done = add_signed(
        *dossier, request.author,
        [&](const Decoupage& decoupage) { return correction_asked_for(decoupage, request.words); },
        [&](const Correction& correction) { return correct(*dossier, correction); });
    if (done) add_stills_after(*dossier, request.dossier);
    return done;
}

/// What was done last, and what came of it.
std::string done_words(const Decoupage& decoupage) {
    const Correction& last = decoupage.corrections.back();
    const std::int64_t number = spoken_of(decoupage.corrections).back();
    return wrapped("Correction " + std::to_string(last.number) + ": " + correction_sentence(last, number) +
                       " " + key_sentence(decoupage, {}),
                   78) +
           "\n";
}

Outcome<void> correct_one(Console& console, const CorrectRequest& request) {
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    const bool only_list = request.words == std::vector<std::string>{"list"};
    if (!only_list)
        if (auto done = make_correction(request, *path); !done) return done;
    const auto opened = open_known_dossier(*path);
    if (!opened) return tl::unexpected(opened.error());
    if (console.json())
        console.print(corrections_document(opened->path, opened->decoupage));
    else if (only_list)
        console.print(corrections_table(opened->decoupage));
    else if (console.manner() == Console::Manner::plain)
        console.print(done_words(opened->decoupage));
    return {};
}

Deed offer_correct(Options& options) {
    const auto request = std::make_shared<CorrectRequest>();
    options.plain("D", request->dossier);
    options.plain("DEED", request->words);
    options.value("--author", "NAME", request->author,
                  "Who makes the correction; usually the name of your account");
    return [request](Console& console) {
        const auto done = correct_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command correct_command{
    "correct",
    "corrects transitions and scenes by hand, for good",
    "D add KIND PLACE | remove PLACE | retype PLACE KIND [PLACE]\n"
    "decoupage correct D move PLACE to PLACE | undo | redo | list\n"
    "decoupage correct D add scene PLACE | remove scene PLACE\n"
    "decoupage correct D move scene PLACE to PLACE",
    "What a person says holds over whatever is found, now and when the film is read or screened again, and "
    "all that rests on the transitions is read anew. Nothing is lost: each correction is kept in the "
    "dossier with its author and date, and can be undone. To add a transition that was found, but is "
    "doubtful, confirms it.\n\n"
    "KIND is cut, dissolve, fade_out, fade_in, wipe or other. PLACE is a frame (1234) or a time (1:37:04, "
    "1:37:04.12 with the frame within the second, or seconds: 97.3), or a shot or a name, where it begins. "
    "The place of a cut is the first frame "
    "of "
    "the new shot; of all others it is their first frame and the first after them (1200-1224). To name one "
    "that is there, any of its frames will do. The "
    "place of a scene is the first frame of its first shot.",
    "decoupage correct film.mkv add cut 1234\n"
    "decoupage correct film.mkv add dissolve 1200-1224 --author Ada\n"
    "decoupage correct film.mkv remove 0:51.10\n"
    "decoupage correct film.mkv retype 1234 dissolve 1228-1240\n"
    "decoupage correct film.mkv move 1234 to 1236\n"
    "decoupage correct film.mkv add scene 4:12\n"
    "decoupage correct film.mkv remove scene 4:12\n"
    "decoupage correct film.mkv undo\n"
    "decoupage correct film.mkv list",
    offer_correct};

} // namespace decoupage
