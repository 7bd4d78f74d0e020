#include "library/query.hpp"
#include "support/chance.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string limit(float value) {
    std::string text = std::to_string(std::round(static_cast<double>(value) * 1000) / 1000);
    while (text.back() == '0')
        text.pop_back();
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

std::string list(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& one : all)
        text += (text.empty() ? "" : "|") + one;
    return text;
}

struct Told {
    std::string operator()(const NumberTest& test) const {
        const std::string least = std::isinf(test.least) ? "" : limit(test.least) + "<=";
        const std::string most = std::isinf(test.most) ? "" : "<=" + limit(test.most);
        return least + test.column + most;
    }
    std::string operator()(const LabelTest& test) const { return test.column + "=" + list(test.labels); }
    std::string operator()(const MovementTest& test) const {
        std::string text = "moves";
        for (const std::size_t movement : test.movements)
            text += " " + std::to_string(movement);
        return text;
    }
    std::string operator()(const OverlapTest& test) const {
        std::string text = test.presence == Presence::with ? "with" : "without";
        for (const OverlapTest::Source& source : test.sources)
            text += " " + source.track + (source.labels.empty() ? "" : "=" + list(source.labels));
        return test.share > 0 ? text + " >" + limit(test.share) : text;
    }
    std::string operator()(const WordsTest& test) const {
        static constexpr const char* manners[] = {"said", "written", "named", "noted"};
        std::string text = test.presence == Presence::with ? "" : "not ";
        text += test.manner ? manners[static_cast<std::size_t>(*test.manner)] : "words";
        for (const std::string& word : test.folded)
            text += " " + word;
        return text + (test.last_begins ? "*" : "");
    }
    std::string operator()(const PlaceTest& test) const {
        std::string text = test.from == PlaceTest::From::start ? "start " : "end ";
        text += limit(static_cast<float>(test.least)) + "-" + limit(static_cast<float>(test.most));
        return text + (test.unit == PlaceTest::Unit::share ? " share" : " s");
    }
    std::string operator()(const FilmTest& test) const { return "film " + test.folded; }
};

/// "shots; moves 6; 30<=seconds".
std::string told(std::string_view text) {
    const std::vector<std::string> tracks{"shots", "music_edges", "patterns"};
    const auto query = understood(text, tracks);
    if (!query)
        return "lost at " +
               std::string(text.substr(query.error().begin, query.error().end - query.error().begin));
    std::string result = query->track;
    for (const Test& test : query->tests)
        result += "; " + std::visit(Told{}, test.what);
    return result;
}

} // namespace

TEST_CASE("what is sought stands first, in the words of film") {
    CHECK(told("shots") == "shots");
    CHECK(told("close-ups") == "shots; scale=close_up");
    CHECK(told("medium long shots") == "shots; scale=medium_long");
    CHECK(told("Static Close-Ups") == "shots; movement=static|minimal; scale=close_up");
    CHECK(told("panning or tilting shots") == "shots; moves 2 3");
    CHECK(told("panning and tilting shots") == "shots; moves 2; moves 3");
    CHECK(told("pan shots") == "shots; moves 2");
    CHECK(told("pans") == "camera_movement; label=pan");
    CHECK(told("night shots") == "shots; daylight=night");
    CHECK(told("freeze-frames") == "freeze_frames; label=freeze");
    CHECK(told("dissolves or wipes") == "transitions; label=dissolve|wipe");
    CHECK(told("music") == "music");
    CHECK(told("music edges labelled cut_off") == "music_edges; label=cut_off");
    CHECK(told("over 30 s") == "shots; 30<=seconds");
}

TEST_CASE("lengths and measures have limits") {
    CHECK(told("shots over 30 s") == "shots; 30<=seconds");
    CHECK(told("shots over 30s") == "shots; 30<=seconds");
    CHECK(told("dissolves longer than two seconds") == "transitions; label=dissolve; 2<=seconds");
    CHECK(told("shots at least half a minute long") == "shots; 30<=seconds");
    CHECK(told("shots between 2 and 3 min") == "shots; 120<=seconds<=180");
    CHECK(told("shots symmetry over 0.8, clutter below .2") == "shots; 0.8<=symmetry; clutter<=0.2");
    CHECK(told("shots with at least 2 faces") == "shots; 2<=faces");
    CHECK(told("shots with two faces") == "shots; 2<=faces<=2");
    CHECK(told("shots with loudness under -40 LUFS") == "shots; loudness<=-40");
    const auto over = understood("shots over 30 s");
    REQUIRE(over);
    CHECK(std::get<NumberTest>(over->tests[0].what).least > 30.0f);
}

