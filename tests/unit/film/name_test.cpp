#include "film/name.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Deed = Naming::Deed;

namespace {

using Spans = std::vector<FrameSpan>;
const Spans four{{0, 100}, {100, 150}, {150, 260}, {272, 400}};

Naming give(std::int64_t number, std::string words, FrameSpan span, Named named = Named::shots) {
    return {number, Deed::give, 0, named, "", span, std::move(words), "Ada", "now"};
}

Naming say(std::int64_t number, Deed deed, FrameSpan span, std::string words = "") {
    return {number, deed, 0, Named::moment, "longest_take", span, std::move(words), "Ada", "now"};
}

Naming about(std::int64_t number, Deed deed, std::int64_t of, std::string words = "") {
    return {number, deed, of, Named::span, "", {}, std::move(words), "Ben", "later"};
}

FrameSpan where(FrameSpan given, const Spans& shots, Named named = Named::shots) {
    const std::vector<Naming> log{give(1, "the run", given, named)};
    return names_in_force(log, shots, {}, 400).at(0).span;
}

} // namespace

TEST_CASE("a name given to a shot follows it when a cut beside it moves") {
    CHECK(where({100, 150}, four) == FrameSpan{100, 150});
    CHECK(where({100, 150}, {{0, 97}, {97, 150}, {150, 400}}) == FrameSpan{97, 150});
    CHECK(where({100, 150}, {{0, 110}, {110, 170}, {170, 400}}) == FrameSpan{110, 170});
    // The cut at its end is a dissolve.
    CHECK(where({100, 150}, {{0, 100}, {100, 140}, {160, 400}}) == FrameSpan{100, 140});
}

TEST_CASE("a named shot that is parted keeps its name, and one that is joined to a shorter one grows") {
    CHECK(where({100, 150}, {{0, 100}, {100, 120}, {120, 150}, {150, 400}}) == FrameSpan{100, 150});
    CHECK(where({150, 260}, {{0, 100}, {100, 260}, {260, 400}}) == FrameSpan{100, 260});
}

TEST_CASE("a named shot that is a small part of a long one now keeps its frames") {
    CHECK(where({100, 150}, {{0, 400}}) == FrameSpan{100, 150});
    CHECK(where({100, 150}, {{0, 100}, {100, 200}}) ==
          FrameSpan{100, 150}); // just half is not more than half
    CHECK(where({100, 150}, {}) == FrameSpan{100, 150});
}

TEST_CASE("a name of several shots has all of them, with the transitions between") {
    CHECK(where({100, 400}, four) == FrameSpan{100, 400});
    CHECK(where({150, 400}, {{0, 150}, {150, 250}, {280, 390}}) == FrameSpan{150, 390});
}

TEST_CASE("a name of frames stays at its frames, and one of scenes goes by the scenes") {
    CHECK(where({103, 149}, four, Named::span) == FrameSpan{103, 149});
    const std::vector<Naming> log{give(1, "the run", {100, 260}, Named::scenes)};
    CHECK(names_in_force(log, four, Spans{{0, 90}, {90, 270}}, 400)[0].span == FrameSpan{90, 270});
    CHECK(names_in_force(log, four, {}, 400)[0].span == FrameSpan{100, 260});
}

TEST_CASE("names stand in order of their places; what lies outside the film is passed over") {
    const std::vector<Naming> log{give(1, "b", {100, 150}), give(2, "a", {0, 100}), give(3, "c", {300, 500})};
    const auto names = names_in_force(log, four, {}, 400);
    REQUIRE(names.size() == 2);
    CHECK(names[0].words == "a");
    CHECK(names[1].words == "b");
    CHECK(names[1].given == FrameSpan{100, 150});
}

TEST_CASE("renaming keeps the place, removing takes it away, and both can be undone and redone") {
    std::vector<Naming> log{give(1, "the run", {100, 150}), about(2, Deed::rename, 1, "the escape")};
    const auto names = [&] { return names_in_force(log, four, {}, 400); };
    CHECK(names().at(0).words == "the escape");
    CHECK(names().at(0).number == 1);
    CHECK(names().at(0).author == "Ben");
    log.push_back(about(3, Deed::remove, 1));
    CHECK(names().empty());
    log.push_back(about(4, Deed::undo, 0));
    CHECK(names().at(0).words == "the escape");
    log.push_back(about(5, Deed::undo, 0));
    CHECK(names().at(0).words == "the run");
    log.push_back(about(6, Deed::redo, 0));
    CHECK(names().at(0).words == "the escape");
    CHECK(spoken_of(log) == std::vector<std::int64_t>{1, 2, 3, 3, 2, 2});
    log.push_back(about(7, Deed::rename, 9, "nobody"));
    CHECK(names().size() == 1);
}

TEST_CASE("what was said of a moment holds for the moment found near that place") {
    const std::vector<Naming> log{say(1, Deed::accept, {100, 200}), say(2, Deed::drop, {300, 340}),
                                  say(3, Deed::drop, {100, 200}), about(4, Deed::remove, 2),
                                  say(5, Deed::accept, {320, 380}, "the sea")};
    const auto marks = moment_marks(log);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].verdict == MomentMark::Verdict::dropped);
    CHECK(mark_of(marks, "longest_take", {110, 205}) == &marks[0]);
    CHECK(mark_of(marks, "longest_take", {100, 310}) == nullptr);
    CHECK(mark_of(marks, "first_music", {100, 200}) == nullptr);
    CHECK(mark_of(marks, "longest_take", {320, 380})->words == "the sea");
    CHECK(names_in_force(log, four, {}, 400).empty());
}

TEST_CASE("a moment without length is known by its frame alone") {
    const std::vector<Naming> log{say(1, Deed::accept, {100, 100})};
    const auto marks = moment_marks(log);
    CHECK(mark_of(marks, "longest_take", {100, 100}) == &marks[0]);
    CHECK(mark_of(marks, "longest_take", {101, 101}) == nullptr);
}

TEST_CASE("a name is found however it is written") {
    const std::vector<Naming> log{give(1, "L'Été", {100, 150})};
    const auto names = names_in_force(log, four, {}, 400);
    CHECK(find_name(names, "l'ete") == &names[0]);
    CHECK(find_name(names, "l'et") == nullptr);
}
