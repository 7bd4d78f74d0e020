#include "analysers/cadence/odds.hpp"
#include "analysers/cadence/rhythms.hpp"
#include "analysers/cadence/words.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using cadence::Pattern;

namespace {

constexpr int width = 160, height = 90;

using Frames = std::vector<ProxyPointer>;

/// A disc on its way over hills of light, at that picture; between two pictures it is a mixture of both.
ProxyPointer disc(double picture) {
    const auto level = [](int column, int row, double at) {
        const double x = column - 80 - 50 * std::sin(at * 0.11), y = row - 45 - 30 * std::sin(at * 0.17);
        return x * x + y * y < 300 ? 220.0
                                   : 90 + 30 * std::sin(column * 0.1 + at * 0.4) * std::cos(row * 0.13);
    };
    const double before = std::floor(picture), share = picture - before;
    return drawn(width, height, [&](int x, int y) -> Colour {
        return {(1 - share) * level(x, y, before) + share * level(x, y, before + 1)};
    });
}

/// So many frames, the picture of each as `place` says.
Frames film(int frames, const std::function<double(int)>& place) {
    Frames all;
    for (int frame = 0; frame < frames; ++frame)
        all.push_back(disc(place(frame)));
    return all;
}

std::vector<Track> read(const Frames& frames, std::vector<Segment> transitions = {},
                        const std::map<std::string, double, std::less<>>& settings = {}) {
    const Analyser& analyser = *find_analyser("cadence");
    return found(analyser, plain_film(width, height, std::ssize(frames)), measured(analyser, frames),
                 {{"transitions", {"transitions", std::move(transitions)}}}, settings);
}

std::string cadence_of(const Frames& frames,
                       const std::map<std::string, double, std::less<>>& settings = {}) {
    return told(read(frames, {}, settings).front());
}

/// The picture that is on, where so many of 24 frames are new.
std::function<double(int)> at_speed(double pictures) {
    return [=](int frame) { return std::floor(frame * pictures / 24 + 1e-9); };
}

} // namespace

TEST_CASE("every frame a new picture") {
    const auto tracks = read(film(120, at_speed(24)));
    CHECK(told(tracks[0]) == "0-120 every_frame");
    CHECK(told(tracks[1]) == "0-120 as_shown");
    CHECK(tracks[1].segments.front().detail == "24 pictures a second");
}

TEST_CASE("pictures that are shown twice, or three times") {
    CHECK(cadence_of(film(120, at_speed(12))) == "0-120 on_twos");
    CHECK(cadence_of(film(120, at_speed(8))) == "0-120 on_threes");
}

TEST_CASE("a silent film stretched to 24 frames") {
    for (const int pictures : {16, 18, 20}) {
        CAPTURE(pictures);
        const auto tracks = read(film(144, at_speed(pictures)));
        CHECK(told(tracks[0]) == "0-144 stretched");
        CHECK(tracks[0].segments.front().detail ==
              std::to_string(pictures) + " new pictures a second, shown at 24");
        CHECK(told(tracks[1]) == "0-144 converted");
        CHECK(tracks[1].segments.front().detail ==
              std::to_string(pictures) + " pictures a second, shown at 24");
    }
}

TEST_CASE("repeats without order are uneven") {
    std::vector<double> places;
    double picture = 0;
    for (const int times : {1, 4, 1, 1, 3, 1, 5, 1, 1, 1, 1, 4, 3, 1, 1, 5, 2, 1, 1, 1, 4, 1, 1, 3, 5, 1, 1,
                            1, 1, 2, 6, 1, 1, 3, 1, 4, 1, 1, 1, 5, 1, 1, 4, 2, 1, 1, 1, 1, 1, 6, 1, 3, 1, 1})
        places.insert(places.end(), static_cast<std::size_t>(times), picture++);
    CHECK(cadence_of(film(static_cast<int>(places.size()), [&](int frame) {
              return places[static_cast<std::size_t>(frame)];
          })) == "0-" + std::to_string(places.size()) + " uneven");
}

