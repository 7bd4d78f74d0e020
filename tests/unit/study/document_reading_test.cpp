#include "study/document_reading.hpp"
#include "work_folder.hpp"

using namespace decoupage;

TEST_CASE("a document's form is told by its name, or by how it begins") {
    CHECK(form_of("a.txt", "words") == DocumentForm::text);
    CHECK(form_of("a", "words") == DocumentForm::text);
    CHECK(form_of("a.MD", "") == DocumentForm::markdown);
    CHECK(form_of("a.htm", "") == DocumentForm::html);
    CHECK(form_of("a", "<!DOCTYPE HTML>") == DocumentForm::html);
    CHECK(form_of("a.txt", "%PDF-1.7") == DocumentForm::pdf);
    CHECK(form_of("a.ris", "") == DocumentForm::ris);
    CHECK(form_of("a.bib", "") == DocumentForm::bibtex);
    CHECK(records_of(DocumentForm::bibtex, "@book{a}").size() == 1);
    CHECK(records_of(DocumentForm::text, "@book{a}").empty());
    CHECK(document_of(DocumentForm::markdown, "# T\n").record.title == "T");
    CHECK(document_of(DocumentForm::ris, "TY  - BOOK\n").sections.empty());
}

TEST_CASE("the digest is the one that sha256sum prints") {
    CHECK(digest_words("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("a document is looked at only where it is the one that was taken in") {
    const WorkFolder folder;
    folder.write("sources/documents/a.txt", "abc");
    std::ofstream(folder.path().parent_path() / "b.txt") << "abc";
    const Work work = folder.read();
    std::string bytes;
    Source source;
    CHECK(document_state(work, source, bytes) == DocumentState::none);
    source.digest = digest_words("abc");
    source.document = "none.txt";
    CHECK(document_state(work, source, bytes) == DocumentState::absent);
    source.document = "a.txt";
    CHECK(document_state(work, source, bytes) == DocumentState::same);
    CHECK(bytes == "abc");
    source.document = "../b.txt";
    CHECK(document_state(work, source, bytes) == DocumentState::same);
    source.document = "sources";
    CHECK(document_state(work, source, bytes) == DocumentState::absent);
    source.document = "a.txt";
    source.digest = digest_words("abd");
    bytes.clear();
    CHECK(document_state(work, source, bytes) == DocumentState::changed);
    CHECK(bytes.empty());
}

TEST_CASE("facts are held against their documents") {
    const Document document = document_of(DocumentForm::text, "== One ==\nA whole sentence.\nAnother one.\n");
    Source source;
    source.id = "a";
    const auto add = [&](const char* at, const char* quote) {
        SourceFact fact;
        fact.at = at;
        fact.quote = quote;
        fact.written = {"sources/a.toml", static_cast<int>(source.facts.size()) + 1};
        source.facts.push_back(fact);
    };
    add("one:2", "Another");
    add("one", "A whole\n sentence.");
    add("", "anything");
    add("one:3", "");
    add("one:1", "Another");
    CHECK(told(held_against(source, document)) == "sources/a.toml:4 There is no one:3 in the document of a\n"
                                                  "sources/a.toml:5 The quotation does not stand at a#one:1");
}
