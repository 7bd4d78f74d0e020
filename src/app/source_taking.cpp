#include "app/source_taking.hpp"

#include "app/child.hpp"
#include "film/near_miss.hpp"
#include "study/document_damage.hpp"
#include "study/facts.hpp"
#include "study/slug.hpp"
#include "study/source_reading.hpp"
#include "study/taken_table.hpp"
#include "time/calendar.hpp"

#include <algorithm>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

Outcome<std::string> words_of_pdf(const fs::path& path) {
    const auto ended = run_to_end({"pdftotext", "-enc", "UTF-8", fs::absolute(path).string(), "-"});
    if (!ended)
        return fault(Fault::Kind::not_found, "the program pdftotext",
                     "It is not installed, and " + path.string() + " is a PDF",
                     "Install poppler-utils, or take in the document's text.");
    if (ended->exit != 0)
        return fault(Fault::Kind::damaged, "a PDF with words in it", "pdftotext cannot read " + path.string(),
                     "Take in the document's text.");
    return ended->out;
}

/// As the source names it: its name alone in sources/documents, else its way from the work folder.
std::string document_name(const Work& work, const fs::path& file) {
    std::error_code none;
    const fs::path whole = fs::weakly_canonical(file, none), folder = fs::weakly_canonical(work.folder, none);
    if (whole.parent_path() == folder / "sources/documents") return whole.filename().string();
    return whole.lexically_relative(folder).string();
}

std::vector<std::string> titles_of(const Work& work) {
    std::vector<std::string> titles{work.record.title.words};
    for (const WorkTitle& title : work.record.other_titles)
        titles.push_back(title.words);
    return titles;
}

void take_record(const Bibliography& record, Source& source) {
    source.kind = record.kind;
    source.title = record.title;
    source.authors = record.authors;
    source.year = record.year;
    source.in = record.in;
    source.publisher = record.publisher;
    source.pages = record.pages;
    source.url = record.url;
    source.licence = record.licence;
}

/// What was asked for goes before what was found.
void settle(Source& source, const SourceRequest& request, const std::string& name) {
    if (!request.title.empty()) source.title = request.title;
    if (!request.kind.empty()) source.kind = request.kind;
    if (source.title.empty()) source.title = name;
    if (source.kind.empty()) source.kind = "other";
    source.consulted = now_text().substr(0, 10);
    if (source.id.empty()) source.id = slug(name);
    if (source.id.empty()) source.id = "source";
}

Outcome<void> check(const SourceRequest& request) {
    if (!request.id.empty() && slug(request.id) != request.id)
        return fault(Fault::Kind::usage, "small letters, digits and dashes", "--id was given " + request.id,
                     slug(request.id).empty() ? "" : "It could be: " + slug(request.id));
    const auto& kinds = source_kinds();
    if (!request.kind.empty() && std::ranges::find(kinds, request.kind) == kinds.end())
        return fault(Fault::Kind::usage, "one of " + listed(kinds), "--kind was given " + request.kind,
                     did_you_mean(request.kind, kinds));
    return {};
}

Outcome<std::vector<Source>> of_records(const std::vector<KeyedRecord>& records,
                                        const SourceRequest& request) {
    if (records.empty())
        return fault(Fault::Kind::damaged, "at least one record", "There is none in " + request.file,
                     "A file of BibTeX has @book{...}, one of RIS lines like \"TY  - BOOK\".");
    if (records.size() > 1 && !request.id.empty())
        return fault(Fault::Kind::usage, "one record for one --id", request.file + " has several",
                     "Leave --id out.");
    std::vector<Source> sources;
    for (const KeyedRecord& one : records) {
        Source source;
        take_record(one.record, source);
        source.id = request.id.empty() ? slug(one.key) : request.id;
        source.damage = one.damage;
        settle(source, request, one.record.title);
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace

Outcome<Document> document_of_file(const fs::path& path, std::string_view bytes) {
    const DocumentForm form = form_of(path, bytes);
    if (form != DocumentForm::pdf) return document_of(form, bytes);
    return words_of_pdf(path).map([&](const std::string& words) { return document_of(form, words); });
}

Outcome<std::vector<Source>> sources_of(const Work& work, const SourceRequest& request) {
    if (auto right = check(request); !right) return tl::unexpected(right.error());
    const fs::path path = request.file;
    const auto bytes = document_bytes(path);
    if (!bytes) return tl::unexpected(bytes.error());
    const DocumentForm form = form_of(path, *bytes);
    if (form == DocumentForm::ris || form == DocumentForm::bibtex)
        return of_records(records_of(form, *bytes), request);
    const auto document = document_of_file(path, *bytes);
    if (!document) return tl::unexpected(document.error());
    Source source;
    take_record(document->record, source);
    source.id = request.id;
    source.document = document_name(work, path);
    source.digest = digest_words(*bytes);
    source.damage = document->damage;
    source.facts = plain_facts(*document, titles_of(work));
    settle(source, request, path.stem().string());
    return std::vector<Source>{std::move(source)};
}

} // namespace decoupage
