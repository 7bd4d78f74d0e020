// Which shots are of one set-up of the camera, and which are most alike? Method, limits and accuracy:
// docs/methods/setups.md.

#include "analysers/setups/groups.hpp"
#include "analysers/setups/likeness.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace setups;

/// Sees what is where, as 32 x 18 levels.
class ViewsLookout final : public Lookout {
public:
    std::vector<Sighting> look(const LookPicture& picture) const override {
        return {{0, "view", {0, 0, 1, 1}, 1, cell_levels(picture), ""}};
    }
};

const Parameter same{"same", "How alike two shots must be to be of one set-up.", "", 0.3, 0.99, 0.63};
const Parameter rhyme{"rhyme", "How alike another shot must be to be listed as a rhyme.", "", 0.2, 0.99,
                      0.45};

Card card() {
    Card card;
    card.name = "setups";
    card.question = "Which shots share a set-up of the camera, which alternate, and which are most alike?";
    card.looks = LookoutCard{"views", {"view"}, 128};
    card.reads = {"shots", "active_picture"};
    card.version = 2;
    card.writes = {{"setups", {"returning"}, TrackCard::Layout::apart},
                   {"alternations", {"alternating"}, TrackCard::Layout::apart},
                   {"rhymes", {"alike"}, TrackCard::Layout::apart}};
    card.parameters = {same, rhyme};
    return card;
}

/// How likely a pair that is so alike is of one set-up: fitted to the pairs of the tune split.
float confidence_of(float likeness) {
    constexpr float middle = 0.6F, slope = 15;
    return 1 / (1 + std::exp(-slope * (likeness - middle)));
}

/// A shot with one that is like it.
struct Alike {
    std::size_t shot;
    float likeness;
};

/// For each shot, those that are like it, the most alike first.
std::vector<std::vector<Alike>> partners(std::size_t shots, const std::vector<AlikePair>& pairs) {
    std::vector<std::vector<Alike>> all(shots);
    for (const AlikePair& pair : pairs) {
        all[pair.one].push_back({pair.other, pair.likeness});
        all[pair.other].push_back({pair.one, pair.likeness});
    }
    for (auto& alike : all)
        std::ranges::stable_sort(alike, std::ranges::greater{}, &Alike::likeness);
    return all;
}

Track returning(const std::vector<LookedAtShot>& shots, const std::vector<int>& numbers,
                const std::vector<std::vector<Alike>>& alike) {
    Track track{"setups", {}};
    for (std::size_t shot = 0; shot < shots.size(); ++shot)
        if (numbers[shot] > 0)
            track.segments.push_back({shots[shot].span, "returning",
                                      confidence_of(alike[shot].front().likeness),
                                      std::to_string(numbers[shot])});
    return track;
}

Track alternating(const std::vector<LookedAtShot>& shots, const std::vector<int>& numbers,
                  const Track& found) {
    Track track{"alternations", {}};
    for (const auto& [first, end] : alternations(numbers)) {
        float least = 1;
        for (const Segment& segment : found.segments)
            if (shots[first].span.first <= segment.span.first && segment.span.end <= shots[end - 1].span.end)
                least = std::min(least, segment.confidence);
        track.segments.push_back({{shots[first].span.first, shots[end - 1].span.end},
                                  "alternating",
                                  least,
                                  std::to_string(numbers[first]) + " " + std::to_string(numbers[first + 1])});
    }
    return track;
}

/// Each with the first frames of the three shots most like it: "2437 0.61, 10213 0.58".
Track rhymes(const std::vector<LookedAtShot>& shots, const std::vector<std::vector<Alike>>& alike) {
    constexpr std::size_t most = 3;
    Track track{"rhymes", {}};
    for (std::size_t shot = 0; shot < shots.size(); ++shot) {
        if (alike[shot].empty()) continue;
        std::string detail;
        for (std::size_t i = 0; i < std::min(most, alike[shot].size()); ++i) {
            char text[48];
            std::snprintf(text, sizeof text, "%s%lld %.2f", i == 0 ? "" : ", ",
                          static_cast<long long>(shots[alike[shot][i].shot].span.first),
                          static_cast<double>(alike[shot][i].likeness));
            detail += text;
        }
        const float surest = std::min(1.0F, alike[shot].front().likeness);
        track.segments.push_back({shots[shot].span, "alike", surest, detail});
    }
    return track;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const auto shots = looked_at_shots(evidence);
    const auto least_same = static_cast<float>(settings.value(same));
    const auto least_alike = static_cast<float>(settings.value(rhyme));
    const auto pairs = alike_pairs(shots, std::min(least_same, least_alike));
    auto alike = partners(shots.size(), pairs);
    const std::vector<int> numbers = setups_of(shots.size(), pairs, least_same);
    const Track found = returning(shots, numbers, alike);
    const Track alternate = alternating(shots, numbers, found);
    for (auto& of_shot : alike)
        std::erase_if(of_shot, [&](const Alike& one) { return one.likeness < least_alike; });
    return {{found, alternate, rhymes(shots, alike)}};
}

} // namespace

Analyser setups() {
    return {card(), nullptr, read, nullptr, [](const Settings&) -> Outcome<std::unique_ptr<const Lookout>> {
                return std::make_unique<ViewsLookout>();
            }};
}

} // namespace decoupage::analysers