TEST_CASE("what is there, or is not") {
    CHECK(told("tracking shots over 30 s without music") ==
          "shots; moves 6; 30<=seconds; without music >0.1");
    CHECK(told("shots with music and a title") == "shots; with music >0.1; with letters=title");
    CHECK(told("shots with music or speech") == "shots; with music speech >0.1");
    CHECK(told("shots without music, speech and steps") ==
          "shots; without music >0.1; without speech >0.1; without steps >0.1");
    CHECK(told("shots with music over 50 %") == "shots; with music >0.5");
    CHECK(told("shots with faces") == "shots; with faces");
    CHECK(told("shots with a freeze-frame and over 3 s") == "shots; with freeze_frames=freeze; 3<=seconds");
}

TEST_CASE("words and names") {
    CHECK(told("shots with \"the Rain\"") == "shots; words the rain");
    CHECK(told("shots “pluie*”") == "shots; words pluie*");
    CHECK(told("shots without \"rain\"") == "shots; not words rain");
    CHECK(told("shots said \"no\"") == "shots; said no");
    CHECK(told("close-ups scene:\"the run\"") == "shots; scale=close_up; named the run");
    CHECK(told("tag:night") == "shots; named night");
    CHECK(told("shots film:nosferatu") == "shots; film nosferatu");
    CHECK(told("shots film:no-1.mkv over 2 s") == "shots; film no-1.mkv; 2<=seconds");
}

TEST_CASE("places") {
    CHECK(told("freeze-frames within 60 s of the end") == "freeze_frames; label=freeze; end 0-60 s");
    CHECK(told("freeze-frames within a minute of the end") == "freeze_frames; label=freeze; end 0-60 s");
    CHECK(told("shots in the last quarter") == "shots; end 0-0.25 share");
    CHECK(told("cuts in the first 10 minutes") == "transitions; label=cut; start 0-600 s");
    CHECK(told("shots in the last 10 %") == "shots; end 0-0.1 share");
    CHECK(told("shots after 1:30:00") == "shots; start 5400-1000000000 s");
    CHECK(told("shots between 1:00 and 2:30") == "shots; start 60-150 s");
    CHECK(told("shots after a dissolve") == "shots; before=dissolve");
    CHECK(told("shots before a fade") == "shots; after=fade_out|fade_in");
}

TEST_CASE("what is not understood is pointed at") {
    CHECK(told("dissolvs longer than 2 s") == "lost at dissolvs");
    CHECK(told("shots over") == "lost at ");
    CHECK(told("shots over 30") == "lost at ");
    CHECK(told("shots with symetry over 0.8") == "lost at symetry");
    CHECK(told("shots dissolves") == "lost at dissolves");
    CHECK(told("dissolves with symmetry over 1") == "lost at with symmetry over 1");
    CHECK(told("shots within 30 s") == "lost at ");
    CHECK(told("shots \"...\"") == "lost at \"...\"");
    CHECK(told("shots in") == "lost at in");
    CHECK(told("") == "lost at ");
    const auto misspelt = understood("shots with musik");
    REQUIRE(!misspelt);
    CHECK(std::ranges::find(misspelt.error().could_be, "music") != misspelt.error().could_be.end());
    CHECK(!understood(std::string(longest_query + 1, 'a')));
}

TEST_CASE("any words whatever are understood or pointed at, within themselves") {
    const std::vector<std::string> pieces{
        "shots", "close", "ups", "-", "over",  "30",   "s",   "with", "without", "music", "or",
        "and",   ",",     "\"",  "“", "rain*", "1:30", "the", "of",   "end",     "in",    "last",
        "%",     "film:", ":",   "a", "half",  "-4",   "é",   "\xff", "between", "after", "labelled"};
    support::each_round(400, [&](support::Chance& chance) {
        std::string text;
        for (int word = chance.between(0, 12); word > 0; --word)
            text += pieces[static_cast<std::size_t>(chance.between(0, static_cast<int>(pieces.size()) - 1))] +
                    (chance.one_in(4) ? "" : " ");
        CAPTURE(text);
        const auto query = understood(text);
        if (query) {
            CHECK(query->tests.size() <= most_tests);
            for (const Test& test : query->tests)
                CHECK(text.find(test.said.substr(0, test.said.find(" or "))) != std::string::npos);
        } else {
            CHECK(query.error().begin <= query.error().end);
            CHECK(query.error().end <= text.size());
            CHECK(!query.error().sentence.empty());
        }
    });
}

TEST_CASE("more spaces, capitals and and's change nothing") {
    CHECK(told("TRACKING  shots\tand over 30 s, and without music") ==
          told("tracking shots over 30 s without music"));
}
