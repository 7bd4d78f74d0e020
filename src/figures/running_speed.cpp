#include "figures/running_speed.hpp"

#include "figures/picture.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace decoupage {

namespace {

constexpr std::array<double, 10> usual_speeds{16, 18, 20, 22, 24, 24'000.0 / 1001, 25, 30'000.0 / 1001,
                                              30, 48};
constexpr double as_near = 0.004; // of the speed: titles of a distributor, a second more of black

double frames_a_second(const Decoupage& decoupage) {
    const double length = seconds(decoupage.times.end());
    if (length <= 0 || decoupage.times.frames() == 0) return 0;
    const Rate rate = decoupage.film.rate;
    if (rate.numerator > 0 && rate.denominator > 0 && !decoupage.film.variable_rate)
        return rate.frames_per_second();
    return static_cast<double>(decoupage.times.frames()) / length;
}

/// The number, or the mean of both, with which a detail begins: "18 to 19 pictures a second, shown at 30".
std::optional<double> leading_number(std::string_view text) {
    double first = 0, second = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [after, error] = std::from_chars(text.data(), text.data() + text.size(), first);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(after - text.data()));
    if (!text.starts_with(" to ")) return first;
    text.remove_prefix(4);
    const bool read = std::from_chars(text.data(), text.data() + text.size(), second).ec == std::errc{};
    return read ? (first + second) / 2 : first;
}

/// 25 pictures a second, of which each is new as far as anybody can see.
bool shows_25_new(const Decoupage& decoupage) {
    return prevailing(decoupage.track("running_speed")).label != "converted" &&
           std::abs(pictures_a_second(decoupage) - 25) < 0.01;
}

} // namespace

double pictures_a_second(const Decoupage& decoupage) {
    const double frames = frames_a_second(decoupage);
    const Segment speed = prevailing(decoupage.track("running_speed"));
    if (speed.label != "converted") return frames;
    const double pictures = leading_number(speed.detail).value_or(frames);
    return pictures >= 1 && pictures <= frames ? pictures : frames;
}

std::optional<double> recognised_speed(const Decoupage& decoupage) {
    const Segment tuning = prevailing(decoupage.track("tuning"));
    if (tuning.label != "tuned" || !shows_25_new(decoupage)) return std::nullopt;
    const auto cents = leading_number(tuning.detail);
    const double sped_up = 1200 * std::log2(25.0 / 24) - 100;
    return cents && std::abs(*cents - sped_up) < 12 ? std::optional(24.0) : std::nullopt;
}

double stretch_at(const Decoupage& decoupage, double speed) {
    if (speed == Counting::work_speed) speed = recognised_speed(decoupage).value_or(0);
    const double pictures = pictures_a_second(decoupage);
    return speed > 0 && pictures > 0 ? pictures / speed : 1;
}

Time stretched(Time length, double stretch) {
    return stretch == 1 ? length : Time{std::llround(static_cast<double>(length.count()) * stretch)};
}

std::optional<KnownSpeed> speed_by_running_time(const Decoupage& decoupage, Time work) {
    const double print = seconds(decoupage.times.end());
    const double pictures = pictures_a_second(decoupage);
    if (print <= 0 || work.count() <= 0 || pictures <= 0) return std::nullopt;
    KnownSpeed known;
    known.stretch = seconds(work) / print;
    if (known.stretch > 2 || known.stretch < 0.5) return std::nullopt;
    known.pictures = pictures / known.stretch;
    double nearest = as_near;
    for (const double usual : usual_speeds)
        if (const double off = std::abs(usual / (pictures / known.stretch) - 1); off < nearest)
            nearest = off, known.pictures = usual, known.usual = true;
    return known;
}

std::string speed_sentence(const Decoupage& decoupage) {
    if (!shows_25_new(decoupage)) return {};
    if (recognised_speed(decoupage))
        return "This print is a film of 24 pictures a second that runs at 25, 4 % too fast. Its music tells: "
               "it is tuned " +
               prevailing(decoupage.track("tuning")).detail + ", as music is that was raised by 71.";
    return "This print shows 25 pictures a second, and nothing in it tells whether 24 were shot: if they "
           "were, "
           "it runs 4 % too fast, and its lengths are to be told at 24.";
}

} // namespace decoupage
