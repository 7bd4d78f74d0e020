#include "bench/camera/judged.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

double at_edge(const Moved& moved) {
    constexpr double edge = 0.5, radians = 3.14159265358979323846 / 180;
    return std::hypot(std::hypot(moved.right, moved.down),
                      std::hypot(edge * radians * moved.roll, edge * moved.nearer));
}

double apart(const Moved& one, const Moved& other) {
    return at_edge(
        {one.right - other.right, one.down - other.down, one.roll - other.roll, one.nearer - other.nearer});
}

bool is_close(const Moved& found, const Moved& truth) {
    return apart(found, truth) <= std::max(0.02 * at_edge(truth), 0.0005);
}

Outcome<std::vector<NamedShot>> named_shots(std::string_view text) {
    const auto truth = nlohmann::json::parse(text, nullptr, false);
    const auto wrong = [](const std::string& found) {
        return fault(Fault::Kind::damaged, "\"shots\" with first, end and movement", found);
    };
    if (!truth.is_object()) return wrong("something else");
    std::vector<NamedShot> shots;
    for (const auto& shot : truth.value("shots", nlohmann::json::array())) {
        if (!shot.is_object()) return wrong(shot.dump());
        const auto first = shot.find("first"), end = shot.find("end"), movement = shot.find("movement");
        if (first == shot.end() || !first->is_number_integer() || end == shot.end() ||
            !end->is_number_integer())
            return wrong(shot.dump());
        if (movement == shot.end() || !movement->is_string()) continue;
        const auto kind = shot.find("kind");
        if (kind != shot.end() && *kind == "black") continue;
        const auto sure = shot.find("sure");
        shots.push_back({{first->get<Frame>(), end->get<Frame>()},
                         movement->get<std::string>(),
                         sure == shot.end() || *sure == true});
    }
    return shots;
}

std::string label_at(const Track& shot_movement, FrameSpan span) {
    const auto best = std::ranges::max_element(
        shot_movement.segments, {}, [&](const Segment& one) { return shared_frames(one.span, span); });
    if (best == shot_movement.segments.end() || shared_frames(best->span, span) == 0) return "nothing";
    return best->label == "minimal" ? "static" : best->label;
}

double middle(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto at = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, at);
    return *at;
}

} // namespace decoupage::bench
