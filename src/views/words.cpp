#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage {

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string transition_words(const Segment& transition) {
    const std::string kind = label_words(transition.label);
    if (transition.detail.empty() || transition.label == "cut") return kind;
    if (transition.label == "fade_out")
        return transition.detail == "black" ? kind : kind + " to " + transition.detail;
    if (transition.label == "fade_in")
        return transition.detail == "black" ? kind : kind + " from " + transition.detail;
    return kind + " (" + label_words(transition.detail) + ")";
}

std::string kind_plural(std::string_view kind, std::int64_t number) {
    if (kind == "fade_out") return number == 1 ? "fade out" : "fades out";
    if (kind == "fade_in") return number == 1 ? "fade in" : "fades in";
    if (kind == "other") return number == 1 ? "other change" : "other changes";
    return std::string(kind) + (number == 1 ? "" : "s");
}

std::string label_words(std::string_view label) {
    if (label == "three_two") return "3:2";
    if (label == "two_two_two_four") return "2:2:2:4";
    std::string words(label);
    std::replace(words.begin(), words.end(), '_', ' ');
    if (words.ends_with("close up")) words.replace(words.size() - 3, 1, "-");
    return words;
}

std::string stretch_words(const Segment& segment) {
    const std::string first = segment.detail.substr(0, segment.detail.find(' '));
    return label_words(segment.label) + (first.empty() ? "" : " " + first);
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + "\u00a0%";
}

std::string decimals(double number, int places) {
    if (!std::isfinite(number)) return "–";
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", places, number);
    const bool nothing = std::string_view(text).find_first_of("123456789") == std::string_view::npos;
    return text[0] == '-' && nothing ? text + 1 : text; // no "-0.00"
}

std::string signed_number(double value, int places) {
    std::string text = decimals(std::abs(value), places);
    const bool is_nought = text.find_first_of("123456789") == std::string::npos;
    return std::isfinite(value) ? (value < 0 && !is_nought ? "−" : "") + text : text;
}

std::string seconds_words(double seconds) {
    return decimals(seconds, seconds < 2.0 ? 2 : 1);
}

std::string rate_words(Rate rate) {
    if (rate.numerator <= 0 || rate.denominator <= 0) return {};
    std::string text = decimals(rate.frames_per_second(), 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text + " a second";
}

std::string date_words(const std::string& stamp) {
    const bool usual = stamp.size() == 20 && stamp[10] == 'T' && stamp[19] == 'Z';
    return usual ? stamp.substr(0, 10) + ", " + stamp.substr(11, 5) + " UTC" : stamp;
}

std::string file_name(std::string_view path) {
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    return std::string(path.substr(path.find_last_of('/') + 1));
}

std::string file_stem(std::string_view path) {
    const std::string name = file_name(path);
    const auto dot = name.find_last_of('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string result;
    std::size_t used = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        if (used > indent && used + 1 + columns(word) > width) {
            result += '\n' + std::string(indent, ' ');
            used = indent;
        } else if (!result.empty()) {
            result += ' ';
            ++used;
        }
        result += word;
        used += columns(word);
    }
    return result;
}

std::string plain_line(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 0; at < result.size(); ++at) {
        const auto byte = static_cast<unsigned char>(result[at]);
        if (byte < 0x20 || byte == 0x7F) result[at] = ' ';
        // C1 controls, U+0080 to U+009F, are the two bytes C2 80 to C2 9F.
        const bool pair = byte == 0xC2 && at + 1 < result.size();
        if (pair && static_cast<unsigned char>(result[at + 1]) < 0xA0) result[at] = result[at + 1] = ' ';
    }
    return result;
}

} // namespace decoupage
