// A document that somebody takes in: whatever the bytes are, its sections are found again by their locators,
// and what is proposed of it stands in it. The first letter says its form: t text, m Markdown, h HTML, p
// pages of a PDF, r RIS, b BibTeX.

#include "study/document_reading.hpp"
#include "study/facts.hpp"
#include "study/new_source.hpp"
#include "study/source_reading.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace decoupage;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

DocumentForm form_named(std::uint8_t letter) {
    switch (letter) {
    case 'm':
        return DocumentForm::markdown;
    case 'h':
        return DocumentForm::html;
    case 'p':
        return DocumentForm::pdf;
    case 'r':
        return DocumentForm::ris;
    case 'b':
        return DocumentForm::bibtex;
    default:
        return DocumentForm::text;
    }
}

/// Whatever is proposed is read again as it was written.
void demand_read_again(const Source& source) {
    std::vector<WorkProblem> problems;
    const Source again = read_source(source_text(source), "sources/a.toml", problems);
    demand(again.facts.size() == source.facts.size());
    for (std::size_t at = 0; at < again.facts.size(); ++at)
        demand(again.facts[at].at == source.facts[at].at);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    const DocumentForm form = form_named(bytes[0]);
    for (const KeyedRecord& record : records_of(form, text)) {
        Source source;
        source.title = record.record.title;
        source.authors = record.record.authors;
        source.year = record.record.year;
        demand_read_again(source);
    }
    const Document document = document_of(form, text);
    for (std::size_t section = 0; section < document.sections.size(); ++section)
        for (std::size_t at = 0; at < document.sections[section].paragraphs.size(); ++at)
            demand(passage(document, locator_of(document, section, at)) ==
                   document.sections[section].paragraphs[at]);
    Source source;
    source.title = "a";
    const std::vector<std::string> titles{"The Run"};
    source.facts = plain_facts(document, titles);
    demand(held_against(source, document).empty());
    demand_read_again(source);
    return 0;
}
