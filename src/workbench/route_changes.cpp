// What a person says of a film: corrections, names.

#include "deeds/corrections.hpp"
#include "deeds/names.hpp"
#include "deeds/signed_entry.hpp"
#include "deeds/stills_after.hpp"
#include "screening/screening.hpp"
#include "views/corrections.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

constexpr std::size_t most_words = 64;

/// The texts of "words". Faults: usage.
Outcome<std::vector<std::string>> words_in(const nlohmann::json& asked) {
    const auto none = fault(Fault::Kind::usage, "\"words\": a list of texts", "There is none");
    const auto found = asked.find("words");
    if (found == asked.end() || !found->is_array() || found->size() > most_words) return none;
    std::vector<std::string> words;
    for (const auto& word : *found) {
        if (!word.is_string()) return none;
        words.push_back(word.get<std::string>());
    }
    return words;
}

/// Who signs: as the page says, or the owner of the workbench.
Outcome<std::string> author_in(const nlohmann::json& asked, const Workplace& workplace) {
    return text_in(asked, "author").map([&](std::string author) {
        return author.empty() ? workplace.author() : author;
    });
}

} // namespace

Answer route_correct(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto words = words_in(*asked);
    const auto author = author_in(*asked, workplace);
    if (!words || !author) return fault_answer(words ? author.error() : words.error());
    if (words->empty()) return usage_answer("No deed is named", "For example: add cut 1234");
    std::string sentence;
    const auto revision = workplace.write(
        request.captures[0], request.revision_wanted(), "corrections",
        [&](Dossier& dossier, const ShownFilm& film) {
            auto done = add_signed(
                dossier, *author,
                [&](const Decoupage& decoupage) { return correction_asked_for(decoupage, *words); },
                [&](const Correction& correction) { return correct(dossier, correction); });
            if (!done) return done;
            if (!film.path.empty()) add_stills_after(dossier, film.path);
            const auto log = dossier.corrections();
            if (log && !log->empty()) sentence = correction_sentence(log->back(), spoken_of(*log).back());
            return done;
        });
    return revision ? json_answer({{"revision", *revision}, {"sentence", sentence}})
                    : fault_answer(revision.error());
}

Answer route_name(Workplace& workplace, const Request& request) {
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    NamesRequest wanted;
    const auto author = author_in(*asked, workplace);
    const auto removed = text_in(*asked, "remove"), renamed = text_in(*asked, "rename");
    for (const auto* text : {&author, &removed, &renamed})
        if (!*text) return fault_answer(text->error());
    if (asked->contains("words")) {
        auto words = words_in(*asked);
        if (!words) return fault_answer(words.error());
        wanted.words = std::move(*words);
    }
    wanted.removed = *removed;
    wanted.renamed = *renamed;
    wanted.undo = asked->value("undo", nlohmann::json()) == true;
    wanted.redo = asked->value("redo", nlohmann::json()) == true;
    if (!wanted.is_deed()) return usage_answer("Nothing is said of any name");
    const auto revision = workplace.write(
        request.captures[0], request.revision_wanted(), "names", [&](Dossier& dossier, const ShownFilm&) {
            return add_signed(
                dossier, *author,
                [&](const Decoupage& decoupage) { return naming_asked_for(decoupage, wanted); },
                [&](const Naming& naming) { return dossier.write_naming(naming); });
        });
    return revision ? json_answer({{"revision", *revision}}) : fault_answer(revision.error());
}

} // namespace decoupage
