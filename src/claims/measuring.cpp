#include "claims/examination.hpp"
#include "figures/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage {

namespace {

/// A label of the camera's movement that is less sure than this is not counted on.
constexpr float camera_sure = 0.5f;

Range clamped(Range share) {
    return {std::clamp(share.low, 0.0, 1.0), std::clamp(share.best, 0.0, 1.0),
            std::clamp(share.high, 0.0, 1.0)};
}

} // namespace

Found<Range> Examination::measured(const MeasureSaid& said) {
    if (!said.of.empty() && said.of.front().kind == PlaceSaid::Kind::another) {
        const Ground* other = ground_.beside(said.of.front().name);
        if (other == nullptr) return tl::unexpected(said.of.front().said + " was not given");
        MeasureSaid of_it = said;
        of_it.of.clear();
        Examination beside(*other, speaks_);
        return beside.measured(of_it);
    }
    PlaceSaid where;
    if (!said.of.empty())
        where = said.of.front();
    else if (!said.items.empty() && !said.items.front().in.empty())
        where = said.items.front().in.front();
    const auto found = places(where);
    if (!found) return tl::unexpected(found.error());
    if (found->size() == 1) {
        show(found->front().span);
        return measured_in(said, found->front());
    }
    // Of several places, by their lengths; what is counted or lasts, in all.
    const bool sums = said.word->kind == MeasureKind::length || said.word->kind == MeasureKind::number_of;
    Range all;
    double weights = 0;
    for (const ClaimedPlace& place : *found) {
        show(place.span);
        const auto value = measured_in(said, place);
        if (!value) return value;
        const double weight = sums ? 1 : seconds(ground_.decoupage().times.length(place.span));
        all = {all.low + weight * value->low, all.best + weight * value->best,
               all.high + weight * value->high};
        weights += weight;
    }
    if (sums || weights <= 0) return all;
    return Range{all.low / weights, all.best / weights, all.high / weights};
}

Found<Range> Examination::measured_in(const MeasureSaid& said, const ClaimedPlace& place) {
    switch (said.word->kind) {
    case MeasureKind::length:
        return length(place);
    case MeasureKind::average_length:
    case MeasureKind::median_length:
        return shot_length(said.word->kind, place);
    case MeasureKind::look:
        return look(*said.word, place);
    case MeasureKind::loudness:
        return loudness(place);
    case MeasureKind::lead:
        return lead(place);
    case MeasureKind::rise:
        if (said.items.empty()) return rise(place);
        if (const auto found = items_in(said.items.front(), place); !found) {
            return tl::unexpected(found.error());
        } else {
            Found<Range> most = tl::unexpected("there is no " + said.items.front().said);
            for (const ClaimedItem& item : *found) {
                const FrameSpan shared{std::max(item.span.first, place.span.first),
                                       std::min(item.span.end, place.span.end)};
                const auto one = rise({shared, shared, shared});
                if (one && (!most || one->best > most->best)) most = one;
            }
            return most;
        }
    case MeasureKind::aspect:
        return aspect(place);
    case MeasureKind::roll:
        return turn(place);
    case MeasureKind::zoom:
        return growth(place);
    case MeasureKind::density:
        return density(place);
    case MeasureKind::face_height:
        return face_height(place);
    case MeasureKind::faces_at_a_time:
        return faces_at_a_time(place);
    case MeasureKind::number_of:
        return number_of(said.items.front(), place);
    case MeasureKind::share_of:
        return share_of(said.items.front(), place);
    case MeasureKind::camera:
        return camera_share(said.verb->labels, place);
    }
    std::abort();
}

/// What lasts so long on the print, as the work has it, if that is what is spoken of.
Range Examination::lengthened(Range length) const {
    if (speaks_ == Speaks::print) return length;
    const Range& stretch = ground_.stretch();
    return {length.low * stretch.low, length.best * stretch.best, length.high * stretch.high};
}

Found<Range> Examination::length(const ClaimedPlace& place) {
    const FrameTimes& times = ground_.decoupage().times;
    reads.insert("transitions");
    return lengthened({seconds(times.length(place.inner)), seconds(times.length(place.span)),
                       seconds(times.length(place.outer))});
}

Found<Range> Examination::shot_length(MeasureKind kind, const ClaimedPlace& place) {
    const auto shots = shots_in({}, place);
    if (shots.empty()) return tl::unexpected(std::string("there is no shot"));
    reads.insert("transitions");
    rules.insert(counting_rule(ground_.counting()));
    std::vector<double> lengths;
    double sum = 0;
    std::size_t doubtful = 0;
    for (const ClaimedItem& shot : shots) {
        lengths.push_back(seconds(ground_.decoupage().times.length(shot.span)));
        sum += lengths.back();
        if (shot.sureness < sure_enough) ++doubtful;
    }
    std::ranges::sort(lengths);
    const auto count = static_cast<double>(lengths.size());
    // Without the doubtful transitions there are fewer shots, which are longer.
    const double fewer = count / std::max(1.0, count - static_cast<double>(doubtful));
    const double value = kind == MeasureKind::average_length ? sum / count : quantile(lengths, 0.5);
    return lengthened({value, value, value * fewer});
}

