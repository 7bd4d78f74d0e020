/// What changes nothing about a film's shots must change nothing about what is found.

#include "support/scenario/expectation.hpp"
#include "support/screening_room.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using support::DrawnFilm;

namespace {

constexpr std::string_view subjects[] = {"cut_between_every_kind_of_picture",
                                         "cut_between_moving_shots",
                                         "dissolve_of_half_a_second",
                                         "fade_out_black_fade_in",
                                         "no_cut_in_flashes",
                                         "shape_changes",
                                         "tone_memory_in_black_and_white",
                                         "card_between_pictures"};

/// But faces, and what rests on them: a face that stands still for longer is surer, and cascades were trained
/// on faces lit and turned as people's are, so a drawn one that is only just found is not found in the
/// mirror.
Evidence::Tracks found_in(const DrawnFilm& film) {
    Evidence::Tracks tracks = support::read(film, support::measure(film));
    for (const char* name : {"faces", "gaze", "persons"})
        tracks.erase(name);
    // Of films of a few unlike pictures any division into scenes is as good as another: a hair decides.
    for (const char* name : {"scenes", "sequences", "patterns"})
        tracks.erase(name);
    // So it does between neighbouring classes of scale, where no face is found; that what they are told by is
    // the same, scale_fineness_test says.
    tracks.erase("scale");
    return tracks;
}

/// The first picture stands for `delay` frames before the film begins.
DrawnFilm delayed(const DrawnFilm& film, Frame delay) {
    DrawnFilm late = film;
    late.frames.insert(late.frames.begin(), static_cast<std::size_t>(delay), film.frames.front());
    late.pictures.insert(late.pictures.begin(), static_cast<std::size_t>(delay), film.pictures.front());
    const auto frames = static_cast<Frame>(late.frames.size());
    late.film = support::film_facts(film.film.width, film.film.height, frames, film.film.rate);
    late.times = support::even_times(frames, film.film.rate);
    return late;
}

template <class T>
void mirror(Plane<T>& plane) {
    for (int y = 0; y < plane.height; ++y) {
        const auto row = plane.values.begin() + static_cast<std::ptrdiff_t>(y) * plane.width;
        std::reverse(row, row + plane.width);
    }
}

/// The same labels at the same places, give or take `tolerance` frames. A segment at the film's first frame
/// stays there when the film is delayed.
void check_alike(const Evidence::Tracks& usual, const Evidence::Tracks& other, Frame delay, Frame tolerance) {
    REQUIRE(usual.size() == other.size());
    for (const auto& [name, track] : usual) {
        const std::vector<Segment>& there = other.at(name).segments;
        std::string seen;
        for (const Segment& segment : there)
            seen += "\n  " + scenario::in_words(segment);
        CAPTURE(name);
        CAPTURE(seen);
        CHECK(there.size() == track.segments.size());
        for (std::size_t i = 0; i < std::min(there.size(), track.segments.size()); ++i) {
            const Segment& wanted = track.segments[i];
            CAPTURE(scenario::in_words(wanted));
            const Frame first = wanted.span.first + (wanted.span.first > 0 ? delay : 0);
            CHECK(there[i].label == wanted.label);
            CHECK(std::abs(there[i].span.first - first) <= tolerance);
            CHECK(std::abs(there[i].span.end - (wanted.span.end + delay)) <= tolerance);
        }
    }
}

template <class Check>
void for_every_subject(const Check& check) {
    for (const std::string_view name : subjects) {
        CAPTURE(name);
        check(support::scenario_named(name));
    }
}

} // namespace

TEST_CASE("a film that begins four seconds later has the same findings four seconds later") {
    for_every_subject([](const scenario::Script& script) {
        const DrawnFilm film = support::draw(script);
        const Frame delay =
            8 * look_step(film.film.rate.frames_per_second()); // looked at in the same pictures
        check_alike(found_in(film), found_in(delayed(film, delay)), delay, 0);
    });
}

TEST_CASE("a mirrored film has the same findings") {
    for_every_subject([](const scenario::Script& script) {
        const auto mirrored = [](scenario::Picture& picture) {
            mirror(picture.luma);
            mirror(picture.blue);
            mirror(picture.red);
        };
        check_alike(found_in(support::draw(script)), found_in(support::draw(script, mirrored)), 0, 1);
    });
}

TEST_CASE("a film printed a little darker has the same findings") {
    for_every_subject([](const scenario::Script& script) {
        const auto darker = [](scenario::Picture& picture) {
            for (std::uint8_t& value : picture.luma.values)
                value = static_cast<std::uint8_t>(value * 85 / 100);
        };
        check_alike(found_in(support::draw(script)), found_in(support::draw(script, darker)), 0, 1);
    });
}
