#include "figures/scenes.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

std::vector<Scene> scenes_of(const Decoupage& decoupage) {
    std::vector<Scene> scenes;
    auto shot = decoupage.shots.begin();
    for (const Segment& found : decoupage.track("scenes").segments) {
        Scene scene{static_cast<int>(scenes.size()) + 1, found, 0, 0};
        for (; shot != decoupage.shots.end() && shot->span.first < found.span.end; ++shot) {
            if (shot->number == 0) continue;
            if (scene.first == 0) scene.first = shot->number;
            ++scene.shots;
        }
        scenes.push_back(std::move(scene));
    }
    return scenes;
}

int scene_of(const std::vector<Scene>& scenes, const Shot& shot) {
    const auto after = std::ranges::upper_bound(scenes, shot.span.first, {},
                                                [](const Scene& scene) { return scene.found.span.first; });
    return after == scenes.begin() ? 0 : std::prev(after)->number;
}

std::vector<Part> parts_of(const Decoupage& decoupage) {
    const FrameTimes& times = decoupage.times;
    const Frame frames = times.frames();
    const Time begin = times.at(0), length = times.end() - begin;
    const Frame front = times.on_screen(begin + length / 5), back = times.on_screen(times.end() - length / 5);
    FrameSpan titles{0, 0};
    Frame body_end = frames;
    for (const Segment& text : decoupage.track("letters").segments) {
        if (text.label == "title" && text.span.first < front) {
            if (titles.end == 0) titles.first = text.span.first;
            titles.end = std::min(text.span.end, frames);
        }
        if (text.label == "credits" && text.span.first >= back)
            body_end = std::min(body_end, text.span.first);
    }
    body_end = std::max(body_end, titles.end);
    std::vector<Part> parts;
    const auto add = [&](const char* name, FrameSpan span) {
        if (!span.empty()) parts.push_back({name, span});
    };
    add("before the titles", {0, titles.first});
    add("titles", titles);
    static constexpr std::array quarters{"first quarter", "second quarter", "third quarter", "last quarter"};
    const Time from = times.at(titles.end), until = times.at(body_end);
    Frame first = titles.end;
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        const Frame end =
            i + 1 == quarters.size()
                ? body_end
                : std::clamp(times.on_screen(from + (until - from) * static_cast<int>(i + 1) / 4), first,
                             body_end);
        add(quarters[i], {first, end});
        first = end;
    }
    add("end credits", {body_end, frames});
    return parts;
}

} // namespace decoupage
