#include "study/record_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace decoupage {

namespace {

std::optional<double> number_in(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !(number >= 0 && number < 1e6))
        return std::nullopt;
    return number;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_of_digits(std::string_view text, std::size_t many) {
    return text.size() == many && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int month_days(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

} // namespace

std::optional<double> running_seconds(std::string_view text) {
    const auto parts = split(text, ':');
    if (parts.size() == 3) {
        const auto hours = number_in(parts[0]), minutes = number_in(parts[1]), seconds = number_in(parts[2]);
        if (!hours || !minutes || !seconds || *minutes >= 60 || *seconds >= 60) return std::nullopt;
        return *hours * 3600 + *minutes * 60 + *seconds;
    }
    const std::size_t space = text.find(' ');
    if (space == text.npos) return std::nullopt;
    const auto number = number_in(text.substr(0, space));
    const std::string_view unit = text.substr(space + 1);
    if (!number) return std::nullopt;
    if (unit == "min" || unit == "minutes" || unit == "minute") return *number * 60;
    if (unit == "s" || unit == "seconds" || unit == "secondes") return *number;
    return std::nullopt;
}

std::optional<double> aspect_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto width = number_in(text.substr(0, colon));
    const auto height = colon == text.npos ? std::optional(1.0) : number_in(text.substr(colon + 1));
    if (!width || !height || *width <= 0 || *height <= 0) return std::nullopt;
    const double aspect = *width / *height;
    if (aspect < 0.2 || aspect > 10) return std::nullopt;
    return aspect;
}

bool is_date(std::string_view text) {
    const auto parts = split(text, '-');
    if (parts.size() > 3 || !is_of_digits(parts[0], 4)) return false;
    std::array<int, 3> numbers{1, 1, 1};
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0 && !is_of_digits(parts[at], 2)) return false;
        numbers[at] = std::stoi(std::string(parts[at]));
    }
    return numbers[1] >= 1 && numbers[1] <= 12 && numbers[2] >= 1 &&
           numbers[2] <= month_days(numbers[0], numbers[1]);
}

bool is_language(std::string_view text) {
    const std::string_view first = text.substr(0, text.find('-'));
    return (first.size() == 2 || first.size() == 3) && text.size() <= 12 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

} // namespace decoupage
