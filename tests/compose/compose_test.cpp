#include "compose/compose.hpp"
#include "compose/sequence.hpp"
#include "compose/skeleton.hpp"
#include "compose/truth.hpp"
#include "evaluation/truth.hpp"
#include "media/film_reader.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::compose;

namespace {

/// A drawn scene of which one picture is shown all the time.
Take still_take(std::uint64_t key) {
    Take take;
    take.footage = drawn_footage(key, 16.0 / 9);
    take.pace = 0;
    return take;
}

Take plain_take(float level) {
    Take take;
    take.plain.luma = level;
    return take;
}

/// Stretches of twelve frames alone, joined as said, on a clean print.
Plan still_plan(std::vector<Take> takes, std::vector<Join> joins) {
    Plan plan;
    plan.width = 192, plan.height = 108;
    plan.rate = {24, 1};
    plan.quality.options = {{"crf", "4"}, {"preset", "ultrafast"}};
    Frame at = 0;
    for (std::size_t i = 0; i < takes.size(); ++i) {
        const Frame first = at;
        if (i > 0) at += joins[i - 1].span.length();
        at += 12;
        Frame end = at;
        if (i < joins.size()) {
            joins[i].span = {at, at + joins[i].span.length()};
            end = joins[i].span.end;
        }
        plan.stretches.push_back({std::move(takes[i]), {first, end}});
    }
    plan.joins = std::move(joins);
    plan.frames = at;
    return plan;
}

std::vector<Plane<std::uint8_t>> decoded(const Plan& plan) {
    const support::TemporaryFolder folder;
    const std::string file = (folder.path() / "sequence.mkv").string();
    const Sequence sequence(plan);
    FilmWriter writer;
    REQUIRE(writer.start(file, plan.width, plan.height, plan.rate, plan.quality));
    for (Frame frame = 0; frame < plan.frames; ++frame)
        REQUIRE(writer.add(sequence.frame(frame)));
    REQUIRE(writer.finish());
    auto reader = FilmReader::open(file);
    REQUIRE(reader);
    std::vector<Plane<std::uint8_t>> frames;
    for (auto frame = reader->next(); frame && *frame; frame = reader->next())
        frames.push_back((*frame)->proxy->luma);
    return frames;
}

/// The part of `b` in a mixture of two pictures, by least squares, and what is left over, in levels.
struct Mixture {
    double part = 0, rest = 0;
};
Mixture mixture(const Plane<std::uint8_t>& a, const Plane<std::uint8_t>& b,
                const Plane<std::uint8_t>& mixed) {
    double product = 0, square = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const double whole = b.values[i] - a.values[i];
        product += (mixed.values[i] - a.values[i]) * whole, square += whole * whole;
    }
    Mixture found{product / square, 0};
    for (std::size_t i = 0; i < a.values.size(); ++i)
        found.rest += std::abs(mixed.values[i] - a.values[i] - found.part * (b.values[i] - a.values[i]));
    found.rest /= static_cast<double>(a.values.size());
    return found;
}

double unlike(const Plane<std::uint8_t>& a, const Plane<std::uint8_t>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += std::abs(a.values[i] - b.values[i]);
    return sum / static_cast<double>(a.values.size());
}

Join join(JoinKind kind, Frame frames, JoinShape shape = JoinShape::none) {
    return {.kind = kind, .shape = shape, .span = {0, frames}, .key = 5};
}

Truth truth_of(const Plan& plan) {
    const auto truth = read_truth(truth_json(plan, "sequence.mkv"));
    REQUIRE(truth);
    return *truth;
}

} // namespace

TEST_CASE("a cut stands at the first frame of the new shot") {
    const Plan plan = still_plan({still_take(1), still_take(2)}, {join(JoinKind::cut, 0)});
    const auto frames = decoded(plan);
    const Truth truth = truth_of(plan);
    REQUIRE(frames.size() == 24);
    REQUIRE(truth.transitions.size() == 1);
    CHECK(truth.transitions[0].span == FrameSpan{12, 12});
    CHECK(unlike(frames[10], frames[11]) < 1);
    CHECK(unlike(frames[11], frames[12]) > 10);
    CHECK(unlike(frames[12], frames[13]) < 1);
}

TEST_CASE("each frame of a dissolve is the mixture that its place asks for, and those beside it are pure") {
    const Plan plan = still_plan({still_take(1), still_take(2)}, {join(JoinKind::dissolve, 9)});
    const auto frames = decoded(plan);
    const Truth truth = truth_of(plan);
    REQUIRE(truth.transitions.size() == 1);
    CHECK(truth.transitions[0].kind == TransitionKind::dissolve);
    CHECK(truth.transitions[0].span == FrameSpan{12, 21});
    for (std::size_t frame = 11; frame <= 21; ++frame) {
        const Mixture found = mixture(frames[0], frames.back(), frames[frame]);
        CHECK(found.part == doctest::Approx((static_cast<double>(frame) - 11) / 10).epsilon(0.02));
        CHECK(found.rest < 1.5);
    }
}

