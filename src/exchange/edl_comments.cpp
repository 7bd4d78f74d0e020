#include "exchange/edl_comments.hpp"

#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

constexpr std::string_view transition_opening = "* DECOUPAGE: ";
constexpr std::string_view name_opening = "* DECOUPAGE NAME: ";

std::string span_text(FrameSpan span) {
    return std::to_string(span.first) + "-" + std::to_string(span.end);
}

/// Takes the first word.
std::string_view taken_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

std::optional<FrameSpan> span_in(std::string_view word) {
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto first = whole_number(word.substr(0, dash)), end = whole_number(word.substr(dash + 1));
    if (!first || !end || *first < 0 || *end < *first) return std::nullopt;
    return FrameSpan{*first, *end};
}

std::string shortest(float value) {
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

std::optional<float> float_in(std::string_view word) {
    float value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size() || !(value >= 0 && value <= 1))
        return std::nullopt;
    return value;
}

} // namespace

std::string edl_comment(const Segment& transition) {
    std::string text = std::string(transition_opening) + clean(transition.label) + " " +
                       span_text(transition.span) + " " + shortest(transition.confidence);
    return transition.detail.empty() ? text : text + " " + clean(transition.detail);
}

std::string edl_comment(const Name& name) {
    return std::string(name_opening) + span_text(name.span) + " " + name_of(name.named) + " " +
           clean(name.author);
}

std::optional<Segment> edl_transition_in(std::string_view comment) {
    if (!comment.starts_with(transition_opening)) return std::nullopt;
    comment.remove_prefix(transition_opening.size());
    Segment segment;
    segment.label = taken_word(comment);
    const auto span = span_in(taken_word(comment));
    const auto confidence = float_in(taken_word(comment));
    if (!span || !confidence) return std::nullopt;
    segment.span = *span;
    segment.confidence = *confidence;
    segment.detail = comment;
    return segment;
}

std::optional<SaidName> edl_name_in(std::string_view comment) {
    if (!comment.starts_with(name_opening)) return std::nullopt;
    comment.remove_prefix(name_opening.size());
    const auto span = span_in(taken_word(comment));
    const auto named = named_in(taken_word(comment));
    if (!span || !named) return std::nullopt;
    return SaidName{*span, {}, *named, std::string(comment), {}};
}

} // namespace decoupage::exchange
