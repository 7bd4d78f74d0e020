#include "library/align.hpp"

#include "library/align_differences.hpp"
#include "library/align_fine.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

constexpr double coarse_a_second = 8;
constexpr Time longest_aligned = std::chrono::hours(12);
constexpr double least_confidence = 0.4; ///< that anything is said of the two

struct Found {
    double speed = 1;
    std::vector<AlignPiece> pieces;
};

/// All seeds with the other looked at as if it ran at some speeds, and the speed they speak for.
SpeedVote vote(const AlignSignal& one, const Decoupage& other, std::span<const double> looked_at) {
    SpeedVote best;
    for (const double speed : looked_at) {
        AlignSignal here = one;
        AlignSignal there = signal_of(other, coarse_a_second * speed);
        keep_common(here, there);
        if (here.features.empty()) continue;
        const AlignLikeness likeness(here, there);
        const auto seeds = align_seeds(likeness, {0, here.length, 0, there.length}, {});
        const SpeedVote said = vote_for_speed(seeds, coarse_a_second, speed);
        if (said.weight > best.weight) best = said;
    }
    return best;
}

Found pieces_at(const AlignSignal& one, const Decoupage& other, double speed) {
    AlignSignal here = one;
    AlignSignal there = signal_of(other, coarse_a_second * speed);
    keep_common(here, there);
    Found found{speed, {}};
    if (here.features.empty()) return found;
    const AlignLikeness likeness(here, there);
    found.pieces = common_pieces(likeness);
    return found;
}

double length_of(const Found& found) {
    std::size_t sum = 0;
    for (const AlignPiece& piece : found.pieces)
        sum += piece.length();
    return static_cast<double>(sum) / coarse_a_second;
}

double shorter_seconds(const Found& found, const Decoupage& one, const Decoupage& other) {
    return std::min(seconds(one.times.end()), seconds(other.times.end()) * found.speed);
}

std::string found_part(const Found& found, const Decoupage& one, const Decoupage& other) {
    const double part = length_of(found) / std::max(shorter_seconds(found, one, other), 1e-9);
    return std::to_string(std::lround(std::min(part, 1.0) * 100)) + " %";
}

/// Is enough of the shorter print there?
bool is_one_film(const Found& found, const Decoupage& one, const Decoupage& other) {
    const double shorter = shorter_seconds(found, one, other);
    constexpr double least_share = 0.3, least_seconds = 5;
    return length_of(found) >= std::max(least_share * shorter, std::min(least_seconds, 0.8 * shorter));
}

Found best_found(const Decoupage& one, const Decoupage& other) {
    const AlignSignal signal = signal_of(one, coarse_a_second);
    constexpr std::array<double, 3> likeliest{1.0, 25.0 / 24, 24.0 / 25};
    constexpr double many_lines = 0.5; // of four equal pieces; at a wrong speed lines break everywhere
    SpeedVote best = vote(signal, other, likeliest);
    if (best.part < many_lines)
        if (const SpeedVote rarer = vote(signal, other, silent_speeds()); rarer.weight > best.weight)
            best = rarer;
    return pieces_at(signal, other, best.speed);
}

template <class Side, class Other>
std::vector<LonePart> between_stretches(const Alignment& alignment, Frame frames, const Side& side,
                                        const Other& opposite, const FrameTimes& times) {
    constexpr Time least = std::chrono::seconds(1);
    std::vector<LonePart> parts;
    Frame at = 0, there = 0;
    const auto add = [&](Frame end) {
        if (times.length({at, end}) >= least) parts.push_back({{at, end}, there});
    };
    for (const AlignedStretch& stretch : alignment.stretches) {
        add((stretch.*side).first);
        at = (stretch.*side).end;
        there = (stretch.*opposite).end;
    }
    add(frames);
    return parts;
}

double common_part(const Alignment& alignment, FrameSpan AlignedStretch::*side, const FrameTimes& times) {
    double sum = 0;
    for (const AlignedStretch& stretch : alignment.stretches)
        sum += seconds(times.length(stretch.*side));
    return times.end() > Time{0} ? sum / seconds(times.end()) : 0;
}

double likeness_of(const Alignment& alignment) {
    double sum = 0, weight = 0;
    for (const AlignedStretch& stretch : alignment.stretches) {
        const double length = seconds(stretch.one_end - stretch.one_first);
        sum += length * stretch.likeness;
        weight += length;
    }
    return weight > 0 ? sum / weight : 0;
}

