#include "figures/heard.hpp"

#include <algorithm>

namespace decoupage {

bool is_heard(std::string_view track) {
    return std::ranges::find(heard_tracks, track) != std::end(heard_tracks);
}

std::vector<HeardShare> heard_shares(const Decoupage& decoupage) {
    std::vector<HeardShare> shares;
    for (const std::string_view name : heard_tracks) {
        HeardShare share{name};
        for (const Segment& segment : decoupage.track(std::string(name)).segments)
            share.time += decoupage.times.length(segment.span);
        if (share.time.count() == 0) continue;
        share.of_film = seconds(share.time) / std::max(1e-9, seconds(decoupage.times.end()));
        shares.push_back(share);
    }
    return shares;
}

std::vector<Motif> motifs_of(const Decoupage& decoupage) {
    std::vector<Motif> motifs;
    for (const Segment& segment : decoupage.track("motifs").segments) {
        auto known =
            std::ranges::find_if(motifs, [&](const Motif& motif) { return motif.name == segment.label; });
        if (known == motifs.end()) known = motifs.insert(motifs.end(), Motif{segment.label, {}});
        known->occurrences.push_back(segment);
        known->time += decoupage.times.length(segment.span);
    }
    std::ranges::sort(motifs, {}, &Motif::name);
    return motifs;
}

} // namespace decoupage
