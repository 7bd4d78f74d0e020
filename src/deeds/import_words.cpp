#include "deeds/import_words.hpp"

#include "views/corrections.hpp"
#include "views/corrections_json.hpp"
#include "views/names.hpp"
#include "views/names_json.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// "2 transitions added"; nothing for none.
void add_count(std::vector<std::string>& parts, std::ptrdiff_t number, const char* one, const char* many,
               const char* deed) {
    if (number > 0) parts.push_back(counted(number, one, many) + " " + deed);
}

std::ptrdiff_t corrections_of(const ImportTold& told, bool scenes, Correction::Deed deed) {
    return std::ranges::count_if(told.entries.corrections, [&](const Correction& one) {
        return is_of_scenes(one) == scenes && one.deed == deed;
    });
}

std::ptrdiff_t namings_of(const ImportTold& told, Naming::Deed deed) {
    return std::ranges::count(told.entries.namings, deed, &Naming::deed);
}

template <class Thing>
std::ptrdiff_t annotatings_of(const ImportTold& told, Annotating::Deed deed) {
    return std::ranges::count_if(told.entries.annotatings.entries(), [&](const Annotating& entry) {
        return entry.deed == deed && std::holds_alternative<Thing>(entry.thing);
    });
}

std::vector<std::string> counts(const ImportTold& told) {
    using Deed = Correction::Deed;
    std::vector<std::string> parts;
    const auto add = [&](bool scenes, Deed deed, const char* words) {
        add_count(parts, corrections_of(told, scenes, deed), scenes ? "scene" : "transition",
                  scenes ? "scenes" : "transitions", words);
    };
    for (const bool scenes : {false, true}) {
        add(scenes, Deed::add, "added");
        add(scenes, Deed::remove, "removed");
        add(scenes, Deed::retype, "of another kind");
        add(scenes, Deed::move, "moved");
    }
    const std::ptrdiff_t moved = namings_of(told, Naming::Deed::remove);
    add_count(parts, namings_of(told, Naming::Deed::give) - moved, "place", "places", "named");
    add_count(parts, moved, "name", "names", "moved");
    add_count(parts, namings_of(told, Naming::Deed::rename), "name", "names", "changed");
    add_count(parts, annotatings_of<Annotation>(told, Annotating::Deed::add), "annotation", "annotations",
              "added");
    add_count(parts, annotatings_of<Annotation>(told, Annotating::Deed::change), "annotation", "annotations",
              "changed");
    add_count(parts, annotatings_of<Tier>(told, Annotating::Deed::add), "tier", "tiers", "made");
    add_count(parts, annotatings_of<Vocabulary>(told, Annotating::Deed::add), "vocabulary", "vocabularies",
              "taken in");
    return parts;
}

/// "On “gestures”: 12 annotations by Ada." By tier, what comes; in order of the tiers' numbers.
std::vector<std::string> tier_sentences(const ImportTold& told) {
    std::map<std::int64_t, std::string> names;
    for (const Tier& tier : told.before.annotations.tiers)
        names[tier.number] = "On “" + plain_line(tier.name) + "”";
    std::map<std::int64_t, std::map<std::string, std::int64_t>> added, changed;
    for (const Annotating& entry : told.entries.annotatings.entries()) {
        if (const auto* tier = std::get_if<Tier>(&entry.thing))
            names[entry.number] = "On a new tier “" + plain_line(tier->name) + "”";
        if (const auto* one = std::get_if<Annotation>(&entry.thing))
            ++(entry.deed == Annotating::Deed::add
                   ? added
                   : changed)[one->tier][one->author.empty() ? entry.author : one->author];
    }
    std::vector<std::string> sentences;
    for (const auto& [number, name] : names) {
        std::string what;
        for (const auto& [author, count] : added[number])
            what += (what.empty() ? "" : ", ") + counted(count, "annotation", "annotations") + " by " +
                    plain_line(author);
        for (const auto& [author, count] : changed[number])
            what += (what.empty() ? "" : ", ") + counted(count, "annotation", "annotations") +
                    " changed by " + plain_line(author);
        if (!what.empty() || name.starts_with("On a new"))
            sentences.push_back(name + ": " + (what.empty() ? "nothing yet" : what) + ".");
    }
    return sentences;
}

Json annotating_rows(const ImportTold& told) {
    Json rows = Json::array();
    for (const Annotating& entry : told.entries.annotatings.entries()) {
        Json row{{"number", entry.number}, {"deed", name_of(entry.deed)}};
        if (entry.of > 0) row["of"] = entry.of;
        if (const auto* tier = std::get_if<Tier>(&entry.thing)) {
            row["tier"] = tier->name;
        } else if (const auto* vocabulary = std::get_if<Vocabulary>(&entry.thing)) {
            row["vocabulary"] = vocabulary->name;
        } else if (const auto* term = std::get_if<Term>(&entry.thing)) {
            row["term"] = term->id;
        } else if (const auto* one = std::get_if<Annotation>(&entry.thing)) {
            row["on"] = one->tier;
            row["first"] = one->given.first;
            row["end"] = one->given.end;
            row["term"] = one->term;
            row["words"] = one->words;
            row["author"] = one->author.empty() ? entry.author : one->author;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The film's logs with the new entries behind the old.
Decoupage with_entries(const ImportTold& told) {
    Decoupage film = told.before;
    std::ranges::copy(told.entries.corrections, std::back_inserter(film.corrections));
    std::ranges::copy(told.entries.namings, std::back_inserter(film.namings));
    return film;
}

/// The rows of the new entries.
Json behind(Json rows, std::size_t old) {
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(old, rows.size())));
    return rows;
}

} // namespace

std::string import_sentence(const ImportTold& told) {
    const std::string file = plain_line(told.file);
    std::string text;
    for (const std::string& part : counts(told))
        text += (text.empty() ? "" : ", ") + part;
    if (text.empty()) return file + " says nothing that is not so already.";
    return file + (told.only_looked ? " would change: " : ": ") + text + ".";
}

std::vector<std::string> import_sentences(const ImportTold& told) {
    const Decoupage film = with_entries(told);
    std::vector<std::string> sentences;
    for (const Correction& correction : told.entries.corrections)
        sentences.push_back(correction_sentence(correction, correction.number));
    for (const Naming& naming : told.entries.namings) {
        const auto spoken = static_cast<std::size_t>(naming.of > 0 ? naming.of : naming.number);
        sentences.push_back(naming_sentence(film, naming, film.namings[spoken - 1]));
    }
    for (std::string& sentence : tier_sentences(told))
        sentences.push_back(std::move(sentence));
    for (const std::string& remark : told.entries.remarks)
        sentences.push_back(plain_line(remark));
    return sentences;
}

std::string import_list(const ImportTold& told) {
    std::string text;
    for (const std::string& sentence : import_sentences(told))
        text += wrapped(sentence, 78) + "\n";
    return text;
}

std::string import_document(const ImportTold& told) {
    const Decoupage film = with_entries(told);
    Json document;
    document["dossier"] = told.dossier;
    document["file"] = told.file;
    document["form"] = told.form;
    document["written"] = !told.only_looked;
    document["corrections"] = behind(correction_rows(film), told.before.corrections.size());
    document["namings"] = behind(naming_rows(film), told.before.namings.size());
    document["annotatings"] = annotating_rows(told);
    document["remarks"] = told.entries.remarks;
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
