#include "dossier/database.hpp"
#include "sample.hpp"

using namespace decoupage;
using sample::must;

namespace {

Sighting face(Frame frame, float left) {
    return {frame, "frontal", {left, 0.25f, 0.125f, 0.5f}, 0.75f, {1, -0.5f}, "“Antoine”"};
}

/// Of a film of 100 frames: faces in two of them, letters nowhere.
AllLooks looks() {
    return {{"faces", {12, {face(0, 0.5f), face(24, 0), face(24, 0.25f)}}}, {"letters", {12, {}}}};
}

} // namespace

TEST_CASE("what lookouts saw is read as it was written, also in parts") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    AllLooks later{{"faces", {12, {face(48, 0.125f)}}}, {"letters", {12, {{24, "line", {}, 1, {}, "FIN"}}}}};
    {
        Dossier dossier = must(Dossier::open(path));
        CHECK(must(dossier.looks()).empty());
        must(dossier.write_looks(looks()));
        CHECK(must(dossier.looks()) == looks());
        must(dossier.write_looks(later));
    }
    AllLooks all = looks();
    add_looks(all, later);
    Dossier dossier = must(Dossier::open(path));
    CHECK(must(dossier.looks()) == all);
    must(dossier.forget_looks("faces"));
    CHECK(must(dossier.looks()) == AllLooks{{"letters", all.at("letters")}});
}

TEST_CASE("a new screening forgets what was seen") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    must(must(Dossier::open(path)).write_looks(looks()));
    sample::write_whole(path, 100);
    CHECK(must(must(Dossier::open(path)).looks()).empty());
}

TEST_CASE("sightings that make no sense are refused") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    const auto refused = [&](const Looks& wrong) {
        Dossier dossier = must(Dossier::open(path));
        CHECK_FALSE(dossier.write_looks({{"faces", wrong}}));
        CHECK(must(must(Dossier::open(path)).looks()).empty());
    };
    refused({0, {}});
    refused({12, {face(24, 0), face(12, 0)}});
    refused({12, {face(0, 3)}});
    refused({12, {face(0, std::nanf(""))}});
    Sighting strange = face(0, 0);
    strange.confidence = 2;
    refused({12, {strange}});
    strange = face(0, 0);
    strange.numbers = {INFINITY};
    refused({12, {strange}});
    strange = face(0, 0);
    strange.label.clear();
    refused({12, {strange}});
}

TEST_CASE("a stranger's sightings are checked") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    const auto changed = [&](const std::string& sql) {
        sample::write_whole(path, 100);
        must(must(Dossier::open(path)).write_looks(looks()));
        must(must(Database::open(path, Database::Access::write)).run(sql));
        return must(Dossier::open(path)).looks();
    };
    CHECK_FALSE(changed("UPDATE sighting SET lookout = 7 WHERE id = 0"));
    CHECK_FALSE(changed("UPDATE sighting SET confidence = 1e300 WHERE id = 0"));
    CHECK_FALSE(changed("UPDATE sighting SET label = '' WHERE id = 0"));
    CHECK_FALSE(changed("UPDATE sighting SET id = -1 WHERE id = 0"));
    CHECK_FALSE(changed("UPDATE lookout SET step = 0"));
    CHECK_FALSE(changed("UPDATE lookout SET name = 'faces'"));
    CHECK(must(changed("UPDATE sighting SET id = 100 << 16 WHERE id = 0")).at("faces").sightings.size() == 2);
}
