#include "figures/moments_parts.hpp"

#include <algorithm>

namespace decoupage::moments {

namespace {

constexpr float sure_freeze = 0.6F;
constexpr double at_once = 0.25; ///< seconds within which sound and picture stop together

/// How the music ends near the frame at which the picture stops; empty where it goes on.
std::string music_with(const Decoupage& decoupage, Frame stop) {
    for (const Segment& edge : decoupage.track("music_edges").segments) {
        if (edge.label != "cut_off" && edge.label != "ends") continue;
        const FrameSpan between{std::min(stop, edge.span.first), std::max(stop, edge.span.first)};
        if (seconds_of(decoupage, between) <= at_once)
            return edge.label == "cut_off" ? "; the music is cut off with it" : "; the music ends with it";
    }
    return share_of(decoupage.track("music"), {stop, stop + 1}) > 0 ? "; the music goes on" : "";
}

} // namespace

Moments of_freezes(const Watched& watched) {
    const Decoupage& decoupage = watched.decoupage;
    std::vector<const Segment*> freezes;
    for (const Segment& one : decoupage.track("freeze_frames").segments)
        if (one.label == "freeze" && one.confidence >= sure_freeze) freezes.push_back(&one);
    Moments found;
    for (const Segment* one : freezes) {
        // Pictures of the film after it: black and cards are not.
        const bool last = std::ranges::none_of(decoupage.shots, [&](const Shot& shot) {
            return shot.kind == Shot::Kind::picture && shot.span.first >= one->span.end;
        });
        const std::string length = length_words(seconds_of(decoupage, one->span));
        const std::string words = last                  ? "The film ends on a freeze-frame"
                                  : freezes.size() == 1 ? "The only freeze-frame"
                                                        : "A freeze-frame";
        // Most films have none.
        const double bits = (last ? 10 : 8) - bits_of_share(1, static_cast<double>(freezes.size()));
        found.push_back({Moment::Family::picture_stops, last ? "last_freeze" : "freeze", one->span, words,
                         "The picture stops for " + length + (last ? ", up to the film's last picture" : "") +
                             music_with(decoupage, one->span.first) + ".",
                         bits});
    }
    return found;
}

} // namespace decoupage::moments
