#include "films.hpp"
#include "program.hpp"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// A new work folder, "works/run".
struct WorkAtHand {
    WorkAtHand() { CHECK(run({"work", "new", "run", "--title", "The Long Run"}, here).exit == 0); }

    Ran sources(Words words) const {
        words.insert(words.begin(), {"sources", "run"});
        return run(words, here);
    }
    std::filesystem::path file(const std::string& name) const { return folder.path() / "works/run" / name; }

    support::TemporaryFolder folder;
    Circumstances here{.folder = folder.path()};
};

const Json* question(const Json& document, const std::string& says) {
    const auto found =
        std::ranges::find_if(document["questions"], [&](const Json& one) { return one["question"] == says; });
    return found == document["questions"].end() ? nullptr : &*found;
}

std::string verdict(const Json& document, const std::string& says) {
    const Json* found = question(document, says);
    return found == nullptr ? "nobody asks" : (*found)["verdict"].get<std::string>();
}

/// The seeds beside a checkout; empty where they are absent.
std::filesystem::path seed(const std::string& name) {
    const auto path = support::source_folder() / ".." / "shared" / "seeds" / name;
    return std::filesystem::exists(path) ? path : std::filesystem::path{};
}

/// One page that says these words.
std::string small_pdf(const std::string& words) {
    const std::string stream = "BT /F1 12 Tf 20 100 Td (" + words + ") Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
           "1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
           "R>>>>>>endobj\n"
           "4 0 obj<</Length " +
           std::to_string(stream.size()) + ">>stream\n" + stream +
           "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root "
           "1 0 R>>\n";
}

} // namespace

TEST_CASE("documents are taken in, and held side by side") {
    const WorkAtHand work;
    write_bytes(work.folder.path() / "one.txt",
                "== Making ==\nIt was directed by Ann Lee. It had 4.1 million admissions in France.\n"
                "Its budget was $75,000, and a sentence that does not come to its\n");
    write_bytes(work.file("sources/documents/two.md"),
                "# Two\n\n## Money\n\nIts budget was $90,500.\n\nIt was directed by Ann Lee; in Paris it "
                "sold 450,000 tickets.\n");
    const Ran taken = work.sources({"add", "one.txt", "--kind", "book", "--title", "One"});
    CHECK(taken.exit == 0);
    CHECK(holds(taken.out, "3 facts are proposed"));
    CHECK(holds(taken.out, "ends in mid-sentence"));
    CHECK(work.sources({"add", work.file("sources/documents/two.md").string()}).exit == 0);
    const std::string record = bytes_of(work.file("sources/one.toml"));
    CHECK(holds(record, "kind = \"book\""));
    CHECK(holds(record, "document = \"../../one.txt\""));
    CHECK(holds(record, "at = \"making:1\""));
    CHECK(holds(bytes_of(work.file("sources/two.toml")), "document = \"two.md\""));
    CHECK(holds(bytes_of(work.file("sources/two.toml")), "title = \"Two\""));
    const Json document = Json::parse(work.sources({"--json"}).out);
    CHECK(document["sources"][0]["document"] == "same");
    CHECK(document["problems"].empty());
    CHECK(verdict(document, "budget") == "differ");
    CHECK(verdict(document, "director") == "agree");
    REQUIRE(question(document, "admissions in France") != nullptr);
    CHECK((*question(document, "admissions in France"))["beside"][0] == "admissions in Paris");
    const std::string shown = work.sources({}).out;
    CHECK(holds(shown, "They differ\n  budget\n"));
    CHECK(holds(shown, "one#making:2"));
    CHECK(run({"work", "check", "run"}, work.here).exit == 0);
}

TEST_CASE("what is no longer as it was taken in is told") {
    const WorkAtHand work;
    write_bytes(work.folder.path() / "one.txt", "It was directed by Ann Lee.\n");
    CHECK(work.sources({"add", "one.txt"}).exit == 0);
    std::string record = bytes_of(work.file("sources/one.toml"));
    record.replace(record.find("directed by Ann"), 15, "directed by Bob");
    write_bytes(work.file("sources/one.toml"), record);
    const Json wrong = Json::parse(work.sources({"--json"}).out);
    REQUIRE(wrong["problems"].size() == 1);
    CHECK(wrong["problems"][0]["wrong"] == "The quotation does not stand at one#lead");
    write_bytes(work.folder.path() / "one.txt", "It was directed by Bob Poe.\n");
    const Json changed = Json::parse(work.sources({"--json"}).out);
    CHECK(changed["sources"][0]["document"] == "changed");
    CHECK(changed["problems"].empty());
    std::filesystem::remove(work.folder.path() / "one.txt");
    CHECK(Json::parse(work.sources({"--json"}).out)["sources"][0]["document"] == "absent");
    CHECK(holds(work.sources({}).out, "the document is not here"));
}

