#include "deeds/import_words.hpp"

#include "views/corrections.hpp"
#include "views/corrections_json.hpp"
#include "views/names.hpp"
#include "views/names_json.hpp"
#include "views/words.hpp"

#include <algorithm>
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
    return parts;
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

std::string import_list(const ImportTold& told) {
    const Decoupage film = with_entries(told);
    std::string text;
    const auto add = [&](const std::string& sentence) { text += wrapped(sentence, 78) + "\n"; };
    for (const Correction& correction : told.entries.corrections)
        add(correction_sentence(correction, correction.number));
    for (const Naming& naming : told.entries.namings) {
        const auto spoken = static_cast<std::size_t>(naming.of > 0 ? naming.of : naming.number);
        add(naming_sentence(film, naming, film.namings[spoken - 1]));
    }
    for (const std::string& remark : told.entries.remarks)
        add(plain_line(remark));
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
    document["remarks"] = told.entries.remarks;
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
