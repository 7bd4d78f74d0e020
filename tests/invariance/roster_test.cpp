/// What is promised of every analyser, tested for all of them and naming none.

#include "analysers/roster.hpp"
#include "support/screening_room.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <doctest/doctest.h>

using namespace decoupage;
using support::DrawnFilm;

namespace {

/// Cuts, a dissolve, fades over black, a card, a flash, bars, a tint and motion, in six seconds.
constexpr std::string_view everything = R"(
film 24 fps 160x90
card 12 frames "ALL OF IT"
fade out 6 frames
black 6 frames
fade in 8 frames
shot 20 frames faces
flash 2 frames at 8
shot 16 frames rooms moving
bars 2.35:1
dissolve 10 frames
shot 20 frames trees moving left 3
tint sepia
shot 3 frames clouds
shot 24 frames clouds
black and white
grain 10
hold 12 frames
)";

DrawnFilm drawn(std::string_view text) {
    const auto script = scenario::parse_script(text);
    REQUIRE(script.has_value());
    return support::draw(*script);
}

/// The same, with sound.
DrawnFilm ordinary() {
    DrawnFilm film = drawn(everything);
    film.sound = support::all_sorts(seconds(film.times.end()) + 0.3);
    film.film.sound_codec = "pcm_f32le";
    return film;
}

/// Films at the edge of what a film can be, and one ordinary one.
std::vector<std::pair<std::string, DrawnFilm>> films() {
    return {{"no frame at all", {support::film_facts(160, 90, 0, {24, 1}), {}, {}, {}, {}}},
            {"one frame", drawn("film 24 fps 160x90\nshot 1 frame rooms")},
            {"all black", drawn("film 24 fps 160x90\nblack 60 frames")},
            {"a pixel or two wide", drawn("film 24 fps 16x16\nshot 30 frames noise\nshot 30 frames checker")},
            {"silent", drawn(everything)},
            {"everything", ordinary()}};
}

