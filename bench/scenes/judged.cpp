#include "bench/scenes/judged.hpp"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <tuple>

namespace decoupage::bench {

namespace {

/// Places of the joins nearest to frames, each once.
std::vector<int> places(const std::vector<Frame>& frames, const std::vector<Frame>& joins) {
    std::vector<int> found;
    for (const Frame frame : frames) {
        const auto nearest =
            std::ranges::min_element(joins, {}, [&](Frame join) { return std::abs(join - frame); });
        if (nearest != joins.end()) found.push_back(static_cast<int>(nearest - joins.begin()));
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Which of those said find one that is there, the nearest pairs first.
std::vector<bool> pairing(const std::vector<int>& said, const std::vector<int>& there, int within) {
    std::vector<std::tuple<int, std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < said.size(); ++i)
        for (std::size_t j = 0; j < there.size(); ++j)
            if (const int apart = std::abs(said[i] - there[j]); apart <= within)
                pairs.emplace_back(apart, i, j);
    std::ranges::sort(pairs);
    std::vector<bool> finds(said.size()), taken(there.size());
    for (const auto& [apart, i, j] : pairs)
        if (!finds[i] && !taken[j]) finds[i] = taken[j] = true;
    return finds;
}

} // namespace

std::vector<Frame> TrueScenes::of(std::string_view clip, bool sure) const {
    std::vector<Frame> frames;
    for (const TrueBeginning& one : beginnings)
        if (one.clip == clip && one.sure == sure) frames.push_back(one.frame);
    return frames;
}

Outcome<TrueScenes> scenes_in(std::string_view text) {
    TrueScenes scenes;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        TrueBeginning one;
        std::string sure, why;
        words >> one.clip >> sure;
        if (std::ranges::find(scenes.clips, one.clip) == scenes.clips.end()) scenes.clips.push_back(one.clip);
        if (sure == "none") continue;
        words >> one.frame >> why;
        if (!words || why.empty() || (sure != "sure" && sure != "unsure"))
            return fault(Fault::Kind::damaged, "a clip, sure or unsure, a frame and a reason", line);
        one.sure = sure == "sure";
        scenes.beginnings.push_back(std::move(one));
    }
    return scenes;
}

BeginningsJudged& BeginningsJudged::operator+=(const BeginningsJudged& more) {
    there += more.there;
    found += more.found;
    invented += more.invented;
    return *this;
}

BeginningsJudged judged(const std::vector<Frame>& said, const std::vector<Frame>& there,
                        const std::vector<Frame>& unsure, const std::vector<Frame>& joins, int within) {
    const std::vector<int> said_at = places(said, joins), there_at = places(there, joins),
                           unsure_at = places(unsure, joins);
    const std::vector<bool> finds = pairing(said_at, there_at, within);
    BeginningsJudged result;
    result.there = static_cast<int>(there_at.size());
    for (std::size_t i = 0; i < said_at.size(); ++i) {
        const bool excused =
            std::ranges::any_of(unsure_at, [&](int place) { return std::abs(place - said_at[i]) <= within; });
        if (finds[i])
            ++result.found;
        else if (!excused)
            ++result.invented;
    }
    return result;
}

} // namespace decoupage::bench
