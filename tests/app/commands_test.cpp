#include "analysers/roster.hpp"
#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"
#include "views/words.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const Words command_names{"screen", "read",   "show",     "why",  "correct", "report",
                          "export", "import", "evaluate", "list", "etude",   "figures"};

/// One document on standard output and nothing beside it.
Json json_of(const Ran& ran) {
    CHECK(ran.err == "");
    const Json document = Json::parse(ran.out, nullptr, false);
    CHECK_FALSE(document.is_discarded());
    return document;
}

} // namespace

TEST_CASE("a film becomes a dossier, a report and a summary") {
    const ScreenedFilm screened;
    CHECK(screened.ran.exit == 0);
    CHECK(screened.ran.err == "");
    CHECK(holds(screened.ran.out, "film.mp4"));
    CHECK(holds(screened.ran.out, "2 shots"));
    CHECK(holds(screened.ran.out, "film.mp4.html"));
    CHECK(holds(screened.ran.out, "film.mp4.dossier"));
    CHECK(holds(bytes_of(screened.folder.path() / "film.mp4.html"), "<html"));
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(screened.folder.path()))
        ++files;
    CHECK_MESSAGE(files == 3, "nothing else is left in the folder");
}

TEST_CASE("a film that was screened is not screened again unless a person wants it") {
    const ScreenedFilm screened;
    const fs::path dossier = screened.folder.path() / "film.mp4.dossier";
    const auto written = fs::last_write_time(dossier);
    const Ran second = run({"film.mp4"}, {.folder = screened.folder.path()});
    CHECK(second.exit == 0);
    CHECK(holds(second.err, "was screened before"));
    CHECK(fs::last_write_time(dossier) == written);
    CHECK(second.out == screened.ran.out);

    const Ran again = run({"film.mp4", "--again"}, {.folder = screened.folder.path()});
    CHECK(again.exit == 0);
    CHECK(again.err == "");
    CHECK(fs::last_write_time(dossier) != written);
}

TEST_CASE("a quick screening says what it left out, and is not mistaken for a whole one") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film());
    const Circumstances here{.folder = folder.path()};
    REQUIRE(run({"film.mp4", "--quick"}, here).exit == 0);
    const Json told = json_of(run({"export", "film.mp4", "--as", "json"}, here));
    CHECK(told.at("screening").at("missing").get<Words>() == Words{"setups", "faces", "scale", "letters"});
    CHECK(told.at("transitions").size() == 1);
    CHECK(holds(bytes_of(folder.path() / "film.mp4.html"), "nothing here speaks of it"));

    CHECK(holds(run({"film.mp4", "--quick"}, here).err, "was screened before"));
    CHECK_FALSE(holds(run({"film.mp4"}, here).err, "was screened before"));
    CHECK_FALSE(holds(bytes_of(folder.path() / "film.mp4.html"), "nothing here speaks of it: “setups”"));
    CHECK(holds(run({"film.mp4", "--quick"}, here).err, "was screened before"));
}

TEST_CASE("a film that was renamed has its dossier still") {
    const ScreenedFilm screened;
    fs::rename(screened.film, screened.folder.path() / "other name.mp4");
    const Ran ran = run({"show", "other name.mp4"}, {.folder = screened.folder.path()});
    CHECK(ran.exit == 0);
    CHECK(holds(ran.out, "2 shots"));
}

TEST_CASE("a film without a dossier is told how to get one") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film());
    for (const Words& words :
         {Words{"show", "film.mp4"}, {"read", "film.mp4"}, {"export", "--as", "json", "film.mp4"}}) {
        const Ran ran = run(words, {.folder = folder.path()});
        CHECK(ran.exit == 1);
        CHECK(ran.out == "");
        CHECK(ran.err == "film.mp4 has no dossier yet. Make one with: decoupage film.mp4\n");
    }
}

TEST_CASE("export gives each form, to standard output or into a file") {
    const ScreenedFilm screened;
    const Circumstances here{.folder = screened.folder.path()};
    const Json json = json_of(run({"export", "film.mp4", "--as", "json"}, here));
    CHECK(json["film"]["frames"] == 96);
    REQUIRE(json["transitions"].size() == 1);
    CHECK(json["transitions"][0]["first"] == 48);
    CHECK(json["transitions"][0]["kind"] == "cut");
    CHECK(json["shots"].size() == 2);

    const Json clipshots = json_of(run({"export", "film.mp4", "--as", "clipshots"}, here));
    CHECK(clipshots["film.mp4"]["transitions"] == Json{{47, 48}});

    const Ran csv = run({"export", "film.mp4.dossier", "--as", "csv"}, here);
    CHECK(csv.out.starts_with("number,"));
    const Ran file = run({"export", "film.mp4", "--as", "csv", "-o", "shots.csv"}, here);
    CHECK(file.exit == 0);
    CHECK(file.out == "");
    CHECK(bytes_of(screened.folder.path() / "shots.csv") == csv.out);
}