bool same(const std::vector<float>& a, const std::vector<float>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](float x, float y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

void check_same(const Evidence::Curves& usual, const Evidence::Curves& other) {
    REQUIRE(usual.size() == other.size());
    for (const auto& [name, values] : usual)
        CHECK_MESSAGE(same(values, other.at(name)), name);
}

/// Whether a track may say nothing where it should cover the film: when its meter failed.
enum class Silence { forbidden, allowed };

/// Ordered, inside the film, with labels of the card, laid out as the card says.
void check_track(const Track& track, const TrackCard& card, Frame frames, Silence silence) {
    CHECK(track.name == card.name);
    if (silence == Silence::allowed && track.segments.empty()) return;
    const bool covering = card.layout == TrackCard::Layout::covering;
    Frame cursor = 0;
    for (const Segment& segment : track.segments) {
        CAPTURE(track.name);
        CAPTURE(segment.label);
        CAPTURE(segment.span.first);
        CAPTURE(segment.span.end);
        CHECK(segment.span.first >= 0);
        CHECK(segment.span.first <= segment.span.end);
        CHECK(segment.span.end <= frames);
        CHECK(std::count(card.labels.begin(), card.labels.end(), segment.label) == 1);
        CHECK(segment.confidence >= 0);
        CHECK(segment.confidence <= 1);
        if (covering) {
            CHECK(segment.span.first == cursor);
            CHECK_FALSE(segment.span.empty());
        } else {
            CHECK(segment.span.first >= cursor);
        }
        cursor = card.layout == TrackCard::Layout::free ? segment.span.first : segment.span.end;
    }
    if (covering) CHECK(cursor == frames);
}

bool on_card(const Card& card, std::string_view name) {
    const auto is_it = [&](const CurveCard& curve) { return curve.name == name; };
    return std::find(card.reads.begin(), card.reads.end(), name) != card.reads.end() ||
           std::any_of(card.measures.begin(), card.measures.end(), is_it) ||
           std::any_of(card.derives.begin(), card.derives.end(), is_it) ||
           (card.looks && card.looks->name == name);
}

bool is_wanted_elsewhere(std::string_view name) {
    for (const Analyser& analyser : roster())
        for (const CurveCard& curve : analyser.card.measures)
            if (curve.name == name) return curve.wanted == CurveCard::Wanted::elsewhere;
    return false;
}

void check_looks(const AllLooks& looks) {
    for (const Analyser& analyser : roster()) {
        if (!analyser.card.looks || !looks.contains(analyser.card.looks->name)) continue;
        const LookoutCard& card = *analyser.card.looks;
        CHECK(looks.at(card.name).step > 0);
        for (const Sighting& sighting : looks.at(card.name).sightings) {
            CHECK_MESSAGE(std::count(card.labels.begin(), card.labels.end(), sighting.label) == 1,
                          sighting.label);
            CHECK(sighting.confidence >= 0);
            CHECK(sighting.confidence <= 1);
        }
    }
}

/// Reads the whole roster in order, and checks each finding and each question asked.
void check_reading(const DrawnFilm& film, const Evidence::Curves& curves,
                   const support::SettingsByName& settings, Silence silence = Silence::forbidden) {
    Evidence::Tracks tracks;
    const AllLooks looks = support::look(film, settings);
    check_looks(looks);
    for (const Analyser& analyser : roster()) {
        if (!analyser.read) continue;
        CAPTURE(analyser.card.name);
        const auto set = settings.find(analyser.card.name);
        const Evidence evidence(film.film, film.times, curves, tracks, looks);
        const Findings findings = analyser.read(evidence, set == settings.end() ? Settings{} : set->second);
        for (const std::string& name : evidence.asked()) {
            CHECK_MESSAGE(on_card(analyser.card, name), name, " is asked for and not on the card");
            CHECK_MESSAGE(!is_wanted_elsewhere(name), name, " is asked for and its card says it is not");
        }
        REQUIRE(findings.tracks.size() == analyser.card.writes.size());
        for (std::size_t i = 0; i < findings.tracks.size(); ++i) {
            check_track(findings.tracks[i], analyser.card.writes[i], film.times.frames(), silence);
            tracks.insert_or_assign(findings.tracks[i].name, findings.tracks[i]);
        }
    }
}

} // namespace

TEST_CASE("names are unique, and what an analyser reads is made by one that is read before it") {
    std::set<std::string> analysers, curves, tracks{"damage"}, looks;
    for (const Analyser& analyser : roster())
        for (const auto* cards : {&analyser.card.measures, &analyser.card.derives})
            for (const CurveCard& curve : *cards)
                CHECK_MESSAGE(curves.insert(curve.name).second, curve.name);
    for (const Analyser& analyser : roster()) {
        const Card& card = analyser.card;
        CAPTURE(card.name);
        CHECK(analysers.insert(card.name).second);
        CHECK(find_analyser(card.name) == &analyser);
        CHECK_FALSE(card.question.empty());
        CHECK((analyser.meter == nullptr && analyser.sound_meter == nullptr) == card.measures.empty());
        for (const CurveCard& curve : card.measures)
            CHECK_MESSAGE(curve.is_of_sound() == (analyser.sound_meter != nullptr), curve.name);
        CHECK((analyser.derive == nullptr) == card.derives.empty());
        CHECK((analyser.lookout == nullptr) == !card.looks.has_value());
        if (card.looks) {
            CHECK_MESSAGE(looks.insert(card.looks->name).second, card.looks->name);
            CHECK_FALSE(card.looks->labels.empty());
            CHECK(card.looks->longest > 0);
        }
        CHECK(card.look_back >= 0);
        for (const std::string& name : card.reads)
            CHECK_MESSAGE((curves.contains(name) || tracks.contains(name) || looks.contains(name)), name);
        for (const TrackCard& track : card.writes) {
            CHECK_MESSAGE(tracks.insert(track.name).second, track.name);
            CHECK_FALSE(track.labels.empty());
        }
        std::set<std::string> parameters;
        for (const Parameter& parameter : card.parameters) {
            CHECK_MESSAGE(parameters.insert(parameter.name).second, parameter.name);
            CHECK_FALSE(parameter.meaning.empty());
            CHECK(parameter.least < parameter.most);
            CHECK(parameter.least <= parameter.usual);
            CHECK(parameter.usual <= parameter.most);
        }
    }
}

