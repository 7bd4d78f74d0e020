#include "bench/workbench/notes.hpp"

#include "film/annotating.hpp"

#include <algorithm>
#include <array>

namespace decoupage::bench {

Outcome<void> write_notes(Dossier& dossier, int annotations, Frame frames) {
    constexpr std::array names{"gestures", "looks", "places", "light", "who speaks"};
    OneDeed deed(0);
    std::array<std::int64_t, names.size()> tiers{};
    for (std::size_t at = 0; at < names.size(); ++at) {
        Tier tier;
        tier.name = names[at];
        tiers[at] = deed.add(tier);
    }
    for (int at = 0; at < annotations; ++at) {
        Annotation one;
        one.tier = tiers[static_cast<std::size_t>(at) % tiers.size()];
        const Frame first = (frames - 1) * at / annotations;
        one.given = one.span = {first, std::min(frames, first + 12 + at % 7 * 24)};
        one.words = "note " + std::to_string(at + 1);
        deed.add(one);
    }
    deed.sign("the bench", "2026-11-28T10:00:00Z");
    return dossier.write_annotatings(deed.entries());
}

} // namespace decoupage::bench
