#include "exchange/beside.hpp"

#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <algorithm>
#include <charconv>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

constexpr std::string_view before_words = " | ";

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

std::string beside_words(const Segment& segment) {
    std::string text =
        clean(segment.label) + " " + span_text(segment.span) + " " + shortest(segment.confidence);
    return segment.detail.empty() ? text : text + " " + clean(segment.detail);
}

std::string beside_words(const Name& name) {
    return span_text(name.span) + " " + name_of(name.named) + " " + clean(name.author) +
           std::string(before_words) + clean(name.words);
}

std::optional<Segment> segment_beside(std::string_view words) {
    Segment segment;
    segment.label = taken_word(words);
    const auto span = span_in(taken_word(words));
    const auto confidence = float_in(taken_word(words));
    if (segment.label.empty() || !span || !confidence) return std::nullopt;
    segment.span = *span;
    segment.confidence = *confidence;
    segment.detail = words;
    return segment;
}

std::optional<SaidName> name_beside(std::string_view words) {
    const auto span = span_in(taken_word(words));
    const auto named = named_in(taken_word(words));
    const std::size_t author_end = words.find(before_words);
    if (!span || !named || author_end == std::string_view::npos) return std::nullopt;
    return SaidName{*span,
                    {},
                    *named,
                    std::string(words.substr(0, author_end)),
                    std::string(words.substr(author_end + before_words.size()))};
}

} // namespace decoupage::exchange
