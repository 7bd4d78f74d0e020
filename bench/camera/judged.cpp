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

double kappa(const Labels& labels) {
    if (labels.empty()) return 0;
    std::map<std::string, double> there, found;
    double agree = 0, by_chance = 0;
    for (const auto& [truth, label] : labels)
        ++there[truth], ++found[label], agree += truth == label;
    const auto all = static_cast<double>(labels.size());
    for (const auto& [label, count] : there)
        by_chance += count * found[label] / (all * all);
    return by_chance >= 1 ? 1 : (agree / all - by_chance) / (1 - by_chance);
}

double f1(const Labels& labels, const std::string& label) {
    double right = 0, there = 0, found = 0;
    for (const auto& [truth, said] : labels)
        there += truth == label, found += said == label, right += truth == label && said == label;
    return there + found == 0 ? 0 : 2 * right / (there + found);
}

double mean_f1(const Labels& labels) {
    std::set<std::string> there;
    for (const auto& [truth, said] : labels)
        there.insert(truth);
    double sum = 0;
    for (const std::string& label : there)
        sum += f1(labels, label);
    return there.empty() ? 0 : sum / static_cast<double>(there.size());
}

double middle(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto at = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, at);
    return *at;
}

} // namespace decoupage::bench
