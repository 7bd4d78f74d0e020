#include "exchange/edit_rate.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::exchange {

namespace {

constexpr std::array<Rate, 9> usual_edit_rates{
    {{24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}, {48, 1}, {50, 1}, {60000, 1001}, {60, 1}}};

/// 2997/100 and 30000/1001 are told apart from 30, and taken for one.
constexpr double same_rate = 2e-4;

double difference(Rate one, double rate) {
    return std::abs(one.frames_per_second() / rate - 1);
}

double average_rate(const FrameTimes& times) {
    const double length = seconds(times.end() - times.at(0));
    return length > 0 ? static_cast<double>(times.frames()) / length : 24;
}

} // namespace

EditRate edit_rate(const Decoupage& decoupage) {
    const auto nearest_to = [](double rate) {
        return *std::ranges::min_element(usual_edit_rates, {},
                                         [&](Rate usual) { return difference(usual, rate); });
    };
    const Rate own = decoupage.film.rate;
    if (!decoupage.film.variable_rate && own.numerator > 0 && own.denominator > 0) {
        const Rate usual = nearest_to(own.frames_per_second());
        if (difference(usual, own.frames_per_second()) < same_rate) return {usual, true};
    }
    return {nearest_to(average_rate(decoupage.times)), false};
}

Ruler ruler_for(const Decoupage& decoupage, const EditRate& rate) {
    return rate.frame_for_frame ? Ruler::frame_for_frame(decoupage.times) : Ruler(decoupage.times, rate.rate);
}

} // namespace decoupage::exchange
