#include "support/even_times.hpp"
#include "views/letters.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Decoupage with(std::vector<Segment> texts) {
    Decoupage film;
    film.film.rate = {24, 1};
    film.times = support::even_times(4800, {24, 1});
    film.tracks["letters"] = {"letters", std::move(texts)};
    return film;
}

} // namespace

TEST_CASE("titles as a list, long ones in several lines of 80 columns") {
    const std::string text =
        letters_list(with({{{24, 48}, "title", 1, "THE END"},
                           {{240, 480}, "credits", 1, std::string(30, 'a') + ' ' + std::string(40, 'b')}}));
    CHECK(text == "Titles and intertitles\n"
                  "     0:01.00  title       THE END\n"
                  "     0:10.00  credits     " +
                      std::string(30, 'a') + "\n" + std::string(26, ' ') + std::string(40, 'b') + "\n");
}

TEST_CASE("that nothing was read is said; where nothing is written, nothing") {
    CHECK(letters_list(with({})).empty());
    CHECK(letters_list(with({{{24, 48}, "title", 1, ""}})).find("could not be read") != std::string::npos);
    CHECK(letters_remark({"letters", {{{24, 48}, "title", 1, "a"}, {{50, 60}, "title", 1, ""}}}).empty());
    CHECK(letters_remark({"letters", {}}).empty());
}
