// Dossiers from strangers: whatever they hold, a fault or a sound breakdown comes of it.

#include "dossier/blocks.hpp"
#include "dossier/database.hpp"
#include "sample.hpp"

#include <fstream>
#include <iterator>

using namespace decoupage;
using sample::must;

namespace {

/// Asks an opened dossier for everything, and gives the first fault.
Outcome<void> all_of(const Dossier& dossier) {
    const auto whole = dossier.decoupage(dossier.curve_names());
    if (!whole) return tl::unexpected(whole.error());
    const auto frames = static_cast<std::size_t>(whole->film.frames);
    CHECK(whole->times.values().size() == frames);
    for (const auto& [name, values] : whole->curves)
        CHECK(values.size() == frames);
    const auto curves = dossier.curves();
    if (!curves) return tl::unexpected(curves.error());
    CHECK(curves->size() == whole->curves.size());
    return {};
}

Outcome<void> all_of(const std::string& path) {
    const auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    return all_of(*dossier);
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

void put(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// A blob in SQL.
std::string literal(const std::vector<std::uint8_t>& bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text = "x'";
    for (const std::uint8_t byte : bytes)
        text += {digits[byte >> 4], digits[byte & 15]};
    return text + "'";
}

} // namespace

TEST_CASE("rows that make no sense are found when they are read") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 5000);
    must(must(Dossier::open(path))
             .write_subtitles(
                 {Subtitles::Origin::added, "a.srt", "srt", "en", "", {{Time{5}, Time{9}, "", "Oui", {}}}}));
    const std::string sound_bytes = bytes_of(path);