TEST_CASE("a fade goes to its ground and back, as two transitions") {
    const Plan plan = still_plan({still_take(1), plain_take(0), still_take(2)},
                                 {join(JoinKind::fade_out, 7), join(JoinKind::fade_in, 5)});
    const auto frames = decoded(plan);
    const Truth truth = truth_of(plan);
    REQUIRE(truth.transitions.size() == 2);
    CHECK(truth.transitions[0].kind == TransitionKind::fade_out);
    CHECK(truth.transitions[0].span == FrameSpan{12, 19});
    CHECK(truth.transitions[1].kind == TransitionKind::fade_in);
    CHECK(truth.transitions[1].span == FrameSpan{31, 36});
    const Plane<std::uint8_t> black(frames[0].width, frames[0].height);
    CHECK(unlike(frames[11], frames[0]) < 1);
    CHECK(unlike(frames[18], black) > 3);
    CHECK(unlike(frames[19], black) < 1);
    CHECK(unlike(frames[30], black) < 1);
    CHECK(unlike(frames[31], black) > 3);
    CHECK(unlike(frames[36], frames.back()) < 1);
}

TEST_CASE("wipes and irises cover the picture from first to last frame") {
    for (const auto& [kind, shape] :
         {std::pair{JoinKind::wipe, JoinShape::straight}, std::pair{JoinKind::wipe, JoinShape::clock},
          std::pair{JoinKind::wipe, JoinShape::push}, std::pair{JoinKind::wipe, JoinShape::slide},
          std::pair{JoinKind::iris, JoinShape::circle_opens}}) {
        CAPTURE(std::string(name_of(shape)));
        const Plan plan = still_plan({still_take(1), still_take(2)}, {join(kind, 10, shape)});
        const auto frames = decoded(plan);
        const FrameSpan span = truth_of(plan).transitions.at(0).span;
        const auto first = static_cast<std::size_t>(span.first), end = static_cast<std::size_t>(span.end);
        CHECK(unlike(frames[first - 1], frames[0]) < 1.5);
        CHECK(unlike(frames[first], frames[0]) > 0.2);
        CHECK(unlike(frames[end - 1], frames.back()) > 0.2);
        CHECK(unlike(frames[end], frames.back()) < 1.5);
    }
}

TEST_CASE("what is told of repeated and mixed frames holds for the film as it is shown") {
    Plan plan = still_plan({still_take(1), still_take(2)}, {join(JoinKind::cut, 0)});
    plan.print.cadence = Cadence::on_twos;
    plan.frames = 48;
    CHECK(truth_of(plan).transitions.at(0).span == FrameSpan{24, 24});
    plan.print.cadence = Cadence::three_two;
    plan.frames = 30;
    CHECK(truth_of(plan).transitions.at(0).span == FrameSpan{15, 15});
    const auto frames = decoded(plan);
    CHECK(unlike(frames[14], frames[0]) < 1);
    CHECK(unlike(frames[15], frames.back()) < 1);
}

TEST_CASE("blended frames belong to the shot that they show by half") {
    Plan plan = still_plan({still_take(1), still_take(2)}, {join(JoinKind::cut, 0)});
    plan.print.cadence = Cadence::blended;
    plan.frames = 30;
    const auto frames = decoded(plan);
    const auto cut = static_cast<std::size_t>(truth_of(plan).transitions.at(0).span.first);
    CHECK(mixture(frames[0], frames.back(), frames[cut - 1]).part < 0.5);
    CHECK(mixture(frames[0], frames.back(), frames[cut]).part >= 0.5);
}

TEST_CASE("what is frozen stands still for as long as the truth says, and then goes on") {
    Plan plan = still_plan({still_take(1)}, {});
    plan.stretches[0].take.pace = 1;
    const auto kinds = disturbance_kinds();
    Disturbance freeze;
    freeze.kind = &*std::ranges::find(kinds, "freeze", &DisturbanceKind::name);
    freeze.span = {3, 8};
    freeze.stretch = 0;
    plan.disturbances.push_back(freeze);
    const auto shown = [&](Frame frame) { return plan.footage_frame(0, frame); };
    CHECK(shown(2) == 2);
    for (Frame frame = 3; frame < 8; ++frame)
        CHECK(shown(frame) == 3);
    CHECK(shown(8) == 4);
    CHECK(truth_json(plan, "x.mkv").find("\"freezes\": [\n  [\n   3,\n   8\n  ]\n ]") != std::string::npos);
}

TEST_CASE("sequences of one shot have no transition, but something that looks like one if not undisturbed") {
    PlanOrder order{.seed = 3, .number = 1, .frames = 400, .joined = PlanOrder::Joined::never};
    const Truth truth = truth_of(plan(order, {{}, true}));
    CHECK(truth.transitions.empty());
    CHECK_FALSE(truth.lures.empty());
    CHECK_FALSE(plan(order, {{}, true}).disturbances.empty());
    order.disturbed = PlanOrder::Disturbed::never;
    CHECK(plan(order, {{}, true}).disturbances.empty());
}

