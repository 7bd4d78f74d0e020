#include "compose/footage.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage::compose {

namespace {

using Json = nlohmann::json;

constexpr Frame margin = 3;

FrameSpan without(const Json& entry, Frame frames) {
    if (entry.is_array() && entry.size() == 2 && entry[0].is_number_integer() && entry[1].is_number_integer())
        return {entry[0].get<Frame>(), std::min(entry[1].get<Frame>(), frames)};
    if (!entry.is_object()) return {};
    const auto first = entry.find("first"), end = entry.find("end");
    if (first == entry.end() || end == entry.end() || !first->is_number_integer() ||
        !end->is_number_integer())
        return {};
    return {first->get<Frame>(), std::min(end->get<Frame>(), frames)};
}

/// Spans of the entries of a list that a test lets through. What is no span is passed over: these lists only
/// help.
template <class Wanted>
std::vector<FrameSpan> spans(const Json& document, const char* list, Frame frames, const Wanted& wanted) {
    std::vector<FrameSpan> found;
    const auto entries = document.find(list);
    if (entries == document.end() || !entries->is_array()) return found;
    for (const Json& entry : *entries) {
        const FrameSpan span = without(entry, frames);
        if (span.first >= 0 && span.first < span.end && wanted(entry)) found.push_back(span);
    }
    return found;
}

bool is_black(const Json& shot) {
    const auto kind = shot.find("kind");
    return kind != shot.end() && *kind == "black";
}

} // namespace

Outcome<Undisturbed> undisturbed(std::string_view text, Frame least) {
    const auto truth = read_truth(text);
    if (!truth) return tl::unexpected(truth.error());
    const Json document = Json::parse(text, nullptr, false);
    std::vector<FrameSpan> taken;
    for (const Marked& transition : truth->transitions)
        taken.push_back(transition.span);
    for (const Lure& lure : truth->lures)
        if (!lure.sure) taken.push_back(lure.span);
    for (const FrameSpan& black : spans(document, "shots", truth->frames, is_black))
        taken.push_back(black);
    std::ranges::sort(taken);

    Undisturbed result;
    result.frames = truth->frames;
    for (const Lure& lure : truth->lures)
        if (lure.sure) result.lures.push_back(lure);
    result.freezes = spans(document, "freezes", truth->frames, [](const Json&) { return true; });
    Frame from = 0;
    taken.push_back({truth->frames, truth->frames});
    for (const FrameSpan& span : taken) {
        const FrameSpan free{from + margin, span.first - margin};
        if (free.end - free.first >= least) result.spans.push_back(free);
        from = std::max(from, span.end);
    }
    return result;
}

} // namespace decoupage::compose
