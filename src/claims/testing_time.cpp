#include "claims/examination.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// Edges of pictures are known to two frames.
constexpr double seen_doubt_frames = 2;
/// An edge of music of some kind belongs to music that ends so near to it.
constexpr double edge_near_s = 1;
/// What ends with something ends so near to it.
constexpr double at_the_end_s = 0.5;

const char* edge_label(ClaimSaid::Edge edge) {
    switch (edge) {
    case ClaimSaid::Edge::cut_off:
        return "cut_off";
    case ClaimSaid::Edge::fades_out:
        return "fades_out";
    case ClaimSaid::Edge::fades_in:
        return "fades_in";
    default:
        return nullptr;
    }
}

std::string apart_in_words(double seconds) {
    const std::string length = words_of(Range::exactly(std::abs(seconds)), Unit::seconds);
    if (std::abs(seconds) < 0.05) return "at the same moment";
    return length + (seconds < 0 ? " before" : " after");
}

} // namespace

Verdict Examination::timed(const ClaimSaid& said, TestedPart& part) {
    const auto moment = place(said.places.back());
    if (!moment) return not_measurable(part, moment.error());
    const Decoupage& film = ground_.decoupage();
    const double at = seconds(film.times.at(moment->span.first));
    const double frame_s = 1 / std::max(1.0, film.film.rate.frames_per_second());
    struct Event {
        double at, doubt, sureness;
        FrameSpan span;
    };
    std::vector<Event> events;
    const bool at_first = said.edge == ClaimSaid::Edge::begins || said.edge == ClaimSaid::Edge::fades_in;
    const auto add = [&](FrameSpan span, double sureness, double doubt) {
        events.push_back({seconds(film.times.at(at_first ? span.first : span.end)), doubt, sureness, span});
    };
    if (said.items.empty()) {
        const auto subject = place(said.places.front());
        if (!subject) return not_measurable(part, subject.error());
        add(subject->span, 1, seen_doubt_frames * frame_s);
    } else {
        const auto found = items(said.items.front());
        if (!found) return not_measurable(part, found.error());
        const bool sound = is_of_sound(said.items.front().noun->track);
        for (const ClaimedItem& item : *found)
            add(item.span, item.sureness, sound ? heard_edge_s : seen_doubt_frames * frame_s);
    }
    if (const char* label = edge_label(said.edge)) { // only those whose edge was of that kind
        reads.insert("music_edges");
        std::erase_if(events, [&](Event& event) {
            return std::ranges::none_of(film.track("music_edges").segments, [&](const Segment& edge) {
                const double from = seconds(film.times.at(edge.span.first));
                const double to = seconds(film.times.at(edge.span.end));
                const bool near = event.at > from - edge_near_s && event.at < to + edge_near_s;
                if (near && edge.label == label)
                    event.sureness = std::min(event.sureness, static_cast<double>(edge.confidence));
                return near && edge.label == label;
            });
        });
    }
    if (events.empty()) {
        part.because = "there is none that does so";
        const bool there = !said.items.empty() && edge_label(said.edge) != nullptr;
        return there ? Verdict::contradicted : Verdict::not_measurable;
    }
    Verdict best = Verdict::contradicted;
    const Event* nearest = nullptr;
    for (const Event& event : events) {
        const double apart = event.at - at;
        const Range range{apart - event.doubt, apart, apart + event.doubt};
        Verdict one = verdict_of(range, said.relation);
        if (one == Verdict::borderline && said.relation.allows(apart)) one = Verdict::supported;
        if (one == Verdict::supported && event.sureness < sure_enough / 1.5) one = Verdict::borderline;
        const bool better = (one == Verdict::supported && best != Verdict::supported) ||
                            (one == Verdict::borderline && best == Verdict::contradicted);
        if (better) best = one;
        if (nearest == nullptr || better ||
            (best == Verdict::contradicted && std::abs(apart) < std::abs(nearest->at - at)))
            nearest = &event;
    }
    show(nearest->span);
    show({moment->span.first, moment->span.first + 1});
    part.measured = apart_in_words(nearest->at - at);
    part.because = "the nearest is " + part.measured;
    return best;
}

Verdict Examination::inside(const ClaimSaid& said, TestedPart& part) {
    const auto around = place(said.places.back());
    if (!around) return not_measurable(part, around.error());
    std::vector<ClaimedItem> inner;
    if (said.items.empty()) {
        const auto one = place(said.places.front());
        if (!one) return not_measurable(part, one.error());
        inner.push_back({one->span, 1, ClaimedItem::no_shot, nullptr});
    } else {
        const auto found = items(said.items.front());
        if (!found) return not_measurable(part, found.error());
        inner = *found;
    }
    const auto lies_inside = [&](const ClaimedItem& item) {
        return item.span.first >= around->span.first && item.span.end <= around->span.end;
    };
    const auto lying = std::ranges::find_if(inner, lies_inside);
    if (lying == inner.end()) {
        part.because = inner.empty() ? "there is none" : "none lies there from its beginning to its end";
        return Verdict::contradicted;
    }
    show(lying->span);
    part.because =
        "one lies there, " +
        words_of(Range::exactly(seconds(ground_.decoupage().times.length(lying->span))), Unit::seconds) +
        " long";
    return lying->sureness >= sure_enough ? Verdict::supported : Verdict::borderline;
}

/// What a place ends on, or begins with. A film ends with its last picture: titles and black after it are no
/// part of that.
Verdict Examination::on_edge(const ClaimSaid& said, TestedPart& part) {
    const auto where = place(said.places.front());
    if (!where) return not_measurable(part, where.error());
    const bool at_end = said.kind == ClaimSaid::Kind::ends_on;
    const ItemsSaid& wanted = said.items.front();
    ClaimedPlace edge = *where;
    const auto pictures = shots_in("picture", *where);
    const bool change = wanted.noun->sort == Sort::changes;
    if (!pictures.empty() && !change) {
        (at_end ? edge.span.end : edge.span.first) =
            at_end ? pictures.back().span.end : pictures.front().span.first;
    }
    const Frame at = at_end ? edge.span.end : edge.span.first;
    const auto near = static_cast<Frame>(at_the_end_s * ground_.decoupage().film.rate.frames_per_second());
    reads.insert(std::string(wanted.noun->track));
    ItemsSaid everywhere = wanted;
    everywhere.in.clear();
    const auto all = items(everywhere);
    if (!all) return not_measurable(part, all.error());
    for (const ClaimedItem& item : *all) {
        const Frame itself =
            change ? (at_end ? item.span.first : item.span.end) : (at_end ? item.span.end : item.span.first);
        const bool touches = change && item.span.first <= at && at <= item.span.end;
        const bool reaches = item.span.first <= at && at <= item.span.end + near;
        const bool does = change ? touches || std::abs(itself - at) <= 2
                                 : (at_end ? reaches && itself >= at - near : std::abs(itself - at) <= near);
        if (!does) continue;
        show(item.span);
        part.because =
            (at_end ? "it ends on one, " : "it begins with one, ") +
            words_of(Range::exactly(seconds(ground_.decoupage().times.length(item.span))), Unit::seconds) +
            " long";
        return item.sureness >= sure_enough ? Verdict::supported : Verdict::borderline;
    }
    part.because = at_end ? "nothing of the kind is at its end" : "nothing of the kind is at its beginning";
    return Verdict::contradicted;
}

} // namespace decoupage
