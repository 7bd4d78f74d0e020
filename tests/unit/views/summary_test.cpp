#include "support/sample_decoupage.hpp"
#include "views/sentences.hpp"
#include "views/summary.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <sstream>

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_of;
using Kind = Shot::Kind;

namespace {

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

/// On one line: where the text breaks is not the matter here.
std::string flowing(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

TEST_CASE("the summary fits 80 columns and names what is known") {
    SummaryOrder order;
    order.report = "film.html";
    order.dossier = "film.mkv.dossier";
    const std::string text = summary_text(support::forty_shots(), order);
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        CHECK(columns(line) <= 80);
    const std::string all = flowing(text);
    CHECK(says(all, "a made-up film.mkv"));
    CHECK(says(all, "40 shots"));
    CHECK(says(all, "2.35:1 within 16:9"));
    CHECK(says(all, "black and white"));
    CHECK(says(all, "2 of them are cards."));
    CHECK(says(all, "4 dissolves"));
    CHECK(says(all, "Doubtful: cut at "));
    CHECK(says(all, "wipe (iris) at "));
    CHECK(says(all, "1 damaged stretch, 0.50 s in all"));
    CHECK(says(all, "film.mkv.dossier"));
    CHECK_FALSE(says(all, "\x1b"));
}

TEST_CASE("freeze-frames are told with their times, the first few of many, and stills are not among them") {
    Decoupage film = support::forty_shots();
    CHECK_FALSE(says(flowing(summary_text(film, {})), "freeze-frame"));
    const Frame end = film.times.frames();
    const auto stops = [&](std::vector<Segment> segments) {
        film.tracks["freeze_frames"] = {"freeze_frames", std::move(segments)};
        return flowing(summary_text(film, {}));
    };
    CHECK_FALSE(says(stops({{{0, 48}, "still", 1, "card"}}), "freeze-frame"));
    const std::string one = stops({{{0, 48}, "still", 1, "card"}, {{end - 48, end}, "freeze", 0.9f, {}}});
    CHECK(says(one, "1 freeze-frame: at "));
    CHECK(says(one, ", 2.0 s, to the end."));
    std::vector<Segment> many;
    for (Frame first = 0; first < 600; first += 100)
        many.push_back({{first, first + 36}, "freeze", 0.9f, {}});
    const std::string all = stops(many);
    CHECK(says(all, "6 freeze-frames: at 0:00, 1.50 s; at "));
    CHECK(says(all, " and 2 others."));
}

TEST_CASE("colour only adds escapes") {
    SummaryOrder order;
    order.colour = SummaryOrder::Colour::ansi;
    std::string painted = summary_text(support::forty_shots(), order);
    CHECK(says(painted, "\x1b["));
    for (auto at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b'))
        painted.erase(at, painted.find('m', at) - at + 1);
    CHECK(painted == summary_text(support::forty_shots(), {}));
}

TEST_CASE("a name cannot steer the terminal") {
    Decoupage film = made_of({{Kind::picture, 48}});
    film.film.path = "/films/\x1b]0;gone\x07\xC2\x9B"
                     "2J.mkv";
    const std::string text = summary_text(film, {});
    CHECK_FALSE(says(text, "\x1b"));
    CHECK_FALSE(says(text, "\x07"));
    CHECK_FALSE(says(text, "\xC2\x9B"));
}

TEST_CASE("films with little in them are told plainly") {
    CHECK(says(summary_text(made_of({{Kind::picture, 48}}), {}), "1 shot in 0:02, of 2.0 s."));
    CHECK(says(summary_text(made_of({{Kind::picture, 48}, {Kind::picture, 24}}), {}),
               "2 shots in 0:03, of 2.0 s and 1.00 s."));
    CHECK(says(summary_text(made_of({{Kind::black, 48}}), {}), "No shots were found in 0:02."));
    Decoupage sound;
    sound.film.sound_codec = "flac";
    sound.film.duration = std::chrono::seconds(75);
    CHECK(says(summary_text(sound, {}), "1:15 of sound, no picture"));
    CHECK(says(summary_text(sound, {}), "there are no shots to count"));
    Decoupage cut_short = made_of({{Kind::picture, 240}});
    cut_short.whole = false;
    CHECK(says(flowing(summary_text(cut_short, {})), "interrupted at 0:10"));
}

TEST_CASE("a film that was shown at another speed than it was shot says so; one that was not says nothing") {
    Decoupage film = support::forty_shots();
    Track& speed = film.tracks["running_speed"];
    const FrameSpan whole{0, film.times.frames()};
    speed = {"running_speed", {{whole, "converted", 0.9f, "18 pictures a second, shown at 24"}}};
    CHECK(film_facts(film).find("(18 pictures a second, shown at 24)") != std::string::npos);
    speed.segments[0] = {whole, "as_shown", 0.9f, "24 pictures a second"};
    CHECK(film_facts(film).find("pictures a second") == std::string::npos);
}
