#include "views/names_json.hpp"

#include "views/json_number.hpp"
#include "views/names.hpp"

#include <set>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace

Json name_rows(const Decoupage& decoupage) {
    Json rows = Json::array();
    for (const Name& name : decoupage.names) {
        Json row;
        row["number"] = name.number;
        row["words"] = name.words;
        row["named"] = name_of(name.named);
        row["first"] = name.span.first;
        row["end"] = name.span.end;
        row["start_s"] = rounded(seconds(decoupage.times.at(name.span.first)));
        row["end_s"] = rounded(seconds(decoupage.times.at(name.span.end)));
        row["given_first"] = name.given.first;
        row["given_end"] = name.given.end;
        row["author"] = name.author;
        row["made_at"] = name.made_at;
        rows.push_back(std::move(row));
    }
    return rows;
}

Json moment_mark_rows(const Decoupage& decoupage) {
    Json rows = Json::array();
    for (const MomentMark& mark : moment_marks(decoupage.namings)) {
        Json row;
        row["number"] = mark.number;
        row["kind"] = mark.kind;
        row["first"] = mark.span.first;
        row["end"] = mark.span.end;
        row["verdict"] = mark.verdict == MomentMark::Verdict::accepted ? "accepted" : "dropped";
        row["words"] = or_null(mark.words);
        row["author"] = mark.author;
        row["made_at"] = mark.made_at;
        rows.push_back(std::move(row));
    }
    return rows;
}

Json naming_rows(const Decoupage& decoupage) {
    std::set<std::int64_t> in_force;
    for (const Naming& naming : standing(decoupage.namings).in_force)
        in_force.insert(naming.number);
    const auto numbers = spoken_of(decoupage.namings);
    Json rows = Json::array();
    for (const Naming& entry : decoupage.namings) {
        Json row;
        row["number"] = entry.number;
        row["deed"] = name_of(entry.deed);
        row["of"] = entry.is_of_another() ? entry.of : numbers[rows.size()];
        row["in_force"] = in_force.contains(entry.number);
        row["named"] = entry.begins() ? Json(name_of(entry.named)) : Json(nullptr);
        row["kind"] = or_null(entry.kind);
        row["first"] = entry.begins() ? Json(entry.span.first) : Json(nullptr);
        row["end"] = entry.begins() ? Json(entry.span.end) : Json(nullptr);
        row["words"] = or_null(entry.words);
        row["author"] = entry.author;
        row["made_at"] = entry.made_at;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string names_document(const std::string& dossier, const Decoupage& decoupage) {
    const Json document{{"dossier", dossier},
                        {"names", name_rows(decoupage)},
                        {"moment_marks", moment_mark_rows(decoupage)},
                        {"log", naming_rows(decoupage)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
