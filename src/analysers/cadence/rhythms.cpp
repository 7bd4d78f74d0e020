#include "analysers/cadence/rhythms.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace decoupage::cadence {

namespace {

constexpr int slowest = 8; // pictures a second
constexpr double rare = -4, strange = -7;

/// Where in the row of pictures each frame of a period stands; 1.5 is half of picture 1 and half of 2.
struct Places {
    std::vector<double> frames;
    double pictures = 0; ///< of the whole period

    double at(std::ptrdiff_t frame) const {
        const auto period = std::ssize(frames);
        const auto turns = (frame + period) / period - 1;
        return frames[static_cast<std::size_t>(frame - turns * period)] +
               static_cast<double>(turns) * pictures;
    }
};

/// The product of two frames whose pictures have nothing in common.
double alike(double a, double b) {
    const auto weight = [](double place, double picture) {
        return std::max(0.0, 1 - std::abs(place - picture));
    };
    double sum = 0;
    for (double picture = std::floor(a); picture <= std::floor(a) + 1; ++picture)
        sum += weight(a, picture) * weight(b, picture);
    return sum;
}

/// The frames that are much nearer to a mixture of their neighbours than the others are.
Pattern mixed(const Places& places) {
    std::vector<double> left;
    for (std::ptrdiff_t frame = 0; frame < std::ssize(places.frames); ++frame)
        left.push_back(unexplained(places.at(frame - 1), places.at(frame), places.at(frame + 1)));
    const auto [least, most] = std::ranges::minmax(left);
    Pattern pattern;
    for (const double value : left)
        pattern.push_back(is_mixed(value, least, most));
    return pattern;
}

/// The frames that go hardly more than half as far from the one before as others do.
Pattern halved(const Places& places) {
    std::vector<double> steps;
    for (std::ptrdiff_t frame = 0; frame < std::ssize(places.frames); ++frame)
        steps.push_back(places.at(frame) - places.at(frame - 1));
    const double most = *std::ranges::max_element(steps);
    Pattern pattern;
    for (const double step : steps)
        pattern.push_back(is_halved(step, most));
    return std::ranges::count(pattern, true) > 0 ? pattern : Pattern{};
}

/// So many pictures spread evenly over so many frames.
Places even(int pictures, int frames) {
    const int common = std::gcd(pictures, frames);
    Places places{{}, static_cast<double>(pictures / common)};
    for (int frame = 0; frame < frames / common; ++frame)
        places.frames.push_back(static_cast<double>(frame) * pictures / frames);
    return places;
}

Pattern repeated(int pictures, int frames) {
    const int common = std::gcd(pictures, frames);
    Pattern pattern;
    for (int frame = 0; frame < frames / common; ++frame)
        pattern.push_back((frame + 1) * pictures / frames == frame * pictures / frames);
    return pattern;
}

/// So many pictures a second, spread evenly over 24 frames and these over so many.
Pattern repeated_twice(int pictures, int frames) {
    const auto picture = [=](int frame) { return frame * 24 / frames * pictures / 24; };
    Pattern pattern;
    for (int frame = 0; frame < frames; ++frame)
        pattern.push_back(frame > 0 && picture(frame) == picture(frame - 1));
    return pattern;
}

/// Speeds at which films were and are made.
bool is_usual(int pictures) {
    constexpr std::array speeds{12, 15, 16, 18, 20, 24, 25, 30, 50};
    return std::ranges::find(speeds, pictures) != speeds.end();
}

std::string label_of(int pictures, int shown) {
    if (2 * pictures == shown) return "on_twos";
    if (3 * pictures == shown) return "on_threes";
    if (5 * pictures == 2 * shown) return "three_two";
    if (5 * pictures == 4 * shown) return "two_two_two_four";
    return "stretched";
}

void add_repeats(std::vector<Rhythm>& all, int shown) {
    const auto add = [&](std::string label, double pictures, Pattern pattern, double usual) {
        Rhythm& rhythm = all.emplace_back();
        rhythm.label = std::move(label), rhythm.pictures = pictures;
        rhythm.repeated = std::move(pattern), rhythm.usual = usual;
    };
    for (int pictures = std::max(1, std::min(slowest, shown / 2)); pictures < shown; ++pictures)
        if (pictures + 1 < shown || is_usual(pictures))
            add(label_of(pictures, shown), pictures, repeated(pictures, shown),
                is_usual(pictures) || pictures * 2 == shown ? rare : strange);
    // Simple patterns, also where they give no whole number a second: a film brought to 24 may run at 25.
    constexpr std::pair<int, int> simple[] = {{1, 2}, {1, 3}, {2, 3}, {3, 4}, {4, 5}, {5, 6}};
    for (const auto& [pictures, of] : simple)
        if (shown * pictures % of != 0)
            add(of == 2                    ? "on_twos"
                : pictures == 1 && of == 3 ? "on_threes"
                                           : "stretched",
                static_cast<double>(shown) * pictures / of, repeated(pictures, of), rare);
    // Silent films that were brought to 24 before they came to television.
    if (shown == 25 || shown == 30)
        for (const int pictures : {16, 18, 20})
            add("stretched", pictures, repeated_twice(pictures, shown), rare);
    // Three pictures are two fields each, and the fourth is four.
    if (shown >= 50)
        add("two_two_two_four", shown * 0.4, {false, true, false, true, false, true, false, true, true, true},
            rare);
}

void add_mixtures(std::vector<Rhythm>& all, int shown) {
    const auto add = [&](const char* label, double pictures, const Places& places, Pattern combed) {
        Rhythm& rhythm = all.emplace_back();
        rhythm.label = label, rhythm.pictures = pictures, rhythm.usual = rare;
        rhythm.halved = halved(places), rhythm.mixed = mixed(places), rhythm.combed = std::move(combed);
    };
    for (const int pictures : {12, 15, 16, 18, 20, 24, 25, 30, 50, 60})
        if (pictures != shown && 2 * pictures >= shown && pictures < 2 * shown)
            add("blended", pictures, even(pictures, shown), {});
    if (shown == 25) { // 24 pictures, and after each second one frame of two of them
        Places one_a_second{{}, 24};
        for (int frame = 0; frame < 24; ++frame)
            one_a_second.frames.push_back(frame);
        one_a_second.frames.push_back(23.5);
        add("blended", 24, one_a_second, {});
    }
    // Two of five frames are of two pictures: mixed, or one in the odd lines and one in the even ones.
    const Places pulldown{{0, 1, 1.5, 2.5, 3}, 4};
    const Pattern of_two{false, false, true, true, false};
    add("blended", shown * 0.8, pulldown, {});
    add("three_two", shown * 0.8, pulldown, of_two);
    // Where only the field shown first was measured.
    Rhythm& field = all.emplace_back();
    field.label = "three_two", field.pictures = shown * 0.8, field.usual = rare;
    field.repeated = {false, false, true, false, false}, field.combed = of_two;
}

} // namespace

