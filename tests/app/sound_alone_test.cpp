/// Files of sound only are told in fiftieths of a second, and have all that can be heard in them.

#include "dossier/dossier.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

/// Noise for four seconds, silence for four, noise for four.
std::filesystem::path sound_in(const std::filesystem::path& folder, const std::string& name,
                               const Words& coding) {
    const std::filesystem::path file = folder / name;
    Words words{"ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "anoisesrc=r=48000:d=12:a=0.2:seed=7,volume=0:enable='between(t,4,8)'"};
    words.insert(words.end(), coding.begin(), coding.end());
    words.push_back(file.string());
    run_tool(words);
    return file;
}

Decoupage screened(const std::filesystem::path& file) {
    const Ran ran = run({"screen", file.string()});
    CHECK(ran.exit == 0);
    const auto dossier = Dossier::open(file.string() + ".dossier", Dossier::Use::read);
    REQUIRE(dossier.has_value());
    auto film = dossier->decoupage(Words{"loudness"});
    REQUIRE(film.has_value());
    return std::move(*film);
}

} // namespace

TEST_CASE("sound of every common kind is screened, and its silence found to a fifth of a second") {
    const support::TemporaryFolder folder;
    const std::vector<std::pair<std::string, Words>> kinds{
        {"a.wav", {}}, {"a.flac", {}}, {"a.mp3", {"-b:a", "192k"}}, {"a.m4a", {"-c:a", "aac"}}};
    for (const auto& [name, coding] : kinds) {
        CAPTURE(name);
        const Decoupage film = screened(sound_in(folder.path(), name, coding));
        CHECK(film.whole);
        CHECK(film.film.height == 0);
        CHECK(film.film.rate == Rate{50, 1});
        CHECK(std::abs(film.times.frames() - 600) <= 6);
        CHECK(film.times.at(200) == std::chrono::seconds(4));
        CHECK(film.shots.empty());
        CHECK(film.track("transitions").segments.empty());
        REQUIRE(film.track("silence").segments.size() == 1);
        const Segment& silence = film.track("silence").segments.front();
        CHECK(silence.label == "expressive_silence");
        CHECK(std::abs(silence.span.first - 200) <= 10);
        CHECK(std::abs(silence.span.end - 400) <= 10);
    }
}

TEST_CASE("sound alone is told calmly, in the summary, in JSON, as a table and as a report") {
    const support::TemporaryFolder folder;
    const auto file = sound_in(folder.path(), "a.wav", {});
    const Ran report = run({file.string()}, {.folder = folder.path()});
    CHECK(report.exit == 0);
    CHECK(holds(report.out, "0:12 of sound, no picture"));
    CHECK(holds(report.out, "there are no shots to count"));
    CHECK(holds(report.out, "silence 3"));
    CHECK_FALSE(holds(report.out, "No shots were found"));
    CHECK_FALSE(holds(report.out, "scene"));
    CHECK_FALSE(holds(report.err, "have changed"));
    const Ran shown = run({"show", file.string()});
    CHECK(shown.exit == 0);
    CHECK(holds(shown.out, "it has no shots"));
    const Ran exported = run({"export", file.string(), "--as", "json"}, {.folder = folder.path()});
    CHECK(exported.exit == 0);
    const auto all = nlohmann::json::parse(exported.out);
    CHECK(all.at("shots").empty());
    CHECK(holds(exported.out, "expressive_silence"));
    CHECK(holds(exported.out, "\"loudness_range\""));
    const Ran table = run({"export", file.string(), "--as", "csv"}, {.folder = folder.path()});
    CHECK(table.exit == 0);
    CHECK(holds(table.out, "track,label,first_frame"));
    CHECK(holds(table.out, "silence,expressive_silence,"));
    for (const Words& words : std::vector<Words>{{"figures", file.string()},
                                                 {"moments", file.string()},
                                                 {"report", file.string()},
                                                 {"read", file.string()},
                                                 {"claim", file.string(), "the film is longer than 11 s"}}) {
        const Ran ran = run(words, {.folder = folder.path()});
        CAPTURE(words.front());
        CHECK(ran.exit == 0);
        CHECK(ran.err.empty());
    }
    const Ran why = run({"why", file.string(), "0:03"});
    CHECK(why.exit == 1);
    CHECK(holds(why.err, "This is sound alone"));
    CHECK_FALSE(holds(why.err, "--again"));
}

} // namespace decoupage::app_test
