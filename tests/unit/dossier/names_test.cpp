#include "dossier/database.hpp"
#include "sample.hpp"

using namespace decoupage;
using sample::must;
using Deed = Naming::Deed;

namespace {

const Naming naming{0, Deed::give, 0, Named::shots, "", {50, 100}, "the run", "Ada", "2026-11-21T10:00:00Z"};
const Naming renaming{0, Deed::rename, 1, Named::span, "", {}, "the escape", "Ben", "2026-11-21T11:00:00Z"};
const Naming accepting{0, Deed::accept, 0, Named::moment, "longest_take", {0, 50}, "", "Ben", "now"};
const Naming undoing{0, Deed::undo, 0, Named::span, "", {}, "", "Ada", "now"};

struct Sample {
    support::TemporaryFolder folder;
    std::string path = folder.path() / "a.dossier";
    Sample() { sample::write_whole(path, 100); }

    std::vector<Name> names() const { return must(must(Dossier::open(path)).decoupage({})).names; }
    void run(const std::string& sql) const {
        must(must(Database::open(path, Database::Access::write)).run(sql));
    }
};

} // namespace

TEST_CASE("names are kept in order, and stand in the breakdown where their shots are") {
    const Sample sample;
    {
        Dossier dossier = must(Dossier::open(sample.path));
        must(dossier.write_naming(naming));
        must(dossier.write_naming(renaming));
        must(dossier.write_naming(accepting));
    }
    const Dossier dossier = must(Dossier::open(sample.path));
    const auto log = must(dossier.namings());
    REQUIRE(log.size() == 3);
    Naming first = naming, third = accepting;
    first.number = 1;
    third.number = 3;
    CHECK(log[0] == first);
    CHECK(log[2] == third);
    const auto names = must(dossier.decoupage({})).names;
    REQUIRE(names.size() == 1);
    CHECK(names[0].words == "the escape");
    CHECK(names[0].span == FrameSpan{50, 100});
}

TEST_CASE(
    "a name stays right when the cut before its shot is corrected, and comes back when that is undone") {
    const Sample sample;
    Dossier dossier = must(Dossier::open(sample.path));
    must(dossier.write_naming(naming));
    const auto read_with_cut_at = [&](Frame cut) {
        const std::vector<Track> tracks{
            {"transitions", {{{cut, cut}, "cut", 0.75f, ""}}},
            {"shots", {{{0, cut}, "picture", 1.0f, ""}, {{cut, 100}, "picture", 1.0f, ""}}}};
        must(dossier.write_reading(sample::key(), tracks));
    };
    read_with_cut_at(44);
    CHECK(sample.names().at(0).span == FrameSpan{44, 100});
    read_with_cut_at(90);
    CHECK(sample.names().at(0).span == FrameSpan{90, 100});
    must(dossier.write_reading(sample::key(),
                               {{"transitions", {}}, {"shots", {{{0, 100}, "picture", 1, ""}}}}));
    CHECK(sample.names().at(0).span == FrameSpan{50, 100});
    read_with_cut_at(50);
    CHECK(sample.names().at(0).span == FrameSpan{50, 100});
}

TEST_CASE("a new screening keeps the names of the same film, and not those of another") {
    const Sample sample;
    must(must(Dossier::open(sample.path)).write_naming(naming));
    sample::write_whole(sample.path, 100);
    CHECK(sample.names().size() == 1);
    Film other = sample::film();
    other.print.digest = "ff";
    sample::write_whole(sample.path, 100, other);
    CHECK(sample.names().empty());
}

TEST_CASE("a naming that makes no sense is not written") {
    const Sample sample;
    Dossier good = must(Dossier::open(sample.path));
    must(good.write_naming(naming));
    const auto refused = [&](Naming entry) {
        return !must(Dossier::open(sample.path)).write_naming(std::move(entry));
    };
    const auto changed = [](Naming entry, auto change) {
        change(entry);
        return entry;
    };
    CHECK(refused({0, Deed::redo, 0, Named::span, "", {}, "", "Ada", "now"}));
    CHECK(refused(changed(renaming, [](Naming& entry) { entry.of = 2; })));
    CHECK(refused(changed(renaming, [](Naming& entry) { entry.words = ""; })));
    CHECK(refused(changed(renaming, [](Naming& entry) { entry.span = {0, 1}; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.span = {9, 9}; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.span = {-1, 9}; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.words = ""; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.words = std::string(201, 'a'); })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.words = "a\nb"; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.author = ""; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.kind = "x"; })));
    CHECK(refused(changed(naming, [](Naming& entry) { entry.named = Named::moment; })));
    CHECK(refused(changed(accepting, [](Naming& entry) { entry.kind = ""; })));
    CHECK(refused(changed(accepting, [](Naming& entry) { entry.named = Named::span; })));
    CHECK_FALSE(refused({0, Deed::remove, 1, Named::span, "", {}, "", "Ada", "now"}));
    CHECK(refused({0, Deed::remove, 1, Named::span, "", {}, "", "Ada", "now"}));
    CHECK_FALSE(refused(undoing));
    CHECK_FALSE(refused(renaming));
    CHECK_FALSE(refused(accepting));
}

TEST_CASE("a log of names that a stranger has changed is damage, and no name") {
    for (const char* change :
         {"deed = 'praise'", "deed = 'undo'", "id = 7", "named = 'reel'", "named = 'moment'", "first = 120",
          "ends = -1", "ends = 9223372036854775807", "words = ''", "words = char(7)", "author = ''",
          "about = 1", "kind = 'x'", "made_at = CAST(x'ff' AS TEXT)"}) {
        const Sample sample;
        must(must(Dossier::open(sample.path)).write_naming(naming));
        sample.run(std::string("UPDATE naming SET ") + change);
        const Dossier dossier = must(Dossier::open(sample.path));
        CHECK_MESSAGE(dossier.namings().error().kind == Fault::Kind::damaged, change);
        CHECK_FALSE(dossier.decoupage({}));
    }
}
