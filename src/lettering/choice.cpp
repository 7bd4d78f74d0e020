#include "lettering/choice.hpp"

#include "film/boxes.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace decoupage {

namespace {

using Lines = std::vector<const Sighting*>;

/// Reading more would take longer than all else at a screening's end: of a list, a page with fewer is read,
/// or the first rows of one.
constexpr float most_letters = 120;

float letters_of(const Sighting& line) {
    return line.numbers.size() > 1 ? line.confidence * line.numbers[1] : 0.0f;
}

float clearness(const Lines& lines) {
    float letters = 0;
    for (const Sighting* line : lines)
        letters += letters_of(*line);
    return letters <= most_letters ? letters : most_letters * most_letters / (2 * letters);
}

/// From above, as many as can be read.
Lines readable(Lines lines) {
    std::ranges::stable_sort(lines, {}, [](const Sighting* line) { return line->box.top; });
    float letters = 0;
    std::size_t count = 0;
    while (count < lines.size() && (count == 0 || letters + letters_of(*lines[count]) <= most_letters))
        letters += letters_of(*lines[count++]);
    lines.resize(count);
    return lines;
}

Lettered lettered(Frame frame, Lines lines) {
    float left = 1, top = 1, right = 0, bottom = 0;
    for (const Sighting* line : lines) {
        left = std::min(left, line->box.left);
        top = std::min(top, line->box.top);
        right = std::max(right, line->box.left + line->box.width);
        bottom = std::max(bottom, line->box.top + line->box.height);
    }
    const auto height = [](const Sighting* line) { return line->numbers.empty() ? 0.0f : line->numbers[0]; };
    const auto middle = lines.begin() + std::ssize(lines) / 2;
    float contrast = 0;
    for (const Sighting* line : lines)
        contrast += line->numbers.size() > 2 ? line->numbers[2] / static_cast<float>(lines.size()) : 0.0f;
    std::ranges::nth_element(lines, middle, {}, height);
    return {frame,
            {left, top, std::max(0.0f, right - left), std::max(0.0f, bottom - top)},
            height(*middle),
            contrast};
}

/// Do most of the lines stand where they stood?
bool stand(const Lines& lines, const Lines& then) {
    const auto stays = [&](const Sighting* line) {
        return std::ranges::any_of(
            then, [&](const Sighting* other) { return common_share(line->box, other->box) > 0.7f; });
    };
    return 2 * std::ranges::count_if(lines, stays) > std::ssize(lines);
}

std::vector<Frame> beside(Frame frame, FrameSpan span, const std::map<Frame, Lines>& looks) {
    constexpr std::size_t most = 4;
    std::vector<Frame> others;
    for (auto look = looks.lower_bound(span.first); look != looks.end() && look->first < span.end; ++look)
        if (look->first != frame && stand(looks.at(frame), look->second)) others.push_back(look->first);
    std::ranges::stable_sort(others, {}, [&](Frame other) { return std::abs(other - frame); });
    others.resize(std::min(most, others.size()));
    return others;
}

/// That with most letters that can be read; of those with nearly as many, the one nearest to the middle.
std::optional<Lettered> clearest(FrameSpan span, const std::map<Frame, Lines>& looks) {
    float most = 0;
    for (auto look = looks.lower_bound(span.first); look != looks.end() && look->first < span.end; ++look)
        most = std::max(most, clearness(look->second));
    const Frame middle = (span.first + span.end) / 2;
    auto best = looks.end();
    for (auto look = looks.lower_bound(span.first); look != looks.end() && look->first < span.end; ++look)
        if (clearness(look->second) >= 0.9f * most &&
            (best == looks.end() || std::abs(look->first - middle) < std::abs(best->first - middle)))
            best = look;
    if (best == looks.end()) return std::nullopt;
    Lettered clear = lettered(best->first, readable(best->second));
    clear.beside = beside(best->first, span, looks);
    return clear;
}

} // namespace

std::vector<Lettered> worth_reading(const Track& letters, const Looks& looks, std::size_t most) {
    constexpr float likely = 0.8f;
    std::map<Frame, Lines> lines;
    for (const Sighting& sighting : looks.sightings)
        if (sighting.label == "line" && sighting.confidence >= likely)
            lines[sighting.frame].push_back(&sighting);
    std::vector<Segment> segments = letters.segments;
    std::ranges::stable_sort(segments, std::ranges::greater{},
                             [](const Segment& segment) { return segment.span.length(); });
    if (segments.size() > most) segments.resize(most);
    std::vector<Lettered> chosen;
    for (const Segment& segment : segments)
        if (const auto best = clearest(segment.span, lines);
            best && std::ranges::find(chosen, best->frame, &Lettered::frame) == chosen.end())
            chosen.push_back(*best);
    std::ranges::sort(chosen, {}, &Lettered::frame);
    return chosen;
}

} // namespace decoupage
