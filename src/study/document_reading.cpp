#include "study/document_reading.hpp"

#include "signal/sha256.hpp"
#include "study/document_text.hpp"
#include "study/plain_words.hpp"
#include "study/problems.hpp"

#include <fstream>
#include <iterator>

namespace decoupage {

namespace fs = std::filesystem;

DocumentForm form_of(const fs::path& path, std::string_view bytes) {
    const std::string ending = small_letters(path.extension().string());
    if (bytes.starts_with("%PDF")) return DocumentForm::pdf;
    if (ending == ".md" || ending == ".markdown") return DocumentForm::markdown;
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return DocumentForm::html;
    if (ending == ".ris") return DocumentForm::ris;
    if (ending == ".bib" || ending == ".bibtex") return DocumentForm::bibtex;
    const std::string begins = small_letters(bytes.substr(0, 256));
    if (begins.find("<!doctype html") != begins.npos || begins.find("<html") != begins.npos)
        return DocumentForm::html;
    return DocumentForm::text;
}

Document document_of(DocumentForm form, std::string_view bytes) {
    switch (form) {
    case DocumentForm::markdown:
        return document_of_markdown(bytes);
    case DocumentForm::html:
        return document_of_html(bytes);
    case DocumentForm::pdf:
        return document_of_pages(bytes);
    case DocumentForm::ris:
    case DocumentForm::bibtex:
        return {};
    case DocumentForm::text:
        break;
    }
    return document_of_text(bytes);
}

std::vector<KeyedRecord> records_of(DocumentForm form, std::string_view bytes) {
    if (form == DocumentForm::ris) return records_of_ris(bytes);
    if (form == DocumentForm::bibtex) return records_of_bibtex(bytes);
    return {};
}

std::string digest_words(std::string_view bytes) {
    return "sha256:" + sha256(bytes);
}

Outcome<std::string> document_bytes(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        return fault(Fault::Kind::not_found, "a document", "There is no " + path.string());
    if (!fs::is_regular_file(status))
        return fault(Fault::Kind::usage, "a document", path.string() + " is no file");
    if (fs::file_size(path, error) > most_document_bytes)
        return fault(Fault::Kind::usage, "at most 16 MiB", path.string() + " is larger",
                     "Take in a part of it.");
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    if (!stream.is_open() || stream.bad())
        return fault(Fault::Kind::not_allowed, "a file that can be read", path.string() + " cannot be read");
    return bytes;
}

fs::path document_path(const Work& work, const Source& source) {
    const fs::path named = source.document;
    const bool is_name = named.filename() == named;
    return (is_name ? work.folder / "sources/documents" / named : work.folder / named).lexically_normal();
}

DocumentState document_state(const Work& work, const Source& source, std::string& bytes) {
    if (source.document.empty()) return DocumentState::none;
    auto read = document_bytes(document_path(work, source));
    if (!read) return DocumentState::absent;
    if (digest_words(*read) != source.digest) return DocumentState::changed;
    bytes = std::move(*read);
    return DocumentState::same;
}

std::vector<WorkProblem> held_against(const Source& source, const Document& document) {
    std::vector<WorkProblem> problems;
    for (const SourceFact& fact : source.facts) {
        if (fact.at.empty()) continue;
        const auto text = passage(document, fact.at);
        if (!text)
            add_problem(problems, fact.written, "There is no " + fact.at + " in the document of " + source.id,
                        "a section, section:paragraph, or a page");
        else if (text->find(one_line(fact.quote)) == text->npos)
            add_problem(problems, fact.written,
                        "The quotation does not stand at " + source.id + '#' + fact.at,
                        "words of the document as they stand there");
    }
    return problems;
}

} // namespace decoupage