TEST_CASE("where the frames have fewer pictures than their pattern, they are counted") {
    // Two of three are new, and of every twelve one less.
    constexpr double places[] = {0, 0, 1, 2, 2, 3, 4, 4, 4, 5, 5, 6};
    const auto tracks = read(film(240, [&](int frame) { return frame / 12 * 7 + places[frame % 12]; }));
    CHECK(told(tracks[0]) == "0-240 stretched");
    CHECK(tracks[0].segments.front().detail.starts_with("about 14 new pictures a second ("));
    CHECK(tracks[1].segments.front().detail == "14 pictures a second, shown at 24");
}

TEST_CASE("mixtures of neighbours") {
    CHECK(cadence_of(film(144, [](int frame) { return frame * 16 / 24.0; })) == "0-144 blended");
    constexpr double pulldown[] = {0, 1, 1.5, 2.5, 3};
    CHECK(cadence_of(film(150, [&](int frame) { return frame / 5 * 4 + pulldown[frame % 5]; })) ==
          "0-150 blended");
}

TEST_CASE("frames with teeth") {
    Frames frames = film(120, at_speed(24));
    for (ProxyPointer& frame : frames) {
        Proxy combed = *frame;
        combed.combed = 90;
        frame = std::make_shared<const Proxy>(combed);
    }
    const auto tracks = read(frames);
    CHECK(told(tracks[0]) == "0-120 interlaced");
    CHECK(tracks[0].segments.front().detail == "48 fields a second, two in each frame");
}

TEST_CASE("a rhythm changes at the cut") {
    const Frames frames = film(240, [](int frame) { return frame < 120 ? frame : 500 + (frame - 120) / 2; });
    CHECK(told(read(frames, {segment(120, 120, "cut")}).front()) == "0-120 every_frame, 120-240 on_twos");
}

TEST_CASE("a rhythm goes on after it fell out of step") {
    CHECK(cadence_of(film(144, [](int frame) { return (frame < 74 ? frame : frame + 1) / 3; })) ==
          "0-144 on_threes");
}

TEST_CASE("what does not move tells nothing") {
    const auto tracks = read(film(60, [](int) { return 3.0; }));
    CHECK(told(tracks[0]) == "0-60 unknown");
    CHECK(told(tracks[1]) == "0-60 not_measurable");
}

TEST_CASE("a film that is too short is not measurable") {
    CHECK(told(read(film(20, at_speed(24)))[1]) == "0-20 not_measurable");
}

TEST_CASE("parameters of cadence") {
    CHECK(cadence_of(film(120, at_speed(12)), {{"motion", 100}}) == "0-120 unknown");
    // A second of twos in the middle of a shot on ones.
    const Frames frames = film(150, [](int frame) {
        return frame < 48 ? frame : frame < 96 ? 48 + (frame - 48) / 2 : frame - 24;
    });
    CHECK(cadence_of(frames, {{"hold", 60}}).find("on_twos") == std::string::npos);
    CHECK(cadence_of(frames, {{"hold", 4}}) == "0-50 every_frame, 50-100 on_twos, 100-150 every_frame");
}

TEST_CASE("the rhythms of a film of 24 frames") {
    const auto all = cadence::rhythms(24);
    CHECK(all.front().label == "every_frame");
    const auto of = [&](double pictures) {
        return *std::ranges::find_if(all, [&](const cadence::Rhythm& rhythm) {
            return rhythm.pictures == pictures && !rhythm.repeated.empty();
        });
    };
    CHECK(of(12).repeated == Pattern{true, false});
    CHECK(std::ranges::count(of(18).repeated, true) == 1);
    CHECK(of(18).period() == 4);
    CHECK(std::ranges::count(of(16).repeated, true) == 1);
    CHECK(of(16).period() == 3);
}

TEST_CASE("how frames of 30 and 60 a second hold those of 24") {
    const auto labelled = [](int shown, double pictures) {
        std::string labels;
        for (const cadence::Rhythm& rhythm : cadence::rhythms(shown))
            if (rhythm.pictures == pictures) labels += rhythm.label + " ";
        return labels;
    };
    CHECK(labelled(30, 24) == "two_two_two_four blended blended three_two three_two ");
    CHECK(labelled(60, 24) == "three_two two_two_two_four ");
}
