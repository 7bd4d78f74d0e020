#pragma once
/// Taking a document in as a source of a work.

#include "film/outcome.hpp"
#include "study/document_reading.hpp"
#include "study/work.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct SourceRequest {
    std::string file, id, title, kind;
};

/// The sources that a file makes: one of a document, one for each record of RIS or BibTeX. Nothing is
/// written, and of the document nothing is kept but its name, its digest, and facts with short quotations. A
/// PDF is read by the program `pdftotext`. Faults: not_found (a file, pdftotext), usage, damaged (a PDF that
/// cannot be read).
Outcome<std::vector<Source>> sources_of(const Work& work, const SourceRequest& request);

/// The document of a source as it is now, by its form. Faults: as above.
Outcome<Document> document_of_file(const std::filesystem::path& path, std::string_view bytes);

} // namespace decoupage
