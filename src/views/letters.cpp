#include "views/letters.hpp"

#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t width = 80, indent = 26;

std::string padded(std::string text, std::size_t to) {
    return text + std::string(to > columns(text) ? to - columns(text) : 0, ' ');
}

std::string line(const Decoupage& decoupage, const Segment& text) {
    const std::string time = clock_text(decoupage.times.at(text.span.first), decoupage.film.rate);
    const std::string begins = std::string(12 > columns(time) ? 12 - columns(time) : 0, ' ') + time + "  " +
                               padded(label_words(text.label), indent - 14);
    const std::string words = wrapped(plain_line(text.detail), width - indent, 0);
    std::string lines = begins;
    for (const char letter : words) {
        lines += letter;
        if (letter == '\n') lines += std::string(indent, ' ');
    }
    while (!lines.empty() && (lines.back() == ' ' || lines.back() == '\n'))
        lines.pop_back();
    return lines + '\n';
}

} // namespace

std::string letters_list(const Decoupage& decoupage) {
    const Track& letters = decoupage.track("letters");
    if (letters.segments.empty()) return {};
    std::string text = "Titles and intertitles\n";
    for (const Segment& segment : letters.segments)
        text += line(decoupage, segment);
    const std::string remark = letters_remark(letters);
    return remark.empty() ? text : text + wrapped(remark, width) + '\n';
}

std::string letters_remark(const Track& letters) {
    const bool read =
        std::ranges::any_of(letters.segments, [](const Segment& text) { return !text.detail.empty(); });
    if (letters.segments.empty() || read) return {};
    return "Their words could not be read: Tesseract's data for English was not on the machine, or the "
           "letters are "
           "too unlike print.";
}

} // namespace decoupage
