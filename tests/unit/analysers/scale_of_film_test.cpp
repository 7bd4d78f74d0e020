#include "analysers/scale/of_film.hpp"

#include <numeric>

#include <doctest/doctest.h>

using namespace decoupage;
using scale::of_film;
using scale::Shown;

namespace {

constexpr std::size_t medium_close_up = 3, long_shot = 6, neither = 8;

Shown seen(std::vector<float> heights, float fineness, float empty = 0) {
    return {4, std::move(heights), scale::Fineness{fineness, empty}};
}

/// Medium close-ups with faces, then shots without that are finer and finer.
std::vector<Shown> finer_and_finer(float first) {
    std::vector<Shown> shots(8, seen({0.32F, 0.31F, 0.33F}, first));
    for (int i = 0; i < 6; ++i)
        shots.push_back(seen({}, first + 0.13F * static_cast<float>(i)));
    return shots;
}

std::vector<std::size_t> chosen(const std::vector<Shown>& shots) {
    std::vector<std::size_t> all;
    for (const scale::OfClasses& one : of_film(shots).probabilities)
        all.push_back(scale::choice(one).scale);
    return all;
}

} // namespace

TEST_CASE("what a film is like is learnt from its shots, and is the usual without any") {
    const scale::OfFilm none = of_film({}),
                        near = of_film(std::vector<Shown>(30, {4, {0.32F, 0.32F, 0.32F}})),
                        faceless = of_film(std::vector<Shown>(30, {4, {}}));
    CHECK(none.probabilities.empty());
    for (std::size_t c = 0; c < scale::classes_there_are; ++c)
        CHECK(none.distribution[c] == doctest::Approx(static_cast<double>(scale::classes[c].usual)));
    CHECK(std::accumulate(near.distribution.begin(), near.distribution.end(), 0.0) == doctest::Approx(1));
    CHECK(near.distribution[medium_close_up] > 0.6);
    CHECK(faceless.distribution[long_shot] > none.distribution[long_shot]);
    CHECK(faceless.distribution[medium_close_up] < none.distribution[medium_close_up]);
    CHECK(faceless.distribution[neither] < 0.15);
}

TEST_CASE("the finer the forms, the farther the shot, whatever the print") {
    const auto sharp = chosen(finer_and_finer(-1)), soft = chosen(finer_and_finer(-1.4F));
    for (std::size_t i = 9; i < sharp.size(); ++i)
        CHECK(sharp[i] >= sharp[i - 1]);
    CHECK(sharp[8] == medium_close_up);
    CHECK(sharp.back() > sharp[8] + 1);
    CHECK(soft == sharp);
    CHECK(of_film(finer_and_finer(-1.4F)).forms.nearest < of_film(finer_and_finer(-1)).forms.nearest - 0.2);
}

TEST_CASE("where faces show that fineness strays, it moves a shot without one by less") {
    const auto medium_close_ups = [](float strays) {
        std::vector<Shown> shots;
        for (int i = 0; i < 30; ++i) // as far above as below, by turns
            shots.push_back(seen({0.32F, 0.31F, 0.33F}, -1 + (i % 2 == 0 ? strays : -strays)));
        shots.push_back(seen({}, -0.6F));
        return of_film(shots);
    };
    const scale::OfFilm even = medium_close_ups(0.02F), straying = medium_close_ups(0.35F);
    CHECK(straying.forms.spread > even.forms.spread + 0.1);
    CHECK(even.probabilities.back()[long_shot] > 2 * straying.probabilities.back()[long_shot]);
}

TEST_CASE("where there is nothing, nobody is to be seen") {
    auto shots = finer_and_finer(-1.2F);
    shots.push_back(seen({}, -0.1F, 1));
    CHECK(chosen(shots).back() == neither);
}

TEST_CASE("a film of one kind of picture without a face is told by what is usual there, whatever the print") {
    for (const float fineness : {-1.5F, -1.1F, -0.7F}) {
        const scale::OfFilm film = of_film(std::vector<Shown>(20, seen({}, fineness)));
        const scale::Choice choice = scale::choice(film.probabilities[0]);
        CHECK(choice.right < 0.8);
        CHECK(choice.scale >= 4);
        CHECK(choice.scale <= 6);
    }
}

TEST_CASE("shots that show the same count as one") {
    const Shown wide = seen({}, -0.6F);
    auto once = finer_and_finer(-1.2F), often = once;
    once.push_back(wide);
    Shown shared = wide;
    shared.weight = 0.1;
    often.insert(often.end(), 10, shared);
    CHECK(of_film(often).forms.nearest == doctest::Approx(of_film(once).forms.nearest));
}

TEST_CASE("no number that a dossier can hold does harm") {
    for (const float value : {-65504.0F, -10.0F, 0.0F, 10.0F, 65504.0F}) {
        const auto film =
            of_film(std::vector<Shown>{seen({}, value), seen({0.3F}, value, -5), seen({}, -1.2F)});
        for (const scale::OfClasses& shot : film.probabilities) {
            CHECK(std::accumulate(shot.begin(), shot.end(), 0.0) == doctest::Approx(1));
            for (const double one : shot)
                CHECK((one >= 0 && one <= 1));
        }
    }
}
