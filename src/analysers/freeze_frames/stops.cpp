#include "analysers/freeze_frames/stops.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace decoupage::freeze_frames {

namespace {

using Curve = std::span<const float>;

constexpr float least_end = -4; // log-odds of an end that is worth a thought
constexpr float end_at_cut = 2; // at least, of one where the shot ends
constexpr float most_rest = 3;  // of a frame; one alone decides nothing
constexpr Frame shortest_card = 12, shortest_still = 20;
constexpr float out_of_the_question = -30;
constexpr float most_doubt = 24; // a sum of them so far below the best is no longer one rest

float at(Curve curve, Frame frame) {
    return curve[static_cast<std::size_t>(frame)];
}

/// Where an end may be: no frame close by is likelier.
bool is_likeliest(Curve curve, Frame frame) {
    constexpr Frame close = 2;
    const float here = at(curve, frame);
    if (here < least_end) return false;
    for (Frame other = std::max<Frame>(0, frame - close);
         other <= std::min<Frame>(std::ssize(curve) - 1, frame + close); ++other)
        if (at(curve, other) > here || (at(curve, other) == here && other < frame)) return false;
    return true;
}

float rest_of(const StopsSaid& said, Frame frame) {
    return std::clamp(at(said.rest, frame), -most_rest, most_rest);
}

float log_odds(float first, float last, float rest) {
    return 0.5f * first + 0.25f * last + rest;
}

/// The likeliest stop from a frame on, if there is one.
std::optional<Stop> stop_from(const StopsSaid& said, Frame first, const StopRules& rules) {
    const Frame frames = std::ssize(said.rest);
    std::optional<Stop> best;
    float sum = 0, most = 0, best_sum = 0;
    for (Frame frame = first; frame < frames; ++frame) {
        sum += rest_of(said, frame);
        most = std::max(most, sum);
        if (sum < most - most_doubt) break;
        const Frame length = frame + 1 - first;
        const bool at_cut = std::ranges::binary_search(rules.cuts, frame + 1);
        if (length < rules.shortest || !(at_cut || is_likeliest(said.last, frame))) continue;
        const float last = std::max(at(said.last, frame), at_cut ? end_at_cut : least_end);
        const float here = sum + last;
        if (!best || here > best_sum) {
            best_sum = here;
            best =
                Stop{{first, frame + 1},
                     log_odds(at(said.first, first), last, sum / static_cast<float>(length)) + rules.shift};
        }
        if (at_cut) break;
    }
    return best;
}

/// What a share of the values lie below.
float lying_at(double share, Curve curve) {
    std::vector<float> values(curve.begin(), curve.end());
    const auto there =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
    std::ranges::nth_element(values, there);
    return *there;
}

} // namespace

bool StopsSaid::cover(Frame frames) const {
    return std::ssize(rest) == frames && std::ssize(first) == frames && std::ssize(last) == frames;
}

std::vector<Stop> stops(const StopsSaid& said, const StopRules& rules) {
    std::vector<Stop> likely;
    for (Frame frame = 0; frame < std::ssize(said.first); ++frame)
        if (is_likeliest(said.first, frame))
            if (const auto stop = stop_from(said, frame, rules); stop && stop->log_odds > 0)
                likely.push_back(*stop);
    // The likeliest first; what shares a frame with one of those is another reading of it.
    std::ranges::stable_sort(likely, std::greater(), &Stop::log_odds);
    std::vector<Stop> found;
    for (const Stop& stop : likely)
        if (std::ranges::none_of(found,
                                 [&](const Stop& other) { return shared_frames(stop.span, other.span) > 0; }))
            found.push_back(stop);
    std::ranges::sort(found, {}, [](const Stop& stop) { return stop.span.first; });
    return found;
}

float stillness(const StopsSaid& said, FrameSpan shot, Holding holding) {
    const bool letters = holding == Holding::letters;
    if (shot.length() < (letters ? shortest_card : shortest_still)) return out_of_the_question;
    const Curve rest =
        said.rest.subspan(static_cast<std::size_t>(shot.first), static_cast<std::size_t>(shot.length()));
    return lying_at(letters ? 0.25 : 0.1, rest);
}

} // namespace decoupage::freeze_frames
