#include "deeds/exporting.hpp"

#include "exchange/forms.hpp"
#include "figures/loudness.hpp"
#include "figures/spoken.hpp"
#include "film/near_miss.hpp"
#include "views/clipshots.hpp"
#include "views/csv.hpp"
#include "views/json.hpp"
#include "views/spoken.hpp"

#include <filesystem>

namespace decoupage {

namespace {

/// Other programs have to find the film from wherever they stand.
Decoupage at_its_place(Decoupage decoupage) {
    std::error_code none;
    const auto path = std::filesystem::absolute(decoupage.film.path, none);
    if (!none && !decoupage.film.path.empty()) decoupage.film.path = path.lexically_normal().string();
    return decoupage;
}

} // namespace

std::vector<std::string> export_form_names() {
    std::vector<std::string> names{"json", "csv", "clipshots", "vtt"};
    for (const exchange::Form& form : exchange::forms())
        if (form.document != nullptr) names.emplace_back(form.name);
    return names;
}

std::vector<std::string> export_curves() {
    std::vector<std::string> curves = loudness_curves();
    for (const std::string& curve : counting_curves())
        curves.push_back(curve);
    return curves;
}

bool is_of_names(const std::string& form) {
    return form == "chapters" || form == "ffmetadata" || form == "matroska";
}

Outcome<std::string> exported_as(const std::string& form, const Decoupage& decoupage,
                                 const Counting& counting, FilmPath path) {
    if (path == FilmPath::name_alone && decoupage.film.path.find('/') != std::string::npos) {
        Decoupage named = decoupage;
        named.film.path = std::filesystem::path(named.film.path).filename().string();
        return exported_as(form, named, counting, path);
    }
    if (form == "json") return json_document(decoupage, counting);
    if (form == "csv") return csv_table(decoupage, counting);
    if (form == "clipshots") return clipshots_document(decoupage);
    if (form == "vtt") {
        if (principal_words(decoupage) != nullptr) return webvtt_document(decoupage);
        return fault(Fault::Kind::not_found, "words to export", "No words of this film are known",
                     "Add some with: decoupage words D --add FILE");
    }
    if (is_of_names(form) && decoupage.names.empty())
        return fault(Fault::Kind::not_found, "names to export", "No place of this film has a name",
                     "Give one with: decoupage name D PLACE WORDS");
    if (form == "notes" && decoupage.annotations.annotations.empty())
        return fault(Fault::Kind::not_found, "annotations to export", "Nothing has been noted of this film",
                     "Note something with: decoupage annotate D add PLACE WORDS");
    if (const exchange::Form* other = exchange::form_named(form); other && other->document)
        return other->document(path == FilmPath::whole ? at_its_place(decoupage) : decoupage);
    const std::vector<std::string> names = export_form_names();
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : &name == &names.back() ? " or " : ", ") + name;
    return fault(Fault::Kind::usage, all, "There is no form called " + form, did_you_mean(form, names));
}

} // namespace decoupage
