#include "claims/examination.hpp"
#include "figures/heard.hpp"
#include "figures/persons.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// Of a stretch that reaches into a place by less than this, and by less than half of itself, nothing is
/// said.
constexpr double least_overlap_s = 0.5;

Frame least_overlap(const Decoupage& film, const Segment& segment) {
    const auto frames = static_cast<Frame>(least_overlap_s * film.film.rate.frames_per_second());
    return std::max<Frame>(1, std::min(frames, (segment.span.length() + 1) / 2));
}

/// By the ground itself, from other tracks.
bool is_worked_out(std::string_view track) {
    return track == "chains" || track == "reverses";
}

/// The segments of a track that may reach into a place: those that begin before its end.
std::span<const Segment> begun_before(const Track& track, FrameSpan place) {
    const auto& segments = track.segments;
    const auto end = std::ranges::partition_point(
        segments, [&](const Segment& segment) { return segment.span.first <= place.end; });
    return {segments.begin(), end};
}

} // namespace

bool is_of_sound(std::string_view track) {
    return is_heard(track) || track == "motifs";
}

const Track& Examination::track_of(const ItemNoun& noun) {
    if (noun.track == "chains") {
        reads.insert("transitions");
        return ground_.chains();
    }
    if (noun.track == "reverses") {
        reads.insert({"setups", "faces"});
        return ground_.reverses();
    }
    reads.insert(std::string(noun.track));
    return ground_.decoupage().track(noun.track);
}

bool Examination::is_meant(const ItemsSaid& said, const Segment& segment) const {
    const ItemNoun& noun = *said.noun;
    if (!noun.detail.empty() && !segment.detail.starts_with(noun.detail)) return false;
    if (noun.track == "motifs") {
        if (!said.letter.empty())
            return segment.label.size() == 1 && segment.label[0] - 'A' == said.letter[0] - 'a';
        return noun.labels != "main" || segment.label == ground_.main_theme();
    }
    if (noun.track == "persons" && !said.letter.empty()) {
        const auto person = person_place(segment);
        return person && std::to_string(person->person) == said.letter;
    }
    return is_among(segment.label, noun.labels);
}

Found<std::vector<ClaimedItem>> Examination::items(const ItemsSaid& said) {
    std::vector<ClaimedPlace> where;
    if (said.in.empty()) {
        const auto film = place(PlaceSaid{});
        if (!film) return tl::unexpected(film.error());
        where = {*film};
    } else {
        auto found = places(said.in.front());
        if (!found) return tl::unexpected(found.error());
        where = std::move(*found);
    }
    std::vector<ClaimedItem> all;
    for (const ClaimedPlace& place : where) {
        auto found = items_in(said, place);
        if (!found) return found;
        all.insert(all.end(), found->begin(), found->end());
    }
    return all;
}

/// Those of the noun; then those with all qualities, each as sure as the least sure of them.
Found<std::vector<ClaimedItem>> Examination::items_in(const ItemsSaid& said, const ClaimedPlace& place) {
    const ItemNoun& noun = *said.noun;
    const Decoupage& film = ground_.decoupage();
    if (noun.track != "shots" && !is_worked_out(noun.track) && !film.tracks.contains(noun.track)) {
        return tl::unexpected("nobody has looked for " + std::string(noun.words) + " in this film");
    }
    std::vector<ClaimedItem> found;
    if (noun.track == "shots") {
        reads.insert("transitions");
        found = shots_in(noun.labels, place);
    } else if (noun.track == "scenes" || noun.track == "sequences") {
        found = scenes_in(said, place);
    } else {
        found = noun.sort == Sort::changes ? changes_in(said, place) : stretches_in(said, place);
    }
    for (const QualitySaid& quality : said.qualities) {
        for (ClaimedItem& item : found) {
            const auto so = likely(quality, item);
            item.sureness = std::min(item.sureness, so ? so->yes : 0.5);
        }
        std::erase_if(found, [](const ClaimedItem& item) { return item.sureness <= 1 - sure_enough; });
    }
    return found;
}

/// The shots of which more than half lies in a place; else the one that holds most of it.
std::vector<ClaimedItem> Examination::shots_in(std::string_view labels, const ClaimedPlace& place) const {
    const auto& shots = ground_.shots();
    std::vector<ClaimedItem> found;
    const auto item = [&](std::size_t at, double sureness) {
        return ClaimedItem{shots[at].span, sureness, at, nullptr};
    };
    const auto first = std::ranges::partition_point(
        shots, [&](const ShotFacts& shot) { return shot.span.end <= place.span.first; });
    std::size_t holder = ClaimedItem::no_shot;
    for (auto at = static_cast<std::size_t>(first - shots.begin());
         at < shots.size() && shots[at].span.first < std::max(place.span.end, place.span.first + 1); ++at) {
        const Frame shared = shared_frames(shots[at].span, place.span);
        if (shared * 2 >= place.span.length()) holder = at;
        if (shared * 2 <= shots[at].span.length()) continue;
        // That it begins a shot of its own is as sure as the transition before it, inside the place.
        const bool begins_it = found.empty();
        const double sureness = begins_it ? 1 : static_cast<double>(shots[at].shot->before.confidence);
        found.push_back(item(at, sureness));
    }
    if (found.empty() && holder != ClaimedItem::no_shot) found.push_back(item(holder, 1));
    if (labels == "long") {
        std::erase_if(found, [&](const ClaimedItem& shot) {
            return !(seconds(ground_.decoupage().times.length(shot.span)) > ground_.long_from());
        });
    } else if (!labels.empty()) {
        std::erase_if(
            found, [&](const ClaimedItem& shot) { return name_of(shots[shot.shot].shot->kind) != labels; });
    }
    return found;
}

std::vector<ClaimedItem> Examination::scenes_in(const ItemsSaid& said, const ClaimedPlace& place) {
    std::vector<ClaimedItem> found;
    for (const Segment& segment : begun_before(track_of(*said.noun), place.span))
        if (shared_frames(segment.span, place.span) * 2 > segment.span.length())
            found.push_back({segment.span, 1, ClaimedItem::no_shot, &segment});
    return found;
}

std::vector<ClaimedItem> Examination::changes_in(const ItemsSaid& said, const ClaimedPlace& place) {
    std::vector<ClaimedItem> found;
    for (const Segment& segment : begun_before(track_of(*said.noun), place.span))
        if (segment.span.first > place.span.first && segment.span.end < place.span.end &&
            is_meant(said, segment))
            found.push_back(
                {segment.span, static_cast<double>(segment.confidence), ClaimedItem::no_shot, &segment});
    return found;
}

std::vector<ClaimedItem> Examination::stretches_in(const ItemsSaid& said, const ClaimedPlace& place) {
    std::vector<ClaimedItem> found;
    const bool whole = place.span.length() == ground_.decoupage().times.frames();
    for (const Segment& segment : begun_before(track_of(*said.noun), place.span)) {
        const Frame shared = shared_frames(segment.span, place.span);
        const bool there = whole || shared >= least_overlap(ground_.decoupage(), segment);
        if (there && is_meant(said, segment))
            found.push_back(
                {segment.span, static_cast<double>(segment.confidence), ClaimedItem::no_shot, &segment});
    }
    return found;
}

} // namespace decoupage
