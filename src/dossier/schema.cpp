#include "dossier/schema.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace decoupage {

namespace {

const Schema& first_schema() {
    // Ids that say where a row belongs hold two numbers: id = (whose << 32) + place. Rows then lie in the
    // order in which they are read, and no index is needed (so none of a stranger's has to be believed).
    static const Schema schema{
        1,
        {"CREATE TABLE film(id INTEGER PRIMARY KEY, path TEXT NOT NULL, bytes INTEGER NOT NULL, "
         "digest TEXT NOT NULL, container TEXT NOT NULL, codec TEXT NOT NULL, sound_codec TEXT NOT NULL, "
         "stream INTEGER NOT NULL, picture_streams INTEGER NOT NULL, frames INTEGER NOT NULL, "
         "rate_numerator INTEGER NOT NULL, rate_denominator INTEGER NOT NULL, duration INTEGER NOT NULL, "
         "width INTEGER NOT NULL, height INTEGER NOT NULL, aspect_width INTEGER NOT NULL, "
         "aspect_height INTEGER NOT NULL, bits INTEGER NOT NULL, rotation INTEGER NOT NULL, "
         "interlaced INTEGER NOT NULL, variable_rate INTEGER NOT NULL, high_dynamic_range INTEGER NOT NULL, "
         "ends INTEGER NOT NULL, seen TEXT NOT NULL, screened_at TEXT NOT NULL) STRICT",
         "CREATE TABLE curve(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
         // whose = the curve's id, or 0 for the times of the frames; length in values.
         "CREATE TABLE block(id INTEGER PRIMARY KEY, length INTEGER NOT NULL, packed BLOB NOT NULL) STRICT",
         "CREATE TABLE still(frame INTEGER PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, "
         "jpeg BLOB NOT NULL) STRICT",
         "CREATE TABLE reading(id INTEGER PRIMARY KEY, analyser TEXT NOT NULL, version INTEGER NOT NULL) "
         "STRICT",
         // whose = the reading.
         "CREATE TABLE setting(id INTEGER PRIMARY KEY, name TEXT NOT NULL, value REAL NOT NULL) STRICT",
         // reading 0: a track no analyser makes.
         "CREATE TABLE track(id INTEGER PRIMARY KEY, name TEXT NOT NULL, reading INTEGER NOT NULL) STRICT",
         // whose = the track.
         "CREATE TABLE segment(id INTEGER PRIMARY KEY, first INTEGER NOT NULL, ends INTEGER NOT NULL, "
         "label TEXT NOT NULL, confidence REAL NOT NULL, detail TEXT NOT NULL) STRICT",
         "CREATE TABLE missing(id INTEGER PRIMARY KEY, analyser TEXT NOT NULL) STRICT"}};
    return schema;
}

// The log of corrections, in order. What a deed neither takes nor puts has an empty span and label.
constexpr std::string_view correction_table =
    "CREATE TABLE correction(id INTEGER PRIMARY KEY, deed TEXT NOT NULL, taken_first INTEGER NOT NULL, "
    "taken_ends INTEGER NOT NULL, taken_label TEXT NOT NULL, taken_detail TEXT NOT NULL, "
    "put_first INTEGER NOT NULL, put_ends INTEGER NOT NULL, put_label TEXT NOT NULL, "
    "put_detail TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL) STRICT";

// Who looked, every how many frames; and what they saw. A sighting's id = (frame << 16) + its place among
// those of the frame.
constexpr std::string_view lookout_table =
    "CREATE TABLE lookout(id INTEGER PRIMARY KEY, name TEXT NOT NULL, step INTEGER NOT NULL) STRICT";
constexpr std::string_view sighting_table =
    "CREATE TABLE sighting(id INTEGER PRIMARY KEY, lookout INTEGER NOT NULL, label TEXT NOT NULL, "
    "box_left REAL NOT NULL, box_top REAL NOT NULL, box_width REAL NOT NULL, box_height REAL NOT NULL, "
    "confidence REAL NOT NULL, numbers BLOB NOT NULL, words TEXT NOT NULL) STRICT";

// By which models lookouts looked.
constexpr std::string_view model_table =
    "CREATE TABLE model(id INTEGER PRIMARY KEY, lookout TEXT NOT NULL, file TEXT NOT NULL, "
    "digest TEXT NOT NULL) STRICT";

// Which curves are of the sound: so many values a second.
constexpr std::string_view sound_curve_table =
    "CREATE TABLE sound_curve(id INTEGER PRIMARY KEY, a_second INTEGER NOT NULL) STRICT";

// Words with their times: of which file or stream, and its cues, whose = the subtitles. Times are flicks.
constexpr std::string_view subtitles_table =
    "CREATE TABLE subtitles(id INTEGER PRIMARY KEY, origin TEXT NOT NULL, source TEXT NOT NULL, "
    "form TEXT NOT NULL, language TEXT NOT NULL, remark TEXT NOT NULL) STRICT";
constexpr std::string_view cue_table =
    "CREATE TABLE cue(id INTEGER PRIMARY KEY, begins INTEGER NOT NULL, ends INTEGER NOT NULL, "
    "speaker TEXT NOT NULL, words TEXT NOT NULL, sounds TEXT NOT NULL) STRICT";

// The log of names and of what is said of moments, in order. What an entry does not say is 0, '' or an empty
// span.
constexpr std::string_view naming_table =
    "CREATE TABLE naming(id INTEGER PRIMARY KEY, deed TEXT NOT NULL, about INTEGER NOT NULL, "
    "named TEXT NOT NULL, kind TEXT NOT NULL, first INTEGER NOT NULL, ends INTEGER NOT NULL, "
    "words TEXT NOT NULL, author TEXT NOT NULL, made_at TEXT NOT NULL) STRICT";

// The log of annotations, their tiers and vocabularies, in order. What an entry does not say is 0, '' or an
// empty span; a region without width is none.
constexpr std::string_view annotating_table =
    "CREATE TABLE annotating(id INTEGER PRIMARY KEY, deed TEXT NOT NULL, about INTEGER NOT NULL, "
    "together INTEGER NOT NULL, thing TEXT NOT NULL, whose INTEGER NOT NULL, host INTEGER NOT NULL, "
    "lies TEXT NOT NULL, first INTEGER NOT NULL, ends INTEGER NOT NULL, box_left REAL NOT NULL, "
    "box_top REAL NOT NULL, box_width REAL NOT NULL, box_height REAL NOT NULL, term TEXT NOT NULL, "
    "words TEXT NOT NULL, more TEXT NOT NULL, noted_by TEXT NOT NULL, noted_at TEXT NOT NULL, "
    "author TEXT NOT NULL, made_at TEXT NOT NULL) STRICT";

Schema with(const Schema& before, std::initializer_list<std::string_view> tables) {
    Schema next{before.version + 1, before.tables};
    next.tables.insert(next.tables.end(), tables);
    return next;
}

const Schema& second_schema() {
    static const Schema schema = with(first_schema(), {correction_table});
    return schema;
}

const Schema& third_schema() {
    static const Schema schema = with(second_schema(), {lookout_table, sighting_table});
    return schema;
}

const Schema& fourth_schema() {
    static const Schema schema = with(third_schema(), {model_table});
    return schema;
}

const Schema& fifth_schema() {
    static const Schema schema = with(fourth_schema(), {sound_curve_table});
    return schema;
}

const Schema& sixth_schema() {
    static const Schema schema = with(fifth_schema(), {subtitles_table, cue_table});
    return schema;
}

const Schema& seventh_schema() {
    static const Schema schema = with(sixth_schema(), {naming_table});
    return schema;
}

} // namespace

