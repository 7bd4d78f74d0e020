#include "bench/setups/judged.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace decoupage::bench {

namespace {

Frame away_from(FrameSpan span, Frame frame) {
    return std::max<Frame>({0, span.first - frame, frame - span.end + 1});
}

std::size_t shot_at(const std::vector<FrameSpan>& shots, Frame frame) {
    const auto nearest =
        std::ranges::min_element(shots, {}, [&](FrameSpan span) { return away_from(span, frame); });
    return static_cast<std::size_t>(nearest - shots.begin());
}

std::set<ShotPair> true_pairs(const std::vector<FrameSpan>& shots, const std::vector<TrueSetup>& setups,
                              bool sure) {
    std::set<ShotPair> pairs;
    for (const TrueSetup& setup : setups) {
        if (setup.sure != sure) continue;
        std::set<std::size_t> places;
        for (const Frame frame : setup.frames)
            places.insert(shot_at(shots, frame));
        for (const std::size_t one : places)
            for (const std::size_t other : places)
                if (one < other) pairs.emplace(one, other);
    }
    return pairs;
}

} // namespace

Outcome<std::vector<TrueSetup>> setups_in(std::string_view text) {
    std::vector<TrueSetup> setups;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        TrueSetup setup;
        std::string sure;
        words >> setup.clip >> sure;
        for (Frame frame = 0; words >> frame;)
            setup.frames.push_back(frame);
        if (!words.eof() || (sure != "sure" && sure != "unsure") || setup.frames.size() < 2)
            return fault(Fault::Kind::damaged, "a clip, sure or unsure, and frames", line);
        setup.sure = sure == "sure";
        setups.push_back(std::move(setup));
    }
    return setups;
}

double PairsJudged::precision() const {
    const double said = found + static_cast<double>(invented.size());
    return said > 0 ? found / said : 1;
}

double PairsJudged::recall() const {
    return there > 0 ? static_cast<double>(found) / there : 1;
}

double PairsJudged::f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

PairsJudged judged(const std::vector<ShotPair>& said, const std::vector<FrameSpan>& shots,
                   const std::vector<TrueSetup>& of_the_clip) {
    const auto sure = true_pairs(shots, of_the_clip, true), unsure = true_pairs(shots, of_the_clip, false);
    PairsJudged result;
    result.there = static_cast<int>(sure.size());
    for (const ShotPair& pair : said) {
        if (sure.contains(pair))
            ++result.found;
        else if (!unsure.contains(pair))
            result.invented.push_back(pair);
    }
    return result;
}

std::vector<ShotPair> pairs_of(const std::vector<int>& numbers) {
    std::vector<ShotPair> pairs;
    for (std::size_t one = 0; one < numbers.size(); ++one)
        for (std::size_t other = one + 1; other < numbers.size(); ++other)
            if (numbers[one] > 0 && numbers[one] == numbers[other]) pairs.emplace_back(one, other);
    return pairs;
}

} // namespace decoupage::bench
