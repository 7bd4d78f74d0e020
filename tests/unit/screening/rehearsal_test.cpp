#include "screening/rehearsal.hpp"
#include "support/screening_room.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

/// A film with transitions that are hard to find, as it was seen and read; with the curves of a rehearsal
/// alone.
struct Rehearsed {
    DrawnFilm drawn = draw(scenario_named("dissolve_and_cut"));
    Shown shown = show(drawn);

    Decoupage decoupage(const SettingsByName& settings = {}) const {
        Decoupage made;
        made.film = drawn.film;
        made.times = drawn.times;
        made.tracks = read(drawn, shown.curves, shown.looks, settings);
        for (const std::string& name : rehearsal_curves())
            if (const auto curve = shown.curves.find(name); curve != shown.curves.end())
                made.curves.insert(*curve);
        return made;
    }
};

} // namespace

TEST_CASE("rehearsal: what it finds is what a reading with those settings finds") {
    const Rehearsed film;
    const Decoupage now = film.decoupage();
    REQUIRE(now.track("transitions").segments.size() > 1);
    std::vector<std::size_t> found;
    for (const double sensitivity : {0.0, 0.5, 1.0}) {
        const SettingsByName settings{{"transitions", Settings({{"sensitivity", sensitivity}})}};
        const Decoupage then = rehearsed(now, settings);
        const Decoupage read = film.decoupage(settings);
        CHECK(then.track("transitions") == read.track("transitions"));
        CHECK(then.track("shots") == read.track("shots"));
        found.push_back(then.track("transitions").segments.size());
        CHECK(then.shots.size() == number_shots(read.track("transitions"), read.track("shots")).size());
    }
    CHECK(found.front() < found.back());
}

TEST_CASE("rehearsal: what is not set stays as it was at the last reading, and corrections lie over it") {
    const Rehearsed film;
    const SettingsByName blind{{"transitions", Settings({{"sensitivity", 0.0}})}};
    Decoupage now = film.decoupage(blind);
    now.keys = {{"transitions", 8, {{"sensitivity", 0.0}}}};
    CHECK(rehearsed(now, {}).track("transitions") == now.track("transitions"));
    const FrameSpan added{2, 2};
    now.corrections = {{1, Correction::Deed::add, {}, {added, "cut"}, "Ada", "2026-11-28T12:00:00Z"}};
    const Decoupage then = rehearsed(now, {});
    CHECK(then.as_found == now.track("transitions"));
    REQUIRE(then.track("transitions").segments.size() == now.track("transitions").segments.size() + 1);
    CHECK(then.track("transitions").segments.front().span == added);
    CHECK(then.track("transitions").segments.front().correction == 1);
}

TEST_CASE("rehearsal: without curves, or with one cut short, it finds nothing, and harms nobody") {
    const Rehearsed film;
    Decoupage now = film.decoupage();
    for (auto& [name, curve] : now.curves)
        curve.resize(curve.size() / 2);
    CHECK(rehearsed(now, {}).track("transitions").segments.empty());
    now.curves.clear();
    CHECK(rehearsed(now, {}).track("transitions").segments.empty());
    CHECK(rehearsed(Decoupage{}, {}).shots.empty());
}
