#include "study/source_reading.hpp"

#include "study/problems.hpp"
#include "study/record_values.hpp"
#include "study/taken_table.hpp"

#include <algorithm>
#include <filesystem>

namespace decoupage {

namespace {

using Need = TakenTable::Need;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

SourceFact fact_in(TakenTable table) {
    SourceFact fact;
    fact.written = table.written();
    fact.subject = table.text("subject");
    fact.says = table.text("says", Need::must);
    fact.value = table.text("value", Need::must);
    fact.kind = table.one_of("kind", fact_kinds());
    fact.at = table.text("at");
    fact.quote = table.text("quote");
    if (const std::size_t length = characters(fact.quote); length > longest_quote)
        table.wrong("quote", "The quote has " + std::to_string(length) + " characters",
                    "at most " + std::to_string(longest_quote), "Quote the words that say it.");
    table.end();
    return fact;
}

void take_head(Source& source, TakenTable table) {
    source.written = table.written();
    source.kind = table.one_of("kind", source_kinds());
    source.title = table.text("title", Need::must);
    source.authors = table.texts("authors");
    source.year = table.year("year");
    source.in = table.text("in");
    source.publisher = table.text("publisher");
    source.pages = table.text("pages");
    source.url = table.text("url");
    source.licence = table.text("licence");
    source.consulted = table.text("consulted");
    if (!source.consulted.empty() && !is_date(source.consulted))
        table.wrong("consulted", '"' + source.consulted + "\" is no date", "consulted = \"2026-11-20\"");
    source.document = table.text("document");
    source.digest = table.text("digest");
    source.damage = table.text("damage");
    table.end();
}

} // namespace

const std::vector<std::string>& source_kinds() {
    static const std::vector<std::string> kinds{"other",   "encyclopaedia", "study", "book", "article",
                                                "dossier", "interview",     "film",  "web"};
    return kinds;
}

const std::vector<std::string>& fact_kinds() {
    static const std::vector<std::string> kinds{"words", "date",  "person",      "number",
                                                "prize", "place", "running time"};
    return kinds;
}

Source read_source(std::string_view toml, const std::string& file, std::vector<WorkProblem>& problems) {
    Source source;
    source.id = std::filesystem::path(file).stem().string();
    source.written = {file, 1};
    const auto root = read_toml(toml, file, problems);
    if (!root) return source;
    TakenTable table(*root, file, file, problems);
    if (const TomlValue* head = table.table("source"))
        take_head(source, {*head, "[source]", file, problems});
    else
        add_problem(problems, {file, 0}, file + " has no [source]", "[source]",
                    "Begin the file with [source] and a title.");
    for (const TomlValue* fact : table.tables("fact"))
        source.facts.push_back(fact_in({*fact, "[[fact]]", file, problems}));
    table.end();
    return source;
}

} // namespace decoupage