TEST_CASE("meters and lookouts say the same whatever the run length, the thread and the order") {
    using support::Order;
    for (const auto& [what, film] : films()) {
        CAPTURE(what);
        const auto usual = support::show(film);
        for (const support::Showing& showing : {support::Showing{1000, 1, Order::forward},
                                                {31, 1, Order::backward},
                                                {17, 3, Order::shuffled}}) {
            const auto other = support::show(film, showing);
            check_same(usual.curves, other.curves);
            CHECK(usual.looks == other.looks);
        }
    }
}

TEST_CASE("findings are legal, and nothing is asked for that is not on the card") {
    for (const auto& [what, film] : films()) {
        CAPTURE(what);
        check_reading(film, support::measure(film), {});
    }
}

TEST_CASE("a meter that failed is no mishap") {
    const DrawnFilm film = ordinary();
    const auto curves = support::measure(film);
    check_reading(film, {}, {}, Silence::allowed);
    for (const Analyser& analyser : roster()) {
        auto fewer = curves;
        for (const CurveCard& curve : analyser.card.measures)
            fewer.erase(curve.name);
        CAPTURE(analyser.card.name);
        check_reading(film, fewer, {}, Silence::allowed);
    }
}

TEST_CASE("a lookout that failed, or saw nothing, is no mishap") {
    DrawnFilm film = ordinary();
    const auto curves = support::measure(film);
    film.pictures.clear();
    check_reading(film, curves, {}, Silence::allowed);
}

TEST_CASE("a single curve that was lost or cut short is read as a meter that failed") {
    const DrawnFilm film = ordinary();
    const auto curves = support::measure(film);
    const AllLooks looks = support::look(film);
    for (const Analyser& analyser : roster()) {
        auto failed = curves;
        for (const CurveCard& curve : analyser.card.measures)
            failed.erase(curve.name);
        const auto expected = support::read(film, failed, looks);
        for (const CurveCard& curve : analyser.card.measures) {
            if (curve.wanted == CurveCard::Wanted::elsewhere) continue;
            CAPTURE(curve.name);
            auto lost = curves, shortened = curves;
            lost.erase(curve.name);
            shortened[curve.name].pop_back();
            CHECK(support::read(film, lost, looks) == expected);
            CHECK(support::read(film, shortened, looks) == expected);
        }
    }
}

TEST_CASE("a curve that cannot say anything is no mishap") {
    const DrawnFilm film = ordinary();
    auto curves = support::measure(film);
    for (auto& [name, values] : curves)
        std::fill(values.begin(), values.end(), std::nanf(""));
    check_reading(film, curves, {}, Silence::allowed);
}

TEST_CASE("every parameter works at its least, its usual and its most") {
    const DrawnFilm film = ordinary();
    for (const Analyser& analyser : roster())
        for (const Parameter& parameter : analyser.card.parameters) {
            CAPTURE(analyser.card.name);
            CAPTURE(parameter.name);
            for (const double value : {parameter.least, parameter.usual, parameter.most}) {
                const support::SettingsByName settings{
                    {analyser.card.name, Settings({{parameter.name, value}})}};
                check_reading(film, support::measure(film, {}, settings), settings);
            }
        }
}

TEST_CASE("a parameter left alone has its usual value") {
    const DrawnFilm film = ordinary();
    support::SettingsByName spelt_out;
    for (const Analyser& analyser : roster()) {
        std::map<std::string, double, std::less<>> values;
        for (const Parameter& parameter : analyser.card.parameters)
            values.emplace(parameter.name, parameter.usual);
        spelt_out.emplace(analyser.card.name, Settings(values));
    }
    const auto curves = support::measure(film);
    check_same(curves, support::measure(film, {}, spelt_out));
    CHECK(support::read(film, curves) == support::read(film, curves, spelt_out));
}
