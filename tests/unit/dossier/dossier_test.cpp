#include "dossier/dossier.hpp"
#include "sample.hpp"

#include <limits>

using namespace decoupage;
using sample::must;

TEST_CASE("what is written is read again, at every length around the border of a block") {
    const support::TemporaryFolder folder;
    for (const Frame frames : {0, 1, 2, 4095, 4096, 4097, 10'000}) {
        CAPTURE(frames);
        const std::string path = folder.path() / "film.mkv.dossier";
        sample::write_whole(path, frames);
        CHECK(sample::names_in(folder.path()) == std::vector<std::string>{"film.mkv.dossier"});

        const Dossier dossier = must(Dossier::open(path));
        const Film film = must(dossier.film());
        CHECK(film.frames == frames);
        CHECK(film.print == sample::film().print);
        CHECK(film.path == sample::film().path);
        CHECK(film.rate == sample::film().rate);
        CHECK(film.width == 1920);
        CHECK(film.duration == sample::end(frames));
        CHECK(must(dossier.times()).values() == sample::times(frames));
        CHECK(must(dossier.times()).end() == sample::end(frames));
        const auto curves = must(dossier.curves());
        CHECK(curves.size() == (frames == 0 ? 0 : 2));
        CHECK(dossier.curve_names().size() == curves.size());
        for (const auto& [name, values] : curves) {
            CHECK(values == sample::values(frames, name == "even" ? 2 : 3));
            CHECK(must(dossier.curve(name)) == values);
        }
        std::filesystem::remove(path);
    }
}

TEST_CASE("a film of parts written in any lengths is the same film") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    constexpr Frame frames = 9000;
    for (const Frame run : {Frame{48}, Frame{5000}}) {
        for (const bool together : {true, false}) {
            if (run == 48 && !together) continue; // one transaction a run: slow, and no other path
            Dossier dossier = must(Dossier::create(path, sample::film()));
            if (together) must(dossier.begin());
            for (Frame first = 0; first < frames; first += run)
                sample::write_part(dossier, first, std::min(frames, first + run));
            // What waits in memory is seen by the one who wrote it.
            CHECK(must(dossier.curve("odd")) == sample::values(frames, 3));
            if (together) must(dossier.commit());
            Film film = sample::film();
            film.frames = frames;
            must(dossier.write_film(film, sample::end(frames), true, "now"));
            CHECK(must(dossier.curve("even")) == sample::values(frames, 2));
            CHECK(must(dossier.times()).values() == sample::times(frames));
        }
    }
}

TEST_CASE("values are rounded to half floats, and what cannot be said stays so") {
    const support::TemporaryFolder folder;
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    const std::vector<float> given{0.1f, nan, -1e9f, 65504.0f, 1e-9f};
    {
        Dossier dossier = must(Dossier::create(folder.path() / "a.dossier", sample::film()));
        must(dossier.write_times(0, sample::times(5)));
        must(dossier.write_curve("c", 0, given));
    }
    const auto read = must(must(Dossier::open(folder.path() / "a.dossier")).curve("c"));
    auto rounded = given;
    round_to_half(rounded);
    REQUIRE(read.size() == 5);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK((read[i] == rounded[i] || (std::isnan(read[i]) && i == 1)));
}

TEST_CASE("the whole breakdown is put together") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    const Dossier dossier = must(Dossier::open(path));
    const std::vector<std::string> wanted{"even", "none of that name"};
    const Decoupage whole = must(dossier.decoupage(wanted));
    CHECK(whole.whole);
    CHECK(whole.screened_at == "2026-11-21T10:00:00Z");
    CHECK(whole.curves.size() == 1);
    CHECK(whole.tracks.at("transitions") == sample::tracks(100)[0]);
    CHECK(whole.tracks.at("shots") == sample::tracks(100)[1]);
    CHECK(whole.tracks.at("damage").segments.at(0).detail == "2 frames");
    REQUIRE(whole.shots.size() == 2);
    CHECK(whole.shots[0].after.label == "cut");
    CHECK(whole.shots[1].kind == Shot::Kind::card);
    REQUIRE(whole.stills.size() == 2);
    CHECK(whole.stills[0].frame == 0);
    CHECK(whole.stills[1].jpeg == sample::still(99).jpeg);
    REQUIRE(whole.keys.size() == 1);
    CHECK(whole.keys[0].version == 3);
    CHECK(whole.keys[0].settings == sample::key().settings);
    CHECK(whole.missing == std::vector<std::string>{"sound"});
    CHECK(dossier.still_frames() == std::vector<Frame>{0, 99});
    CHECK(dossier.curve("none of that name").error().kind == Fault::Kind::not_found);
}

TEST_CASE("by which models lookouts looked is kept, of the last screening alone") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    const std::vector<ModelKey> one{{"faces", "a.onnx", "00112233445566778899aabbccddeeff"}};
    {
        Dossier dossier = must(Dossier::open(path));
        CHECK(must(dossier.models()).empty());
        must(dossier.write_models(one));
        must(dossier.write_models(one));
        CHECK(must(dossier.decoupage({})).models == one);
        CHECK_FALSE(dossier.write_models({{"faces", "a.onnx", "no digest"}}));
    }
    CHECK(must(must(Dossier::open(path)).models()) == one);
    sample::write_whole(path, 100);
    CHECK(must(must(Dossier::open(path)).models()).empty());
}

