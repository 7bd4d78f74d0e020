#include "analysers/balance/lead.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::balance;
using support::told;

namespace {

using Set = std::map<std::string, double, std::less<>>;

/// Values for so many tenths of a second each.
std::vector<float> blocks(std::initializer_list<std::pair<std::size_t, float>> all) {
    std::vector<float> values;
    for (const auto& [count, value] : all)
        values.insert(values.end(), count, value);
    return values;
}

/// A film of ten seconds, 24 frames each; speech from 2 to 7 s, with what else is told in seconds.
struct Scene {
    std::vector<float> loudness = std::vector<float>(100, -20.0F), leads = std::vector<float>(100, 10.0F);
    std::vector<FrameSpan> speech{{48, 168}}, music, sounds;

    Track track(const Set& settings = {}) const {
        Evidence::Tracks tracks;
        for (const auto& [name, spans] :
             {std::pair{"speech", &speech}, std::pair{"music", &music}, std::pair{"sounds", &sounds}}) {
            Track& track = tracks[name] = {name, {}};
            for (const FrameSpan span : *spans)
                track.segments.push_back(support::segment(span.first, span.end, name));
        }
        return support::found(*find_analyser("balance"), support::plain_film(160, 90, 240),
                              {{"loudness", loudness}, {"speech_lead", leads}}, tracks, settings)[0];
    }
};

} // namespace

TEST_CASE("what is beneath speech names its balance, and speech alone has none") {
    Scene scene;
    CHECK(told(scene.track()).empty());
    scene.music = {{0, 240}};
    CHECK(told(scene.track()) == "48-168 over_music");
    scene.sounds = {{0, 108}}; // half of the words
    CHECK(told(scene.track()) == "48-168 over_both");
    scene.sounds = {{0, 90}};
    CHECK(told(scene.track()) == "48-168 over_music");
    scene.music.clear();
    CHECK(told(scene.track()).empty());
    scene.sounds = {{0, 240}};
    CHECK(told(scene.track()) == "48-168 over_sounds");
}

TEST_CASE("where music comes or goes beneath the words, another passage begins") {
    Scene scene;
    scene.music = {{96, 240}};
    CHECK(told(scene.track()) == "96-168 over_music");
    scene.sounds = {{0, 240}};
    CHECK(told(scene.track()) == "48-96 over_sounds, 96-168 over_both");
}

TEST_CASE("a passage goes on over pauses, up to a length that can be set") {
    Scene scene;
    scene.music = {{0, 240}};
    scene.speech = {{24, 72}, {108, 168}}; // 1.5 s between them
    CHECK(told(scene.track()) == "24-168 over_music");
    CHECK(told(scene.track({{"join", 1}})) == "24-72 over_music, 108-168 over_music");
}

TEST_CASE("too few words, or too much doubt, and nothing is told") {
    Scene scene;
    scene.music = {{0, 240}};
    CHECK(told(scene.track({{"least", 5.5}})) == "48-168 not_told");
    CHECK(told(scene.track({{"doubt", 2}})) == "48-168 not_told");
    CHECK(scene.track({{"doubt", 2}}).segments[0].detail.empty());
}

TEST_CASE("the lead is told with its doubt, and grows with what the curve says") {
    Scene scene;
    scene.music = {{0, 240}};
    double before = -100;
    for (const float lead : {-10.0F, 0.0F, 10.0F, 20.0F}) {
        scene.leads.assign(100, lead);
        const std::string detail = scene.track().segments.at(0).detail;
        CHECK(detail.ends_with(" LU"));
        CHECK(detail.find(" ±") != std::string::npos);
        const double now = std::stod(detail);
        CHECK(now > before + 3);
        before = now;
    }
}

TEST_CASE(
    "pauses that are as loud as the words say that they stand in the rest, quiet ones that they stand out") {
    const std::vector<float> leads(60, 5.0F);
    Passage passage{0, 60, Beneath::music, {}, {}};
    for (std::size_t t = 0; t < 60; ++t)
        (t >= 20 && t < 30 ? passage.pauses : passage.spoken).push_back(t);
    const auto lead = [&](float pause) {
        return lead_of(blocks({{20, -20}, {10, pause}, {30, -20}}), leads, passage);
    };
    CHECK(lead(-21).lead < lead(-26).lead - 1);
    CHECK(lead(-26).lead < lead(-38).lead - 1);
    passage.pauses.resize(3);
    CHECK(lead(-21).lead == lead(-38).lead); // too few to tell
    CHECK(lead(-21).doubt > 5.5);
}

TEST_CASE("loud words count for more than soft ones") {
    const Passage passage{0, 4, Beneath::music, {0, 1, 2, 3}, {}};
    const std::vector<float> leads{20, 20, -5, -5};
    CHECK(lead_of(std::vector<float>{-15, -15, -35, -35}, leads, passage).lead >
          lead_of(std::vector<float>{-35, -35, -15, -15}, leads, passage).lead + 5);
}

TEST_CASE("where a curve says nothing, or is missing, so does the balance") {
    Scene scene;
    scene.music = {{0, 240}};
    for (std::size_t t = 0; t < 50; ++t)
        scene.leads[t] = std::numeric_limits<float>::quiet_NaN();
    CHECK(told(scene.track()) == "120-168 over_music");
    scene.leads.assign(100, std::numeric_limits<float>::quiet_NaN());
    CHECK(told(scene.track()).empty());
    scene.leads.resize(99);
    CHECK(told(scene.track()).empty());
}