const Schema& current_schema() {
    static const Schema schema = with(seventh_schema(), {annotating_table});
    return schema;
}

std::span<const Step> all_steps() {
    static const std::string looks = std::string(lookout_table) + ";" + std::string(sighting_table);
    static const std::string subtitles = std::string(subtitles_table) + ";" + std::string(cue_table);
    static const std::vector<Step> steps{
        {first_schema(), correction_table},   {second_schema(), looks},    {third_schema(), model_table},
        {fourth_schema(), sound_curve_table}, {fifth_schema(), subtitles}, {sixth_schema(), naming_table},
        {seventh_schema(), annotating_table}};
    return steps;
}

Outcome<void> lay_tables(const Database& database, const Schema& schema) {
    for (const std::string_view table : schema.tables)
        if (auto laid = database.run(std::string(table)); !laid) return laid;
    return database.run("PRAGMA application_id = " + std::to_string(application_mark) +
                        "; PRAGMA user_version = " + std::to_string(schema.version));
}

namespace {

Outcome<void> check_layout(const Database& database, const std::string& path, const Schema& schema) {
    Statement objects = database.prepare("SELECT sql FROM sqlite_schema");
    std::vector<std::string_view> awaited = schema.tables;
    while (true) {
        const auto more = objects.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        const std::string made = Row(objects).text(4096);
        const auto known = std::find(awaited.begin(), awaited.end(), made);
        if (known == awaited.end()) return damaged(path, "it holds more than a dossier does");
        awaited.erase(known);
    }
    if (!awaited.empty()) return damaged(path, "a part of it is missing");
    return {};
}

} // namespace

Outcome<void> bring_up_to_date(const Database& database, const std::string& path, const Schema& wanted,
                               std::span<const Step> steps) {
    const auto found = database.number("PRAGMA user_version");
    if (!found) return tl::unexpected(found.error());
    if (*found > wanted.version)
        return fault(Fault::Kind::damaged, "a dossier of this one or an older",
                     path + " was made by a newer program", "Open it with that program.");
    if (*found < wanted.version) {
        if (!database.writable())
            return fault(Fault::Kind::not_allowed, "an older dossier in a place that can be written",
                         path + " cannot be written", "Copy it to another folder.");
        auto upgrade = Transaction::begin(database);
        if (!upgrade) return tl::unexpected(upgrade.error());
        // Read again: another program may have been quicker.
        const auto standing = database.number("PRAGMA user_version");
        if (!standing) return tl::unexpected(standing.error());
        std::int64_t version = *standing;
        for (const Step& step : steps) {
            if (step.from.version != version || version == wanted.version) continue;
            if (auto known = check_layout(database, path, step.from); !known) return known;
            ++version;
            const auto taken =
                database.run(std::string(step.sql) + "; PRAGMA user_version = " + std::to_string(version));
            if (!taken) return taken;
        }
        if (version != wanted.version) return damaged(path, "its layout is of no known version");
        if (auto done = upgrade->commit(); !done) return done;
    }
    return check_layout(database, path, wanted);
}

} // namespace decoupage
