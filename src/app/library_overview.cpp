#include "app/library_overview.hpp"

#include "deeds/known_dossier.hpp"
#include "figures/counting.hpp"
#include "views/library_page.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t strip_parts = 20;
constexpr std::size_t name_columns = 24;

std::string padded(std::string text, std::size_t width) {
    const std::size_t length = columns(text);
    return length < width ? text + std::string(width - length, ' ') : text;
}

std::string padded_left(const std::string& text, std::size_t width) {
    const std::size_t length = columns(text);
    return length < width ? std::string(width - length, ' ') + text : text;
}

/// The head and tail of a name in so many columns.
std::string fitted(const std::string& name, std::size_t width) {
    const std::string plain = plain_line(name);
    if (columns(plain) <= width) return plain;
    std::string head;
    for (std::size_t at = 0; at < plain.size();) {
        std::size_t end = at + 1;
        while (end < plain.size() && (static_cast<unsigned char>(plain[end]) & 0xc0u) == 0x80u)
            ++end;
        if (columns(head) + 1 >= width) break;
        head += plain.substr(at, end - at);
        at = end;
    }
    return head + "…";
}

/// Changes of shot a minute along the film, each film against its own highest.
std::string strip_of(const std::vector<float>& density) {
    static constexpr std::array<const char*, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    if (density.empty()) return "";
    std::array<float, strip_parts> parts{};
    for (std::size_t at = 0; at < density.size(); ++at)
        parts[at * strip_parts / density.size()] += density[at];
    const float most = *std::ranges::max_element(parts);
    std::string strip;
    for (const float part : parts)
        strip += bars[most > 0 ? static_cast<std::size_t>(std::lround(part / most * 7)) : 0];
    return strip;
}

std::string name_shown(const LibraryFilm& film) {
    const std::string path = film.file.path;
    constexpr std::string_view ending = ".dossier";
    return path.ends_with(ending) ? path.substr(0, path.size() - ending.size()) : path;
}

std::string row_of(const Library::Entry& entry) {
    const FilmProfile& profile = entry.profile;
    const double shots = profile.value("shots");
    std::string row = padded(fitted(name_shown(entry.film), name_columns), name_columns);
    row += padded_left(clock_text(entry.film.length), 8);
    row += padded_left(std::isfinite(shots) ? grouped(std::llround(shots)) : "–", 7);
    row += padded_left(seconds_words(profile.value("asl")), 7);
    row += padded_left(seconds_words(profile.value("msl")), 7);
    row += "  " + strip_of(profile.density);
    return row + (entry.film.state == LibraryFilm::State::part ? " partial" : "") + "\n";
}

std::string neighbours_list(const Library& library) {
    std::string list;
    for (const Library::Entry& entry : library.films) {
        std::string names;
        for (const ScaledProfiles::Neighbour& near : entry.neighbours)
            names += (names.empty() ? "" : ", ") + plain_line(name_shown(library.films[near.film].film)) +
                     " " + decimals(near.distance, 2);
        std::string apart;
        for (const ScaledProfiles::Outlier& outlier : entry.outliers)
            apart += (apart.empty() ? "" : "; ") + outlier_words(entry, outlier);
        if (names.empty() && apart.empty()) continue;
        list += plain_line(name_shown(entry.film)) + "\n";
        if (!names.empty()) list += "  near " + wrapped(names, 73, 7) + "\n";
        if (!apart.empty()) list += "  apart by " + wrapped(apart, 69, 11) + "\n";
    }
    return list;
}

std::string left_out_list(const Library& library) {
    std::string list;
    for (const LibraryFilm& film : library.left_out)
        list += "  " + wrapped(plain_line(film.file.path + ": " + film.remark), 78, 4) + "\n";
    return list;
}