    const std::vector<Time> back{Time{5}, Time{4}};
    const std::string times_that_go_back = "DELETE FROM block WHERE id < 1 << 32; UPDATE film SET frames = 2;"
                                           "INSERT INTO block VALUES(0, 2, " +
                                           literal(pack(std::span(back))) + ")";
    for (const std::string& edit : std::initializer_list<std::string>{
             "CREATE TABLE more(x)",
             "CREATE VIEW v AS SELECT * FROM film",
             "CREATE TRIGGER t AFTER INSERT ON track BEGIN DELETE FROM film; END",
             "CREATE INDEX i ON curve(name)",
             "DROP TABLE missing",
             "INSERT INTO model VALUES(1, 'faces', 'a.onnx', 'no digest')",
             "INSERT INTO model VALUES(1, 'faces', '', '00112233445566778899aabbccddeeff')",
             "ALTER TABLE missing ADD COLUMN more TEXT",
             "DROP TABLE film; CREATE TABLE film(id INTEGER PRIMARY KEY)",
             "PRAGMA application_id = 1",
             "PRAGMA user_version = 99",
             "INSERT INTO sound_curve VALUES(1, -10)",
             "INSERT INTO sound_curve VALUES(1, 100000)",
             "PRAGMA user_version = -1",
             "DELETE FROM film",
             "UPDATE film SET frames = -1",
             "UPDATE film SET frames = 5001",
             "UPDATE film SET frames = 4999",
             "UPDATE film SET frames = 9000000000000000000",
             "UPDATE film SET digest = '../../etc/passwd'",
             "UPDATE film SET path = CAST(zeroblob(5000) AS TEXT)",
             "UPDATE film SET codec = char(7)",
             "UPDATE film SET codec = CAST(x'c3' AS TEXT)",
             "UPDATE film SET rate_denominator = 0",
             "UPDATE film SET rate_numerator = -24",
             "UPDATE film SET width = -1",
             "UPDATE film SET width = 9999999999",
             "UPDATE film SET aspect_height = 0",
             "UPDATE film SET rotation = 45",
             "UPDATE film SET bits = 0",
             "UPDATE film SET duration = 9223372036854775807",
             "UPDATE film SET ends = -1",
             "UPDATE film SET seen = 'twice'",
             "UPDATE block SET length = 5000",
             "UPDATE block SET length = 0 WHERE id = 1 << 32",
             "UPDATE block SET length = 903 WHERE id = (1 << 32) + 1",
             "UPDATE block SET packed = x''",
             "UPDATE block SET packed = zeroblob(40000)",
             "DELETE FROM block WHERE id = 0",
             "DELETE FROM block WHERE id = 1",
             "DELETE FROM block WHERE id = 1 << 32",
             "UPDATE block SET id = id + 4000000000 WHERE id = (1 << 32) + 1",
             "UPDATE block SET id = -5 WHERE id = 0",
             times_that_go_back,
             "INSERT INTO curve VALUES(9, 'even')",
             "INSERT INTO curve VALUES(0, 'zero')",
             "INSERT INTO curve VALUES(5000, 'far')",
             "UPDATE curve SET name = '' WHERE id = 1",
             "UPDATE curve SET name = CAST(zeroblob(65) AS TEXT) WHERE id = 1",
             "UPDATE segment SET first = -1",
             "UPDATE segment SET ends = 5001",
             "UPDATE segment SET first = ends + 1",
             "UPDATE segment SET first = 4000, ends = 5000 WHERE first = 0 AND ends > 0",
             "UPDATE segment SET confidence = 1.01",
             "UPDATE segment SET confidence = 9e999",
             "UPDATE segment SET label = ''",
             "UPDATE segment SET label = CAST(x'f8' AS TEXT)",
             "UPDATE segment SET detail = CAST(x'eda080' AS TEXT)",
             "UPDATE segment SET id = id + (1 << 40)",
             "INSERT INTO track VALUES(9, 'shots', 0)",
             "INSERT INTO track VALUES(-1, 'negative', 0)",
             "UPDATE still SET jpeg = x'ffd8'",
             "UPDATE still SET jpeg = 'ÿØÿ'",
             "UPDATE still SET jpeg = zeroblob(9000000)",
             "UPDATE still SET width = 0",
             "UPDATE still SET frame = -1 WHERE frame = 0",
             "UPDATE setting SET value = 9e999",
             "UPDATE setting SET name = 'gap'",
             "UPDATE setting SET id = id + (1 << 32)",
             "UPDATE reading SET version = -1",
             "UPDATE reading SET analyser = ''",
             "UPDATE missing SET analyser = char(10)",
             "UPDATE subtitles SET origin = 'found'",
             "UPDATE subtitles SET source = ''",
             "UPDATE subtitles SET form = ''",
             "UPDATE subtitles SET remark = char(10)",
             "UPDATE subtitles SET id = 7",
             "DELETE FROM subtitles",
             "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 70) "
             "INSERT INTO subtitles SELECT i, 'added', 'b', 'srt', '', '' FROM n",
             "UPDATE cue SET begins = -1",
             "UPDATE cue SET ends = begins",
             "UPDATE cue SET ends = 9223372036854775807",
             "UPDATE cue SET words = char(13)",
             "UPDATE cue SET words = CAST(zeroblob(2001) AS TEXT)",
             "UPDATE cue SET speaker = CAST(x'c3' AS TEXT)",
             "INSERT INTO cue VALUES((1 << 32) + 1, 1, 2, '', 'before', '')",
             "INSERT INTO cue VALUES(5, 1, 2, '', 'of nobody', '')",
         }) {
        CAPTURE(edit);
        put(path, sound_bytes);
        {
            const Database database = must(Database::open(path, Database::Access::write));
            // Some of these a sound SQLite would refuse; then there is nothing to be found.
            if (!database.run(edit)) continue;
        }
        const auto read = all_of(path);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Fault::Kind::damaged);
    }
}

TEST_CASE("stills beyond the film are left out") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 100);
    must(must(Database::open(path, Database::Access::write))
             .run("UPDATE still SET frame = 100 WHERE frame = 99"));
    CHECK(must(must(Dossier::open(path)).stills()).size() == 1);
}

TEST_CASE("a dossier cut short anywhere is told apart from a whole one, or harmless") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 3000);
    const std::string whole = bytes_of(path);
    REQUIRE(all_of(path));
    for (std::size_t length = 0; length < whole.size(); length += 512) {
        CAPTURE(length);
        put(path, whole.substr(0, length));
        const auto read = all_of(path);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Fault::Kind::damaged);
    }
}

TEST_CASE("a dossier with any byte changed is read to a sound breakdown or a fault") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "a.dossier";
    sample::write_whole(path, 50);
    const std::string whole = bytes_of(path);
    int found = 0;
    for (std::size_t place = 0; place < whole.size(); place += place < 200 ? 1 : 23) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0xa5);
        put(path, changed);
        if (!all_of(path)) ++found;
    }
    CHECK(found > 50);
}
