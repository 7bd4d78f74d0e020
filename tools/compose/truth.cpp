#include "compose/truth.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

namespace decoupage::compose {

namespace {

using Json = nlohmann::ordered_json;

/// From frames of the shot to frames of the film, in which some are repeated or mixed.
class Clock {
public:
    explicit Clock(const Plan& plan) : plan_(plan) {}

    /// The first frame that shows anything from `frame` on.
    Frame first_of(Frame frame) const {
        return first([&](Fields shown) { return std::max(shown.upper, shown.lower) >= frame; });
    }
    /// The first frame that shows nothing before `frame`.
    Frame first_after(Frame frame) const {
        return first([&](Fields shown) { return std::min(shown.upper, shown.lower) >= frame; });
    }
    /// A cut falls between the frames of an interlaced film, but anywhere in one of pulldown; where pictures
    /// are blended, at the first that is the new one by half.
    Frame cut(Frame frame) const {
        if (plan_.print.cadence == Cadence::interlaced) return frame;
        if (plan_.print.cadence != Cadence::blended) return first_of(frame);
        return first([&](Fields shown) { return (shown.mixed >= 0.5 ? shown.lower : shown.upper) >= frame; });
    }
    FrameSpan span(FrameSpan span) const { return {first_of(span.first), first_after(span.end)}; }
    Frame shot_frame(Frame frame) const { return fields(plan_.print.cadence, frame).upper; }

private:
    template <class Shows>
    Frame first(const Shows& shows) const {
        Frame frame = 0;
        while (frame < plan_.frames && !shows(fields(plan_.print.cadence, frame)))
            ++frame;
        return frame;
    }
    const Plan& plan_;
};

Json json_of(FrameSpan span) {
    return {{"first", span.first}, {"end", span.end}};
}

const char* colour_name(Colour colour) {
    if (std::abs(colour.blue) > 8 || std::abs(colour.red) > 8) return "colour";
    return colour.luma < 24 ? "black" : colour.luma > 200 ? "white" : "grey";
}

Json transitions(const Plan& plan, const Clock& clock) {
    Json list = Json::array();
    Frame ended =
        0; // a frame may have a field of the last picture of one gradual and of the first of the next
    for (std::size_t i = 0; i < plan.joins.size(); ++i) {
        const Join& join = plan.joins[i];
        const Frame cut = clock.cut(join.span.first);
        FrameSpan span = join.kind == JoinKind::cut ? FrameSpan{cut, cut} : clock.span(join.seen());
        if (join.kind != JoinKind::cut) {
            span.first = std::max(span.first, ended);
            ended = span.end;
        }
        Json entry{
            {"kind", name_of(join.kind)}, {"first", span.first}, {"end", span.end}, {"sure", join.sure}};
        if (join.shape != JoinShape::none) entry["shape"] = name_of(join.shape);
        if (join.ramp != Ramp::linear) entry["ramp"] = name_of(join.ramp);
        for (const std::size_t side : {i, i + 1})
            if (!plan.stretches[side].take.is_picture())
                entry["color"] = colour_name(plan.stretches[side].take.plain);
        list.push_back(std::move(entry));
    }
    return list;
}

Json shots(const Plan& plan, const Clock& clock) {
    Json list = Json::array();
    for (std::size_t i = 0; i < plan.stretches.size(); ++i) {
        const FrameSpan alone = plan.alone(i);
        const FrameSpan span{clock.first_after(alone.first), clock.first_of(alone.end)};
        if (span.empty()) continue;
        const Take& take = plan.stretches[i].take;
        Json entry = json_of(span);
        const bool black = !take.is_picture() && take.plain.luma < 24;
        const bool card = take.is_picture() && take.footage->is_card();
        entry["kind"] = black ? "black" : card ? "card" : "picture";
        entry["what"] =
            take.is_picture() ? take.footage->name() : std::string("plain ") + colour_name(take.plain);
        list.push_back(std::move(entry));
    }
    return list;
}

/// The spans of the film in which a frame shows footage that `holds` says something of.
std::vector<FrameSpan> where(const Plan& plan, const Clock& clock, std::size_t stretch,
                             const std::function<bool(Frame footage)>& holds) {
    std::vector<FrameSpan> spans;
    for (Frame frame = 0; frame < plan.frames; ++frame) {
        const Frame shot = clock.shot_frame(frame);
        if (!plan.alone(stretch).contains(shot) || !holds(plan.footage_frame(stretch, shot))) continue;
        if (spans.empty() || spans.back().end != frame) spans.push_back({frame, frame});
        spans.back().end = frame + 1;
    }
    return spans;
}

Json freezes(const Plan& plan, const Clock& clock) {
    std::vector<FrameSpan> spans;
    for (const Disturbance& disturbance : plan.disturbances)
        if (disturbance.kind->name == "freeze") spans.push_back(clock.span(disturbance.span));
    for (std::size_t i = 0; i < plan.stretches.size(); ++i) {
        if (!plan.stretches[i].take.is_picture()) continue;
        for (const FrameSpan& freeze : plan.stretches[i].take.footage->freezes())
            for (const FrameSpan& span : where(plan, clock, i, [&](Frame f) { return freeze.contains(f); }))
                if (span.length() > 1) spans.push_back(span);
    }
    std::ranges::sort(spans);
    Json list = Json::array();
    for (const FrameSpan& span : spans)
        list.push_back({span.first, span.end});
    return list;
}

Json not_transitions(const Plan& plan, const Clock& clock) {
    Json list = Json::array();
    const auto add = [&](FrameSpan span, std::string_view kind, std::string_view what) {
        Json entry = json_of(span);
        entry["kind"] = kind, entry["what"] = what;
        list.push_back(std::move(entry));
    };
    for (const std::string& word : plan.print.words())
        add({0, plan.frames}, word.substr(0, word.find_first_of("0123456789") - 1), word);
    for (const Disturbance& disturbance : plan.disturbances)
        add(clock.span(disturbance.span), disturbance.kind->name, disturbance.kind->name);
    for (std::size_t i = 0; i < plan.stretches.size(); ++i) {
        if (!plan.stretches[i].take.is_picture()) continue;
        for (const Lure& lure : plan.stretches[i].take.footage->lures())
            for (const FrameSpan& span :
                 where(plan, clock, i, [&](Frame f) { return lure.span.contains(f); }))
                add(span, "of the film", lure.what);
    }
    return list;
}

Json sources(const Plan& plan) {
    std::set<std::string> names;
    const auto add = [&](const Take& take) {
        if (!take.is_picture()) return;
        const std::string name = take.footage->name();
        names.insert(name.substr(0, name.find(name.starts_with("drawn") ? " " : " from ")));
    };
    for (const Stretch& stretch : plan.stretches)
        add(stretch.take);
    for (const Disturbance& disturbance : plan.disturbances)
        for (const Take& take : disturbance.pictures)
            add(take);
    return names;
}

} // namespace

std::string truth_json(const Plan& plan, const std::string& film) {
    const Clock clock(plan);
    Json truth{{"film", film},
               {"frames", plan.frames},
               {"rate", std::to_string(plan.rate.numerator) + "/" + std::to_string(plan.rate.denominator)},
               {"transitions", transitions(plan, clock)},
               {"shots", shots(plan, clock)},
               {"freezes", freezes(plan, clock)},
               {"not_transitions", not_transitions(plan, clock)},
               {"sources", sources(plan)},
               {"quality", plan.quality.words}};
    std::string notes = "Composed; every number comes from the plan that it was drawn from.";
    for (const std::string& word : plan.print.words())
        notes += (word == plan.print.words().front() ? " Print: " : ", ") + word;
    truth["notes"] = notes;
    return truth.dump(1) + "\n";
}

} // namespace decoupage::compose
