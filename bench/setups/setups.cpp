// How right setups is on the clips whose set-ups were marked by eye, beside the plain difference of pictures.

#include "analysers/setups/likeness.hpp"
#include "bench/clips.hpp"
#include "bench/marked.hpp"
#include "bench/screened.hpp"
#include "bench/setups/judged.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

/// The pictures of a film, and what was found in it.
struct FoundSetups {
    std::vector<FrameSpan> shots;
    std::vector<int> numbers;
    std::vector<std::vector<float>> views; ///< in the middle of each shot; empty where nobody looked
};

std::vector<float> view_in_the_middle(FrameSpan span, const std::vector<Sighting>& seen) {
    const Frame middle = (span.first + span.end) / 2;
    const Sighting* best = nullptr;
    for (const Sighting& sighting : seen)
        if (span.first <= sighting.frame && sighting.frame < span.end &&
            (!best || std::abs(sighting.frame - middle) < std::abs(best->frame - middle)))
            best = &sighting;
    return best ? best->numbers : std::vector<float>{};
}

Outcome<FoundSetups> found_in(const std::string& film, const std::string& program) {
    const auto all = screened(film, program);
    if (!all) return tl::unexpected(all.error());
    const auto views = all->looks.find("views");
    if (views == all->looks.end())
        return fault(Fault::Kind::damaged, "a dossier with views", film + " was not looked at");
    FoundSetups found;
    for (const Segment& shot : all->decoupage.track("shots").segments) {
        if (shot.label != "picture") continue;
        found.shots.push_back(shot.span);
        found.views.push_back(view_in_the_middle(shot.span, views->second.sightings));
        const auto& segments = all->decoupage.track("setups").segments;
        const auto same = std::ranges::find(segments, shot.span, &Segment::span);
        found.numbers.push_back(same == segments.end() ? 0 : std::stoi(same->detail));
    }
    return found;
}

double difference(const std::vector<float>& a, const std::vector<float>& b) {
    if (a.empty() || b.empty()) return 255;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
    return sum / static_cast<double>(a.size());
}

/// Pairs whose middles differ by less than a threshold: the one that is best on this very clip.
PairsJudged plainly(const FoundSetups& found, const std::vector<TrueSetup>& truth) {
    PairsJudged best;
    for (double threshold = 2; threshold <= 30; ++threshold) {
        std::vector<ShotPair> pairs;
        for (std::size_t one = 0; one < found.shots.size(); ++one)
            for (std::size_t other = one + 1; other < found.shots.size(); ++other)
                if (difference(found.views[one], found.views[other]) < threshold)
                    pairs.emplace_back(one, other);
        const PairsJudged now = judged(pairs, found.shots, truth);
        if (threshold == 2 || now.f1() > best.f1()) best = now;
    }
    return best;
}

std::string row(const std::string& clip, const FoundSetups& found, const std::vector<TrueSetup>& truth) {
    const PairsJudged ours = judged(pairs_of(found.numbers), found.shots, truth);
    const PairsJudged plain = plainly(found, truth);
    char text[200];
    std::snprintf(text, sizeof text,
                  "| %s | %zu | %d | %d | %zu | %.2f / %.2f / %.2f | %.2f / %.2f / %.2f |\n", clip.c_str(),
                  found.shots.size(), ours.there, ours.found, ours.invented.size(), ours.precision(),
                  ours.recall(), ours.f1(), plain.precision(), plain.recall(), plain.f1());
    std::string told = text;
    for (const auto& [one, other] : ours.invented)
        std::cerr << clip << ": invented " << found.shots[one].first << " " << found.shots[other].first
                  << "\n";
    return told;
}

Outcome<std::string> table(const std::vector<Clip>& all, const std::vector<TrueSetup>& setups,
                           const std::string& program) {
    std::string text = "| Clip | shots | pairs there | found | invented | precision / recall / F1 | plain "
                       "difference, at its best |\n|---|--:|--:|--:|--:|---|---|\n";
    for (const Clip& clip : all) {
        std::vector<TrueSetup> truth;
        std::ranges::copy_if(setups, std::back_inserter(truth),
                             [&](const TrueSetup& setup) { return setup.clip == clip.name; });
        if (truth.empty()) continue;
        const auto found = found_in(clip.film, program);
        if (!found) return tl::unexpected(found.error());
        text += row(clip.name, *found, truth);
    }
    return text;
}

} // namespace

int main(int count, char** words) {
    return answer({"setups", "How right setups is on the clips whose set-ups were marked by eye.",
                   "tests/truth/setups.txt", "tune",
                   [](const std::string& marks, const std::vector<Clip>& all, const std::string& program) {
                       return setups_in(marks).and_then(
                           [&](const std::vector<TrueSetup>& setups) { return table(all, setups, program); });
                   }},
                  count, words);
}
