#include "bench/freezes/judged.hpp"

#include <algorithm>
#include <cstdlib>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

namespace {

constexpr Frame tolerance = 3;

/// Spans as [first, end], or as {"first", "end"} with more.
Outcome<std::vector<FrameSpan>> spans_of(const nlohmann::json& truth, const char* name) {
    std::vector<FrameSpan> spans;
    for (const auto& span : truth.value(name, nlohmann::json::array())) {
        const bool is_pair = span.is_array() && span.size() == 2;
        const auto none = nlohmann::json();
        const auto first = is_pair ? span[0] : span.is_object() ? span.value("first", none) : none;
        const auto end = is_pair ? span[1] : span.is_object() ? span.value("end", none) : none;
        if (!first.is_number_integer() || !end.is_number_integer())
            return fault(Fault::Kind::damaged, std::string(name) + " as pairs of frames", span.dump());
        spans.push_back({first.get<Frame>(), end.get<Frame>()});
    }
    return spans;
}

Frame shared(const std::vector<FrameSpan>& spans, FrameSpan with) {
    Frame sum = 0;
    for (const FrameSpan& span : spans)
        sum += shared_frames(span, with);
    return sum;
}

std::vector<FrameSpan> labelled(const Track& track, std::string_view label, std::string_view but = "-") {
    std::vector<FrameSpan> spans;
    for (const Segment& segment : track.segments)
        if (segment.label == label && segment.detail != but) spans.push_back(segment.span);
    return spans;
}

std::string errors(std::vector<Frame> errors) {
    if (errors.empty()) return "\u2013";
    std::ranges::sort(errors);
    return std::to_string(errors[errors.size() / 2]) + ", " + std::to_string(errors.back());
}

} // namespace

Outcome<Rests> rests_of(std::string_view text) {
    const auto truth = nlohmann::json::parse(text, nullptr, false);
    if (!truth.is_object()) return fault(Fault::Kind::damaged, "a truth file", "something else");
    auto freezes = spans_of(truth, "freezes"), stills = spans_of(truth, "stills");
    if (!freezes) return tl::unexpected(freezes.error());
    if (!stills) return tl::unexpected(stills.error());
    return Rests{std::move(*freezes), std::move(*stills)};
}

RestCount& RestCount::operator+=(const RestCount& other) {
    films += other.films, freezes += other.freezes, found += other.found, missed += other.missed;
    false_freezes += other.false_freezes;
    stills += other.stills, stills_found += other.stills_found, false_stills += other.false_stills;
    start_errors.insert(start_errors.end(), other.start_errors.begin(), other.start_errors.end());
    end_errors.insert(end_errors.end(), other.end_errors.begin(), other.end_errors.end());
    return *this;
}

RestCount judged_rests(const Rests& truth, const Track& found) {
    RestCount count;
    count.films = 1;
    const std::vector<FrameSpan> freezes = labelled(found, "freeze"), stills = labelled(found, "still");
    for (const FrameSpan& span : truth.freezes) {
        ++count.freezes;
        const auto best =
            std::ranges::max_element(freezes, {}, [&](FrameSpan f) { return shared_frames(f, span); });
        if (best == freezes.end() || 2 * shared_frames(*best, span) < span.length()) {
            ++count.missed;
            continue;
        }
        count.start_errors.push_back(std::abs(best->first - span.first));
        count.end_errors.push_back(std::abs(best->end - span.end));
        count.found += count.start_errors.back() <= tolerance && count.end_errors.back() <= tolerance;
    }
    for (const FrameSpan& span : freezes)
        count.false_freezes += shared(truth.freezes, span) == 0;
    for (const FrameSpan& span : truth.stills)
        ++count.stills, count.stills_found += 2 * shared(stills, span) > span.length();
    // Black is for `shots` to find: a fade's last frames are no fault of ours.
    for (const FrameSpan& span : labelled(found, "still", "black"))
        count.false_stills += shared(truth.stills, span) == 0;
    return count;
}

std::string rest_heading(const std::string& of) {
    return "| " + of +
           " | Films | Within 3 frames | Missed | False | Start off by | End off by | Stills | False stills "
           "|\n"
           "|---|--:|---|--:|--:|---|---|---|--:|\n";
}

std::string rest_columns(const RestCount& count) {
    const auto of = [](int part, int all) {
        return all == 0 ? std::string("\u2013") : std::to_string(part) + " of " + std::to_string(all);
    };
    return " " + std::to_string(count.films) + " | " + of(count.found, count.freezes) + " | " +
           std::to_string(count.missed) + " | " + std::to_string(count.false_freezes) + " | " +
           errors(count.start_errors) + " | " + errors(count.end_errors) + " | " +
           of(count.stills_found, count.stills) + " | " + std::to_string(count.false_stills) + " |\n";
}

} // namespace decoupage::bench
