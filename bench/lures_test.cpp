#include "bench/lures.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("a lure is counted once, and only where something false lies in it or beside it") {
    const Truth truth{"a.mkv",
                      100,
                      {},
                      {{{10, 20}, "flash", true},
                       {{40, 45}, "flash", true},
                       {{60, 70}, "title", true},
                       {{80, 90}, "title", false},
                       {{80, 90}, "a veil", true, "of the film"},
                       {{0, 100}, "grain 2.0", true}}};
    const std::vector<Slip> false_{{TransitionKind::cut, {10, 10}, {}},
                                   {TransitionKind::cut, {20, 20}, {}},
                                   {TransitionKind::dissolve, {71, 75}, {}},
                                   {TransitionKind::cut, {85, 85}, {}}};
    CHECK(lured_by(truth, false_) == std::map<std::string, int>{{"flash", 1}, {"title", 1}});
    CHECK(lured_by(truth, {}).empty());
}
