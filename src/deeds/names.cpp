#include "deeds/names.hpp"

#include "dossier/checks.hpp"
#include "film/folded.hpp"
#include "film/named_place.hpp"
#include "film/near_miss.hpp"

namespace decoupage {

namespace {

tl::unexpected<Fault> unclear(std::string found, std::string remedy = "See decoupage name --help.") {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

std::string joined_from(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

/// Words that can be a name, and are none yet (but for `except`).
Outcome<std::string> new_name(const Decoupage& decoupage, const std::string& words, std::int64_t except) {
    if (folded_words(words).empty()) return unclear("A name has letters or digits");
    if (words.size() > longest_given_name || !sound_text(words))
        return unclear(
            "The name is longer than " + std::to_string(longest_given_name) + " bytes, or no plain text", "");
    if (reads_as_place(words))
        return unclear(words + " would be read as a frame, a time, a shot or a scene", "Choose other words.");
    const Name* taken = find_name(decoupage.names, words);
    if (taken != nullptr && taken->number != except)
        return unclear("There is a place called " + taken->words + " already, at " +
                           clock_text(decoupage.times.at(taken->span.first), decoupage.film.rate),
                       "Choose other words, or rename or remove that one.");
    return words;
}

Outcome<const Name*> standing_name(const Decoupage& decoupage, const std::string& words) {
    if (const Name* name = find_name(decoupage.names, words)) return name;
    std::vector<std::string> all;
    for (const Name& name : decoupage.names)
        all.push_back(name.words);
    return fault(Fault::Kind::not_found, "", "No place of this film is called " + words,
                 did_you_mean(words, all, "See them with --list."));
}

Outcome<Naming> given(const Decoupage& decoupage, std::vector<std::string> words) {
    // "shot 12 the run", without quotation marks.
    if (words.size() > 2 && words[0].find(' ') == std::string::npos &&
        reads_as_place(words[0] + " " + words[1]) && !reads_as_place(words[0])) {
        words[0] += " " + words[1];
        words.erase(words.begin() + 1);
    }
    if (words.size() < 2) return unclear("A place and a name are needed", "For example: 0:51-1:04 'the run'");
    const auto place = place_in(decoupage, words.front());
    if (!place) return tl::unexpected(place.error());
    auto name = new_name(decoupage, joined_from(std::span(words).subspan(1)), 0);
    if (!name) return tl::unexpected(name.error());
    Naming entry;
    entry.deed = Naming::Deed::give;
    entry.named = place->named;
    entry.span = place->span.empty() ? FrameSpan{place->span.first, place->span.first + 1} : place->span;
    entry.words = std::move(*name);
    return entry;
}

Outcome<Naming> renamed(const Decoupage& decoupage, const NamesRequest& request) {
    const auto name = standing_name(decoupage, request.renamed);
    if (!name) return tl::unexpected(name.error());
    auto words = new_name(decoupage, joined_from(request.words), (*name)->number);
    if (!words) return tl::unexpected(words.error());
    Naming entry;
    entry.deed = Naming::Deed::rename;
    entry.of = (*name)->number;
    entry.words = std::move(*words);
    return entry;
}

Outcome<Naming> removed(const Decoupage& decoupage, const NamesRequest& request) {
    const auto name = standing_name(decoupage, request.removed);
    if (!name) return tl::unexpected(name.error());
    Naming entry;
    entry.deed = Naming::Deed::remove;
    entry.of = (*name)->number;
    return entry;
}

Outcome<Naming> stepped(const Decoupage& decoupage, Naming::Deed deed) {
    const Namings stand = standing(decoupage.namings);
    if ((deed == Naming::Deed::undo ? stand.in_force : stand.undone).empty())
        return fault(Fault::Kind::not_found, "", std::string("There is no naming to ") + name_of(deed));
    Naming entry;
    entry.deed = deed;
    return entry;
}

} // namespace

Outcome<Naming> naming_asked_for(const Decoupage& decoupage, const NamesRequest& request) {
    const int deeds = !request.removed.empty() + !request.renamed.empty() + request.undo + request.redo;
    if (deeds > 1 || (deeds == 1 && !request.words.empty() && request.renamed.empty()))
        return unclear("One thing at a time can be done to the names");
    if (request.undo) return stepped(decoupage, Naming::Deed::undo);
    if (request.redo) return stepped(decoupage, Naming::Deed::redo);
    if (!request.removed.empty()) return removed(decoupage, request);
    if (!request.renamed.empty()) return renamed(decoupage, request);
    return given(decoupage, request.words);
}

} // namespace decoupage