TEST_CASE("show and report say what the dossier holds") {
    const ScreenedFilm screened;
    const Circumstances here{.folder = screened.folder.path()};
    const Ran list = run({"show", "film.mp4", "--quiet"}, here);
    CHECK(list.exit == 0);
    CHECK(holds(list.out, "0–48"));
    CHECK(holds(list.out, "48–96"));
    const Ran report = run({"report", "film.mp4", "-o", "page.html"}, here);
    CHECK(report.exit == 0);
    CHECK(bytes_of(screened.folder.path() / "page.html") ==
          bytes_of(screened.folder.path() / "film.mp4.html"));
}

TEST_CASE("read keeps what was set, and refuses what it cannot set") {
    const ScreenedFilm screened;
    const Circumstances here{.folder = screened.folder.path()};
    const auto sensitivity = [&](const Words& words) {
        const Json told = json_of(run(words, here));
        for (const Json& reading : told["readings"])
            if (reading["analyser"] == "transitions") return reading["settings"]["sensitivity"].get<double>();
        return -1.0;
    };
    CHECK(sensitivity({"read", "film.mp4", "--set", "transitions.sensitivity=0.75", "--json"}) == 0.75);
    CHECK(sensitivity({"read", "film.mp4", "--json"}) == 0.75);

    const Ran slip = run({"read", "film.mp4", "--set", "transitions.sensitivty=0.6"}, here);
    CHECK(slip.exit == 2);
    CHECK(holds(slip.err, "Did you mean transitions.sensitivity?"));
    for (const std::string value : {"=2", "=-0.1", "=much", "=", "", "=nan", "=inf", "=1e999"}) {
        CAPTURE(value);
        const Ran ran = run({"read", "film.mp4", "--set", "transitions.sensitivity" + value}, here);
        CHECK(ran.exit == 2);
        CHECK(holds(ran.err, "a number from 0 to 1"));
    }
    CHECK_MESSAGE(sensitivity({"read", "film.mp4", "--json"}) == 0.75, "nothing of it was kept");
}

TEST_CASE("list tells every analyser") {
    const Ran plain = run({"list"});
    const Json told = json_of(run({"list", "--json"}));
    REQUIRE(told["analysers"].size() == roster().size());
    for (std::size_t i = 0; i < roster().size(); ++i) {
        const Card& card = roster()[i].card;
        CHECK(told["analysers"][i]["name"] == card.name);
        CHECK(told["analysers"][i]["parameters"].size() == card.parameters.size());
        CHECK(told["analysers"][i]["curves"].size() == card.measures.size());
        CHECK(told["analysers"][i]["derived"].size() == card.derives.size());
        CHECK(holds(plain.out, card.name));
    }
}

TEST_CASE("evaluate judges dossiers, films and exports") {
    const ScreenedFilm screened;
    const Circumstances here{.folder = screened.folder.path()};
    write_bytes(screened.folder.path() / "film.truth.json",
                R"({"film": "film.mp4", "frames": 96, "transitions":
                    [{"kind": "cut", "first": 48, "end": 48, "sure": true}]})");
    run({"export", "film.mp4", "--as", "json", "-o", "found.json"}, here);
    for (const std::string found : {"film.mp4", "film.mp4.dossier", "found.json"}) {
        CAPTURE(found);
        const Json told = json_of(run({"evaluate", "--truth", "film.truth.json", found, "--json"}, here));
        CHECK(told["rule"] == "house");
    }
    const Ran folder = run({"evaluate", "--truth", ".", "film.mp4", "--rule", "transnet"}, here);
    CHECK(folder.exit == 0);
    CHECK(holds(folder.out, "film.mp4"));
    const Ran slip = run({"evaluate", "--truth", ".", "film.mp4", "--rule", "transent"}, here);
    CHECK(slip.exit == 2);
    CHECK(holds(slip.err, "Did you mean transnet?"));
    const Ran bad = run({"evaluate", "--truth", "film.mp4", "film.mp4"}, here);
    CHECK(bad.exit == 1);
    CHECK(holds(bad.err, "film.mp4"));
}

