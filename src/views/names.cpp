#include "views/names.hpp"

#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string quoted(const std::string& words) {
    return "“" + plain_line(words) + "”";
}

std::string range(std::int64_t first, std::int64_t last) {
    return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

/// "shots 12–14" of those that lie in a span; empty where none begins in it.
std::string numbers_within(const Decoupage& decoupage, FrameSpan span, Named named) {
    std::vector<std::int64_t> numbers;
    if (named == Named::shots) {
        for (const Shot& shot : decoupage.shots)
            if (shot.number > 0 && shared_frames(shot.span, span) == shot.span.length())
                numbers.push_back(shot.number);
    } else {
        std::int64_t number = 0;
        for (const Segment& scene : decoupage.track("scenes").segments)
            if (++number; shared_frames(scene.span, span) == scene.span.length()) numbers.push_back(number);
    }
    if (numbers.empty()) return {};
    const std::string thing = named == Named::shots ? "shot" : "scene";
    return thing + (numbers.size() > 1 ? "s " : " ") + range(numbers.front(), numbers.back());
}

std::string padded(std::string text, std::size_t width) {
    return columns(text) < width ? text + std::string(width - columns(text), ' ') : text;
}

std::string right_in(const std::string& text, std::size_t width) {
    return columns(text) < width ? std::string(width - columns(text), ' ') + text : text;
}

std::string frames_words(FrameSpan span) {
    return std::to_string(span.first) + "–" + std::to_string(span.end);
}

std::string line(const Decoupage& decoupage, const Name& name) {
    std::string row = "  " + right_in(clock_text(decoupage.times.at(name.span.first)), 8) + "  " +
                      right_in(length_text(decoupage.times.length(name.span)) + " s", 9) + "  " +
                      padded(named_words(decoupage, name), 18) + "  ";
    const std::size_t before = columns(row);
    for (const char letter : wrapped(plain_line(name.words), 79 - before))
        row += letter == '\n' ? "\n" + std::string(before, ' ') : std::string(1, letter);
    return row + "\n";
}

} // namespace

std::string named_words(const Decoupage& decoupage, const Name& name) {
    if (name.named != Named::span)
        if (std::string numbers = numbers_within(decoupage, name.span, name.named); !numbers.empty())
            return numbers;
    return "frames " + frames_words(name.span);
}

std::string naming_sentence(const Decoupage& decoupage, const Naming& entry, const Naming& spoken) {
    const std::string number = std::to_string(spoken.number);
    switch (entry.deed) {
    case Naming::Deed::give: {
        const auto name = std::ranges::find(decoupage.names, entry.number, &Name::number);
        const std::string place = name == decoupage.names.end() ? "frames " + frames_words(entry.span)
                                                                : named_words(decoupage, *name);
        return quoted(entry.words) + " is " + place + ".";
    }
    case Naming::Deed::rename:
        return (spoken.words.empty() ? "Naming " + number : quoted(spoken.words)) + " is now called " +
               quoted(entry.words) + ".";
    case Naming::Deed::remove:
        return (spoken.words.empty() ? "Naming " + number : quoted(spoken.words)) + " is a name no more.";
    case Naming::Deed::accept:
        return "The moment at frame " + std::to_string(entry.span.first) + " is worth noticing" +
               (entry.words.empty() ? "." : ": " + quoted(entry.words) + ".");
    case Naming::Deed::drop:
        return "The moment at frame " + std::to_string(entry.span.first) + " is not worth noticing.";
    case Naming::Deed::undo:
        return "Naming " + number + " is undone.";
    case Naming::Deed::redo:
        break;
    }
    return "Naming " + number + " holds again.";
}

std::string names_table(const Decoupage& decoupage) {
    std::string text;
    for (const Name& name : decoupage.names)
        text += line(decoupage, name);
    return text.empty() ? text : "    begins     length  place               name\n" + text;
}

std::string names_within(const Decoupage& decoupage, FrameSpan span) {
    std::string text;
    for (const Name& name : decoupage.names)
        if (shared_frames(name.span, span) > 0) text += (text.empty() ? "" : "; ") + plain_line(name.words);
    return text;
}

} // namespace decoupage
