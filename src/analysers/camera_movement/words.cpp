#include "analysers/camera_movement/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace decoupage::camera_movement {

namespace {

constexpr double degrees = 180 / 3.14159265358979323846;
// Shares that were chosen on staged tune films and tune clips.
constexpr double beside_main = 0.5, deep = 0.28, deep_share = 0.6, doubtful_edges = 0.65;
constexpr double hardly =
    0.7; // of the least movement: whoever moves before a camera that stands seems to move it by less

const char* name_of(std::size_t kind) {
    constexpr const char* names[kinds] = {"pan", "tilt", "roll", "zoom"};
    return names[kind];
}

const char* direction_of(std::size_t kind, double way) {
    constexpr const char* names[kinds][2] = {
        {"right", "left"}, {"down", "up"}, {"to the right", "to the left"}, {"in", "out"}};
    return names[kind][way < 0];
}

/// "pan right 0.12 widths/s"
std::string in_words(std::size_t kind, double net, double seconds, bool deep_space) {
    const double speed = std::abs(net) / seconds;
    char text[96];
    if (kind == leaning)
        std::snprintf(text, sizeof text, "roll %s %.3g degrees/s", direction_of(kind, net),
                      2 * speed * degrees);
    else if (kind == nearer)
        std::snprintf(text, sizeof text, "%s %.3g %%/s",
                      deep_space ? net > 0 ? "tracking forward" : "tracking back"
                      : net > 0  ? "zoom in"
                                 : "zoom out",
                      200 * speed);
    else
        std::snprintf(text, sizeof text, "%s %s %.3g widths/s", deep_space ? "tracking" : name_of(kind),
                      direction_of(kind, net), speed);
    return text;
}

/// The kinds that a movement has, the greatest first.
std::vector<std::size_t> kinds_of(const Step& net, double least) {
    std::vector<std::size_t> order{to_right, downward, leaning, nearer};
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t kind) { return std::abs(net[kind]); });
    const double most = std::abs(net[order.front()]);
    std::erase_if(order, [&](std::size_t kind) {
        return std::abs(net[kind]) < std::max(0.5 * least, beside_main * most);
    });
    return order;
}

/// Do things pass at speeds of their own, so that the camera must go? What lies lower, on the ground, is near
/// and goes faster; or near and far are mixed. Blocks that all agree pass at one speed.
bool is_deep(const Behaviour& behaviour) {
    if (behaviour.share < deep_share) return false;
    const bool ground = behaviour.below >= 0.18 && std::abs(behaviour.beside) <= 0.6 * behaviour.below;
    const bool mixed = behaviour.parallax >= deep && behaviour.share < 0.96 && behaviour.below > -0.1 &&
                       std::abs(behaviour.beside) < 0.15;
    return ground || mixed;
}

void add(Said& said, const std::string& label, const std::string& detail) {
    if (std::ranges::find(said.all, label) == said.all.end()) said.all.push_back(label);
    said.detail += (said.detail.empty() ? "" : ", ") + detail;
}

/// "shaking by 0.4 %"
std::string shake_in_words(const Behaviour& behaviour) {
    char text[48];
    std::snprintf(text, sizeof text, "shaking by %.2g %%", 100 * behaviour.shake);
    return text;
}

void say_movement(const Behaviour& behaviour, const MovementRules& rules, Said& said) {
    const bool deep_space = is_deep(behaviour);
    const auto found = kinds_of(behaviour.net, rules.least);
    for (const std::size_t kind : found) {
        const char* label = deep_space && kind != leaning ? "tracking" : name_of(kind);
        add(said, label, in_words(kind, behaviour.net[kind], behaviour.seconds, deep_space));
        said.gone[label] += std::abs(behaviour.net[kind]);
    }
    said.label = said.all.size() == 1 ? said.all.front() : "mixed";
    if (said.all.empty()) said.label = "minimal", add(said, "minimal", "minimal");
}

float limited(double confidence) {
    return static_cast<float>(std::clamp(confidence, 0.05, 0.99));
}

} // namespace

Said said_of(const Behaviour& behaviour, const MovementRules& rules) {
    Said said;
    const bool shaking = shakes(behaviour, rules);
    double sure = 0.6 + 0.4 * std::min(1.0, behaviour.share / 0.7);
    const bool moves = behaviour.moves && !drifts(behaviour, rules);
    if (moves) {
        say_movement(behaviour, rules, said);
        if (shaking) add(said, "shaking", shake_in_words(behaviour));
        sure *= std::clamp(behaviour.reach / (3 * rules.least), 0.5, 1.0);
    } else {
        const double wide = behaviour.reach;
        said.label = shaking                                                                      ? "shaking"
                     : wide >= rules.least && behaviour.path >= rules.slowest * behaviour.seconds ? "floating"
                     : wide >= hardly * rules.least                                               ? "minimal"
                                                                                                  : "static";
        add(said, said.label, shaking ? shake_in_words(behaviour) : said.label);
        sure *= 1 - 0.4 * std::min(1.0, wide / rules.least);
    }
    const bool blind = behaviour.share < 0.2 && behaviour.seconds > 0 && behaviour.forms > 0;
    const bool mostly = behaviour.still <= 0.4 && behaviour.share >= 0.58 && behaviour.edges >= 0.48;
    const bool moving_scene = moves && behaviour.edges < doubtful_edges && !mostly;
    if (blind || moving_scene) {
        said.label = "uncertain";
        said.detail = "perhaps " + said.detail;
        said.all = {"uncertain"}, said.gone.clear();
        sure *= 0.5;
    }
    said.confidence = limited(sure);
    return said;
}

Segment said_of_shot(FrameSpan shot, const std::vector<Behaviour>& parts, const MovementRules& rules) {
    std::map<std::string, double> gone, lasted;
    std::vector<std::string> all;
    double seconds = 0, sure = 0, went = 0;
    for (const Behaviour& part : parts) {
        const Said said = said_of(part, rules);
        seconds += part.seconds, sure += part.seconds * said.confidence;
        lasted[said.label] += part.seconds;
        for (const std::string& label : said.all)
            if (std::ranges::find(all, label) == all.end()) all.push_back(label);
        for (const auto& [label, way] : said.gone)
            gone[label] += way, went += way;
    }
    const auto greater = [](const auto& a, const auto& b) { return a.second < b.second; };
    std::string label = std::ranges::max_element(lasted, greater)->first;
    if (went >= rules.least) {
        const auto main = std::ranges::max_element(gone, greater);
        label = went - main->second > beside_main * main->second ? "mixed" : main->first;
    }
    std::string detail;
    for (const std::string& one : all)
        detail += (detail.empty() ? "" : ", ") + one;
    return {shot, label, limited(sure / std::max(1e-9, seconds)), detail};
}

} // namespace decoupage::camera_movement
