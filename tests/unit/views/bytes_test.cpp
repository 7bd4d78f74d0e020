#include "views/base64.hpp"
#include "views/html.hpp"
#include "views/png.hpp"
#include "views/time_axis.hpp"

#include <array>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("base64 has the standard's examples") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("a picture of one pixel is a PNG file, byte for byte") {
    const std::array<std::uint8_t, 3> red{255, 0, 0};
    // Signature; IHDR 1 x 1, 8 bits, RGB; IDAT of 00 FF 00 00, packed as by Python's zlib at level 1; IEND.
    CHECK(base64(png(1, 1, red)) ==
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4AWP4z8AAAAMBAQDbfS68AAAAAElFTkSuQmCC");
}

TEST_CASE("a picture of one colour is a small file") {
    const std::vector<std::uint8_t> grey(200 * 200 * 3, 128);
    const std::string file = png(200, 200, grey);
    CHECK(file.size() < 2000);
    CHECK(file.ends_with(std::string("IEND\xAE\x42\x60\x82", 8)));
}

TEST_CASE("text is escaped, numbers are short") {
    CHECK(escaped("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    CHECK(svg_number(12) == "12");
    CHECK(svg_number(0.126) == "0.13");
    CHECK(svg_number(-0.001) == "0");
    CHECK(svg_number(100) == "100");
}

TEST_CASE("the axis runs from the film's beginning to its end") {
    const TimeAxis axis{std::chrono::minutes(10)};
    CHECK(axis.x(Time{0}) == TimeAxis::left);
    CHECK(axis.x(std::chrono::minutes(10)) == TimeAxis::right);
    CHECK(axis.x(std::chrono::minutes(12)) == TimeAxis::right);
    CHECK(axis.ticks().size() == 11);
    CHECK(TimeAxis{std::chrono::hours(2)}.ticks().size() == 13);
    CHECK(TimeAxis{std::chrono::hours(200)}.ticks().size() <= 13);
    CHECK(TimeAxis{}.ticks().empty());
}