double unexplained(double before, double here, double after) {
    const double middle = alike(here, here) - 2 * alike(here, before) + alike(before, before),
                 last = alike(after, after) - 2 * alike(after, before) + alike(before, before),
                 both =
                     alike(here, after) - alike(here, before) - alike(before, after) + alike(before, before),
                 other = middle - 2 * both + last, part = std::clamp(both / last, 0.0, 1.0);
    return (middle - 2 * part * both + part * part * last) / std::sqrt(middle * other);
}

bool is_mixed(double left, double least, double most) {
    constexpr double as_good_as_none = 0.05, alike = 0.01;
    return most - least > alike && left < std::sqrt((least + as_good_as_none) * (most + as_good_as_none));
}

bool is_halved(double step, double longest) {
    return step < 0.65 * longest;
}

std::size_t Rhythm::period() const {
    return std::max({std::size_t{1}, repeated.size(), halved.size(), mixed.size(), combed.size()});
}

std::vector<Rhythm> rhythms(int shown) {
    std::vector<Rhythm> all(3);
    all[0].label = "every_frame", all[0].pictures = shown;
    all[1].label = "uneven", all[1].usual = rare;
    all[2].label = "interlaced", all[2].pictures = shown * 2.0, all[2].usual = rare, all[2].combed = {true};
    add_repeats(all, shown);
    if (shown >= 20) add_mixtures(all, shown);
    return all;
}

} // namespace decoupage::cadence
