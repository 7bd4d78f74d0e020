#include "study/claims_reading.hpp"

#include "study/problems.hpp"
#include "study/slug.hpp"
#include "study/taken_table.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using Need = TakenTable::Need;
using Problems = std::vector<WorkProblem>;

std::vector<PlaceMeaning> places_in(const TomlValue& table, const std::string& file, Problems& problems) {
    std::vector<PlaceMeaning> places;
    for (const TomlEntry& entry : table.table) {
        PlaceMeaning place{entry.key, {}, {file, entry.line}};
        const auto same = std::ranges::find_if(
            places, [&](const PlaceMeaning& other) { return slug(other.name) == slug(entry.key); });
        if (entry.value.kind == TomlValue::Kind::text)
            place.meaning = entry.value.text;
        else
            add_problem(problems, place.written,
                        "The place \"" + entry.key + "\" is " + name_of(entry.value.kind),
                        "words that say where it is", '"' + entry.key + "\" = \"the longest take\"");
        if (same != places.end())
            add_problem(problems, place.written,
                        "The place \"" + entry.key + "\" stands in line " +
                            std::to_string(same->written.line) + " already",
                        "one meaning for a name", "Take one away, or give it another name.");
        else
            places.push_back(std::move(place));
    }
    return places;
}

WrittenClaim claim_in(TakenTable table) {
    WrittenClaim claim;
    claim.written = table.written("test");
    claim.id = table.text("id", Need::must);
    if (claim.id.find_first_of(" \t\n<>()") != claim.id.npos)
        table.wrong("id", "The id \"" + claim.id + "\" cannot stand in a link", "letters, digits and dashes",
                    "id = \"" + slug(claim.id) + '"');
    claim.sentence = table.text("sentence", Need::must);
    claim.test = table.text("test", Need::must);
    claim.source = table.citation();
    claim.speaks_of = table.one_of("speaks_of", {"work", "print"});
    claim.against = table.texts("against");
    claim.note = table.text("note");
    table.end();
    return claim;
}

} // namespace

void read_claims(std::string_view toml, const std::string& file, std::vector<PlaceMeaning>& places,
                 std::vector<WrittenClaim>& claims, Problems& problems) {
    const auto root = read_toml(toml, file, problems);
    if (!root) return;
    TakenTable table(*root, file, file, problems);
    if (const TomlValue* named = table.table("places")) places = places_in(*named, file, problems);
    for (const TomlValue* claim : table.tables("claim"))
        claims.push_back(claim_in({*claim, "[[claim]]", file, problems}));
    table.end();
}

PrintPlaces read_print_places(std::string_view toml, const std::string& file, Problems& problems) {
    PrintPlaces print;
    print.file = file;
    const auto root = read_toml(toml, file, problems);
    if (!root) return print;
    TakenTable table(*root, file, file, problems);
    print.print = table.text("print", Need::must);
    if (const TomlValue* named = table.table("places")) print.places = places_in(*named, file, problems);
    table.end();
    return print;
}

} // namespace decoupage
