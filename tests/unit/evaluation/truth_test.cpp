#include "evaluation/truth.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string truth_of(const std::string& transitions, const std::string& rest = "") {
    return R"({"film": "a.mp4", "frames": 500, "rate": "24/1", "transitions": [)" + transitions + "]" + rest +
           "}";
}

std::string fault_of(const std::string& text) {
    const auto truth = read_truth(text);
    return truth ? "no fault" : truth.error().sentence();
}

} // namespace

TEST_CASE("a truth file is read, put in order, an iris as a wipe") {
    const auto truth = read_truth(truth_of(
        R"({"kind": "iris", "first": 100, "end": 120, "sure": true},
           {"kind": "cut", "first": 20, "end": 20, "sure": false, "note": "perhaps"})"));
    REQUIRE(truth);
    CHECK(truth->film == "a.mp4");
    CHECK(truth->frames == 500);
    REQUIRE(truth->transitions.size() == 2);
    CHECK(truth->transitions[0].is_cut());
    CHECK_FALSE(truth->transitions[0].sure);
    CHECK(truth->transitions[1].kind == TransitionKind::wipe);
}

TEST_CASE("another kind is as right only where the person was unsure of the kind") {
    const auto truth = read_truth(truth_of(
        R"({"kind": "iris", "first": 10, "end": 20, "alt_kind": "fade_out", "kind_sure": false},
           {"kind": "iris", "first": 30, "end": 40, "alt_kind": "fade_out", "kind_sure": true})"));
    REQUIRE(truth);
    CHECK(truth->transitions[0].may_be(TransitionKind::fade_out));
    CHECK_FALSE(truth->transitions[1].may_be(TransitionKind::fade_out));
}

TEST_CASE("lures are written as a span, a frame, or a first and a last frame, or several") {
    const auto truth = read_truth(truth_of("", R"(, "not_transitions": [
        {"first": 10, "end": 12, "what": "flash"}, {"frame": 30, "sure": false}, {"frame": [40, 44]},
        {"frame": [490, 499]}, {"frame": [[60, 61], [70, 75]]}])"));
    REQUIRE(truth);
    REQUIRE(truth->lures.size() == 6);
    CHECK(truth->lures[0].span == FrameSpan{10, 12});
    CHECK(truth->lures[0].what == "flash");
    CHECK(truth->lures[1].span == FrameSpan{30, 31});
    CHECK_FALSE(truth->lures[1].sure);
    CHECK(truth->lures[2].span == FrameSpan{40, 45});
    CHECK(truth->lures[3].span == FrameSpan{60, 62});
    CHECK(truth->lures[4].span == FrameSpan{70, 76});
    CHECK(truth->lures[5].span == FrameSpan{490, 500});
}

TEST_CASE("a fault names the entry, what was expected and what was found") {
    CHECK(fault_of(
              truth_of(R"({"kind": "cut", "first": 5, "end": 5}, {"kind": "jump", "first": 1, "end": 1})")) ==
          "The truth: \"transitions\", entry 2, \"kind\" is \"jump\"; expected a kind: cut, dissolve, "
          "fade_out, "
          "fade_in, wipe, iris or other.");
    CHECK(fault_of(truth_of(R"({"kind": "cut", "first": 501, "end": 501})")) ==
          "The truth: \"transitions\", entry 1, \"first\" is 501; expected a frame number from 0 to 500.");
}

TEST_CASE("hostile truths are faults, not accidents") {
    for (
        const char* text : {
            "",
            "null",
            "[]",
            "{",
            "{}",
            "\"cut\"",
            R"({"frames": 5})",
            R"({"frames": "5", "transitions": []})",
            R"({"frames": -1, "transitions": []})",
            R"({"frames": 1e9, "transitions": []})",
            R"({"frames": 18446744073709551615, "transitions": []})",
            R"({"frames": 5, "transitions": {}})",
            R"({"frames": 5, "transitions": [7]})",
            R"({"frames": 5, "transitions": [{"kind": "cut"}]})",
            R"({"frames": 5, "transitions": [{"kind": "cut", "first": 1, "end": 2}]})",
            R"({"frames": 5, "transitions": [{"kind": "dissolve", "first": 2, "end": 2}]})",
            R"({"frames": 5, "transitions": [{"kind": "dissolve", "first": 3, "end": 2}]})",
            R"({"frames": 5, "transitions": [{"kind": "cut", "first": 1.5, "end": 1.5}]})",
            R"({"frames": 5, "transitions": [{"kind": "cut", "first": 1, "end": 1, "sure": "yes"}]})",
            R"({"frames": 9, "transitions": [{"kind": "wipe", "first": 1, "end": 5}, {"kind": "wipe", "first": 4,
                 "end": 6}]})",
            R"({"frames": 5, "transitions": [], "not_transitions": [{}]})",
            R"({"frames": 5, "transitions": [], "not_transitions": [{"first": 3, "end": 1}]})",
            R"({"frames": 5, "transitions": [], "not_transitions": [{"frame": [1, 2, 3]}]})",
            "{\"frames\": 5, \"transitions\": [{\"kind\": \"\xff\xfe\"}]}",
        }) {
        CAPTURE(text);
        const auto truth = read_truth(text);
        REQUIRE_FALSE(truth);
        CHECK(truth.error().kind == Fault::Kind::damaged);
        CHECK_FALSE(truth.error().expected.empty());
    }
    CHECK_FALSE(read_truth(std::string(1'000'000, '[')));
    std::string many = R"({"kind": "cut", "first": 5, "end": 5})";
    for (int doubling = 0; doubling < 15; ++doubling)
        many += "," + many;
    CHECK_FALSE(read_truth(truth_of(many)));
}

TEST_CASE("an export is read for its transitions") {
    const auto predictions =
        read_export(R"({"film": {"frames": 300, "rate": "24/1"}, "shots": [], "transitions": [
        {"kind": "cut", "shape": "", "first": 24, "end": 24, "time_s": 1.0, "confidence": 0.5}]})");
    REQUIRE(predictions);
    CHECK(predictions->frames == 300);
    REQUIRE(predictions->transitions.size() == 1);
    CHECK(predictions->transitions[0].confidence == 0.5f);
}

TEST_CASE("a hostile export is a fault") {
    for (
        const char* text :
        {"", "[]", R"({"film": 3})", R"({"film": {"frames": 3}})",
         R"({"film": {"frames": 3}, "transitions": [{"kind": "cut", "first": 4, "end": 4}]})",
         R"({"film": {"frames": 3}, "transitions": [{"kind": "cut", "first": 1, "end": 1, "confidence": 2}]})"}) {
        CAPTURE(text);
        CHECK_FALSE(read_export(text));
    }
}

TEST_CASE("a file that is not there, and a folder, are faults of their own") {
    CHECK(file_text("/nowhere/at/all.json").error().kind == Fault::Kind::not_found);
    CHECK(file_text("/").error().kind == Fault::Kind::damaged);
}
