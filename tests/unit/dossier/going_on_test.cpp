#include "dossier/dossier.hpp"
#include "sample.hpp"

using namespace decoupage;
using sample::must;

namespace {

const SeenReels seen{5000, "those who saw it", false, true};
const std::vector<std::string> measured{"even", "odd"};

/// Seen up to frame 9000, of which everything is kept up to 5000; with a curve that was derived.
void write_stopped(const std::string& path) {
    Dossier dossier = must(Dossier::create(path, sample::film()));
    must(dossier.begin());
    sample::write_part(dossier, 0, 9000);
    must(dossier.write_curve("derived", 0, sample::values(9000)));
    for (const Frame frame : {0, 4999, 5000, 8999})
        must(dossier.write_still(sample::still(frame)));
    Film film = sample::film();
    film.frames = 9000;
    must(dossier.write_film(film, sample::end(9000), false, "now"));
    must(dossier.write_reading(sample::key(), sample::tracks(9000)));
    must(dossier.write_seen_reels(seen));
    must(dossier.commit());
}

} // namespace

TEST_CASE("what was seen is told, and is no track for readers") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    write_stopped(path);
    const Dossier dossier = must(Dossier::open(path));
    const auto told = must(dossier.seen_reels());
    REQUIRE(told.has_value());
    CHECK(told->end == 5000);
    CHECK(told->meters == seen.meters);
    CHECK_FALSE(told->interlaced);
    CHECK(told->variable_rate);
    CHECK(must(dossier.tracks()).size() == 2);
}

TEST_CASE(
    "a stopped dossier that is gone on with holds its seen reels, and then what is written after them") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    write_stopped(path);
    {
        const Dossier dossier = must(Dossier::go_on(path, sample::film(), measured));
        CHECK(must(dossier.film()).frames == 5000);
        CHECK(must(dossier.times()).values() == sample::times(5000));
        CHECK(must(dossier.curves()).size() == 2);
        CHECK(must(dossier.curve("even")) == sample::values(5000, 2));
        CHECK(dossier.still_frames() == std::vector<Frame>{0, 4999});
        CHECK(must(dossier.tracks()).at("shots").segments.back().span == FrameSpan{4500, 5000});
    } // and is left before anything was written
    {
        Dossier dossier = must(Dossier::go_on(path, sample::film(), measured));
        sample::write_part(dossier, 5000, 10'000);
        Film film = sample::film();
        film.frames = 10'000;
        must(dossier.write_curve("derived", 0, sample::values(10'000)));
        must(dossier.write_film(film, sample::end(10'000), true, "later"));
    }
    const Dossier dossier = must(Dossier::open(path));
    CHECK(must(dossier.times()).values() == sample::times(10'000));
    CHECK(must(dossier.curve("odd")) == sample::values(10'000, 3));
    CHECK(must(dossier.curve("derived")) == sample::values(10'000));
    CHECK_FALSE(must(dossier.seen_reels()).has_value());
    CHECK(Dossier::go_on(path, sample::film(), measured).error().kind == Fault::Kind::usage);
}

TEST_CASE("what is not whole is stood in for by a new screening that has come as far") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    write_stopped(path);
    for (const Frame frames : {8999, 9000, 0}) {
        CAPTURE(frames);
        {
            Dossier dossier = must(Dossier::create(path, sample::film()));
            must(dossier.begin());
            sample::write_part(dossier, 0, frames);
            must(dossier.commit());
        }
        const Decoupage now = must(must(Dossier::open(path)).decoupage(measured));
        CHECK(now.film.frames == 9000);
        CHECK(now.keys.size() == (frames == 8999 ? 1 : 0));
    }
}
