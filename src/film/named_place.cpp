#include "film/named_place.hpp"

#include "film/folded.hpp"
#include "film/place.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace decoupage {

namespace {

/// "shot 12", "scenes 3-4".
struct Numbered {
    Named named;
    int first, last;
};

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && number > 0;
    return whole ? std::optional(number) : std::nullopt;
}

std::optional<Numbered> numbered(std::string_view text) {
    const auto words = folded_words(text);
    if (words.size() < 2 || words.size() > 3) return std::nullopt;
    const bool shots = words[0] == "shot" || words[0] == "shots";
    if (!shots && words[0] != "scene" && words[0] != "scenes") return std::nullopt;
    const auto first = number_in(words[1]), last = number_in(words.back());
    if (!first || !last) return std::nullopt;
    return Numbered{shots ? Named::shots : Named::scenes, *first, *last};
}

/// The spans of the shots, or of the scenes, by number.
std::vector<FrameSpan> all_of(const Decoupage& decoupage, Named named) {
    std::vector<FrameSpan> spans;
    if (named == Named::shots) {
        for (const Shot& shot : decoupage.shots)
            if (shot.number > 0) spans.push_back(shot.span);
    } else {
        for (const Segment& scene : decoupage.track("scenes").segments)
            spans.push_back(scene.span);
    }
    return spans;
}

Outcome<Place> place_of(const Decoupage& decoupage, const Numbered& wanted) {
    const auto spans = all_of(decoupage, wanted.named);
    const std::string thing = wanted.named == Named::shots ? "shot" : "scene";
    if (spans.empty())
        return fault(Fault::Kind::not_found, "", "No " + thing + "s have been found in this film");
    if (wanted.last > std::ssize(spans))
        return fault(Fault::Kind::not_found, "",
                     "There is no " + thing + " " + std::to_string(wanted.last) + "; the last is " + thing +
                         " " + std::to_string(spans.size()));
    if (wanted.last < wanted.first)
        return fault(Fault::Kind::usage, "",
                     "The " + thing + "s " + std::to_string(wanted.first) + " to " +
                         std::to_string(wanted.last) + " end before they begin");
    return Place{{spans[static_cast<std::size_t>(wanted.first - 1)].first,
                  spans[static_cast<std::size_t>(wanted.last - 1)].end},
                 wanted.named};
}

} // namespace

bool reads_as_frames(std::string_view text) {
    return text.find_first_not_of("0123456789:.-– ") == std::string_view::npos;
}

bool reads_as_place(std::string_view text) {
    return reads_as_frames(text) || numbered(text).has_value();
}

Outcome<Place> place_in(const Decoupage& decoupage, std::string_view text) {
    if (const auto wanted = numbered(text)) return place_of(decoupage, *wanted);
    if (!reads_as_place(text))
        if (const Name* name = find_name(decoupage.names, text)) return Place{name->span, name->named};
    auto span = span_named(text, decoupage.times, decoupage.film.rate);
    if (span) return Place{*span, Named::span};
    if (!reads_as_place(text))
        span.error().expected =
            "a frame (1234), a time (1:37:04, 1:37:04.12, or seconds: 97.3), a shot (shot 12) or a name";
    return tl::unexpected(span.error());
}

Outcome<Frame> frame_in(const Decoupage& decoupage, std::string_view text) {
    return place_in(decoupage, text).map([](const Place& place) { return place.span.first; });
}

} // namespace decoupage
