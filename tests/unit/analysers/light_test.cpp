#include "analysers/light/palette.hpp"
#include "analysers/light/words.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 320, height = 180;

using Painted = std::function<Colour(int x, int y)>;
using Set = std::map<std::string, double, std::less<>>;

const Analyser& analyser() {
    return *find_analyser("light");
}

float seen(const std::string& curve, const Painted& at) {
    return measured(analyser(), {drawn(width, height, at)}).at(curve).front();
}

/// Light and dark squares, so far from the middle grey.
Painted squares(double apart, int size = 30) {
    return [=](int x, int y) -> Colour { return {128 + ((x / size + y / size) % 2 == 0 ? apart : -apart)}; };
}

Painted grey(double level) {
    return [=](int x, int y) -> Colour { return {level + (x / 40 + y / 40) % 2 * 8}; };
}

/// Lit from one side; the other lies in shade.
Painted lit_from(double across, double down) {
    return [=](int x, int y) -> Colour {
        return {128 + 90 * (across * (x - 160) / 160.0 + down * (y - 90) / 90.0)};
    };
}

/// The tracks of one shot of 24 frames, each of whose frames is so open.
std::vector<Track> read(const Painted& at, const Set& settings = {}, float openness = 0.3F) {
    const std::vector<ProxyPointer> frames(24, drawn(width, height, at));
    auto curves = measured(analyser(), frames);
    curves["frame_openness"] = std::vector<float>(24, openness);
    curves["bars_across"] = curves["bars_beside"] = std::vector<float>(24, 0.0F);
    return found(analyser(), plain_film(width, height, 24), curves,
                 {{"shots", {"shots", {segment(0, 24, "picture")}}}}, settings);
}

std::string detail(const std::vector<Track>& tracks, std::size_t track) {
    return tracks.at(track).segments.at(0).detail;
}

} // namespace

TEST_CASE("contrast rises from one even grey to white on black") {
    float before = -1;
    for (const double apart : {0.0, 10.0, 30.0, 60.0, 90.0, 110.0}) {
        const float contrast = seen("frame_contrast", squares(apart));
        CAPTURE(apart);
        CHECK(contrast > before);
        before = contrast;
    }
    CHECK(seen("frame_contrast", squares(0)) < 0.02F);
}

TEST_CASE("contrast: among equals, that with more edges has more") {
    CHECK(seen("frame_contrast", squares(40, 15)) > seen("frame_contrast", squares(40, 60)));
}

TEST_CASE("key: dark, middling and light pictures") {
    CHECK(detail(read(grey(20)), 1).ends_with("low"));
    CHECK(detail(read(grey(120)), 1).ends_with("middle"));
    CHECK(detail(read(grey(210)), 1).ends_with("high"));
    CHECK(seen("key_level", grey(20)) < seen("key_level", grey(120)));
}

TEST_CASE("low_key and high_key say from where") {
    const auto dim = [](int x, int) -> Colour { return {x < 130 ? 20.0 : 120.0}; };
    CHECK(detail(read(dim), 1).ends_with("middle"));
    CHECK(detail(read(dim, {{"low_key", 0.2}}), 1).ends_with("low"));
    CHECK(detail(read(grey(210), {{"high_key", 0.95}}), 1).ends_with("middle"));
    CHECK(detail(read(grey(150), {{"high_key", 0.4}}), 1).ends_with("high"));
}

TEST_CASE("hard edges, soft ones, and hardly any light and shade") {
    CHECK(detail(read(squares(100, 20)), 2).ends_with("hard"));
    CHECK(detail(read(lit_from(1, 0)), 2).ends_with("soft"));
    CHECK(detail(read(squares(10)), 2).ends_with("flat"));
}

TEST_CASE("from which side: the eight, and none") {
    CHECK(detail(read(lit_from(-1, 0)), 3).ends_with(" left"));
    CHECK(detail(read(lit_from(1, 0)), 3).ends_with(" right"));
    CHECK(detail(read(lit_from(0, -1)), 3).ends_with(" above"));
    CHECK(detail(read(lit_from(0, 1)), 3).ends_with(" below"));
    CHECK(detail(read(lit_from(-0.6, -0.6)), 3).ends_with(" upper left"));
    CHECK(detail(read(lit_from(0.6, 0.6)), 3).ends_with(" lower right"));
    CHECK(detail(read(squares(60)), 3) == "none");
}

TEST_CASE("slant: how much a side must explain") {
    const auto slight = [](int x, int y) -> Colour {
        return {100 + x * 0.2 + ((x / 20 + y / 20) % 2 == 0 ? 30.0 : 0.0)};
    };
    CHECK(detail(read(slight, {{"slant", 0.9}}), 3) == "none");
    CHECK(detail(read(slight, {{"slant", 0.1}}), 3).ends_with("right"));
}