TEST_CASE("a sequence depends on the seed and its number alone") {
    const Material drawn{{}, true};
    PlanOrder order{.seed = 11, .number = 3, .frames = 60};
    const std::string told = truth_json(plan(order, drawn), "x.mkv");
    CHECK(told == truth_json(plan(order, drawn), "x.mkv"));
    order.number = 4;
    CHECK(told != truth_json(plan(order, drawn), "x.mkv"));
    order.number = 3, order.seed = 12;
    CHECK(told != truth_json(plan(order, drawn), "x.mkv"));
}

TEST_CASE("a composed sequence and its truth are written, and fit") {
    const support::TemporaryFolder folder;
    const PlanOrder order{.seed = 5, .number = 2, .frames = 60};
    const std::atomic<bool> stop = false;
    const std::string name = sequence_name("drawn", 2);
    REQUIRE(compose_sequence(order, {{}, true}, folder.path().string(), name, stop));
    const auto text = file_text((folder.path() / "drawn_0002.truth.json").string());
    REQUIRE(text);
    const auto truth = read_truth(*text);
    REQUIRE(truth);
    CHECK(truth->frames == 60);
    CHECK(truth->film == "drawn_0002.mkv");
    auto reader = FilmReader::open((folder.path() / "drawn_0002.mkv").string());
    REQUIRE(reader);
    int frames = 0;
    for (auto frame = reader->next(); frame && *frame; frame = reader->next())
        ++frames;
    CHECK(frames == 60);
}

TEST_CASE("stopped, nothing is left of the sequence begun") {
    const support::TemporaryFolder folder;
    const std::atomic<bool> stop = true;
    const auto composed = compose_sequence({.seed = 5, .number = 1, .frames = 60}, {{}, true},
                                           folder.path().string(), "drawn_0001", stop);
    REQUIRE_FALSE(composed);
    CHECK(composed.error().kind == Fault::Kind::interrupted);
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("cuttings add up, and their joins come as often as they should") {
    std::map<JoinKind, int> count;
    int joins = 0;
    for (int number = 1; number <= 1500; ++number) {
        const PlanOrder order{.seed = 1, .number = number, .frames = 400};
        const auto pieces = skeleton(Chance(static_cast<std::uint64_t>(number)), order, 400);
        Frame at = 0;
        for (const Piece& piece : pieces) {
            CHECK(piece.before.span.first == at);
            at += piece.before.span.length() + piece.alone;
        }
        CHECK(at == 400);
        if (pieces.size() > 12) continue; // a burst of short shots is cuts alone
        for (std::size_t i = 1; i < pieces.size(); ++i, ++joins)
            ++count[pieces[i].before.kind];
    }
    const auto share = [&](JoinKind kind) { return static_cast<double>(count[kind]) / joins; };
    CHECK(share(JoinKind::cut) > 0.4);
    CHECK(share(JoinKind::cut) < 0.65);
    CHECK(share(JoinKind::dissolve) > 0.15);
    CHECK(share(JoinKind::fade_out) > 0.04);
    CHECK(share(JoinKind::wipe) > 0.02);
    CHECK(share(JoinKind::other) > 0.005);
    for (const Piece& piece : skeleton(Chance(1), {.joined = PlanOrder::Joined::never}, 400))
        CHECK(piece.alone == 400);
}

TEST_CASE("shots are taken from where nothing happens") {
    const auto told = undisturbed(R"({"frames": 200, "transitions": [
        {"kind": "cut", "first": 50, "end": 50, "sure": true},
        {"kind": "dissolve", "first": 90, "end": 100, "sure": false}],
        "shots": [{"first": 150, "end": 200, "kind": "black"}],
        "not_transitions": [{"first": 60, "end": 62, "what": "a flash"},
                            {"first": 120, "end": 125, "what": "a splice", "sure": false}]})");
    REQUIRE(told);
    CHECK(told->spans == std::vector<FrameSpan>{{3, 47}, {53, 87}, {103, 117}, {128, 147}});
    CHECK(told->lures.size() == 1);
    CHECK_FALSE(undisturbed("{}"));
}

TEST_CASE("a camera that leans by a quarter turns the picture by it, and by nothing leaves it as it was") {
    const auto footage = drawn_footage(77, 1);
    const PictureView view = footage->picture(0);
    compose::Picture upright(96, 96), turned(96, 96), whole(96, 96);
    Framing framing{.x = 0.5, .y = 0.5, .zoom = 1};
    film(view, framing, upright);
    framing.roll = 90;
    film(view, framing, turned);
    framing.roll = 360;
    film(view, framing, whole);
    double quarter = 0, none = 0;
    for (int y = 0; y < 96; ++y)
        for (int x = 0; x < 96; ++x) {
            quarter += std::abs(static_cast<double>(turned.luma.at(x, y) - upright.luma.at(95 - y, x)));
            none += std::abs(static_cast<double>(whole.luma.at(x, y) - upright.luma.at(x, y)));
        }
    CHECK(quarter / (96 * 96) < 1);
    CHECK(none / (96 * 96) < 0.1);
}
