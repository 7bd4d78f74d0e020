#include "support/scenario/words.hpp"

#include "support/scenario/script.hpp"

#include <charconv>

namespace decoupage::scenario {

namespace {

std::optional<double> as_number(std::string_view word) {
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return value;
}

std::string shown(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

} // namespace

Words::Words(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
    std::size_t at = line.find_first_not_of(blanks);
    while (at != std::string_view::npos && line[at] != '#') {
        if (line[at] == '"') {
            const std::size_t close = line.find('"', at + 1);
            if (close == std::string_view::npos) {
                refuse("a quotation mark is opened and not closed", "Close it on the same line.");
                return;
            }
            words_.emplace_back(line.substr(at, close - at));
            at = close + 1;
        } else {
            const std::size_t stop = std::min(line.find_first_of(" \t\r#\"", at), line.size());
            words_.emplace_back(line.substr(at, stop - at));
            at = stop;
        }
        at = line.find_first_not_of(blanks, at);
    }
}

std::string_view Words::peek(std::size_t ahead) const {
    return next_ + ahead < words_.size() ? std::string_view(words_[next_ + ahead]) : std::string_view{};
}

bool Words::take(std::string_view word) {
    if (peek() != word || empty()) return false;
    ++next_;
    return true;
}

std::string Words::word(std::string_view wanted) {
    if (!empty()) return words_[next_++];
    refuse("the line ends too early", "Write " + std::string(wanted) + " here.");
    return {};
}

double Words::number(std::string_view wanted, double least, double most) {
    const std::string found = word(wanted);
    const auto value = as_number(found);
    take("%");
    if (value && *value >= least && *value <= most) return *value;
    refuse("\"" + found + "\" is no " + std::string(wanted),
           "Write a number from " + shown(least) + " to " + shown(most) + ".");
    return 0;
}

std::optional<double> Words::number_if_any(double least, double most) {
    if (empty() || !as_number(words_[next_])) return std::nullopt;
    return number("number", least, most);
}

std::vector<double> Words::numbers(char between, std::size_t least_count, std::string_view wanted,
                                   double least, double most) {
    const std::string found = word(wanted);
    const std::size_t split = found.find(between);
    const std::string_view whole = found;
    std::vector<std::optional<double>> read{as_number(whole.substr(0, split))};
    if (split != std::string::npos) read.push_back(as_number(whole.substr(split + 1)));
    std::vector<double> values;
    for (const auto& value : read)
        if (value && *value >= least && *value <= most) values.push_back(*value);
    if (values.size() == read.size() && values.size() >= least_count) return values;
    refuse("\"" + found + "\" is no " + std::string(wanted),
           "Its numbers go from " + shown(least) + " to " + shown(most) + ".");
    return std::vector<double>(2, least);
}

Frame Words::frames() {
    const double count = number("number of frames", 1, static_cast<double>(most_frames));
    if (!take("frames") && !take("frame"))
        refuse("a length without its unit", "Write \"frames\" after the number.");
    return static_cast<Frame>(count);
}

std::string Words::text(std::string_view wanted) {
    const std::string found = word(wanted);
    if (found.starts_with('"')) return found.substr(1);
    refuse("\"" + found + "\" stands where " + std::string(wanted) + " should",
           "Put the text in quotation marks.");
    return {};
}

void Words::end() {
    if (!empty())
        refuse("\"" + words_[next_] + "\" is not understood here",
               "Remove it, or see tests/scenarios/README.md for what may stand on this line.");
}

void Words::refuse(std::string found, std::string remedy) {
    if (!mistake_) mistake_ = Mistake{std::move(found), std::move(remedy)};
    next_ = words_.size();
}

} // namespace decoupage::scenario
