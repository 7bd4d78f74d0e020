#include "bench/scale/judged.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

namespace {

constexpr std::array<std::string_view, 9> near_to_far{"extreme_close_up", "close_up",    "medium_close_up",
                                                      "medium",           "medium_long", "long",
                                                      "extreme_long",     "neither",     "nothing"};
constexpr std::ptrdiff_t classes = 7; // of those that are near or far

std::ptrdiff_t place_of(std::string_view label) {
    return std::ranges::find(near_to_far, label) - near_to_far.begin();
}

} // namespace

Outcome<std::vector<ScaledShot>> scaled_shots(std::string_view text) {
    const auto truth = nlohmann::json::parse(text, nullptr, false);
    const auto wrong = [](const std::string& found) {
        return fault(Fault::Kind::damaged, "\"shots\" with first, end and scale", found);
    };
    if (!truth.is_object()) return wrong("something else");
    std::vector<ScaledShot> shots;
    for (const auto& shot : truth.value("shots", nlohmann::json::array())) {
        if (!shot.is_object()) return wrong(shot.dump());
        const auto first = shot.find("first"), end = shot.find("end"), scale = shot.find("scale");
        if (first == shot.end() || !first->is_number_integer() || end == shot.end() ||
            !end->is_number_integer())
            return wrong(shot.dump());
        if (scale == shot.end() || !scale->is_string()) continue;
        if (const auto kind = shot.find("kind"); kind != shot.end() && *kind != "picture") continue;
        const auto sure = shot.find("scale_sure");
        shots.push_back({{first->get<Frame>(), end->get<Frame>()},
                         scale->get<std::string>(),
                         sure == shot.end() || *sure == true});
    }
    return shots;
}

std::string as_given(std::string_view label) {
    return std::string(label == "shoulder_close_up" ? "medium_close_up" : label);
}

double within_one(const Labels& labels) {
    const auto right = std::ranges::count_if(labels, [](const auto& pair) {
        const std::ptrdiff_t truth = place_of(pair.first), found = place_of(pair.second);
        return truth == found || (truth < classes && found < classes && std::abs(truth - found) == 1);
    });
    return labels.empty() ? 0 : static_cast<double>(right) / static_cast<double>(labels.size());
}

std::string confusion_table(const Labels& labels) {
    std::map<std::pair<std::ptrdiff_t, std::ptrdiff_t>, int> counts;
    for (const auto& [truth, found] : labels)
        ++counts[{place_of(truth), place_of(found)}];
    const auto words = [](std::string_view label) {
        std::string text(label);
        std::ranges::replace(text, '_', ' ');
        return text;
    };
    std::string head = "| by eye, down; found, across |", line = "|---|", rows;
    for (const std::string_view found : near_to_far)
        head += " " + words(found) + " |", line += "--:|";
    for (std::ptrdiff_t truth = 0; truth + 1 < std::ssize(near_to_far); ++truth) {
        rows += "| " + words(near_to_far[static_cast<std::size_t>(truth)]) + " |";
        for (std::ptrdiff_t found = 0; found < std::ssize(near_to_far); ++found) {
            const auto count = counts.find({truth, found});
            rows += count == counts.end() ? " |" : " " + std::to_string(count->second) + " |";
        }
        rows += "\n";
    }
    return head + "\n" + line + "\n" + rows;
}

} // namespace decoupage::bench
