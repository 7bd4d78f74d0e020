#include "sound/mix/mixture.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::sound;

namespace {

/// Decibels of a stem in a tenth of a second.
double level_at(const Wave& stem, std::size_t tenth) {
    const auto length = static_cast<std::size_t>(stem.rate / 10);
    double sum = 1e-14;
    for (std::size_t n = tenth * length; n < (tenth + 1) * length; ++n)
        sum += static_cast<double>(stem.samples[n]) * stem.samples[n];
    return 10 * std::log10(sum / static_cast<double>(length));
}

/// Share of a tenth that is heard, surely or in any way.
double share(const Mixture& mixture, Kind kind, std::size_t tenth, bool surely) {
    std::vector<Seconds> spans;
    for (const HeardSpan& heard : mixture.heard)
        if (heard.kind == kind && heard.how != HeardSpan::How::drowned &&
            (!surely || heard.how == HeardSpan::How::surely))
            spans.push_back(heard.span);
    double sum = 0;
    for (const Seconds& span : joined(spans, 0))
        sum += std::max(0.0, std::min(span.to * 10, static_cast<double>(tenth) + 1) -
                                 std::max(span.from * 10, static_cast<double>(tenth)));
    return sum;
}

Stretch stretch(double from, double to, std::array<bool, 3> heard) {
    Stretch stretch;
    stretch.from = from, stretch.to = to;
    stretch.heard = heard;
    stretch.level = {-20, -26, -24};
    stretch.fade_in = stretch.fade_out = 0.2;
    stretch.room.wet = -100;
    return stretch;
}

} // namespace

