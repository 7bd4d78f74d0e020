#include "analysers/scale/of_film.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>

namespace decoupage::scale {

namespace {

constexpr std::size_t neither = classes_there_are - 1;

/// How far from the nearest class each is, in steps of which each makes a picture finer by the same.
constexpr OfClasses steps_away{0, 1, 1.5, 2, 3, 4, 5, 6, 4};

// Chosen on big-buck-bunny and trip-to-the-moon-trailer (docs/methods/scale.md).
constexpr double a_step = 0.13, spread_of_neither = 0.4;
constexpr double wider_if_empty = 2; // times, beyond the usual spread, where half of the picture is empty
constexpr double usual_film = -1.45, spread_of_films = 0.4;

/// How far pictures of one class stray, and how often films are like that. The first is a little more than in
/// big-buck-bunny; a film in which textures say less is told by the others.
struct Spread {
    double spread, usual;
};
constexpr std::array<Spread, 3> spreads{{{0.17, 0.5}, {0.25, 0.3}, {0.4, 0.2}}};

constexpr float empty = 0.95F; // share of the picture without forms from which there is nothing in it
constexpr double empty_if_nobody = 0.3, empty_if_somebody = 0.003;

constexpr double tells_nothing = 0.2; // of faces: drawn, painted, an animal's, on a poster

bool has_forms(const std::optional<Fineness>& seen) {
    return seen && seen->empty < empty;
}

double sum_of(const OfClasses& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// By the faces of a shot, or that there is none.
OfClasses by_faces(const Shown& shot) {
    OfClasses likely = likelihood(shot);
    if (shot.heights.empty()) return likely;
    const double mean = sum_of(likely) / classes_there_are;
    for (double& one : likely)
        one = (1 - tells_nothing) * one + tells_nothing * mean;
    return likely;
}

/// How the shots of a film are distributed, if they show so likely what they do.
struct Distributed {
    OfClasses shares{};
    double logarithm = 0; ///< of how well that explains them
};

/// A shot is worth its weight; the usual as much as five shots, and three more of every ten there are.
Distributed distributed(std::span<const Shown> shots, const std::vector<OfClasses>& likely) {
    constexpr double least = 5, of_each = 0.3;
    constexpr int rounds = 12; // after which next to nothing changes
    double all = 0;
    for (const Shown& shot : shots)
        all += shot.weight;
    OfClasses usual{};
    for (std::size_t c = 0; c < usual.size(); ++c)
        usual[c] = static_cast<double>(classes[c].usual) * (least + of_each * all);
    Distributed found;
    for (std::size_t c = 0; c < usual.size(); ++c)
        found.shares[c] = usual[c] / (least + of_each * all);
    for (int round = 0; round < rounds; ++round) {
        OfClasses counts = usual;
        for (std::size_t i = 0; i < shots.size(); ++i) {
            const OfClasses one = probabilities(likely[i], found.shares);
            for (std::size_t c = 0; c < counts.size(); ++c)
                counts[c] += shots[i].weight * one[c];
        }
        const double count = sum_of(counts);
        for (std::size_t c = 0; c < counts.size(); ++c)
            found.shares[c] = counts[c] / count;
    }
    constexpr double smallest = std::numeric_limits<double>::min();
    for (std::size_t i = 0; i < shots.size(); ++i)
        found.logarithm +=
            shots[i].weight * std::log(std::max(sum_of(both(likely[i], found.shares)), smallest));
    for (std::size_t c = 0; c < usual.size(); ++c)
        found.logarithm += usual[c] * std::log(found.shares[c]);
    constexpr double independent = 30; // shots of one film: more say no more than these
    return {found.shares, found.logarithm * std::min(1.0, independent / std::max(1.0, all))};
}

/// A film as it would be if its forms were those.
struct Supposed {
    OfFilm film;
    double logarithm = 0; ///< of how likely it is
};

Supposed supposed(std::span<const Shown> shots, const std::vector<OfClasses>& faces, double nearest,
                  const Spread& strays) {
    const FilmForms forms{nearest, strays.spread};
    std::vector<OfClasses> likely;
    for (std::size_t i = 0; i < shots.size(); ++i)
        likely.push_back(both(faces[i], likelihood(shots[i].fineness, forms)));
    const Distributed found = distributed(shots, likely);
    const double off = (nearest - usual_film) / spread_of_films;
    Supposed film{{{}, found.shares, forms}, found.logarithm - off * off / 2 + std::log(strays.usual)};
    for (const OfClasses& one : likely)
        film.film.probabilities.push_back(probabilities(one, found.shares));
    return film;
}

void add(OfClasses& to, const OfClasses& more, double weight) {
    for (std::size_t c = 0; c < to.size(); ++c)
        to[c] += weight * more[c];
}

} // namespace

OfClasses likelihood(const std::optional<Fineness>& seen, const FilmForms& forms) {
    OfClasses likely;
    likely.fill(1);
    if (!seen) return likely;
    for (std::size_t c = 0; c < likely.size(); ++c) {
        if (!has_forms(seen)) {
            likely[c] = c == neither ? empty_if_nobody : empty_if_somebody;
            continue;
        }
        const double width = std::max(forms.spread, c == neither ? spread_of_neither : 0) *
                             (1 + wider_if_empty * std::clamp(static_cast<double>(seen->empty), 0.0, 1.0));
        const double off =
            (static_cast<double>(seen->value) - forms.nearest - a_step * steps_away[c]) / width;
        likely[c] = std::exp(-off * off / 2) / width;
    }
    return likely;
}

OfFilm of_film(std::span<const Shown> shots) {
    constexpr int count = 22;
    constexpr double first = -2.4, apart = 0.1;
    std::vector<OfClasses> faces;
    std::ranges::transform(shots, std::back_inserter(faces), by_faces);
    std::vector<Supposed> films;
    for (const Spread& strays : spreads)
        for (int i = 0; i < count; ++i)
            films.push_back(supposed(shots, faces, first + i * apart, strays));
    const double best = std::ranges::max(films, {}, &Supposed::logarithm).logarithm;
    double all = 0;
    for (const Supposed& film : films)
        all += std::exp(film.logarithm - best);
    OfFilm mean{std::vector<OfClasses>(shots.size(), OfClasses{}), {}, {}};
    for (const Supposed& film : films) {
        const double weight = std::exp(film.logarithm - best) / all;
        for (std::size_t i = 0; i < shots.size(); ++i)
            add(mean.probabilities[i], film.film.probabilities[i], weight);
        add(mean.distribution, film.film.distribution, weight);
        mean.forms.nearest += weight * film.film.forms.nearest;
        mean.forms.spread += weight * film.film.forms.spread;
    }
    return mean;
}

} // namespace decoupage::scale