TEST_CASE("a reading replaces the tracks of its analyser and no others") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    Dossier dossier = must(Dossier::open(path));
    must(dossier.write_reading({"tone", 1, {}}, {{"tone", {{{0, 100}, "colour", 1.0f, ""}}}}));
    must(dossier.write_reading({"transitions", 4, {{"sensitivity", 0.25}}}, {{"transitions", {}}}));
    const auto tracks = must(dossier.tracks());
    CHECK(tracks.size() == 3);
    CHECK(tracks.at("transitions").segments.empty());
    CHECK_FALSE(tracks.contains("shots"));
    CHECK(tracks.at("tone").segments.size() == 1);
    CHECK(tracks.at("damage").segments.size() == 1);
    const auto keys = must(dossier.keys());
    REQUIRE(keys.size() == 2);
    CHECK(keys[1].settings.at("sensitivity") == 0.25);
    CHECK(keys[1].settings.size() == 1);
}

TEST_CASE("stills are taken out again") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    Dossier dossier = must(Dossier::open(path));
    must(dossier.remove_stills({0, 50}));
    CHECK(dossier.still_frames() == std::vector<Frame>{99});
}

TEST_CASE("a curve can be written anew, also a shorter one") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 9000);
    const std::vector<float> longer(9000, 2.0f), shorter(100, 3.0f);
    for (const auto* values : {&longer, &shorter}) {
        Dossier dossier = must(Dossier::open(path));
        must(dossier.begin());
        must(dossier.write_curve("derived", 0, *values));
        must(dossier.commit());
        CHECK(must(must(Dossier::open(path)).curve("even")).size() == 9000);
    }
    Dossier dossier = must(Dossier::open(path));
    must(dossier.begin());
    must(dossier.write_curve("derived", 0, longer));
    must(dossier.write_curve("derived", 0, std::vector<float>(9000, 4.0f)));
    must(dossier.commit());
    CHECK(must(dossier.curve("derived")) == std::vector<float>(9000, 4.0f));
}

TEST_CASE("a broken promise is refused, and after it nothing more is written") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    const auto kind_of = [&](auto write) {
        Dossier dossier = must(Dossier::open(path));
        const Outcome<void> done = write(dossier);
        return done ? "none" : done.error().kind == Fault::Kind::internal ? "internal" : "other";
    };
    const auto times = sample::times(3);
    const auto track_of = [](Segment segment) {
        return [segment](Dossier& dossier) { return dossier.write_track({"damage", {segment}}); };
    };
    CHECK(kind_of([](Dossier& d) { return d.write_curve("even", 99, sample::values(1)); }) == "internal");
    CHECK(kind_of([](Dossier& d) { return d.write_curve("even", 101, sample::values(1)); }) == "internal");
    CHECK(kind_of([](Dossier& d) { return d.write_curve("", 0, sample::values(1)); }) == "internal");
    CHECK(kind_of([&](Dossier& d) { return d.write_times(100, times); }) == "internal"); // they go back
    CHECK(kind_of([](Dossier& d) { return d.write_film(sample::film(), Time{0}, true, "now"); }) ==
          "internal");
    CHECK(kind_of([](Dossier& d) { return d.write_still({0, 1, 1, "GIF89a"}); }) == "internal");
    CHECK(kind_of([](Dossier& d) { return d.commit(); }) == "internal");
    CHECK(kind_of(track_of({{90, 101}, "gap", 1.0f, ""})) == "internal");
    CHECK(kind_of(track_of({{9, 8}, "gap", 1.0f, ""})) == "internal");
    CHECK(kind_of(track_of({{0, 1}, "gap", 1.5f, ""})) == "internal");
    CHECK(kind_of(track_of({{0, 1}, "gap\n", 1.0f, ""})) == "internal");
    CHECK(kind_of(track_of({{0, 100}, "gap", 1.0f, ""})) == "none");

    Dossier dossier = must(Dossier::open(path));
    REQUIRE_FALSE(dossier.write_curve("even", 7, sample::values(1)));
    CHECK_FALSE(dossier.write_still(sample::still(5)));
    CHECK(must(dossier.curve("even")) == sample::values(100, 2));
}

TEST_CASE("two may write in turn, and one sees what the other has written") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    Dossier one = must(Dossier::create(path, sample::film()));
    Dossier other = must(Dossier::open(path));
    sample::write_part(one, 0, 100);
    CHECK(must(other.film()).frames == 100);
    sample::write_part(other, 100, 200);
    sample::write_part(one, 200, 300);
    CHECK(must(other.curve("even")) == sample::values(300, 2));
    CHECK(must(one.times()).values() == sample::times(300));
}

TEST_CASE("a curve that does not span the film is missing") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    {
        Dossier dossier = must(Dossier::create(path, sample::film()));
        sample::write_part(dossier, 0, 100);
        must(dossier.write_curve("short", 0, sample::values(50)));
        Film film = sample::film();
        film.frames = 100;
        must(dossier.write_film(film, sample::end(100), false, "now"));
    }
    const Dossier dossier = must(Dossier::open(path));
    CHECK(dossier.curve_names() == std::vector<std::string>{"even", "odd"});
    CHECK(must(dossier.curves()).size() == 2);
    CHECK(dossier.curve("short").error().kind == Fault::Kind::not_found);
    CHECK_FALSE(must(dossier.decoupage({})).whole);
}
