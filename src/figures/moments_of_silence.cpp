#include "figures/moments_parts.hpp"

#include <algorithm>

namespace decoupage::moments {

namespace {

constexpr double least_silence = 1.5; ///< seconds
constexpr float sure_silence = 0.5F;

/// The longest stretch of one label that lies between the first sound and the last.
const Segment* longest_of(const Watched& watched, std::string_view label) {
    const Frame frames = watched.decoupage.times.frames();
    const Segment* found = nullptr;
    for (const Segment& one : watched.decoupage.track("silence").segments)
        if (one.label == label && one.confidence >= sure_silence && one.span.first > 0 &&
            one.span.end < frames && (found == nullptr || one.span.length() > found->span.length()))
            found = &one;
    return found;
}

/// Levels with a minus rather than a hyphen.
std::string as_written(std::string detail) {
    for (std::size_t at = 0; (at = detail.find('-', at)) != std::string::npos; at += 3)
        detail.replace(at, 1, "\u2212");
    return detail;
}

} // namespace

Moments of_silence(const Watched& watched) {
    Moments found;
    if (const Segment* fall = longest_of(watched, "expressive_silence")) {
        const double length = seconds_of(watched.decoupage, fall->span);
        if (length >= least_silence)
            found.push_back({Moment::Family::silence, "sound_falls_away", fall->span, "The sound falls away",
                             "For " + length_words(length) +
                                 " the sound falls away, without ceasing: " + as_written(fall->detail) + ".",
                             4});
    }
    if (const Segment* silence = longest_of(watched, "silence")) {
        const double length = seconds_of(watched.decoupage, silence->span);
        if (length >= least_silence)
            found.push_back({Moment::Family::silence, "longest_silence", silence->span, "The longest silence",
                             "Nothing is heard for " + length_words(length) +
                                 ", longer than anywhere else between the first sound and the last.",
                             2.5});
    }
    return found;
}

} // namespace decoupage::moments
