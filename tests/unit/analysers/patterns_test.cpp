#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using support::segment;

namespace {

class Drawn {
public:
    Drawn& shot(double seconds, int setup = 0, int person = 0, const char* scale = "") {
        const FrameSpan span{at_, at_ + std::llround(24 * seconds)};
        if (at_ > 0) add("transitions", {at_, at_}, "cut");
        add("shots", span, "picture");
        if (setup > 0) add("setups", span, "returning", std::to_string(setup));
        if (person > 0) add("persons", span, "appearing", std::to_string(person) + " height 0.3");
        if (*scale != '\0') add("scale", span, scale);
        at_ = span.end;
        return *this;
    }
    Drawn& scene() {
        add("scenes", {scene_, at_}, "scene");
        scene_ = at_;
        return *this;
    }
    Drawn& alternating(FrameSpan span) {
        add("alternations", span, "alternating", "1 2");
        return *this;
    }
    std::vector<std::string> found(const std::map<std::string, double, std::less<>>& set = {}) const {
        std::vector<std::string> labels;
        const auto tracks =
            support::found(*find_analyser("patterns"), support::plain_film(320, 180, at_), {}, tracks_, set);
        for (const Segment& one : tracks[0].segments)
            labels.push_back(one.label);
        return labels;
    }

private:
    void add(const char* track, FrameSpan span, const char* label, std::string detail = {}) {
        tracks_[track].name = track;
        tracks_[track].segments.push_back({span, label, 1, std::move(detail)});
    }
    Evidence::Tracks tracks_;
    Frame at_ = 0, scene_ = 0;
};

using Labels = std::vector<std::string>;

} // namespace

TEST_CASE("two people by turns are shot and reverse shot; one person on both sides is none") {
    Drawn two, one;
    for (int i = 0; i < 6; ++i) {
        two.shot(2, 1 + i % 2, 1 + i % 2);
        one.shot(2, 1 + i % 2, 1);
    }
    CHECK(two.scene().alternating({0, 288}).found() == Labels{"shot_reverse_shot"});
    CHECK(one.scene().alternating({0, 288}).found().empty());
}

TEST_CASE("apart: how unlike two places by turns must be") {
    Drawn film;
    for (int i = 0; i < 6; ++i)
        film.shot(2, 1 + i % 2);
    film.scene().alternating({0, 288}); // without palettes: half-way
    CHECK(film.found().empty());
    CHECK(film.found({{"apart", 0.4}}) == Labels{"cross_cutting"});
}

TEST_CASE("scenes that return by turns are cross-cutting") {
    Drawn film;
    for (int i = 0; i < 4; ++i)
        film.shot(3, 1 + i % 2).shot(3).scene();
    CHECK(film.found() == Labels{"cross_cutting"});
}

TEST_CASE("single_take: a scene in one long take is a sequence shot") {
    const Drawn film = Drawn().shot(20).scene().shot(20).shot(3).scene();
    CHECK(film.found() == Labels{"sequence_shot"});
    CHECK(film.found({{"single_take", 30.0}}).empty());
}

TEST_CASE("by_chance: shots that come nearer through a scene tighten") {
    const Drawn film = Drawn()
                           .shot(3, 0, 0, "extreme_long")
                           .shot(3, 0, 0, "long")
                           .shot(3, 0, 0, "medium_long")
                           .shot(3, 0, 0, "medium")
                           .shot(3, 0, 0, "medium_close_up")
                           .shot(3, 0, 0, "close_up")
                           .scene();
    CHECK(film.found() == Labels{"tightening"});
    CHECK(film.found({{"by_chance", 0.0001}}).empty());
}

TEST_CASE("shots that grow shorter over sixteen accelerate, those that grow longer slow down") {
    Drawn faster, slower;
    for (int i = 0; i < 16; ++i) {
        faster.shot(8 - 0.4 * i);
        slower.shot(2 + 0.4 * i);
    }
    const Labels found = faster.found();
    CHECK(std::ranges::find(found, "acceleration") != found.end());
    const Labels slow = slower.found();
    CHECK(std::ranges::find(slow, "deceleration") != slow.end());
}

TEST_CASE("a cut within a set-up jumps") {
    CHECK(Drawn().shot(3, 1).shot(3, 1).shot(3).scene().found() == Labels{"jump_cut"});
}

TEST_CASE("late: a set-up that comes back in another scene much later is a match") {
    const Drawn film =
        Drawn().shot(3, 1).shot(3).scene().shot(40).shot(40).scene().shot(3, 1).shot(3).scene();
    CHECK(film.found() == Labels{"setup_match"});
    CHECK(film.found({{"late", 100.0}}).empty());
}
