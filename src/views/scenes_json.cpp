#include "views/scenes_json.hpp"

#include "figures/scenes.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

double thousandths(double value) {
    return std::round(value * 1000) / 1000;
}

Json stretch(const Decoupage& decoupage, const Segment& found) {
    Json row;
    row["first"] = found.span.first;
    row["end"] = found.span.end;
    row["start_s"] = thousandths(seconds(decoupage.times.at(found.span.first)));
    row["length_s"] = thousandths(seconds(decoupage.times.length(found.span)));
    row["label"] = found.label;
    row["confidence"] = thousandths(static_cast<double>(found.confidence));
    return row;
}

} // namespace

std::vector<Json> scene_rows(const Decoupage& decoupage) {
    std::vector<Json> rows;
    for (const Scene& scene : scenes_of(decoupage)) {
        Json row{{"number", scene.number}};
        row.update(stretch(decoupage, scene.found));
        row["shots"] = scene.shots;
        row["first_shot"] = scene.first > 0 ? Json(scene.first) : Json(nullptr);
        row["reasons"] = scene.found.detail;
        row["correction"] = scene.found.correction > 0 ? Json(scene.found.correction) : Json(nullptr);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Json> pattern_rows(const Decoupage& decoupage) {
    std::vector<Json> rows;
    for (const Segment& pattern : decoupage.track("patterns").segments) {
        Json row = stretch(decoupage, pattern);
        row["evidence"] = pattern.detail;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace decoupage