TEST_CASE("several films: one that fails does not stop the rest") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film(), "a.mp4");
    write_bytes(folder.path() / "c.mp4", bytes_of(small_film()) + "another print");
    const Ran ran = run({"a.mp4", "b.mp4", "c.mp4"}, {.folder = folder.path()});
    CHECK(ran.exit == 1);
    CHECK(holds(ran.err, "b.mp4"));
    CHECK(fs::exists(folder.path() / "c.mp4.html"));

    const Ran told = run({"a.mp4", "b.mp4", "c.mp4", "--json", "--again"}, {.folder = folder.path()});
    CHECK(told.exit == 1);
    const Json films = json_of(told)["films"];
    REQUIRE(films.size() == 3);
    CHECK(films[0]["shots"] == 2);
    CHECK(films[1]["fault"]["kind"] == "not_found");
    CHECK(films[2]["transitions"]["cut"] == 1);
}

TEST_CASE("dossiers and reports go where a person wants them") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    copy_into(folder.path(), small_film());
    fs::create_directory(folder.path() / "there");
    CHECK(run({"film.mp4", "-o", "there", "--quiet"}, here).out == "");
    CHECK(fs::exists(folder.path() / "there" / "film.mp4.dossier"));
    CHECK(fs::exists(folder.path() / "there" / "film.mp4.html"));
    CHECK(run({"film.mp4", "-o", "there/own.dossier", "--report", "."}, here).exit == 0);
    CHECK(fs::exists(folder.path() / "there" / "own.dossier"));
    CHECK(fs::exists(folder.path() / "film.mp4.html"));
    CHECK_FALSE(fs::exists(folder.path() / "film.mp4.dossier"));
    const Ran two = run({"film.mp4", "film.mp4", "-o", "one.dossier"}, here);
    CHECK(two.exit == 2);
    CHECK(holds(two.err, "several films"));
}

TEST_CASE("every command explains itself within 80 columns") {
    Words all = command_names;
    all.push_back("");
    for (const std::string& name : all) {
        CAPTURE(name);
        const Ran ran = run(name.empty() ? Words{"--help"} : Words{name, "--help"});
        CHECK(ran.exit == 0);
        CHECK(ran.err == "");
        CHECK(holds(ran.out, "Examples\n  decoupage "));
        std::size_t first = 0;
        while (first < ran.out.size()) {
            const std::size_t end = ran.out.find('\n', first);
            const std::string line = ran.out.substr(first, end - first);
            CHECK_MESSAGE(columns(line) <= 80, line);
            first = end + 1;
        }
    }
    CHECK(run({"--version"}).out.starts_with("decoupage "));
    CHECK(run({"help", "export"}).out == run({"export", "--help"}).out);
}

TEST_CASE("a slip of the hand is met with what was meant") {
    CHECK(holds(run({"exprot", "film.mp4"}).err, "Did you mean decoupage export?"));
    CHECK(holds(run({"evalute"}).err, "Did you mean decoupage evaluate?"));
    CHECK(holds(run({"film.mp4", "--agian"}).err, "Did you mean --again?"));
    CHECK(holds(run({"export", "film.mp4", "--as", "jsn"}).err, "Did you mean json?"));
    CHECK(holds(run({"show.dossier"}).err, "no file show.dossier"));
    CHECK(holds(run({"screen", "film.mp4", "--xyzzy"}).err, "no option --xyzzy of decoupage screen"));
}

TEST_CASE("a wrong command line is exit 2, in words or in JSON") {
    const std::vector<Words> wrong{{},
                                   {"screen"},
                                   {"exprot"},
                                   {"show"},
                                   {"show", "a", "b"},
                                   {"export", "film.mp4"},
                                   {"export", "film.mp4", "--as", "xml"},
                                   {"film.mp4", "--stream", "first"},
                                   {"film.mp4", "--threads", "0"},
                                   {"film.mp4", "--threads"},
                                   {"read", "film.mp4", "--set", "sensitivity"},
                                   {"evaluate", "film.mp4"},
                                   {"evaluate", "film.mp4", "--truth", "t.json", "--tolerance", "-1"},
                                   {"figures", "film.mp4", "--convention", "slat"},
                                   {"figures", "film.mp4", "--cards", "some"},
                                   {"figures", "film.mp4", "--speed", "fast"},
                                   {"show", "film.mp4", "--long-take", "0"},
                                   {"figures", "film.mp4", "--running-time", "1:99"},
                                   {"etude"}};
    for (Words words : wrong) {
        std::string line;
        for (const std::string& word : words)
            line += " " + word;
        CAPTURE(line);
        CHECK(run(words).exit == 2);
        if (words.empty()) continue;
        words.push_back("--json");
        const Ran told = run(words);
        CHECK(told.exit == 2);
        CHECK(json_of(told)["fault"]["kind"] == "usage");
    }
}

} // namespace decoupage::app_test
