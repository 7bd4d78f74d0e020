#include "analysers/scenes/sound.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::scenes {

namespace {

constexpr float faintest = -60; ///< LUFS; below it is silence, however deep

} // namespace

SoundAround::SoundAround(const Evidence& evidence)
    : evidence_(evidence), loudness_(evidence.curve("loudness")),
      second_(std::max<Frame>(1, std::llround(evidence.film().rate.frames_per_second()))),
      music_(along(evidence.track("music"), 2 * second_)), speech_(along(evidence.track("speech"), 0)),
      silence_(along(evidence.track("silence"), 0)) {}

SoundAround::Along SoundAround::along(const Track& track, Frame gap) {
    Along along;
    for (const Segment& segment : track.segments)
        if (!along.spans.empty() && segment.span.first - along.spans.back().end <= gap)
            along.spans.back().end = std::max(along.spans.back().end, segment.span.end);
        else
            along.spans.push_back(segment.span);
    return along;
}

void SoundAround::Along::go_to(Frame frame) {
    while (next < spans.size() && spans[next].end < frame)
        ++next;
}

/// Mean of the loudness from frame to frame, in LUFS.
float SoundAround::level(Frame first, Frame end) const {
    const auto tenth = [&](Frame frame) {
        const auto at = static_cast<std::int64_t>(
            std::llround(10 * seconds(evidence_.times().at(frame) - evidence_.times().at(0))));
        return std::clamp<std::int64_t>(at, 0, std::ssize(loudness_));
    };
    float sum = 0;
    std::int64_t count = 0;
    for (std::int64_t i = tenth(first); i < tenth(end); ++i, ++count) {
        const float value = loudness_[static_cast<std::size_t>(i)];
        sum += std::isfinite(value) ? std::max(faintest, value) : faintest;
    }
    return count == 0 ? faintest : sum / static_cast<float>(count);
}

void SoundAround::say(Join& join) {
    const Frame near = second_ * 3 / 2, frame = join.frame;
    const auto edge_near = [&](const FrameSpan& span) {
        return std::abs(span.first - frame) <= near || std::abs(span.end - frame) <= near;
    };
    for (Along* of : {&music_, &speech_, &silence_})
        of->go_to(frame - near);
    for (std::size_t i = music_.next; i < music_.spans.size() && music_.spans[i].first <= frame + near; ++i) {
        if (edge_near(music_.spans[i]))
            join.say[music_edge] = 1;
        else
            join.say[music_over] = 1;
    }
    if (join.say[music_edge] > 0) join.say[music_over] = 0;
    const Frame breath = second_ / 5;
    for (std::size_t i = speech_.next; i < speech_.spans.size() && speech_.spans[i].first < frame; ++i)
        if (speech_.spans[i].first + breath <= frame && frame + breath <= speech_.spans[i].end)
            join.say[speech_over] = 1;
    if (silence_.next < silence_.spans.size() && silence_.spans[silence_.next].first <= frame + near)
        join.say[silence_near] = 1;
    if (loudness_.empty()) {
        join.say[unheard] = 1;
        return;
    }
    const float step = level(frame, frame + 3 * second_) - level(frame - 3 * second_, frame);
    join.say[louder] = std::min(1.0F, std::abs(step) / 20);
}

} // namespace decoupage::scenes
