#include "bench/scenes/fit.hpp"

#include "analysers/scenes/joins.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::bench {

namespace {

constexpr std::size_t unknowns = scenes::signs + 1;
using Vector = std::array<double, unknowns>;

struct Example {
    Vector say;
    bool begins;
    double weight;
};

void add_examples(const ObservedFilm& film, double weight, std::vector<Example>& examples) {
    const Evidence evidence(film.seen.film, film.seen.times, film.seen.curves, film.seen.tracks);
    const auto shots = scenes::scene_shots(evidence);
    const auto joins = scenes::joins_of(evidence, shots, scenes::Likenesses(shots));
    const auto nearest = [&](Frame frame) {
        return std::ranges::min_element(
                   shots.begin() + 1, shots.end(), {},
                   [&](const scenes::SceneShot& shot) { return std::abs(shot.span.first - frame); }) -
               shots.begin() - 1;
    };
    if (joins.empty()) return;
    std::vector<int> kind(joins.size()); // 1 a beginning, -1 unsure
    for (const Frame frame : film.unsure)
        kind[static_cast<std::size_t>(nearest(frame))] = -1;
    for (const Frame frame : film.seen.begins)
        kind[static_cast<std::size_t>(nearest(frame))] = 1;
    for (std::size_t i = 0; i < joins.size(); ++i) {
        if (kind[i] < 0) continue;
        Example example{{}, kind[i] > 0, weight};
        std::ranges::copy(joins[i].say, example.say.begin());
        example.say.back() = 1;
        examples.push_back(example);
    }
}

/// Solves a x = b, a symmetric and positive definite.
Vector solved(std::array<Vector, unknowns> a, Vector b) {
    for (std::size_t i = 0; i < unknowns; ++i)
        for (std::size_t row = i + 1; row < unknowns; ++row) {
            const double factor = a[row][i] / a[i][i];
            for (std::size_t column = i; column < unknowns; ++column)
                a[row][column] -= factor * a[i][column];
            b[row] -= factor * b[i];
        }
    for (std::size_t i = unknowns; i-- > 0;) {
        for (std::size_t column = i + 1; column < unknowns; ++column)
            b[i] -= a[i][column] * b[column];
        b[i] /= a[i][i];
    }
    return b;
}

Vector newton_step(const std::vector<Example>& examples, const Vector& weights) {
    constexpr double pull = 2;
    std::array<Vector, unknowns> curvature{};
    Vector slope{};
    for (std::size_t i = 0; i < unknowns; ++i) {
        curvature[i][i] = pull;
        slope[i] = i + 1 < unknowns ? -pull * weights[i] : 0;
    }
    for (const Example& example : examples) {
        double sum = 0;
        for (std::size_t i = 0; i < unknowns; ++i)
            sum += weights[i] * example.say[i];
        const double likely = 1 / (1 + std::exp(-sum));
        for (std::size_t i = 0; i < unknowns; ++i) {
            slope[i] += example.weight * ((example.begins ? 1 : 0) - likely) * example.say[i];
            for (std::size_t j = 0; j < unknowns; ++j)
                curvature[i][j] += example.weight * likely * (1 - likely) * example.say[i] * example.say[j];
        }
    }
    return solved(curvature, slope);
}

} // namespace

std::string fitted_weights(const std::vector<ObservedFilm>& drawn, const std::vector<ObservedFilm>& real) {
    constexpr double of_real = 10; // a real clip is worth so many films that are made
    std::vector<Example> examples;
    for (const ObservedFilm& film : drawn)
        add_examples(film, 1, examples);
    for (const ObservedFilm& film : real)
        add_examples(film, of_real, examples);
    Vector weights{};
    for (int round = 0; round < 25; ++round) {
        const Vector step = newton_step(examples, weights);
        for (std::size_t i = 0; i < unknowns; ++i)
            weights[i] += step[i];
    }
    std::string text =
        "// Written by bench/scenes --fit: one for each Sign, in their order, and the odds without any.\n";
    for (std::size_t i = 0; i < unknowns; ++i) {
        char line[96];
        std::snprintf(line, sizeof line, "%.3fF, // %s\n", weights[i],
                      i < scenes::signs ? name_of(static_cast<scenes::Sign>(i)) : "without any");
        text += line;
    }
    return text;
}

} // namespace decoupage::bench
