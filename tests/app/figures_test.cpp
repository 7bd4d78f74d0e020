#include "films.hpp"
#include "program.hpp"

#include <cmath>
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

Json figures_of(const ScreenedFilm& screened, Words switches) {
    Words words{"figures", "film.mp4", "--json"};
    words.insert(words.end(), switches.begin(), switches.end());
    const Ran ran = run(words, screened.here);
    CHECK(ran.exit == 0);
    CHECK(ran.err == "");
    return Json::parse(ran.out, nullptr, false);
}

double value_of(const Json& document, const std::string& name) {
    for (const Json& figure : document["figures"])
        if (figure["name"] == name) return figure["value"].get<double>();
    FAIL("there is no figure " << name);
    return 0;
}

/// A chord a second, of plain tones with overtones that die away, for ffmpeg; `higher` times as high as A 440
/// has it.
std::string chords(double higher) {
    constexpr int pitches[4][3]{{57, 61, 64}, {62, 66, 69}, {64, 68, 71}, {54, 57, 61}};
    std::string sum;
    for (int chord = 0; chord < 4; ++chord)
        for (const int pitch : pitches[chord])
            for (int overtone = 1; overtone <= 3; ++overtone) {
                const double hertz = 440 * std::exp2((pitch - 69) / 12.0) * higher * overtone;
                sum += "+eq(mod(floor(t)\\,4)\\," + std::to_string(chord) + ")*sin(2*PI*" +
                       std::to_string(hertz) + "*t)*exp(-2*mod(t\\,1))/" + std::to_string(overtone);
            }
    return "0.08*(0" + sum + ")";
}

/// Half a minute of a chart at 25 frames a second to such music, screened.
Ran screened_to_music(const Circumstances& here, double higher) {
    run_tool({"ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=30", "-f",
              "lavfi", "-i", "aevalsrc=" + chords(higher) + ":s=48000:d=30", "-c:v", "libx264", "-preset",
              "ultrafast", "-c:a", "pcm_s16le", (here.folder / "print.mkv").string()});
    return run({"screen", "print.mkv", "--quick"}, here);
}

} // namespace

TEST_CASE("figures are told under a convention, with its rules") {
    const ScreenedFilm screened;
    const Ran told = run({"figures", "film.mp4", "--convention", "salt"}, screened.here);
    CHECK(told.exit == 0);
    CHECK(holds(told.out, "Salt: Pictures and cards count"));
    CHECK(holds(told.out, "told at 24 pictures a"));
    CHECK(holds(told.out, "Median shot length (MSL)"));
    const Ran own = run({"figures", "film.mp4", "--cards", "left-out"}, screened.here);
    CHECK(holds(own.out, "Rules of your own: Pictures count as shots, cards do not"));
}

TEST_CASE("figures for programs move with the rules") {
    const ScreenedFilm screened;
    const Json usual = figures_of(screened, {});
    CHECK(usual["convention"] == "usual");
    CHECK(value_of(usual, "shots") == 2);
    CHECK(value_of(usual, "asl") == doctest::Approx(2));
    CHECK(usual["measures"][0]["values"].size() == 2);
    const Json slow = figures_of(screened, {"--speed", "12"});
    CHECK(slow["convention"] == nullptr);
    CHECK(value_of(slow, "asl") == doctest::Approx(4));
    CHECK(figures_of(screened, {"--long-take", "2"})["long_takes"].size() == 2);
}

TEST_CASE("whoever knows the running time of the work has lengths told at its speed") {
    const ScreenedFilm screened; // 4 s at 24 pictures
    const Json said = figures_of(screened, {"--running-time", "0:06"});
    CHECK(said["speed"]["work"]["pictures"] == 16);
    CHECK(value_of(said, "asl") == doctest::Approx(3));
    const Ran told = run({"figures", "film.mp4", "--running-time", "0:06"}, screened.here);
    CHECK(holds(told.out, "it runs 50.0 % too fast"));
}

TEST_CASE("a film of 24 that runs at 25 is recognised by its music, and told at 24") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    REQUIRE(screened_to_music(here, 25.0 / 24).exit == 0);
    const Ran told = run({"figures", "print.mkv", "--speed", "work"}, here);
    CHECK(holds(told.out, "a film of 24 pictures a second that runs at 25"));
    CHECK(holds(told.out, "31.2 s"));
    CHECK(holds(run({"show", "print.mkv"}, here).out, "Its music tells"));
    const Json json = Json::parse(run({"figures", "print.mkv", "--json"}, here).out, nullptr, false);
    CHECK(json["speed"]["recognised"] == 24);
    CHECK(value_of(json, "total") == doctest::Approx(30));
    const Json salt = Json::parse(run({"figures", "print.mkv", "--json", "--convention", "salt"}, here).out,
                                  nullptr, false);
    CHECK(value_of(salt, "total") == doctest::Approx(31.25));
}

TEST_CASE("a film of 25 with music in tune is not taken for one of 24") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    REQUIRE(screened_to_music(here, 1).exit == 0);
    const Ran told = run({"figures", "print.mkv", "--speed", "work"}, here);
    CHECK(holds(told.out, "nothing in it tells"));
    CHECK(holds(told.out, "30.0 s"));
}

TEST_CASE("show, report and export count by the same rules") {
    const ScreenedFilm screened;
    const Ran shown = run({"show", "film.mp4", "--speed", "12"}, screened.here);
    CHECK(holds(shown.out, "2 shots that last 0:08 together, of 4.0 s and 4.0 s"));
    const Ran csv = run({"export", "film.mp4", "--as", "csv", "--speed", "12"}, screened.here);
    CHECK(holds(csv.out, ",4.000,"));
    const Ran report = run({"report", "film.mp4", "-o", "page.html", "--convention", "salt"}, screened.here);
    CHECK(report.exit == 0);
    CHECK(holds(bytes_of(screened.folder.path() / "page.html"), "told at 24 pictures a second"));
}

TEST_CASE("a reader switches the rules, and the whole page follows") {
    if (std::system("node --version >/dev/null 2>&1") != 0) {
        MESSAGE("There is no node here (Debian package nodejs): the page's script was not run.");
        return;
    }
    const ScreenedFilm screened;
    const auto script = support::source_folder() / "tests" / "app" / "report_rules.js";
    run_tool({"node", script.string(), (screened.folder.path() / "film.mp4.html").string()});
}

} // namespace decoupage::app_test
