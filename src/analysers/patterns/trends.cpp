#include "analysers/patterns/trends.hpp"

#include "signal/rank_trend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::patterns {

namespace {

std::string chance_text(double chance) {
    char text[32];
    std::snprintf(text, sizeof text, chance < 0.001 ? "chance under 0.001" : "chance %.3f",
                  std::max(chance, 0.001));
    return text;
}

std::vector<double> log_lengths(const std::vector<PatternShot>& shots, Stretch stretch) {
    std::vector<double> lengths;
    for (std::size_t i = stretch.first; i < stretch.end; ++i)
        lengths.push_back(std::log(std::max(shots[i].length, 0.01)));
    return lengths;
}

/// "from 6.1 to 2.4 s": where the straight line through the logarithms begins and ends.
std::string from_to(const std::vector<double>& logs, double slope) {
    std::vector<double> rests;
    for (std::size_t i = 0; i < logs.size(); ++i)
        rests.push_back(logs[i] - slope * static_cast<double>(i));
    const auto middle = rests.begin() + static_cast<std::ptrdiff_t>(rests.size() / 2);
    std::ranges::nth_element(rests, middle);
    char text[64];
    std::snprintf(text, sizeof text, "from %.1f to %.1f s", std::exp(*middle),
                  std::exp(*middle + slope * static_cast<double>(logs.size() - 1)));
    return text;
}

constexpr std::size_t least_shots = 5;

std::vector<double> nearnesses(const std::vector<PatternShot>& shots, Stretch stretch) {
    std::vector<double> near;
    for (std::size_t i = stretch.first; i < stretch.end; ++i)
        if (shots[i].nearness) near.push_back(*shots[i].nearness);
    return near;
}

struct Tempo {
    Stretch stretch;
    RankTrend trend;
    double chance = 1; ///< in the whole film
};

/// Every stretch of those lengths, each three quarters over the next.
std::vector<Tempo> stretches(const std::vector<PatternShot>& shots) {
    constexpr std::array<std::size_t, 3> lengths{16, 32, 64};
    std::vector<Tempo> all;
    for (const std::size_t length : lengths)
        for (std::size_t first = 0; first + length <= shots.size(); first += length / 4) {
            const Stretch stretch{first, first + length};
            all.push_back({stretch, rank_trend(log_lengths(shots, stretch)), 1});
        }
    for (Tempo& one : all)
        one.chance = std::min(1.0, one.trend.chance * static_cast<double>(all.size()));
    return all;
}

bool overlap(Stretch one, Stretch other) {
    return one.first < other.end && other.first < one.end;
}

} // namespace

std::vector<Segment> sequence_shots(const std::vector<PatternShot>& shots, double least_seconds) {
    std::vector<Segment> found;
    for (const Stretch& scene : by_scene(shots)) {
        const PatternShot& only = shots[scene.first];
        if (scene.length() != 1 || only.is_card || only.length < least_seconds) continue;
        char text[48];
        std::snprintf(text, sizeof text, "a scene in one take of %.1f s", only.length);
        found.push_back(finding(shots, scene, "sequence_shot", 0.8, text));
    }
    return found;
}

std::vector<Segment> tightening(const std::vector<PatternShot>& shots, double chance) {
    std::vector<Stretch> scenes = by_scene(shots);
    std::erase_if(scenes, [](const Stretch& scene) { return scene.length() < least_shots; });
    // Each is asked twice, and only one direction counts.
    const auto tries = static_cast<double>(scenes.size());
    std::vector<Segment> found;
    for (const Stretch& scene : scenes) {
        std::string why;
        double surest = 1;
        const auto near = nearnesses(shots, scene), logs = log_lengths(shots, scene);
        if (const RankTrend trend = rank_trend(near);
            near.size() >= least_shots && trend.tau > 0 && trend.chance * tries <= chance) {
            why = "nearer and nearer, " + chance_text(trend.chance * tries);
            surest = trend.chance * tries;
        }
        if (const RankTrend trend = rank_trend(logs); trend.tau < 0 && trend.chance * tries <= chance) {
            why += (why.empty() ? "" : "; ") + std::string("shorter and shorter, ") +
                   from_to(logs, trend.slope) + ", " + chance_text(trend.chance * tries);
            surest = std::min(surest, trend.chance * tries);
        }
        if (!why.empty()) found.push_back(finding(shots, scene, "tightening", 1 - surest, why));
    }
    return found;
}

std::vector<Segment> tempo(const std::vector<PatternShot>& shots, double chance) {
    std::vector<Tempo> all = stretches(shots);
    std::erase_if(all, [&](const Tempo& one) { return one.chance > chance; });
    std::ranges::stable_sort(all, {}, &Tempo::chance);
    std::vector<Tempo> kept;
    for (const Tempo& one : all)
        if (std::ranges::none_of(kept,
                                 [&](const Tempo& other) { return overlap(one.stretch, other.stretch); }))
            kept.push_back(one);
    std::vector<Segment> found;
    for (const Tempo& one : kept)
        found.push_back(finding(
            shots, one.stretch, one.trend.tau < 0 ? "acceleration" : "deceleration", 1 - one.chance,
            std::to_string(one.stretch.length()) + " shots, " +
                from_to(log_lengths(shots, one.stretch), one.trend.slope) + ", " + chance_text(one.chance)));
    return found;
}

} // namespace decoupage::patterns
