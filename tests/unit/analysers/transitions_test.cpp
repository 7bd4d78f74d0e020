#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <array>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

using namespace decoupage;
using support::Colour;

namespace {

constexpr int width = 192, height = 108;

/// A texture of soft waves: pictures of other seeds are unrelated.
class Texture {
public:
    explicit Texture(int seed) {
        std::mt19937 random(static_cast<unsigned>(seed));
        std::uniform_real_distribution<double> unit(0, 1);
        ground_ = 110 + 30 * unit(random);
        for (Wave& wave : waves_)
            wave = {0.25 * (unit(random) - 0.5), 0.25 * (unit(random) - 0.5), 6.28 * unit(random)};
    }
    double operator()(double x, double y) const {
        double level = ground_;
        for (const Wave& wave : waves_)
            level += 14 * std::sin(wave.across * x + wave.down * y + wave.phase);
        return level;
    }

private:
    struct Wave {
        double across, down, phase;
    };
    double ground_;
    std::array<Wave, 8> waves_;
};

ProxyPointer frame_of(int seed, double along, double light = 1) {
    const Texture texture(seed);
    return support::drawn(width, height, [&](int x, int y) {
        return Colour{light * texture(x + along, y), 0, 0};
    });
}

using Frames = std::vector<ProxyPointer>;

void add_shot(Frames& film, int seed, int frames, double speed = 0) {
    for (int i = 0; i < frames; ++i)
        film.push_back(frame_of(seed, speed * i));
}

ProxyPointer mixed(int from, int into, double part) {
    const Texture earlier(from), later(into);
    return support::drawn(width, height, [&](int x, int y) {
        return Colour{(1 - part) * earlier(x, y) + part * later(x, y), 0, 0};
    });
}

Track transitions_of(const Frames& film, std::map<std::string, double, std::less<>> settings = {}) {
    const Analyser& analyser = *find_analyser("transitions");
    const auto frames = static_cast<Frame>(film.size());
    return support::found(analyser, support::plain_film(width, height, frames),
                          support::measured(analyser, film), {}, settings)[0];
}

} // namespace

TEST_CASE("a shot alone has no transition") {
    Frames film;
    add_shot(film, 1, 60);
    CHECK(support::told(transitions_of(film)) == "");
    add_shot(film, 1, 0);
    Frames moving;
    add_shot(moving, 2, 60, 3);
    CHECK(support::told(transitions_of(moving)) == "");
}

TEST_CASE("a cut is the first frame of the new shot, whatever moves on either side") {
    Frames film;
    add_shot(film, 1, 30);
    add_shot(film, 2, 40, 2);
    add_shot(film, 3, 30, -4);
    CHECK(support::told(transitions_of(film)) == "30-30 cut, 70-70 cut");
}

TEST_CASE("a dissolve goes from its first mixed frame to its first pure one") {
    for (const int length : {8, 16, 32, 48}) {
        CAPTURE(length);
        Frames film;
        add_shot(film, 1, 80);
        for (int i = 1; i <= length; ++i)
            film.push_back(mixed(1, 2, i / (length + 1.0)));
        add_shot(film, 2, 80);
        const Track track = transitions_of(film);
        REQUIRE(track.segments.size() == 1);
        CHECK(track.segments[0].label == "dissolve");
        CHECK(std::abs(track.segments[0].span.first - 80) <= 2);
        CHECK(std::abs(track.segments[0].span.end - (80 + length)) <= 2);
        CHECK(track.segments[0].confidence > 0.5f);
    }
}

TEST_CASE("a fade out and the fade in after it are two transitions with black between") {
    Frames film;
    add_shot(film, 1, 60);
    for (int i = 1; i < 20; ++i)
        film.push_back(frame_of(1, 0, 1 - i / 20.0));
    for (int i = 0; i < 10; ++i)
        film.push_back(frame_of(1, 0, 0));
    for (int i = 1; i < 12; ++i)
        film.push_back(frame_of(2, 0, i / 12.0));
    add_shot(film, 2, 60);
    CHECK(support::told(transitions_of(film)) == "60-79 fade_out, 89-100 fade_in");
}

TEST_CASE("a flash is no transition") {
    for (const int length : {1, 2, 3}) {
        CAPTURE(length);
        Frames film;
        add_shot(film, 1, 50);
        for (int i = 0; i < length; ++i)
            film.push_back(support::drawn(width, height, [](int, int) { return Colour{250, 0, 0}; }));
        add_shot(film, 1, 50);
        CHECK(support::told(transitions_of(film)) == "");
    }
}

TEST_CASE("one black frame between two shots is a cut to it and a cut from it") {
    Frames film;
    add_shot(film, 1, 50);
    film.push_back(frame_of(1, 0, 0));
    add_shot(film, 2, 50);
    CHECK(support::told(transitions_of(film)) == "50-50 cut, 51-51 cut");
}

TEST_CASE("sensitivity: more finds no fewer, and its ends find nothing doubtful and everything") {
    Frames film;
    add_shot(film, 1, 40);
    for (int i = 0; i < 40; ++i) // the same picture a little changed: a doubtful cut
        film.push_back(mixed(1, 4, 0.5));
    add_shot(film, 5, 40);
    std::size_t before = 0;
    for (const double sensitivity : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const std::size_t found = transitions_of(film, {{"sensitivity", sensitivity}}).segments.size();
        CHECK(found >= before);
        before = found;
    }
    CHECK(transitions_of(film, {{"sensitivity", 0.0}}).segments.size() <
          transitions_of(film, {{"sensitivity", 1.0}}).segments.size());
}

TEST_CASE("no frames, one frame and missing curves say nothing and break nothing") {
    CHECK(transitions_of({}).segments.empty());
    CHECK(transitions_of({frame_of(1, 0)}).segments.empty());
    const Analyser& analyser = *find_analyser("transitions");
    CHECK(support::found(analyser, support::plain_film(width, height, 100), {})[0].segments.empty());
}