TEST_CASE("plans cover the whole, in stretches of 1 to 20 seconds, the same from the same chance") {
    for (std::uint64_t seed = 1; seed < 50; ++seed) {
        const Plan one = plan(Split::train, Chance(seed), 16'000, 60),
                   again = plan(Split::train, Chance(seed), 16'000, 60);
        CHECK(one.stretches.front().from == 0);
        CHECK(one.stretches.back().to == 60);
        REQUIRE(one.stretches.size() == again.stretches.size());
        for (std::size_t i = 0; i < one.stretches.size(); ++i) {
            const Stretch& here = one.stretches[i];
            if (i > 0) CHECK(here.from == one.stretches[i - 1].to);
            CHECK(here.to - here.from >= 1);
            CHECK(here.to - here.from <= 21);
            CHECK(here.heard == again.stretches[i].heard);
            if (here.is_heard(Kind::speech) && here.is_heard(Kind::music))
                CHECK(std::fmod(std::round(voice_over_music(here)), 6) == 0);
        }
    }
}

TEST_CASE("a plan of talk has nothing else in it") {
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        const Plan talk = plan(Split::test, Chance(seed), 16'000, 60, Contents::talk);
        CHECK(talk.stretches.back().to == 60);
        for (const Stretch& here : talk.stretches) {
            CHECK(here.heard == std::array{true, false, false});
            CHECK(here.to - here.from >= 1);
            CHECK(here.to - here.from <= 25);
        }
    }
}

TEST_CASE("a mixture is the same from the same plan, and its truth is what its stems say") {
    const support::TemporaryFolder folder;
    Plan plan;
    plan.chance = Chance(11);
    plan.seconds = 16;
    plan.stretches = {stretch(0, 4, {true, false, false}), stretch(4, 8, {true, true, false}),
                      stretch(8, 10, {false, false, false}), stretch(10, 13, {false, true, true}),
                      stretch(13, 16, {false, false, true})};
    const auto mixture = mixed(plan, Layout::mono, folder.path().string());
    if (!mixture && mixture.error().kind == Fault::Kind::not_found) {
        MESSAGE("nothing is composed here: " << mixture.error().sentence());
        return;
    }
    REQUIRE(mixture);
    const auto again = mixed(plan, Layout::mono, folder.path().string());
    REQUIRE(again);
    CHECK(mixture->channels[0].samples == again->channels[0].samples);
    CHECK(truth_text("a", plan, *mixture) == truth_text("a", plan, *again));

    for (const Kind kind : kinds) {
        const auto place = static_cast<std::size_t>(kind);
        INFO(name_of(kind));
        int heard = 0;
        for (std::size_t tenth = 0; tenth < 160; ++tenth) {
            INFO("tenth ", tenth);
            const double level = level_at(mixture->stems[place], tenth),
                         wanted = plan.stretches[0].level[place];
            // Between words a breath may be drawn, at most 16 dB below them.
            if (share(*mixture, kind, tenth, false) == 0)
                CHECK(level < wanted - (kind == Kind::speech ? 15 : 28));
            // Pauses of words, rests of music: what is sure in the mean is loud.
            if (share(*mixture, kind, tenth, true) > 0.999) heard += level > wanted - 28;
        }
        CHECK(heard > 25);
        CHECK(active_level(mixture->stems[place].samples, plan.rate) ==
              doctest::Approx(plan.stretches[0].level[place]).epsilon(0.12));
    }
    for (const HeardSpan& span : mixture->heard) // only where it was planned
        if (span.how != HeardSpan::How::drowned)
            CHECK(std::ranges::any_of(plan.stretches, [&](const Stretch& own) {
                return own.is_heard(span.kind) && own.from - 0.11 <= span.span.from &&
                       span.span.to <= own.to + 0.11;
            }));
}

TEST_CASE("the truth as text") {
    Plan plan;
    plan.seconds = 4;
    plan.stretches = {stretch(0, 2, {true, true, false}), stretch(2, 4, {false, false, false})};
    Mixture mixture;
    mixture.made_of = {"speech de+m3; music drums", ""};
    using enum HeardSpan::How;
    mixture.heard = {{Kind::speech, {0.5, 1.5}, surely},
                     {Kind::speech, {0.5, 1.8}, perhaps},
                     {Kind::speech, {1.0, 1.1}, drowned},
                     {Kind::music, {0, 2}, surely},
                     {Kind::sounds, {3, 3.1}, drowned}};
    mixture.turns = {{{0.5, 1.0}, 0}, {{1.1, 1.8}, 2}, {{1.8, 1.81}, 0}};
    const std::string text = truth_text("a", plan, mixture);
    for (const char* line : {"a | mix | 0.00 | 2.00 | speech+music +6: speech de+m3; music drums\n",
                             "a | mix | 2.00 | 4.00 | nothing\n", "a | speech | 0.50 | 1.00 | sure\n",
                             "a | speech | 1.00 | 1.10 | unsure\n", "a | speech | 1.10 | 1.50 | sure\n",
                             "a | speech | 1.50 | 1.80 | unsure\n", "a | music | 0.00 | 2.00 | sure\n",
                             "a | silence | 2.00 | 4.00 | sure\n", "a | voice | 0.50 | 1.00 | 1\n",
                             "a | voice | 1.10 | 1.80 | 3\n"})
        CHECK_MESSAGE(text.find(line) != std::string::npos, line, text);
    CHECK(text.find("sounds | ") == std::string::npos);
    CHECK(text.find("1.81") == std::string::npos); // too short to be a turn
}

TEST_CASE("how loud each kind is by itself, a tenth of a second a line") {
    Mixture mixture;
    for (Wave& stem : mixture.stems)
        stem = quiet(16'000, 1);
    for (std::size_t n = 8'000; n < 16'000; ++n) // 1 kHz, 20 dB under full scale
        mixture.stems[1].samples[n] =
            0.1F * static_cast<float>(std::sin(0.3926990817 * static_cast<double>(n)));
    const std::string text = levels_text(mixture);
    CHECK(std::ranges::count(text, '\n') == 10);
    CHECK(text.starts_with("-120.0 -120.0 -120.0\n"));
    const std::size_t last = text.rfind('\n', text.size() - 2) + 1;
    const double music = std::stod(text.substr(text.find(' ', last)));
    CHECK(music == doctest::Approx(-23).epsilon(0.02)); // a sine has 3 dB less than its amplitude
}
