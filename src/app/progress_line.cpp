#include "app/progress_line.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// Keeps the head and the tail of a name that is too long: both tell films apart.
std::string shortened(const std::string& name, std::size_t width) {
    const std::string plain = plain_line(name);
    if (columns(plain) <= width) return plain;
    const auto is_inside = [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U; };
    std::string head, tail;
    std::size_t first = 0, last = plain.size();
    while (first < plain.size() && columns(head) < width - width / 2 - 1) {
        do
            head += plain[first++];
        while (first < plain.size() && is_inside(plain[first]));
    }
    while (last > first && columns(tail) < width / 2) {
        std::size_t letter = last - 1;
        while (letter > first && is_inside(plain[letter]))
            --letter;
        tail.insert(0, plain, letter, last - letter);
        last = letter;
    }
    return head + "…" + tail;
}

/// One decimal while there is something to see in it.
std::string times_real_time(double speed) {
    return decimals(speed, speed < 99.95 ? 1 : 0) + " × real time";
}

std::string time_left(double left) {
    return clock_text(from_ticks(static_cast<std::int64_t>(std::ceil(left)), 1, 1)) + " left";
}

std::string facts_of(const Progress& progress) {
    if (progress.stage == Progress::Stage::reading) return "   reading what was seen";
    const bool of_frames = progress.stage == Progress::Stage::frames;
    const bool knows_end = progress.expected >= progress.done && progress.expected > 0;
    std::string facts = of_frames ? "" : "   looking through the file";
    if (knows_end)
        facts += "   " + percent(static_cast<double>(progress.done) / static_cast<double>(progress.expected));
    else if (of_frames)
        facts += "   " + grouped(progress.done) + " frames";
    if (progress.seconds < 0.5 || progress.done == progress.before) return facts;
    const double speed = static_cast<double>(progress.done - progress.before) / progress.seconds;
    if (of_frames) {
        facts += "   " + grouped(std::llround(speed)) + " frames/s";
        facts += "   " + times_real_time(progress.film_seconds / progress.seconds);
    }
    if (knows_end) facts += "   " + time_left(static_cast<double>(progress.expected - progress.done) / speed);
    return facts;
}

} // namespace

std::string progress_text(const std::string& name, const Progress& progress, std::size_t width) {
    const std::string facts = facts_of(progress);
    const std::size_t room = width > columns(facts) ? width - columns(facts) : 0;
    return room >= 4 ? shortened(name, std::min<std::size_t>(room, 28)) + facts : facts.substr(3);
}

ProgressLine::~ProgressLine() {
    clear();
}

void ProgressLine::clear() {
    if (drawn_ > 0) console_.draw("\r" + std::string(drawn_, ' ') + "\r");
    drawn_ = 0;
}

void ProgressLine::tell(const Progress& progress) {
    tell(progress_text(name_, progress, width()), progress.seconds);
}

void ProgressLine::tell(const std::string& text, double seconds) {
    if (console_.has_progress_line()) {
        const std::size_t length = columns(text);
        console_.draw("\r" + text + std::string(drawn_ > length ? drawn_ - length : 0, ' '));
        drawn_ = length;
    } else if (seconds - logged_ >= 30) {
        logged_ = seconds;
        console_.remark(text);
    }
}

} // namespace decoupage
