#include "dossier/schema.hpp"
#include "sample.hpp"

using namespace decoupage;
using sample::must;

// The steps are tried on two earlier layouts that might have been, of one small table; the last test is about
// the dossiers that are.

namespace {

const Schema first{
    1, {"CREATE TABLE film(id INTEGER PRIMARY KEY, bytes INTEGER NOT NULL, digest TEXT NOT NULL) STRICT"}};
const Schema second{
    2, {first.tables[0], "CREATE TABLE still(frame INTEGER PRIMARY KEY, jpeg BLOB NOT NULL) STRICT"}};
const Schema third{
    3,
    {first.tables[0],
     "CREATE TABLE still(frame INTEGER PRIMARY KEY, jpeg BLOB NOT NULL, width INTEGER NOT NULL) STRICT"}};
const std::vector<Step> steps{
    {first, "CREATE TABLE still(frame INTEGER PRIMARY KEY, jpeg BLOB NOT NULL) STRICT"},
    // Renamed first: the new table must be made in the words of its schema.
    {second,
     "ALTER TABLE still RENAME TO narrow;"
     "CREATE TABLE still(frame INTEGER PRIMARY KEY, jpeg BLOB NOT NULL, width INTEGER NOT NULL) STRICT;"
     "INSERT INTO still SELECT frame, jpeg, 480 FROM narrow; DROP TABLE narrow"}};

Database made(const std::string& path, const Schema& schema, const std::string& rows) {
    Database database = must(Database::open(path, Database::Access::create));
    must(lay_tables(database, schema));
    must(database.run(rows));
    return database;
}

} // namespace

TEST_CASE("an older layout is brought up to date step by step, and its rows are kept") {
    const support::TemporaryFolder folder;
    const Database database = made(folder.path() / "a", first, "INSERT INTO film VALUES(1, 5, 'ab')");
    must(bring_up_to_date(database, "a", second, steps));
    CHECK(must(database.number("PRAGMA user_version")) == 2);
    must(database.run("INSERT INTO still VALUES(7, x'ff')"));
    must(bring_up_to_date(database, "a", third, steps));
    CHECK(must(database.number("PRAGMA user_version")) == 3);
    CHECK(must(database.number("SELECT width FROM still WHERE frame = 7")) == 480);
    CHECK(must(database.number("SELECT bytes FROM film")) == 5);
    must(bring_up_to_date(database, "a", third, steps));
}

TEST_CASE("two steps are taken at once, or none") {
    const support::TemporaryFolder folder;
    const Database database = made(folder.path() / "a", first, "");
    const std::vector<Step> broken{steps[0], {second, "DROP TABLE still; CREATE TABLE nonsense"}};
    CHECK_FALSE(bring_up_to_date(database, "a", third, broken));
    CHECK(must(database.number("PRAGMA user_version")) == 1);
    must(bring_up_to_date(database, "a", first, {}));
    must(bring_up_to_date(database, "a", third, steps));
}

TEST_CASE("a layout of a newer program, or of none, is told apart from ours") {
    const support::TemporaryFolder folder;
    const Database newer = made(folder.path() / "a", third, "");
    const auto found = bring_up_to_date(newer, "a.dossier", second, steps);
    REQUIRE_FALSE(found);
    CHECK(found.error().sentence() == "a.dossier was made by a newer program; expected a dossier of this one "
                                      "or an older. Open it with that program.");

    const Database strange = made(folder.path() / "b", first, "CREATE VIEW v AS SELECT 1");
    CHECK(bring_up_to_date(strange, "b", first, {}).error().kind == Fault::Kind::damaged);
    CHECK(bring_up_to_date(strange, "b", third, steps).error().kind == Fault::Kind::damaged);
    const Database without = made(folder.path() / "c", first, "PRAGMA user_version = 0");
    CHECK(bring_up_to_date(without, "c", third, steps).error().kind == Fault::Kind::damaged);
}

TEST_CASE("an older layout in a place that cannot be written is not brought up to date") {
    const support::TemporaryFolder folder;
    made(folder.path() / "a", first, "");
    const Database database = must(Database::open(folder.path() / "a", Database::Access::read));
    CHECK(bring_up_to_date(database, "a", third, steps).error().kind == Fault::Kind::not_allowed);
    must(bring_up_to_date(database, "a", first, {}));
}

TEST_CASE("a dossier of schema 1 becomes one of today, with all that it held but corrections, looks, "
          "models, words, names and annotations, of which it had none") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    {
        const Database database = must(Database::open(path, Database::Access::write));
        must(database.run("DROP TABLE correction; DROP TABLE lookout; DROP TABLE sighting; DROP TABLE model;"
                          "DROP TABLE sound_curve;"
                          "DROP TABLE subtitles; DROP TABLE cue; DROP TABLE naming; DROP TABLE annotating;"
                          "PRAGMA user_version = 1"));
    }
    Dossier dossier = must(Dossier::open(path));
    const Decoupage decoupage = must(dossier.decoupage({}));
    CHECK(decoupage.corrections.empty());
    CHECK(must(dossier.looks()).empty());
    CHECK(decoupage.models.empty());
    CHECK(decoupage.subtitles.empty());
    CHECK(decoupage.namings.empty());
    CHECK(decoupage.track("transitions") == sample::tracks(100)[0]);
    CHECK(decoupage.stills.size() == 2);
    must(dossier.write_correction({0, Correction::Deed::add, {}, {{9, 9}, "cut", 1, ""}, "Ada", "today"}));
    CHECK(must(dossier.corrections()).size() == 1);
    must(dossier.write_naming(
        {0, Naming::Deed::give, 0, Named::shots, "", {0, 50}, "the run", "Ada", "today"}));
    CHECK(must(dossier.namings()).size() == 1);
    CHECK(decoupage.annotations.tiers.empty());
    must(dossier.write_annotatings(std::vector<Annotating>{
        {1, Annotating::Deed::add, 0, 1, Tier{0, "gestures", 0, Lies::on_film, 0, "", ""}, "Ada", "today"}}));
    CHECK(must(dossier.annotatings()).size() == 1);
    CHECK(current_schema().version == 8);
    CHECK(all_steps().size() == 7);
}