TEST_CASE("day and night are named only where they are clear") {
    const auto day = [](int x, int y) -> Colour { return {y < 90 ? 225.0 : 150.0 + x % 3 * 10}; };
    const auto night = [](int x, int y) -> Colour {
        return {x > 150 && x < 156 && y > 80 && y < 90 ? 200.0 : 6.0};
    };
    const auto label = [](const std::vector<Track>& tracks) { return tracks[4].segments.at(0).label; };
    CHECK(label(read(day, {}, 0.8F)) == "day");
    CHECK(label(read(day, {}, 0.4F)) == "uncertain");
    CHECK(label(read(night, {}, 0.7F)) == "night");
    CHECK(label(read(night, {}, 0.3F)) == "uncertain");
    CHECK(label(read(grey(100), {}, 0.8F)) == "uncertain");
    SUBCASE("clear: how clear") {
        CHECK(label(read(day, {{"clear", 1}}, 0.55F)) == "uncertain");
        CHECK(label(read(day, {{"clear", 0.5}}, 0.55F)) == "day");
    }
}

TEST_CASE("spread: a shot whose light changes is less sure") {
    std::vector<ProxyPointer> frames;
    for (int frame = 0; frame < 24; ++frame)
        frames.push_back(drawn(width, height, squares(frame < 12 ? 20 : 90)));
    const auto confidence = [&](double spread) {
        return found(analyser(), plain_film(width, height, 24), measured(analyser(), frames),
                     {{"shots", {"shots", {segment(0, 24, "picture")}}}}, {{"spread", spread}})[0]
            .segments[0]
            .confidence;
    };
    CHECK(confidence(0.05) < confidence(0.2));
    CHECK(confidence(0.2) < confidence(1));
}

TEST_CASE("black bars are no part of the picture") {
    const auto boxed = [](int x, int y) -> Colour {
        return y < 24 || y >= 156 ? Colour{2} : squares(40)(x, y);
    };
    CHECK(seen("frame_contrast", boxed) ==
          doctest::Approx(seen("frame_contrast", squares(40))).epsilon(0.05));
    CHECK(seen("dark_share", boxed) == 0);
}

TEST_CASE("words for sides") {
    CHECK(light::side_words(0, 0).empty());
    CHECK(light::side_words(0.5F, 0.1F) == "right");
    CHECK(light::side_words(0.3F, -0.3F) == "lower right");
    CHECK(light::side_words(-0.1F, 0.5F) == "above");
}

TEST_CASE("CIELAB of known colours") {
    const auto near = [](const light::Lab& lab, float l, float a, float b) {
        CHECK(lab.light == doctest::Approx(l).epsilon(0.01));
        CHECK(std::abs(lab.green_red - a) < 1);
        CHECK(std::abs(lab.blue_yellow - b) < 1);
    };
    near(light::lab_of(255, 0, 0), 100, 0, 0);
    near(light::lab_of(0, 0, 0), 0, 0, 0);
    near(light::lab_of(54.2F, -29.2F, 127.5F), 53.2F, 80.1F, 67.2F);   // pure red
    near(light::lab_of(18.4F, 127.5F, -11.7F), 32.3F, 79.2F, -107.9F); // pure blue
}

TEST_CASE("a palette has the picture's colours by their share, and their signs on a screen") {
    const auto fields = [](int x, int) -> Colour {
        if (x < 160) return {54.2, -29.2, 127.5}; // red
        return {x < 260 ? 255.0 : 0.0};
    };
    const std::string text = detail(read(fields), 5);
    CHECK(text.starts_with("#ff0")); // red, to a few steps
    CHECK(text.substr(7) == " 50, #ffffff 31, #000000 19");
    CHECK(detail(read(fields), 6) == detail(read(fields), 5));
}

TEST_CASE("apart: colours that are less different are one") {
    const auto blues = [](int x, int) -> Colour { return {x < 160 ? 100.0 : 116.0, 20, -6}; };
    const auto count = [](const std::string& text) { return std::count(text.begin(), text.end(), '#'); };
    CHECK(count(detail(read(blues, {{"apart", 2}}), 5)) == 2);
    CHECK(count(detail(read(blues, {{"apart", 20}}), 5)) == 1);
}

TEST_CASE("the film's palette weighs shots by their length") {
    std::vector<ProxyPointer> frames(36, drawn(width, height, [](int, int) -> Colour { return {255}; }));
    frames.insert(frames.end(), 12, drawn(width, height, [](int, int) -> Colour { return {0}; }));
    const auto tracks =
        found(analyser(), plain_film(width, height, 48), measured(analyser(), frames),
              {{"shots", {"shots", {segment(0, 36, "picture"), segment(36, 48, "picture")}}}});
    CHECK(detail(tracks, 5) == "#ffffff 100");
    CHECK(detail(tracks, 6) == "#ffffff 75, #000000 25");
}
