#include "analysers/scale/classes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace decoupage::scale {

/// A face, from where the forehead begins to the chin, is 0.72 of a head. By the canon of eight heads the
/// chest lies two heads below the crown, the navel three, the thighs five, the shins seven. A close-up shows
/// down to the neck, 1.3 heads at most; a shoulder close-up 1.85; then, with a little room above the head, a
/// medium close-up 2.75, a medium shot 5.35, a medium long shot 7.4, a long shot 14.
const std::array<ScaleClass, classes_there_are> classes{{{"extreme_close_up", 0.9F, 0.3F, 0.03F},
                                                         {"close_up", 0.56F, 0.6F, 0.12F},
                                                         {"shoulder_close_up", 0.39F, 0.6F, 0.1F},
                                                         {"medium_close_up", 0.26F, 0.6F, 0.17F},
                                                         {"medium", 0.135F, 0.5F, 0.2F},
                                                         {"medium_long", 0.097F, 0.3F, 0.12F},
                                                         {"long", 0.051F, 0.1F, 0.14F},
                                                         {"extreme_long", 0.031F, 0.02F, 0.05F},
                                                         {"neither", 0, 0.1F, 0.07F}}};
namespace {

constexpr double spread = 0.15;          // of the logarithm of a height as it is found
constexpr double highest = 1.35;         // of faces in the class with the highest
constexpr double seen_if_there = 0.7;    // share of looks in which a face is found that is turned to the lens
constexpr double seen_if_not = 0.03;     // in which one is invented
constexpr double invented_height = 0.45; // density of the logarithm of its height: from 0.11 to 1, any

double log_of(float height) {
    return std::log(static_cast<double>(height));
}

/// How likely a face is lower than `border` that was found to be so high.
double share_below(double border, float height) {
    return std::erfc((log_of(height) - border) / spread / std::sqrt(2.0)) / 2;
}

/// How likely such a height is found in a class in which all are as usual, as a density of its logarithm.
double density(float height, std::size_t scale) {
    if (classes[scale].least <= 0) return 0;
    const double least = log_of(classes[scale].least),
                 most = scale > 0 ? log_of(classes[scale - 1].least) : std::log(highest);
    const double above = scale > 0 ? share_below(most, height) : 1;
    return (above - share_below(least, height)) / (most - least);
}

/// The chance that so many of so many looks see something; what does not depend on `share` is left out.
double chance(int seen, int looks, double share) {
    return std::pow(share, seen) * std::pow(1 - share, looks - seen);
}

OfClasses normed(OfClasses values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    for (double& value : values)
        value = sum > 0 ? value / sum : 1.0 / classes_there_are;
    return values;
}

} // namespace

float middle_of(std::vector<float> heights) {
    const auto at = heights.begin() + std::ssize(heights) / 2;
    std::nth_element(heights.begin(), at, heights.end());
    return *at;
}

OfClasses likelihood(float height) {
    OfClasses likely{};
    for (std::size_t c = 0; c < likely.size(); ++c)
        likely[c] = density(height, c); // none where nobody is
    return likely;
}

/// Looks of one shot are no independent witnesses: two of one second say no more than one, and more than a
/// few no more than a few.
OfClasses likelihood(const Shown& shown) {
    constexpr int of_a_second = 2, most = 6;
    const int looks = std::min((shown.looks + of_a_second - 1) / of_a_second, most);
    const int all = std::max(1, shown.looks), found = static_cast<int>(std::ssize(shown.heights));
    const int seen = found == 0 ? 0 : std::max(1, (found * looks + all / 2) / all);
    const double with = chance(seen, looks, seen_if_there), without = chance(seen, looks, seen_if_not);
    const float middle = found == 0 ? 0 : middle_of(shown.heights);
    OfClasses likely{};
    for (std::size_t c = 0; c < likely.size(); ++c) {
        const double facing = classes[c].facing;
        const double height = found == 0 ? 1 : density(middle, c);
        const double invented = found == 0 ? 1 : invented_height;
        likely[c] = facing * with * height + (1 - facing) * without * invented;
    }
    return likely;
}

OfClasses both(const OfClasses& one, const OfClasses& other) {
    OfClasses product{};
    for (std::size_t c = 0; c < product.size(); ++c)
        product[c] = one[c] * other[c];
    return product;
}

OfClasses probabilities(const OfClasses& likelihood, const OfClasses& distribution) {
    return normed(both(likelihood, distribution));
}

Choice chosen(std::size_t scale, const OfClasses& likely) {
    constexpr std::size_t neither = classes_there_are - 1;
    double near = likely[scale];
    if (scale > 0 && scale < neither) near += likely[scale - 1];
    if (scale + 1 < neither) near += likely[scale + 1];
    return {scale, likely[scale], near};
}

Choice choice(const OfClasses& likely) {
    constexpr std::size_t neither = classes_there_are - 1;
    if (likely[neither] > 0.5) return chosen(neither, likely);
    const double half = (1 - likely[neither]) / 2;
    std::size_t middle = 0;
    for (double nearer = likely[0]; nearer < half && middle + 1 < neither; nearer += likely[middle])
        ++middle;
    return chosen(middle, likely);
}

} // namespace decoupage::scale
