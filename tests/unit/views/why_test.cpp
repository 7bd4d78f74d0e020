#include "support/sample_decoupage.hpp"
#include "views/why.hpp"
#include "views/why_json.hpp"
#include "views/words.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using What = Reason::What;
using Side = Reason::Side;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Decoupage film() {
    Decoupage film = support::made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 48}});
    film.film.path = "films/film.mkv";
    film.as_found = film.track("transitions");
    return film;
}

/// Of the cut at 48, with everything that can speak for it.
Explanation of_cut() {
    Explanation why;
    why.transition = {{48, 48}, "cut", 0.98f, ""};
    why.found = true;
    why.log_odds = 4;
    why.least_sensitivity = 0;
    why.reasons = {{What::change, Side::for_it, 0.12, 0},
                   {What::coming_back, Side::for_it, 0.2, 0},
                   {What::movement, Side::for_it, 0.08, 0}};
    for (Frame frame = 46; frame < 51; ++frame) {
        Testimony row;
        row.frame = frame;
        row.network[0] = frame == 48 ? 0.97f : 0.01f;
        if (frame == 48) row.part = 0.9f;
        why.frames.push_back(row);
    }
    return why;
}

} // namespace

TEST_CASE("a verdict weighs what speaks for with what speaks against") {
    Explanation why = of_cut();
    CHECK(
        verdict_sentence(why) ==
        "The picture changes from one frame to the next (likeness 0.12), the old picture does not come back "
        "within half a second and movement explains only 8\u00a0% of it: a cut, 98\u00a0%.");
    why.reasons.push_back({What::unrest, Side::against_it, 0.3, 0});
    CHECK(holds(verdict_sentence(why), "98\u00a0%. Yet the frames beside it change nearly as much."));
    why.transition.confidence = 0.6f;
    CHECK(holds(verdict_sentence(why), "60\u00a0%. Doubtful because the frames beside it change"));
    why.reasons = {{What::coming_back, Side::against_it, 0.95, 2}};
    why.found = false;
    why.transition.confidence = 0.04f;
    CHECK(verdict_sentence(why) ==
          "The old picture comes back 2 frames later, as after a flash: no cut (4\u00a0%).");
    why.reasons.clear();
    CHECK(verdict_sentence(why) == "The evidence is too weak: no cut (4\u00a0%).");
}

TEST_CASE("every reason has its words on the sides on which it can stand") {
    for (int what = 0; what <= static_cast<int>(What::neighbour); ++what) {
        Explanation why = of_cut();
        for (const bool found : {true, false}) {
            why.found = found;
            const std::string without = [&] {
                why.reasons.clear();
                return verdict_sentence(why);
            }();
            why.reasons = {{static_cast<What>(what), Side::against_it, 0.5, 1}};
            const bool only_for = static_cast<What>(what) == What::ground;
            if (!only_for) CHECK(verdict_sentence(why) != without);
        }
    }
}

TEST_CASE("how sensitive the reading must be is told") {
    Explanation why = of_cut();
    CHECK(sensitivity_sentence(why) == "Any sensitivity finds it.");
    why.least_sensitivity = 0.42;
    CHECK(sensitivity_sentence(why) ==
          "transitions.sensitivity finds it from about 0.42 on; 0.50 is in force.");
    why.found = false;
    why.log_odds = -1;
    why.least_sensitivity = 0.63;
    CHECK(sensitivity_sentence(why) ==
          "transitions.sensitivity would find it from about 0.63 on; 0.50 is in force.");
    why.least_sensitivity = 1;
    CHECK(sensitivity_sentence(why) == "No sensitivity would find one here.");
}

TEST_CASE("the place is told with its shot, or its transition, and with what a person said") {
    Decoupage decoupage = film();
    Explanation why = of_cut();
    CHECK(standing_sentence(decoupage, why, 48) == "A cut at 48: 98\u00a0% sure.");
    why.transition.confidence = 0.5f;
    CHECK(holds(standing_sentence(decoupage, why, 48), "50\u00a0% sure, doubtful."));
    decoupage.corrections = {
        {1, Correction::Deed::remove, why.transition, {}, "Ada", "2026-11-21T10:00:00Z"}};
    CHECK(holds(standing_sentence(decoupage, why, 48), "By hand it was taken away (correction 1, Ada)."));
    why.found = false;
    CHECK(holds(standing_sentence(film(), why, 20),
                "No transition was found here. The frame stands in shot 1, 0–48."));
    decoupage.corrections = {{1, Correction::Deed::add, {}, why.transition, "Ada", "2026-11-21T10:00:00Z"}};
    decoupage.tracks["transitions"].segments[0].correction = 1;
    CHECK(holds(standing_sentence(decoupage, why, 48),
                "By hand there is a cut at 48, set by Ada, 2026-11-21."));
}

TEST_CASE("the text fits a terminal, has a row a frame, and colour only where it may") {
    const std::string text = why_text(film(), of_cut(), {48});
    CHECK(text.starts_with("\nfilm.mkv, frame 48 at 0:02.00\n"));
    CHECK(holds(text,
                "▸       48     0:02.00      1.00    1.00    0.90   100\u00a0%       0  cut 97\u00a0%\n"));
    CHECK(holds(text, "        47     0:01.23      1.00    1.00       –   100\u00a0%       0  –\n"));
    CHECK_FALSE(holds(text, "\x1b"));
    CHECK(holds(why_text(film(), of_cut(), {48, WhyOrder::Colour::ansi}), "\x1b[33m▸       48"));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        CHECK(columns(text.substr(at, end - at)) <= 80);
        at = end + 1;
    }
}

TEST_CASE("programs are told the same, with every number") {
    const auto told = nlohmann::json::parse(why_document("a.dossier", "", film(), of_cut(), 48));
    CHECK(told["frame"] == 48);
    CHECK(told["found"] == true);
    CHECK(told["transition"]["kind"] == "cut");
    CHECK(told["verdict"] == verdict_sentence(of_cut()));
    CHECK(told["strip"].is_null());
    REQUIRE(told["reasons"].size() == 3);
    CHECK(told["reasons"][0] ==
          nlohmann::json{{"what", "change"}, {"side", "for"}, {"value", 0.12}, {"frames", 0}});
    REQUIRE(told["frames"].size() == 5);
    CHECK(told["frames"][2]["network"]["cut"] == 0.97);
    CHECK(told["frames"][1]["part"].is_null());
}
