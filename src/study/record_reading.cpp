#include "study/record_reading.hpp"

#include "study/problems.hpp"
#include "study/record_values.hpp"
#include "study/taken_table.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using Need = TakenTable::Need;
using Problems = std::vector<WorkProblem>;

void check_language(TakenTable& table, std::string_view key, const std::string& language) {
    if (language.empty() || is_language(language)) return;
    table.wrong(key, '"' + language + "\" is no code of a language", "two or three letters, as \"fr\"");
}

void check_length(TakenTable& table, const std::string& length) {
    if (length.empty() || running_seconds(length)) return;
    table.wrong("running_time", '"' + length + "\" is no running time", "hours, minutes and seconds",
                "running_time = \"1:39:00\"");
}

WorkTitle title_in(TakenTable table) {
    WorkTitle title{table.text("title", Need::must), table.text("language"), table.text("kind")};
    check_language(table, "language", title.language);
    table.end();
    return title;
}

void take_work(WorkRecord& record, TakenTable table, const std::string& file, Problems& problems) {
    record.written = table.written();
    record.source = table.citation();
    record.title = {table.text("title", Need::must), table.text("language"), "original"};
    check_language(table, "language", record.title.language);
    for (const TomlValue* other : table.tables("other_titles"))
        record.other_titles.push_back(title_in({*other, "other_titles", file, problems}));
    record.year = table.year("year");
    record.countries = table.texts("countries");
    record.languages = table.texts("languages");
    for (const std::string& language : record.languages)
        check_language(table, "languages", language);
    record.running_time = table.text("running_time");
    check_length(table, record.running_time);
    record.colour = table.text("colour");
    record.aspect = table.text("aspect");
    if (!record.aspect.empty() && !aspect_of(record.aspect))
        table.wrong("aspect", '"' + record.aspect + "\" is no shape of a picture", "aspect = \"2.35:1\"");
    record.studios = table.texts("studios");
    if (const std::string language = table.text("text_language"); !language.empty()) {
        record.text_language = language;
        check_language(table, "text_language", language);
    }
    record.spoilers_from = table.text("spoilers_from");
    record.measured = table.text("measured");
    table.end();
}

RecordPerson person_in(TakenTable table) {
    RecordPerson person;
    person.written = table.written();
    person.name = table.text("name", Need::must);
    person.roles = table.texts("roles");
    person.as = table.text("as");
    person.source = table.citation();
    table.end();
    return person;
}

Manifestation manifestation_in(TakenTable table) {
    Manifestation made;
    made.written = table.written();
    made.id = table.text("id", Need::must);
    made.format = table.text("format");
    made.running_time = table.text("running_time");
    check_length(table, made.running_time);
    made.speed = table.number("speed");
    made.source = table.citation();
    table.end();
    return made;
}

Item item_in(TakenTable table) {
    Item item;
    item.written = table.written();
    item.of = table.text("of");
    item.film = table.text("film");
    item.print = table.text("print");
    table.end();
    return item;
}

RecordEntry entry_in(const EntryTable& kind, TakenTable table) {
    RecordEntry entry;
    entry.table = kind.name;
    entry.written = table.written();
    entry.source = table.citation();
    entry.fields = table.rest(kind.keys);
    if (std::ranges::find(entry.fields, kind.must, &std::pair<std::string, std::string>::first) ==
        entry.fields.end())
        table.text(kind.must, Need::must);
    for (const auto& [key, value] : entry.fields)
        if (key == "date" && !is_date(value))
            table.wrong(key, '"' + value + "\" is no date", "1959, 1959-06 or 1959-06-03");
    if (kind.name == "money") table.one_of("what", {"budget", "takings", "admissions"});
    table.end();
    return entry;
}

} // namespace

const std::vector<EntryTable>& entry_tables() {
    static const std::vector<EntryTable> tables{
        {"distribution", {"country", "by", "date", "note"}, "by"},
        {"rating", {"country", "rating", "note"}, "rating"},
        {"timeline", {"date", "what", "where", "note"}, "what"},
        {"money", {"what", "amount", "where", "note"}, "amount"},
        {"prize", {"prize", "festival", "year", "for", "won", "note"}, "prize"},
        {"canon", {"list", "year", "rank", "note"}, "list"},
    };
    return tables;
}

WorkRecord read_record(std::string_view toml, const std::string& file, Problems& problems) {
    WorkRecord record;
    const auto root = read_toml(toml, file, problems);
    if (!root) return record;
    TakenTable table(*root, file, file, problems);
    if (const TomlValue* work = table.table("work"))
        take_work(record, {*work, "[work]", file, problems}, file, problems);
    else
        add_problem(problems, {file, 0}, file + " has no [work]", "[work]",
                    "Begin the file with [work] and a title.");
    for (const TomlValue* person : table.tables("people"))
        record.people.push_back(person_in({*person, "[[people]]", file, problems}));
    for (const TomlValue* made : table.tables("manifestation"))
        record.manifestations.push_back(manifestation_in({*made, "[[manifestation]]", file, problems}));
    for (const TomlValue* item : table.tables("item"))
        record.items.push_back(item_in({*item, "[[item]]", file, problems}));
    for (const EntryTable& kind : entry_tables())
        for (const TomlValue* entry : table.tables(kind.name))
            record.entries.push_back(entry_in(kind, {*entry, "[[" + kind.name + "]]", file, problems}));
    if (const TomlValue* tags = table.table("tags"))
        for (const TomlEntry& tag : tags->table)
            record.tags[tag.key] = TakenTable(*tags, "[tags]", file, problems).texts(tag.key);
    table.end();
    return record;
}

} // namespace decoupage