Json number_json(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json film_json(const Library& library, const Library::Entry& entry) {
    Json figures = Json::object(), near = Json::array(), apart = Json::array();
    for (std::size_t at = 0; at < profile_cards.size(); ++at)
        figures[std::string(profile_cards[at].name)] = number_json(entry.profile.values[at]);
    for (const ScaledProfiles::Neighbour& one : entry.neighbours)
        near.push_back({{"dossier", library.films[one.film].film.file.path}, {"distance", one.distance}});
    for (const ScaledProfiles::Outlier& one : entry.outliers)
        apart.push_back({{"figure", profile_cards[one.figure].name}, {"scaled", one.scaled}});
    return {{"dossier", entry.film.file.path},
            {"film", entry.film.name},
            {"whole", entry.film.state == LibraryFilm::State::whole},
            {"screened_at", entry.film.screened_at},
            {"figures", std::move(figures)},
            {"cut_density", entry.profile.density},
            {"length_quantiles", entry.profile.lengths},
            {"neighbours", std::move(near)},
            {"apart", std::move(apart)}};
}

std::string cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos && !text.empty() &&
        std::string_view("=+-@").find(text.front()) == std::string_view::npos)
        return text;
    std::string quoted = "\"";
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) quoted += "'";
    for (const char letter : text)
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    return quoted + "\"";
}

} // namespace

std::string outlier_words(const Library::Entry& entry, const ScaledProfiles::Outlier& outlier) {
    const ProfileCard& card = profile_cards[outlier.figure];
    const double value = entry.profile.values[outlier.figure];
    const std::string amount = card.unit == "s"       ? seconds_words(value) + " s"
                               : card.unit == "share" ? percent(value)
                               : card.unit.empty()    ? decimals(value, 2)
                                                      : decimals(value, 1) + " " + std::string(card.unit);
    return std::string(card.word) + " " + amount + (outlier.scaled > 0 ? ", high here" : ", low here");
}

std::vector<std::string> library_rules() {
    return {
        counting_rule({}),
        "The strip shows changes of shot a minute along each film, against that film's own highest.",
        "Films are near each other by the figures of their profiles, each scaled by its median and median "
        "deviation over this library; 0 is alike, 1 is as far as films here usually lie from the middle. "
        "What lies more than 3.5 such steps from the middle stands apart."};
}

std::string library_table(const Library& library) {
    std::string text = padded("", name_columns) + "  length  shots    ASL    MSL  changes of shot\n";
    for (const Library::Entry& entry : library.films)
        text += row_of(entry);
    if (library.films.empty()) text = "No film here has a dossier that can be read.\n";
    if (const std::string list = neighbours_list(library); !list.empty()) text += "\n" + list;
    if (!library.left_out.empty()) text += "\nLeft out, as it cannot be read:\n" + left_out_list(library);
    text += "\n";
    for (const std::string& rule : library_rules())
        text += wrapped(rule, 80) + "\n";
    return text;
}

std::string library_html(const Library& library, const std::string& folder) {
    LibraryPage page;
    page.title = plain_line(name_of_film(folder));
    page.rules = library_rules();
    for (const Library::Entry& entry : library.films) {
        LibraryPageFilm film{name_shown(entry.film), entry.film.length, {},
                             entry.profile,          entry.neighbours,  {}};
        if (entry.film.state == LibraryFilm::State::part) film.remark = "partial";
        for (const ScaledProfiles::Outlier& outlier : entry.outliers)
            film.apart.push_back(outlier_words(entry, outlier));
        page.films.push_back(std::move(film));
    }
    for (const LibraryFilm& film : library.left_out)
        page.left_out.push_back(film.file.path + " is left out: " + film.remark);
    return library_page_html(page);
}

std::string library_document(const Library& library, const std::string& folder) {
    Json films = Json::array(), left_out = Json::array();
    for (const Library::Entry& entry : library.films)
        films.push_back(film_json(library, entry));
    for (const LibraryFilm& film : library.left_out)
        left_out.push_back({{"dossier", film.file.path}, {"remark", film.remark}});
    return Json{{"folder", folder}, {"films", films}, {"left_out", left_out}, {"rules", library_rules()}}
               .dump(2, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

std::string library_csv(const Library& library) {
    std::string text = "dossier,film";
    for (const ProfileCard& card : profile_cards)
        text += "," + std::string(card.name);
    text += "\r\n";
    for (const Library::Entry& entry : library.films) {
        text += cell(entry.film.file.path) + "," + cell(entry.film.name);
        for (const double value : entry.profile.values)
            text += "," + (std::isfinite(value) ? Json(value).dump() : std::string());
        text += "\r\n";
    }
    return text;
}

} // namespace decoupage
