#include "figures/moments.hpp"

#include "figures/lengths.hpp"
#include "figures/moments_parts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace decoupage {

namespace {

constexpr double another_of_its_family = 0.6; ///< what it counts, beside one; beside two, that squared
constexpr double near_another = 0.75;         ///< what it counts at the same place
constexpr double near = 0.04;                 ///< share of the film within which two are near
constexpr double least_bits = 1.5;

/// What a moment counts beside those that are chosen.
double counted_beside(const Moment& one, const std::vector<Moment>& chosen, double frames) {
    double bits = one.bits;
    for (const Moment& other : chosen) {
        if (other.kind == one.kind) bits *= another_of_its_family;
        if (other.family == one.family) bits *= another_of_its_family;
        const auto between = static_cast<double>(std::max(one.span.first, other.span.first) -
                                                 std::min(one.span.end, other.span.end));
        const double apart = std::max(between, 0.0) / std::max(frames, 1.0);
        if (apart < near) bits *= near_another + (1 - near_another) * apart / near;
    }
    return bits;
}

} // namespace

const char* name_of(Moment::Family family) {
    switch (family) {
    case Moment::Family::cutting:
        return "cutting";
    case Moment::Family::picture_stops:
        return "picture_stops";
    case Moment::Family::camera:
        return "camera";
    case Moment::Family::people:
        return "people";
    case Moment::Family::looks:
        return "looks";
    case Moment::Family::music:
        return "music";
    case Moment::Family::silence:
        return "silence";
    }
    return "";
}

std::vector<Moment> proposed_moments(const Decoupage& decoupage, const Counting& counting) {
    moments::Watched watched{decoupage, counted_shots(decoupage, counting), 0};
    watched.median = length_figures(watched.shots).median;
    std::vector<Moment> all;
    for (const auto part :
         {moments::of_lengths, moments::of_transitions, moments::of_freezes, moments::of_camera,
          moments::of_people, moments::of_looks, moments::of_music, moments::of_silence})
        std::ranges::move(part(watched), std::back_inserter(all));
    std::erase_if(all, [](const Moment& one) { return !(one.bits >= least_bits) || one.span.empty(); });
    std::ranges::stable_sort(all, std::greater<>(), &Moment::bits);
    return all;
}

std::vector<Moment> moments_worth_noticing(std::vector<Moment> proposed, Frame frames, std::size_t most) {
    std::vector<Moment> chosen;
    while (chosen.size() < most && !proposed.empty()) {
        const auto worth = [&](const Moment& one) {
            return counted_beside(one, chosen, static_cast<double>(frames));
        };
        const auto best = std::ranges::max_element(proposed, {}, worth);
        if (worth(*best) < least_bits) break;
        chosen.push_back(std::move(*best));
        proposed.erase(best);
    }
    std::ranges::stable_sort(chosen, {}, [](const Moment& one) { return one.span.first; });
    return chosen;
}

namespace {

/// What was accepted, with the sentence of the proposal that it speaks of; one that is no longer proposed has
/// none.
NoticedMoment accepted_moment(const MomentMark& mark, const std::vector<Moment>& proposed) {
    Moment moment{Moment::Family::looks, mark.kind, mark.span, mark.words, "", 0};
    for (const Moment& one : proposed)
        if (mark_of({&mark, 1}, one.kind, one.span) != nullptr) moment = one;
    if (!mark.words.empty()) moment.words = mark.words;
    if (moment.words.empty()) moment.words = mark.kind;
    return {std::move(moment), true, mark.author};
}

} // namespace

std::vector<NoticedMoment> noticed_moments(const Decoupage& decoupage, std::vector<Moment> proposed,
                                           std::size_t most) {
    const auto marks = moment_marks(decoupage.namings);
    std::vector<NoticedMoment> noticed;
    for (const MomentMark& mark : marks)
        if (mark.verdict == MomentMark::Verdict::accepted) noticed.push_back(accepted_moment(mark, proposed));
    std::erase_if(proposed, [&](const Moment& one) { return mark_of(marks, one.kind, one.span) != nullptr; });
    const std::size_t room = most > noticed.size() ? most - noticed.size() : 0;
    for (Moment& one : moments_worth_noticing(std::move(proposed), decoupage.times.frames(), room))
        noticed.push_back({std::move(one), false, ""});
    std::ranges::stable_sort(noticed, {}, [](const NoticedMoment& one) { return one.moment.span.first; });
    return noticed;
}

} // namespace decoupage
