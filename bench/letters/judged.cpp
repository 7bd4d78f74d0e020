#include "bench/letters/judged.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <sstream>
#include <utility>

namespace decoupage::bench {

namespace {

Outcome<TrueText> text_in(const std::string& line) {
    std::istringstream words(line);
    TrueText text;
    std::string legible;
    words >> text.clip >> text.span.first >> text.span.end >> text.kind >> legible;
    const bool sound = words && 0 <= text.span.first && text.span.first < text.span.end &&
                       (legible == "yes" || legible == "handwriting" || legible == "small");
    if (!sound)
        return fault(Fault::Kind::damaged, "clip, first, end, kind, yes or how it is written, words", line);
    text.legible = legible == "yes";
    std::getline(words >> std::ws, text.words);
    return text;
}

/// The segment that shares most frames with a text; null where that is less than half of it.
const Segment* best(const Track& letters, const TrueText& text) {
    const Segment* most = nullptr;
    for (const Segment& segment : letters.segments) {
        if ((segment.label == "logo") != (text.kind == "logo")) continue;
        const Frame both = shared_frames(segment.span, text.span);
        if (2 * both < text.span.length()) continue;
        if (!most || both > shared_frames(most->span, text.span)) most = &segment;
    }
    return most;
}

} // namespace

Outcome<std::vector<TrueText>> texts_in(std::string_view text) {
    std::vector<TrueText> all;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        auto read = text_in(line);
        if (!read) return tl::unexpected(read.error());
        all.push_back(std::move(*read));
    }
    return all;
}

TextsJudged& TextsJudged::operator+=(const TextsJudged& other) {
    there += other.there;
    found += other.found;
    invented += other.invented;
    kinds_right += other.kinds_right;
    logos_there += other.logos_there;
    logos_found += other.logos_found;
    characters_there += other.characters_there;
    characters_read += other.characters_read;
    return *this;
}

TextsJudged judged(const Track& letters, const std::vector<TrueText>& of_the_clip) {
    TextsJudged all;
    for (const TrueText& text : of_the_clip) {
        const Segment* found = best(letters, text);
        if (text.kind == "logo") {
            ++all.logos_there;
            all.logos_found += found != nullptr;
            continue;
        }
        ++all.there;
        all.found += found != nullptr;
        all.kinds_right += found != nullptr && found->label == text.kind;
        if (!text.legible || text.words.find("...") != std::string::npos) continue;
        all.characters_there += static_cast<double>(plain(text.words).size());
        if (found != nullptr) all.characters_read += characters_read(text.words, found->detail);
    }
    for (const Segment& segment : letters.segments)
        all.invented += std::ranges::none_of(of_the_clip, [&](const TrueText& text) {
            return 2 * shared_frames(segment.span, text.span) >= segment.span.length();
        });
    return all;
}

std::string plain(std::string_view words) {
    std::string text;
    for (const char letter : words) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0)
            text += static_cast<char>(std::toupper(byte));
        else if (letter != '\'' && !text.empty() && text.back() != ' ')
            text += ' ';
    }
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

double characters_read(std::string_view truth, std::string_view read) {
    const std::string one = plain(truth), other = plain(read);
    std::vector<std::size_t> edits(other.size() + 1);
    std::iota(edits.begin(), edits.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::size_t diagonal = std::exchange(edits[0], i);
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = std::exchange(edits[j], std::min({changed, edits[j] + 1, edits[j - 1] + 1}));
        }
    }
    const std::size_t most = std::min(edits.back(), one.size());
    return static_cast<double>(one.size() - most);
}

} // namespace decoupage::bench
