#include "dossier/database.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using sample::must;
using Origin = Subtitles::Origin;

namespace {

Subtitles words(Origin origin, const std::string& source, int cues = 2) {
    Subtitles subtitles{origin, source, "srt", "en", "", {}};
    for (int i = 0; i < cues; ++i)
        subtitles.cues.push_back({std::chrono::seconds(i),
                                  std::chrono::seconds(i + 2),
                                  "ANNA",
                                  "Été " + std::to_string(i),
                                  {"♪", "steps"}});
    return subtitles;
}

} // namespace

TEST_CASE("words are kept as they are, and those of the same source take their place") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    {
        Dossier dossier = must(Dossier::open(path));
        must(dossier.write_subtitles(words(Origin::in_film, "stream 2", 3)));
        must(dossier.write_subtitles(words(Origin::added, "a.srt", 1)));
        must(dossier.write_subtitles(words(Origin::beside, "a.srt")));
        must(dossier.write_subtitles(words(Origin::in_film, "stream 2")));
    }
    const auto all = must(must(Dossier::open(path)).subtitles());
    REQUIRE(all.size() == 3);
    CHECK(all[0] == words(Origin::added, "a.srt", 1));
    CHECK(all[1] == words(Origin::beside, "a.srt"));
    CHECK(all[2] == words(Origin::in_film, "stream 2"));
    CHECK(must(must(Dossier::open(path)).decoupage({})).subtitles == all);
}

TEST_CASE("words of an origin are forgotten, or of one source, with their cues") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    {
        Dossier dossier = must(Dossier::open(path));
        for (const char* source : {"a.srt", "b.srt", "c.srt"})
            must(dossier.write_subtitles(words(Origin::added, source)));
        must(dossier.write_subtitles(words(Origin::beside, "a.srt")));
        must(dossier.forget_subtitles(Origin::added, "b.srt"));
        CHECK(must(dossier.subtitles()).size() == 3);
        must(dossier.forget_subtitles(Origin::added));
        CHECK(must(dossier.subtitles()) == std::vector{words(Origin::beside, "a.srt")});
    }
    const Database database = must(Database::open(path, Database::Access::read));
    CHECK(must(database.number("SELECT count(*) FROM cue")) == 2);
}

TEST_CASE("a new screening of the film keeps what a person added, of another film nothing") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    {
        Dossier dossier = must(Dossier::open(path));
        must(dossier.write_subtitles(words(Origin::beside, "a.srt")));
        must(dossier.write_subtitles(words(Origin::added, "b.srt")));
    }
    sample::write_whole(path, 100);
    CHECK(must(must(Dossier::open(path)).subtitles()) == std::vector{words(Origin::added, "b.srt")});
    Film other = sample::film();
    other.print.digest = "ffffffffffffffffffffffffffffffff";
    sample::write_whole(path, 100, other);
    CHECK(must(must(Dossier::open(path)).subtitles()).empty());
}

TEST_CASE("words that make no sense are not written") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    const auto written = [&](const auto& change) {
        Subtitles subtitles = words(Origin::added, "a.srt");
        change(subtitles);
        return must(Dossier::open(path)).write_subtitles(subtitles).has_value();
    };
    CHECK(written([](Subtitles&) {}));
    CHECK_FALSE(written([](Subtitles& all) { all.source = ""; }));
    CHECK_FALSE(written([](Subtitles& all) { all.cues[0].end = all.cues[0].begin; }));
    CHECK_FALSE(written([](Subtitles& all) { all.cues[0].begin = Time{-1}; }));
    CHECK_FALSE(written([](Subtitles& all) { all.cues[1].begin = Time{0}, all.cues[0].begin = Time{1}; }));
    CHECK_FALSE(written([](Subtitles& all) { all.cues[0].words = "a\nb"; }));
    CHECK_FALSE(written([](Subtitles& all) { all.cues[0].words = std::string(2001, 'a'); }));
    CHECK_FALSE(written([](Subtitles& all) { all.cues[0].speaker = "\xc3"; }));
}

TEST_CASE("half of the room is a person's") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    for (int i = 0; i < 32; ++i)
        must(must(Dossier::open(path)).write_subtitles(words(Origin::beside, std::to_string(i), 1)));
    CHECK(must(Dossier::open(path)).write_subtitles(words(Origin::in_film, "one more")).error().kind ==
          Fault::Kind::usage);
    must(must(Dossier::open(path)).write_subtitles(words(Origin::beside, "5", 2)));
    must(must(Dossier::open(path)).write_subtitles(words(Origin::added, "mine")));
}
