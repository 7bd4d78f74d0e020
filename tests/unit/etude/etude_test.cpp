#include "etude/etude.hpp"

#include <cmath>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using nlohmann::json;

namespace {

/// A small étude: the same film, quickly drawn.
EtudeOrder small(EtudeOrder::Variant variant = EtudeOrder::Variant::standard) {
    EtudeOrder order;
    order.variant = variant;
    order.height = 108;
    return order;
}

const Etude& standard() {
    static const Etude etude{small()};
    return etude;
}

double difference(const Plane<std::uint8_t>& a, const Plane<std::uint8_t>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += std::abs(a.values[i] - b.values[i]);
    return sum / static_cast<double>(a.values.size());
}

double mean(const Plane<std::uint8_t>& plane) {
    double sum = 0;
    for (const std::uint8_t value : plane.values)
        sum += value;
    return sum / static_cast<double>(plane.values.size());
}

/// The row in which the table begins, at the left of an interview's picture.
int table_edge(const Plane<std::uint8_t>& luma) {
    int edge = luma.height / 2;
    for (int y = edge; y < luma.height * 7 / 8; ++y)
        if (luma.at(2, y - 1) - luma.at(2, y) > luma.at(2, edge - 1) - luma.at(2, edge)) edge = y;
    return edge;
}

const json& truth() {
    static const json read = json::parse(etude_truth_json(small()));
    return read;
}

} // namespace

TEST_CASE("a frame is the same whenever and wherever it is drawn") {
    const Etude another(small());
    const auto late = another.draw(4000).luma.values;
    const auto early = another.draw(1500).luma.values;
    CHECK(standard().draw(1500).luma.values == early);
    CHECK(standard().draw(4000).luma.values == late);
    CHECK(draw_etude_frame(40, small()).values == standard().draw(40).luma.values);
}

TEST_CASE("any number of threads draws the same pictures") {
    const std::vector<Frame> frames{300, 850, 1500, 2020, 2334, 2700, 3210, 3500, 3990, 4170, 5000, 6730};
    const Etude shared(small());
    std::vector<std::vector<std::uint8_t>> drawn(frames.size());
    std::vector<std::thread> crew;
    for (std::size_t i = 0; i < frames.size(); ++i)
        crew.emplace_back([&, i] { drawn[i] = shared.draw(frames[i]).luma.values; });
    for (std::thread& one : crew)
        one.join();
    for (std::size_t i = 0; i < frames.size(); ++i) {
        CAPTURE(frames[i]);
        CHECK(standard().draw(frames[i]).luma.values == drawn[i]);
    }
}

TEST_CASE("each take of the interview shows another attitude, seen from one place") {
    std::vector<Frame> dissolves;
    for (const json& transition : truth()["transitions"])
        if (transition["kind"] == "dissolve") dissolves.push_back(transition["first"]);
    REQUIRE(dissolves.size() == 3);
    for (const Frame first : dissolves) {
        CAPTURE(first);
        const auto before = standard().draw(first - 1).luma, after = standard().draw(first + 60).luma;
        CHECK(difference(before, after) > 3 * difference(standard().draw(first - 2).luma, before));
        CHECK(table_edge(before) == table_edge(after));
    }
}

TEST_CASE("the étude is black and white inside black bars; its counterpart is neither") {
    const json bars = truth()["active_picture"];
    const int top = bars["top"], bottom = bars["bottom"];
    REQUIRE(top > 0);
    const EtudeFrame frame = standard().draw(1000);
    for (const int y : {0, top - 1, frame.luma.height - bottom, frame.luma.height - 1})
        for (int x = 0; x < frame.luma.width; ++x)
            CHECK(frame.luma.at(x, y) == 0);
    for (const Plane<std::uint8_t>* plane : {&frame.blue, &frame.red})
        for (const std::uint8_t value : plane->values)
            CHECK(value == 128);

    const Etude changed(small(EtudeOrder::Variant::changed));
    const EtudeFrame coloured = changed.draw(150);
    CHECK(mean(coloured.blue) != doctest::Approx(128).epsilon(0.001));
    CHECK(coloured.luma.at(0, 50) == 0);
    CHECK(mean(coloured.luma) > 10);
}

