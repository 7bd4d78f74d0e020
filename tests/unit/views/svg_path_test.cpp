#include "views/svg_path.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a path is told in short steps, in tenths") {
    SvgPath path;
    path.move_to(10, 20);
    path.line_to(11.5, 19.7);
    path.line_to(13, 20);
    path.across_to(14);
    path.upright_to(0);
    CHECK(path.text() == "m10 20l1.5-.3 1.5 .3h1v-20");
}

TEST_CASE("what is rounded does not add up, and steps of nothing are not written") {
    SvgPath path;
    path.move_to(0, 0);
    for (int step = 1; step <= 300; ++step)
        path.across_to(step / 30.0);
    path.upright_to(0.01);
    SvgPath straight;
    straight.move_to(10, 0);
    double sum = 0;
    const std::string text = path.text();
    for (std::size_t at = text.find('h'); at != std::string::npos; at = text.find('h', at + 1))
        sum += std::stod(text.substr(at + 1));
    CHECK(sum == doctest::Approx(10));
    CHECK(text.find('v') == std::string::npos);
}

TEST_CASE("what is no number stays at 0") {
    SvgPath path;
    path.move_to(std::nan(""), 1);
    CHECK(path.text() == "m0 1");
    CHECK(svg_path("line", "").empty());
    CHECK(svg_path("line", "m0 1") == "<path class=\"line\" d=\"m0 1\"/>");
}