/// The part of the transitions that the prints agree on; of too few of them nothing is believed.
double agreement_of(const PrintDifferences& differences) {
    constexpr int doubt = 1;
    const auto lone = static_cast<int>(differences.only_one.size() + differences.only_other.size());
    return static_cast<double>(differences.transitions_compared - lone) /
           std::max(differences.transitions_compared + doubt, 1);
}

/// How sure it is that these are prints of one film: by likeness, which of different films stays below the
/// first figure where they share any stretch at all, and by the transitions (docs/methods/align.md).
double confidence_of(const Alignment& alignment) {
    constexpr double chance = 0.6, sure = 0.9;
    const double by_likeness = std::clamp((likeness_of(alignment) - chance) / (sure - chance), 0.0, 1.0);
    return by_likeness * std::sqrt(std::max(agreement_of(alignment.differences), 0.0));
}

tl::unexpected<Fault> no_prints_of_one(const Found& found, const Decoupage& one, const Decoupage& other) {
    return fault(Fault::Kind::not_found, "",
                 "These do not seem to be prints of one film: " + found_part(found, one, other) +
                     " of the shorter one may be in the other");
}

} // namespace

std::optional<Frame> frame_in_other(const Alignment& alignment, const Decoupage& one, const Decoupage& other,
                                    Frame frame) {
    const Time middle = (one.times.at(frame) + one.times.at(frame + 1)) / 2;
    for (const AlignedStretch& stretch : alignment.stretches)
        if (stretch.one.contains(frame)) {
            const double into = seconds(middle - stretch.one_first) / alignment.speed;
            const Time there =
                stretch.other_first + Time{std::llround(into * static_cast<double>(Time::period::den))};
            return std::clamp<Frame>(other.times.on_screen(there), 0, other.times.frames() - 1);
        }
    return std::nullopt;
}

std::vector<std::string> alignment_curves() {
    std::vector<std::string> names = align_curves();
    for (const std::string& name : difference_curves())
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    return names;
}

Outcome<Alignment> align(const Decoupage& one, const Decoupage& other) {
    for (const Decoupage* print : {&one, &other}) {
        if (print->times.frames() == 0)
            return fault(Fault::Kind::usage, "two films with pictures", "One of them has none");
        if (print->times.end() > longest_aligned)
            return fault(Fault::Kind::usage, "films of at most twelve hours", "One of them is longer");
    }
    const Found found = best_found(one, other);
    if (!is_one_film(found, one, other)) return no_prints_of_one(found, one, other);
    FinePieces fine = fine_pieces(one, other, found.pieces, coarse_a_second, found.speed);
    Alignment alignment;
    alignment.speed = fine.speed;
    alignment.stretches = std::move(fine.stretches);
    alignment.only_one = between_stretches(alignment, one.times.frames(), &AlignedStretch::one,
                                           &AlignedStretch::other, one.times);
    alignment.only_other = between_stretches(alignment, other.times.frames(), &AlignedStretch::other,
                                             &AlignedStretch::one, other.times);
    alignment.common_of_one = common_part(alignment, &AlignedStretch::one, one.times);
    alignment.common_of_other = common_part(alignment, &AlignedStretch::other, other.times);
    alignment.differences = differences_of(alignment, one, other);
    alignment.confidence = confidence_of(alignment);
    if (alignment.confidence < least_confidence) return no_prints_of_one(found, one, other);
    match_shots(alignment, one, other);
    return alignment;
}

std::string speed_name(double speed) {
    struct Known {
        double speed;
        const char* name;
    };
    constexpr std::array known{
        Known{25.0 / 24, "24 frames a second shown at 25: PAL"},
        Known{24.0 / 25, "25 frames a second shown at 24"},
        Known{25025.0 / 24000, "23.976 frames a second shown at 25: PAL"},
        Known{24000.0 / 25025, "25 frames a second shown at 23.976"},
        Known{1001.0 / 1000, "23.976 frames a second shown at 24"},
        Known{1000.0 / 1001, "24 frames a second shown at 23.976"},
        Known{24.0 / 16, "16 frames a second shown at 24"},
        Known{24.0 / 18, "18 frames a second shown at 24"},
        Known{24.0 / 20, "20 frames a second shown at 24"},
        Known{24.0 / 22, "22 frames a second shown at 24"},
        Known{25.0 / 16, "16 frames a second shown at 25"},
        Known{25.0 / 18, "18 frames a second shown at 25"},
        Known{25.0 / 20, "20 frames a second shown at 25"},
    };
    for (const Known& one : known)
        if (std::abs(one.speed / speed - 1) < 0.0001) return one.name;
    return {};
}

} // namespace decoupage