TEST_CASE("a cut changes the picture more than the frames around it do") {
    const json told = truth();
    for (const json& transition : told["transitions"]) {
        if (transition["kind"] != "cut") continue;
        const Frame at = transition["first"];
        const auto before = standard().draw(at - 1).luma, after = standard().draw(at).luma;
        const double across = difference(before, after);
        CAPTURE(at);
        CHECK(across > 2 * difference(standard().draw(at - 2).luma, before));
        CHECK(across > 2 * difference(after, standard().draw(at + 1).luma));
    }
}

TEST_CASE("within a dissolve the picture is the mix of both sides") {
    const json told = truth();
    for (const json& transition : told["transitions"]) {
        if (transition["kind"] != "dissolve") continue;
        const Frame first = transition["first"], end = transition["end"];
        const auto before = standard().draw(first - 1).luma, after = standard().draw(end).luma;
        const auto middle = standard().draw((first + end) / 2).luma;
        auto mixed = before;
        for (std::size_t i = 0; i < mixed.values.size(); ++i)
            mixed.values[i] = static_cast<std::uint8_t>((before.values[i] + after.values[i]) / 2);
        CAPTURE(first);
        CHECK(difference(middle, mixed) < 4);
    }
}

TEST_CASE("fades reach black in the frame that the truth names") {
    const json told = truth();
    for (const json& transition : told["transitions"]) {
        const Frame first = transition["first"], end = transition["end"];
        CAPTURE(first);
        if (transition["kind"] == "fade_out") {
            CHECK(mean(standard().draw(end).luma) == 0);
            CHECK(mean(standard().draw(end - 1).luma) > 0);
        } else if (transition["kind"] == "fade_in") {
            CHECK(mean(standard().draw(first - 1).luma) == 0);
            CHECK(mean(standard().draw(first).luma) > 0);
        }
    }
}

TEST_CASE("grain and weave go on through the freeze, and nothing else does") {
    const json freeze = truth()["freezes"][0];
    const Frame first = freeze["first"], end = freeze["end"];
    const auto held = standard().draw(first).luma;
    const double apart = difference(held, standard().draw(end - 1).luma);
    CHECK(apart > 0.5);
    CHECK(apart < 6);
    CHECK(difference(held, standard().draw(first + 1).luma) > 0.5);
}

TEST_CASE("a camera that stands still never jumps within the shot") {
    const Etude changed(small(EtudeOrder::Variant::changed));
    const json read = json::parse(etude_truth_json(small(EtudeOrder::Variant::changed)));
    int stood = 0;
    for (const json& shot : read["shots"]) {
        if (shot["setup"] != "run 1") continue;
        ++stood;
        const Frame first = shot["first"], end = shot["end"];
        const Frame joins = 24; // the longest dissolve at either end
        const auto begins = changed.draw(first + joins).luma, ends = changed.draw(end - 1 - joins).luma;
        CAPTURE(first);
        CHECK(difference(begins, ends) < 6);
    }
    CHECK(stood >= 3);
}

TEST_CASE("the flash is white, and the same picture stands before and after it") {
    const json flash = truth()["not_transitions"][0];
    const Frame first = flash["first"], end = flash["end"];
    CHECK(end - first <= 2);
    CHECK(mean(standard().draw(first).luma) > mean(standard().draw(first - 1).luma) + 50);
    CHECK(difference(standard().draw(first - 1).luma, standard().draw(end).luma) < 12);
}

TEST_CASE("the counter can be read from every frame, of both films") {
    for (const auto variant : {EtudeOrder::Variant::standard, EtudeOrder::Variant::changed}) {
        EtudeOrder order = small(variant);
        order.counter = true;
        const Etude counted(order);
        for (const Frame frame : {Frame{0}, Frame{1}, Frame{511}, Frame{2730}, counted.frames() - 1})
            CHECK(read_etude_counter(counted.draw(frame).luma) == frame);
    }
    CHECK_FALSE(read_etude_counter(Plane<std::uint8_t>(192, 108)).has_value());
}