Found<Range> Examination::look(const MeasureWord& word, const ClaimedPlace& place) {
    reads.insert(std::string(word.track));
    double sum = 0, weights = 0;
    for (const ClaimedItem& shot : shots_in("picture", place)) {
        const double value = ground_.look(word.track, shot.shot);
        if (!std::isfinite(value)) continue;
        const double weight = std::max<double>(1, static_cast<double>(shared_frames(shot.span, place.span)));
        sum += weight * value;
        weights += weight;
    }
    if (weights <= 0) return tl::unexpected(std::string(word.words) + " was not measured there");
    return Range{sum / weights - word.doubt, sum / weights, sum / weights + word.doubt};
}

Found<Range> Examination::number_of(const ItemsSaid& said, const ClaimedPlace& place) {
    const auto found = items_in(said, place);
    if (!found) return tl::unexpected(found.error());
    std::set<std::string> sure, all; // persons are counted, not their appearances
    double certain = 0;
    for (const ClaimedItem& item : *found) {
        show(item.span);
        const bool is_sure = item.sureness >= sure_enough;
        if (is_sure) ++certain;
        if (said.noun->track != "persons" || item.segment == nullptr) continue;
        const std::string person = item.segment->detail.substr(0, item.segment->detail.find(' '));
        all.insert(person);
        if (is_sure) sure.insert(person);
    }
    if (said.noun->track == "persons")
        return Range{static_cast<double>(sure.empty() ? 0 : 1), static_cast<double>(all.size()),
                     static_cast<double>(all.size())};
    const auto count = static_cast<double>(found->size());
    return Range{certain, count, count};
}

/// Of time; of shots and scenes, of their number.
Found<Range> Examination::share_of(const ItemsSaid& said, const ClaimedPlace& place) {
    const auto found = items_in(said, place);
    if (!found) return tl::unexpected(found.error());
    if (said.noun->sort == Sort::shots) {
        ItemsSaid among = said;
        among.qualities.clear();
        if (among.noun->track == "shots") among.noun = &item_nouns().front();
        const auto all = items_in(among, place);
        if (!all || all->empty()) return tl::unexpected("there is no " + std::string(among.noun->words));
        const auto sure = std::ranges::count_if(
            *found, [](const ClaimedItem& item) { return item.sureness >= sure_enough; });
        if (said.noun->labels == "long")
            rules.insert("Long takes are longer than " +
                         words_of(Range::exactly(ground_.long_from()), Unit::seconds) + ".");
        const auto count = static_cast<double>(all->size());
        return Range{static_cast<double>(sure) / count, static_cast<double>(found->size()) / count,
                     static_cast<double>(found->size()) / count};
    }
    const FrameTimes& times = ground_.decoupage().times;
    const double whole = seconds(times.length(place.span));
    if (whole <= 0) return tl::unexpected(std::string("a moment has no length"));
    const double edge = is_of_sound(said.noun->track) ? heard_edge_s : 0;
    double sure = 0, all = 0, edges = 0;
    Frame reached = place.span.first, reached_sure = place.span.first; // what overlaps counts once
    for (const ClaimedItem& item : *found) {
        const FrameSpan shared{std::max(item.span.first, place.span.first),
                               std::min(item.span.end, place.span.end)};
        const auto add = [&](Frame& so_far) {
            const FrameSpan more{std::max(so_far, shared.first), shared.end};
            if (more.empty()) return 0.0;
            so_far = more.end;
            return seconds(times.length(more));
        };
        all += add(reached);
        if (item.sureness >= sure_enough) sure += add(reached_sure);
        edges +=
            (item.span.first > place.span.first ? edge : 0) + (item.span.end < place.span.end ? edge : 0);
        show(shared);
    }
    return clamped({(sure - edges) / whole, all / whole, (all + edges) / whole});
}

Found<Range> Examination::camera_share(std::string_view labels, const ClaimedPlace& place) {
    reads.insert("camera_movement");
    const Track& track = ground_.decoupage().track("camera_movement");
    if (track.segments.empty()) return tl::unexpected(std::string("the camera's movement was not measured"));
    double yes = 0, perhaps = 0, all = 0;
    const auto before = [&](const Segment& segment) { return segment.span.end <= place.span.first; };
    for (auto at = std::ranges::partition_point(track.segments, before);
         at != track.segments.end() && at->span.first < place.span.end; ++at) {
        const auto frames = static_cast<double>(shared_frames(at->span, place.span));
        const bool does = is_among(at->label, labels);
        const bool unsure = at->label == "uncertain" || at->confidence < camera_sure;
        all += frames;
        if (unsure)
            perhaps += frames;
        else if (does)
            yes += frames;
    }
    if (all <= 0) return tl::unexpected(std::string("the camera's movement was not measured there"));
    return Range{yes / all, yes / all, (yes + perhaps) / all};
}

void Examination::show(FrameSpan span) {
    constexpr std::size_t most_spans = 100;
    const bool whole = span.length() >= ground_.decoupage().times.frames();
    if (!whole && spans.size() < most_spans && std::ranges::find(spans, span) == spans.end())
        spans.push_back(span);
}

} // namespace decoupage
