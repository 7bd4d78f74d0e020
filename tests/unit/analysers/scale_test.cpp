#include "analysers/roster.hpp"
#include "analysers/scale/changes.hpp"
#include "analysers/scale/of_film.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using scale::Shown;

namespace {

constexpr Frame step = 24;

std::string chosen(const Shown& shown) {
    const auto film = scale::of_film(std::vector{shown});
    return std::string(scale::classes[scale::choice(film.probabilities[0]).scale].label);
}

/// With the usual room above the head.
Sighting face(Frame frame, float height) {
    const float top = 0.08F + 0.389F * height;
    return {frame, "frontal", {0.5F - height / 4, top, height / 2, height}, 0.97F, {5, 6}, ""};
}

/// Shots of 240 frames, faces as given, in a film of so many lines.
struct Film240 {
    std::vector<Sighting> faces;
    Frame shots = 2;
    Track active{"active_picture", {}};
    Track setups{"setups", {}};
    std::vector<Sighting> forms = {};

    Track read(double sure = 0.5) const {
        Track track{"shots", {}};
        for (Frame shot = 0; shot < shots; ++shot)
            track.segments.push_back(segment(240 * shot, 240 * (shot + 1), "picture"));
        const Film film = plain_film(320, 180, 240 * shots);
        const FrameTimes times = plain_times(240 * shots);
        const Evidence::Tracks tracks{{"shots", track}, {"active_picture", active}, {"setups", setups}};
        const AllLooks looks{{"faces", {step, faces}}, {"fineness", {step, forms}}};
        return find_analyser("scale")
            ->read(Evidence(film, times, {}, tracks, looks), Settings({{"sure", sure}}))
            .tracks[0];
    }
};

std::vector<Sighting> faces_in(Frame first, Frame end, float height, float last = 0) {
    std::vector<Sighting> all;
    for (Frame frame = first; frame < end; frame += step) {
        const float share = static_cast<float>(frame - first) / static_cast<float>(end - first);
        all.push_back(face(frame, last > 0 ? height + share * (last - height) : height));
    }
    return all;
}

} // namespace

TEST_CASE("the higher a face, the nearer the shot") {
    CHECK(chosen({5, {0.7F, 0.72F, 0.69F, 0.7F}}) == "close_up");
    CHECK(chosen({5, {0.46F, 0.46F, 0.47F, 0.46F}}) == "shoulder_close_up");
    CHECK(chosen({5, {0.32F, 0.31F, 0.33F, 0.32F}}) == "medium_close_up");
    CHECK(chosen({5, {0.18F, 0.18F, 0.18F, 0.18F}}) == "medium");
    CHECK(chosen({5, {0.115F, 0.115F, 0.115F, 0.115F}}) == "medium_long");
}

TEST_CASE("classes of nearness are told apart by heights that fall from class to class") {
    for (std::size_t c = 0; c + 2 < scale::classes_there_are; ++c)
        CHECK(scale::classes[c].least > scale::classes[c + 1].least);
    double usual = 0;
    for (const scale::ScaleClass& one : scale::classes)
        usual += static_cast<double>(one.usual);
    CHECK(usual == doctest::Approx(1));
}

TEST_CASE("probabilities add up, and the middle class errs least") {
    scale::OfClasses likely{};
    likely[1] = 0.3, likely[3] = 0.25, likely[4] = 0.4, likely[8] = 0.05;
    const scale::Choice choice = scale::choice(likely);
    CHECK(choice.scale == 3);
    CHECK(choice.right == doctest::Approx(0.25));
    CHECK(choice.right_or_next == doctest::Approx(0.65));
    likely = {};
    likely[8] = 0.7, likely[5] = 0.3;
    CHECK(scale::choice(likely).scale == 8);
}

TEST_CASE("a shot has a scale by its faces; one without is a guess, where there are enough to guess from") {
    Film240 film{faces_in(0, 240, 0.32F), 2, {"active_picture", {}}, {"setups", {}}};
    const Track few = film.read(0);
    REQUIRE(few.segments.size() == 1);
    CHECK(few.segments[0].span == FrameSpan{0, 240});
    CHECK(few.segments[0].label == "medium_close_up");
    CHECK(few.segments[0].detail == "2.2 heads");
    CHECK(few.segments[0].confidence > 0.7F);

    film.faces = faces_in(0, 1200, 0.32F);
    film.shots = 6;
    const Track enough = film.read();
    REQUIRE(enough.segments.size() == 6);
    CHECK(enough.segments[5].label == "medium_close_up");
    CHECK(enough.segments[5].detail == "no face");
    CHECK(enough.segments[5].confidence < enough.segments[0].confidence);
}

