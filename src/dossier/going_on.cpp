#include "dossier/dossier.hpp"
#include "dossier/parts.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::string_view reels = "reels", interlaced = "interlaced", variable_rate = "variable rate";

Track as_track(const SeenReels& seen) {
    Track track{std::string(seen_reels_track), {}};
    const auto say = [&](std::string_view label, const std::string& detail) {
        track.segments.push_back({{0, seen.end}, std::string(label), 1.0F, detail});
    };
    say(reels, seen.meters);
    if (seen.interlaced) say(interlaced, "");
    if (seen.variable_rate) say(variable_rate, "");
    return track;
}

std::optional<SeenReels> from_track(const Track& track) {
    std::optional<SeenReels> seen;
    for (const Segment& segment : track.segments) {
        if (segment.label == reels)
            seen = {segment.span.end, segment.detail};
        else if (seen)
            (segment.label == interlaced ? seen->interlaced : seen->variable_rate) = true;
    }
    return seen;
}

} // namespace

Outcome<void> Dossier::write_seen_reels(const SeenReels& seen) {
    return write_track(as_track(seen));
}

Outcome<std::optional<SeenReels>> Dossier::seen_reels() const {
    const auto tracks = parts_->all_tracks();
    if (!tracks) return tl::unexpected(tracks.error());
    const auto found = tracks->find(seen_reels_track);
    return found == tracks->end() ? std::nullopt : from_track(found->second);
}

Outcome<Dossier> Dossier::go_on(const std::string& path, const Film& film,
                                std::span<const std::string> curves) {
    auto dossier = open(path);
    if (!dossier) return dossier;
    const auto seen = dossier->seen_reels();
    if (!seen) return tl::unexpected(seen.error());
    if (!*seen) return fault(Fault::Kind::usage, "a dossier that can be gone on with", path + " cannot");
    Parts& parts = *dossier->parts_;
    auto cut = parts.write([&] {
        return write_row(parts.database, {film, Time{0}, Seen::begun, {}}).and_then([&] {
            return parts.cut_back((*seen)->end, curves);
        });
    });
    if (!cut) return tl::unexpected(cut.error());
    return dossier;
}

Outcome<void> Dossier::Parts::cut_back(Frame end, std::span<const std::string> kept) {
    const auto known = kept_curves();
    if (!known) return tl::unexpected(known.error());
    Outcome<void> done = cut_series<Time>(database, path, times_series, end);
    for (const auto& [name, curve] : *known) {
        const bool stays = std::find(kept.begin(), kept.end(), name) != kept.end();
        if (done) done = cut_series<float>(database, path, curve.series, stays ? end : 0);
        if (done && !stays)
            done = database.prepare("DELETE FROM curve WHERE id = ?1").with(curve.series).run();
        if (done && !stays)
            done = database.prepare("DELETE FROM sound_curve WHERE id = ?1").with(curve.series).run();
    }
    if (done) done = database.prepare("DELETE FROM still WHERE frame >= ?1").with(end).run();
    if (done) done = cut_looks(end);
    return done;
}

} // namespace decoupage
