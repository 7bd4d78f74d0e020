#include "exchange/gathering.hpp"
#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/own_forms.hpp"
#include "exchange/text.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using nlohmann::json;

/// The pair that a transition has in ClipShots' form: it is clamped into the film, so that at the film's ends
/// two may have one.
std::pair<Frame, Frame> pair_of(FrameSpan span, Frame frames) {
    return {std::max<Frame>(span.first - 1, 0), std::min(span.end, std::max<Frame>(frames - 1, 0))};
}

/// The film of that name, or the only one.
const json* film_in(const json& document, const std::string& name) {
    if (!document.is_object() || document.empty()) return nullptr;
    if (const auto found = document.find(name); found != document.end()) return &*found;
    return document.size() == 1 ? &document.front() : nullptr;
}

} // namespace

Outcome<Said> read_clipshots(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_json(bytes);
    if (!document) return tl::unexpected(document.error());
    const std::string name = file_name(film.film.path);
    const json* one = film_in(*document, name);
    if (one == nullptr)
        return fault(Fault::Kind::not_found, "ClipShots' form, with the film " + name,
                     "It is not in the file");
    const json& pairs = value_at(*one, "transitions");
    if (!pairs.is_array() || pairs.size() > most_entries)
        return unreadable("a list \"transitions\" of at most " + std::to_string(most_entries) + " pairs",
                          "There is none");
    const auto& standing = film.track("transitions").segments;
    const Frame frames = film.times.frames();
    Gathering gathered(film);
    gathered.has("transitions");
    for (const json& pair : pairs) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_integer() ||
            !pair[1].is_number_integer())
            return unreadable("two frames for each transition", "One has something else");
        const std::pair<Frame, Frame> outside{pair[0].get<Frame>(), pair[1].get<Frame>()};
        if (outside.first < 0 || outside.second <= outside.first)
            return unreadable("a pair whose second frame comes after its first", "One has it the other way");
        const auto known = std::ranges::find_if(
            standing, [&](const Segment& segment) { return pair_of(segment.span, frames) == outside; });
        if (known != standing.end()) {
            gathered.transition(*known);
            continue;
        }
        const FrameSpan span{outside.first + 1, outside.second};
        gathered.transition({span, span.empty() ? "cut" : "", 1, ""});
    }
    return gathered.said();
}

} // namespace decoupage::exchange