TEST_CASE("records of bibliographies are sources, one each") {
    const WorkAtHand work;
    write_bytes(work.folder.path() / "two.bib",
                "@book{lee, title={One}, author={Ann Lee}, year=1990}\n@article{poe, title={Two}}\n");
    const Json taken = Json::parse(work.sources({"add", "two.bib", "--json"}).out);
    CHECK(taken["taken"].size() == 2);
    CHECK(holds(bytes_of(work.file("sources/lee.toml")), "authors = [\"Ann Lee\"]"));
    CHECK(work.sources({"add", "two.bib"}).exit == 2);
    write_bytes(work.folder.path() / "one.ris", "TY  - BOOK\nTI  - Three\nER  - \n");
    CHECK(work.sources({"add", "one.ris", "--id", "three"}).exit == 0);
    CHECK(std::filesystem::exists(work.file("sources/three.toml")));
}

TEST_CASE("a PDF is read where pdftotext is") {
    const WorkAtHand work;
    write_bytes(work.folder.path() / "one.pdf", small_pdf("It was directed by Ann Lee."));
    if (std::system("pdftotext -v >/dev/null 2>&1") != 0) {
        MESSAGE("skipped: there is no pdftotext");
        CHECK(holds(work.sources({"add", "one.pdf"}).err, "pdftotext"));
        return;
    }
    CHECK(work.sources({"add", "one.pdf"}).exit == 0);
    CHECK(holds(bytes_of(work.file("sources/one.toml")), "at = \"p. 1\""));
    CHECK(Json::parse(work.sources({"--json"}).out)["problems"].empty());
    write_bytes(work.folder.path() / "two.pdf", "%PDF-1.4\nnothing\n");
    CHECK(work.sources({"add", "two.pdf"}).exit == 1);
}

TEST_CASE("a film is a voice, too") {
    const ScreenedFilm film;
    CHECK(run({"work", "new", "run"}, film.here).exit == 0);
    write_bytes(film.folder.path() / "one.txt", "It runs 99 minutes.\n");
    CHECK(run({"sources", "run", "add", "one.txt"}, film.here).exit == 0);
    const Json document = Json::parse(run({"sources", "run", "--film", "film.mp4", "--json"}, film.here).out);
    CHECK(verdict(document, "running time") == "differ");
    CHECK((*question(document, "running time"))["voices"][1]["voice"] == "film");
}

TEST_CASE("what makes no sense of sources is said") {
    const WorkAtHand work;
    write_bytes(work.folder.path() / "one.txt", "It was directed by Ann Lee.\n");
    CHECK(holds(work.sources({}).out, "None has been taken in."));
    CHECK(work.sources({"add"}).exit == 2);
    CHECK(holds(work.sources({"ad", "one.txt"}).err, "Did you mean add?"));
    CHECK(work.sources({"add", "none.txt"}).exit == 1);
    CHECK(holds(work.sources({"add", "one.txt", "--kind", "bok"}).err, "Did you mean book?"));
    CHECK(holds(work.sources({"add", "one.txt", "--id", "One Two"}).err, "one-two"));
    CHECK(work.sources({"add", "one.txt"}).exit == 0);
    CHECK(holds(work.sources({"add", "one.txt"}).err, "is there already"));
    CHECK(run({"sources", "none"}, work.here).exit == 1);
}

TEST_CASE("two documents about one film: what they say of the same, and what not") {
    if (seed("000_c251ca1ac59626ee.txt").empty()) {
        MESSAGE("skipped: the seeds are not beside this checkout");
        return;
    }
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    run({"work", "new", "f", "--title", "The 400 Blows"}, here);
    const Ran entry =
        run({"sources", "f", "add", seed("000_c251ca1ac59626ee.txt").string(), "--id", "entry"}, here);
    CHECK(holds(entry.out, "ends in"));
    CHECK(holds(entry.out, "the section Title"));
    const Ran study =
        run({"sources", "f", "add", seed("001_2415116c128cf8e8.txt").string(), "--id", "study"}, here);
    CHECK_FALSE(holds(study.out, "mid-sentence"));
    const Json document = Json::parse(run({"sources", "f", "--json"}, here).out);
    CHECK(document["problems"].empty());
    CHECK(verdict(document, "admissions in France") == "one only");
    REQUIRE(question(document, "admissions in Paris") != nullptr);
    const Json& paris = *question(document, "admissions in Paris");
    CHECK(paris["voices"][0]["value"] == "450,000");
    CHECK(paris["beside"] == Json{"admissions in France"});
    CHECK((*question(document, "admissions in France"))["voices"][0]["value"] == "4,100,000");
    CHECK(verdict(document, "prize: Best Director") == "agree");
    CHECK(verdict(document, "prize: Palme d'Or") == "one only");
    CHECK((*question(document, "prize: Palme d'Or"))["voices"][0]["value"] == "nominated, 1959");
    CHECK(verdict(document, "death of André Bazin") == "differ");
    CHECK(verdict(document, "running time") == "one only");
    CHECK((*question(document, "running time"))["voices"][0]["who"] == "study");
}

} // namespace decoupage::app_test
