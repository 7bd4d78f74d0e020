#pragma once
/// A document's file, whatever its form.

#include "film/outcome.hpp"
#include "study/document.hpp"
#include "study/document_records.hpp"
#include "study/work.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// By the ending of its name; where that says nothing, by how it begins.
enum class DocumentForm { text, markdown, html, pdf, ris, bibtex };
DocumentForm form_of(const std::filesystem::path& path, std::string_view bytes);

/// Of text, Markdown and HTML their bytes; of a PDF what pdftotext makes of it, pages parted by form feeds.
/// Records have no sections (`records_of`).
Document document_of(DocumentForm form, std::string_view bytes);

/// The records of RIS and BibTeX; none for other forms.
std::vector<KeyedRecord> records_of(DocumentForm form, std::string_view bytes);

/// "sha256:..." of bytes.
std::string digest_words(std::string_view bytes);

/// The bytes of a document's file of at most `most_document_bytes`. Faults: not_found, not_allowed, usage.
Outcome<std::string> document_bytes(const std::filesystem::path& path);

/// Where the document of a source should lie: a name alone in sources/documents, anything else from the work
/// folder.
std::filesystem::path document_path(const Work& work, const Source& source);

/// Whether the document of a source is at hand, and is the one that was taken in.
enum class DocumentState {
    none,    ///< the source names no document
    absent,  ///< it is not where it should be
    same,    ///< its digest is the one that is kept
    changed, ///< it is not; nothing of it is looked at
};
DocumentState document_state(const Work& work, const Source& source, std::string& bytes);

/// Facts whose locator leads nowhere in the document, or whose quotation does not stand there.
std::vector<WorkProblem> held_against(const Source& source, const Document& document);

} // namespace decoupage
