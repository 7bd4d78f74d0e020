#include "film/encoding.hpp"
#include "subtitles/forms.hpp"
#include "subtitles/gathering.hpp"
#include "subtitles/markup.hpp"
#include "subtitles/subtitles.hpp"

namespace decoupage {

namespace {

/// In Matroska an event has no times, and begins with its place in reading order: ReadOrder, Layer, Style,
/// Name, three margins, Effect, Text.
constexpr std::size_t name_field = 3, event_fields = 9;

/// A sample of 3GPP timed text (TS 26.245): how long the text is in two bytes, the text, then how it looks.
std::string text_of_sample(std::string_view sample) {
    if (sample.size() < 2) return {};
    const std::size_t length =
        static_cast<unsigned char>(sample[0]) * std::size_t{256} + static_cast<unsigned char>(sample[1]);
    return utf8_of(sample.substr(2, length));
}

std::vector<Passage> passages_in(std::string_view codec, std::string_view bytes) {
    if (codec == "mov_text") return {{{}, without_tags(text_of_sample(bytes))}};
    const std::string text = utf8_of(bytes);
    const bool boxes = bytes.size() >= 8 && bytes.substr(4, 3) == "vtt"; // as MP4 has it: not read
    if (codec == "webvtt") return boxes ? std::vector<Passage>{} : voices_of(text);
    if (codec != "ass" && codec != "ssa") return {{{}, without_tags(text)}};
    const auto passage = ass_event(text, name_field, event_fields);
    return passage ? std::vector{*passage} : std::vector<Passage>{};
}

} // namespace

Outcome<Subtitles> read_stream(std::string_view codec, std::span<const StreamText> texts) {
    Gathering gathering{std::string(codec == "ssa" ? "ass" : codec)};
    for (const StreamText& text : texts)
        gathering.add({text.begin, text.end}, passages_in(codec, text.bytes));
    auto subtitles = std::move(gathering).gathered();
    if (subtitles) move(*subtitles, Time{0}); // what lies before the film goes
    return subtitles;
}

} // namespace decoupage
