#include "dossier/database.hpp"
#include "sample.hpp"

using namespace decoupage;
using sample::must;
using Deed = Correction::Deed;

namespace {

const Segment cut_50{{50, 50}, "cut", 1, ""};
const Segment cut_20{{20, 20}, "cut", 1, ""};
const Correction removal{0, Deed::remove, cut_50, {}, "Ada", "2026-11-21T10:00:00Z"};
const Correction addition{0, Deed::add, {}, cut_20, "Ben", "2026-11-21T11:00:00Z"};
const Correction undoing{0, Deed::undo, {}, {}, "Ada", "2026-11-21T12:00:00Z"};

struct Sample {
    support::TemporaryFolder folder;
    std::string path = folder.path() / "a.dossier";
    Sample() { sample::write_whole(path, 100); }

    Track transitions() const { return must(must(Dossier::open(path)).decoupage({})).track("transitions"); }
    void run(const std::string& sql) const {
        must(must(Database::open(path, Database::Access::write)).run(sql));
    }
};

} // namespace

TEST_CASE("corrections are numbered, kept in order, and laid over what was found") {
    const Sample sample;
    {
        Dossier dossier = must(Dossier::open(sample.path));
        must(dossier.write_correction(removal));
        must(dossier.write_correction(addition));
    }
    const Dossier dossier = must(Dossier::open(sample.path));
    const auto log = must(dossier.corrections());
    REQUIRE(log.size() == 2);
    CHECK(log[0].number == 1);
    CHECK(log[0].taken == cut_50);
    CHECK(log[1].number == 2);
    CHECK(log[1].put == cut_20);
    CHECK(log[1].author == "Ben");
    CHECK(log[1].made_at == addition.made_at);
    const Decoupage decoupage = must(dossier.decoupage({}));
    REQUIRE(decoupage.track("transitions").segments.size() == 1);
    CHECK(decoupage.track("transitions").segments[0].span == cut_20.span);
    CHECK(decoupage.track("transitions").segments[0].correction == 2);
    CHECK(decoupage.as_found == sample::tracks(100)[0]);
    CHECK(must(dossier.tracks()).at("transitions") == sample::tracks(100)[0]);
}

TEST_CASE("no reading takes a correction away") {
    const Sample sample;
    Dossier dossier = must(Dossier::open(sample.path));
    must(dossier.write_correction(removal));
    must(dossier.write_reading(sample::key(), sample::tracks(100)));
    CHECK(sample.transitions().segments.empty());
    must(dossier.write_correction(undoing));
    CHECK(sample.transitions() == sample::tracks(100)[0]);
}

TEST_CASE("a new screening keeps the corrections of the same film, and not those of another") {
    const Sample sample;
    must(must(Dossier::open(sample.path)).write_correction(removal));
    sample::write_whole(sample.path, 100);
    CHECK(must(must(Dossier::open(sample.path)).corrections()).size() == 1);
    CHECK(sample.transitions().segments.empty());
    Film other = sample::film();
    other.print.digest = "ff";
    sample::write_whole(sample.path, 100, other);
    CHECK(must(must(Dossier::open(sample.path)).corrections()).empty());
}

TEST_CASE("a correction that is not committed was never made") {
    const Sample sample;
    {
        Dossier dossier = must(Dossier::open(sample.path));
        must(dossier.begin());
        must(dossier.write_correction(removal));
    }
    CHECK(must(must(Dossier::open(sample.path)).corrections()).empty());
}

TEST_CASE("what makes no sense is not written") {
    const Sample sample;
    const auto refused = [&](Correction correction) {
        return !must(Dossier::open(sample.path)).write_correction(std::move(correction));
    };
    CHECK(refused(undoing)); // nothing to undo
    CHECK(refused({0, Deed::redo, {}, {}, "Ada", "now"}));
    CHECK(refused({0, Deed::add, cut_50, cut_20, "Ada", "now"}));
    CHECK(refused({0, Deed::remove, cut_50, cut_20, "Ada", "now"}));
    CHECK(refused({0, Deed::add, {}, {{9, 4}, "cut", 1, ""}, "Ada", "now"}));
    CHECK(refused({0, Deed::add, {}, {{-1, 4}, "cut", 1, ""}, "Ada", "now"}));
    CHECK(refused({0, Deed::add, {}, {{4, 4}, "", 1, ""}, "Ada", "now"}));
    CHECK(refused({0, Deed::add, {}, cut_20, "", "now"}));
    CHECK(refused({0, Deed::add, {}, cut_20, "A\nda", "now"}));
    CHECK_FALSE(refused(addition));
}

TEST_CASE("a log that a stranger has changed is damage, and no correction") {
    for (const char* change :
         {"deed = 'praise'", "deed = 'undo'", "id = 7", "taken_first = 60", "taken_ends = -1", "author = ''",
          "author = char(7)", "put_label = 'cut'", "taken_label = ''", "taken_ends = 9223372036854775807",
          "made_at = CAST(x'ff' AS TEXT)"}) {
        const Sample sample;
        must(must(Dossier::open(sample.path)).write_correction(removal));
        sample.run(std::string("UPDATE correction SET ") + change);
        const Dossier dossier = must(Dossier::open(sample.path));
        CHECK_MESSAGE(dossier.corrections().error().kind == Fault::Kind::damaged, change);
        CHECK_FALSE(dossier.decoupage({}));
    }
}