TEST_CASE("without a face a shot is told by how fine its forms are, and is marked as a guess") {
    Film240 film{faces_in(0, 720, 0.32F), 5, {"active_picture", {}}, {"setups", {}}};
    for (Frame frame = 0; frame < 1200; frame += step) {
        film.forms.push_back(scale::sighting_of({frame < 960 ? -1.2F : -0.7F, 0}));
        film.forms.back().frame = frame;
    }
    const Track track = film.read();
    REQUIRE(track.segments.size() == 5);
    CHECK(track.segments[0].label == "medium_close_up");
    CHECK(track.segments[3].label == "medium_close_up");
    CHECK(track.segments[3].detail == "no face");
    CHECK(track.segments[4].label == "long");
    CHECK(track.segments[4].confidence < track.segments[0].confidence);
}

TEST_CASE("heights are shares of the picture inside its bars") {
    Film240 film{faces_in(0, 240, 0.36F), 1, {"active_picture", {}}, {"setups", {}}};
    CHECK(film.read().segments.at(0).label == "medium_close_up");
    film.active.segments.push_back({{0, 240}, "letterbox", 1, "2.39:1 top 23 bottom 23 left 0 right 0"});
    const Track track = film.read();
    REQUIRE(track.segments.size() == 1);
    CHECK(track.segments[0].label == "shoulder_close_up");
    CHECK(track.segments[0].detail == "1.6 heads");
}

TEST_CASE("shots of one set-up are of one scale") {
    Film240 film{faces_in(0, 240, 0.7F), 3, {"active_picture", {}}, {"setups", {}}};
    film.setups.segments = {{{0, 240}, "returning", 1, "1"}, {{480, 720}, "returning", 1, "1"}};
    const Track track = film.read(0);
    REQUIRE(track.segments.size() == 2);
    CHECK(track.segments[1].span == FrameSpan{480, 720});
    CHECK(track.segments[1].label == "close_up");
    CHECK(track.segments[1].detail == "1.0 heads in its set-up");
}

TEST_CASE("a shot that comes nearer is cut where it does, one that does not is whole") {
    std::vector<Sighting> nearing = faces_in(0, 120, 0.19F), near = faces_in(120, 240, 0.46F);
    nearing.insert(nearing.end(), near.begin(), near.end());
    const Film240 film{nearing, 1, {"active_picture", {}}, {"setups", {}}};
    const Track track = film.read();
    REQUIRE(track.segments.size() == 2);
    CHECK(track.segments[0].label == "medium");
    CHECK(track.segments[1].label == "shoulder_close_up");
    CHECK(track.segments[0].span.end == track.segments[1].span.first);
    CHECK(track.segments[0].span.first == 0);
    CHECK(track.segments[1].span.end == 240);

    auto one_wrong = faces_in(0, 240, 0.32F);
    one_wrong[4] = face(96, 0.6F);
    CHECK(Film240{one_wrong, 1, {"active_picture", {}}, {"setups", {}}}.read().segments.size() == 1);
}

TEST_CASE("faces of no possible height, as a stranger's dossier may hold, are borne") {
    for (const float height : {0.0F, 1e-6F, 1e-3F, 50.0F}) {
        Film240 film{
            faces_in(0, 1440, height, 2 * height + 1e-7F), 6, {"active_picture", {}}, {"setups", {}}};
        for (const Segment& segment : film.read(0).segments) {
            CHECK(segment.confidence >= 0);
            CHECK(segment.confidence <= 1);
        }
    }
    CHECK(scale::chosen(scale::classes_there_are - 1, scale::OfClasses{}).right_or_next == 0);
}

TEST_CASE("where nobody looked nothing is said") {
    const Film film = plain_film(320, 180, 240);
    const FrameTimes times = plain_times(240);
    const Evidence::Tracks tracks{{"shots", {"shots", {segment(0, 240, "picture")}}}};
    CHECK(find_analyser("scale")->read(Evidence(film, times, {}, tracks), {}).tracks[0].segments.empty());
}

TEST_CASE("what the lower edge cuts off tells more than how high the face is") {
    const auto detail = [](float top) {
        const Sighting low{0, "frontal", {0.4F, top, 0.15F, 0.3F}, 0.97F, {5, 6}, ""};
        return Film240{{low}, 1, {"active_picture", {}}, {"setups", {}}}.read(0).segments.at(0).detail;
    };
    CHECK(detail(0.1F) == "2.7 heads");
    CHECK(detail(0.5F) == "1.5 heads");
    CHECK(detail(-0.1F) == "3.2 heads");
}
