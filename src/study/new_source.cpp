#include "study/new_source.hpp"

#include "study/toml_text.hpp"

namespace decoupage {

namespace {

std::string line(const std::string& key, const std::string& value) {
    return value.empty() ? "# " + key + " = \"...\"\n" : toml_line(key, value);
}

} // namespace

std::string source_text(const Source& source) {
    std::string text = "[source]\n" + line("kind", source.kind) + toml_line("title", source.title);
    text +=
        source.authors.empty() ? "# authors = [\"...\"]\n" : "authors = " + toml_texts(source.authors) + '\n';
    text += source.year > 0 ? "year = " + std::to_string(source.year) + '\n' : "# year = 2025\n";
    text += line("in", source.in) + line("publisher", source.publisher) + line("pages", source.pages);
    text += line("url", source.url) + line("licence", source.licence) + line("consulted", source.consulted);
    text += toml_line("document", source.document) + toml_line("digest", source.digest);
    text += toml_line("damage", source.damage);
    if (source.facts.empty()) return text;
    text += "\n# Proposed, by what stands plainly in the document. Keep what is right; take out or change "
            "the rest.\n";
    for (const SourceFact& fact : source.facts) {
        text += "\n[[fact]]\n" + toml_line("subject", fact.subject) + toml_line("says", fact.says);
        text += toml_line("value", fact.value) + toml_line("kind", fact.kind) + toml_line("at", fact.at);
        text += toml_line("quote", fact.quote);
    }
    return text;
}

} // namespace decoupage
