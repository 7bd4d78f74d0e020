#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "study/cross_check.hpp"
#include "study/measured.hpp"
#include "views/html.hpp"

#include <optional>

namespace decoupage {

namespace {

using Agreement = CrossCheck::Verdict;

Word word_of(Agreement agreement) {
    switch (agreement) {
    case Agreement::differ:
        return Word::they_differ;
    case Agreement::contradicts_itself:
        return Word::contradicts_itself;
    case Agreement::agree:
        return Word::they_agree;
    case Agreement::one_only:
        return Word::one_only;
    }
    return Word::one_only;
}

/// What one voice answers: a source, the record of the work, or the film itself.
std::string answer(const Voice& voice, Sheet& sheet) {
    std::string html = "<li>" + escaped(voice.fact.value);
    if (voice.kind == Voice::Kind::source)
        html += source_mark({voice.who, voice.fact.at}, sheet);
    else
        html += " <small>" +
                escaped(sheet.matter.said(voice.kind == Voice::Kind::film ? Word::says_film
                                                                          : Word::says_record)) +
                "</small>";
    if (!voice.fact.quote.empty()) html += " <q>" + escaped(voice.fact.quote) + "</q>";
    return html + "</li>\n";
}

std::string question_row(const CrossCheck& question, Sheet& sheet) {
    std::string answers;
    for (const Voice& voice : question.voices)
        answers += answer(voice, sheet);
    std::string because;
    if (!question.because.empty())
        because = "<small" + lang_of_program(sheet.matter) + ">" + escaped(question.because) + "</small>";
    return "<tr><th scope=\"row\">" + escaped(question.says) +
           (question.subject.empty() ? "" : "<small>" + escaped(question.subject) + "</small>") +
           "</th><td><ul>\n" + answers + "</ul>" + because + "</td></tr>\n";
}

std::string facts_table(const std::vector<CrossCheck>& questions, Agreement kind, Sheet& sheet) {
    std::string rows;
    for (const CrossCheck& question : questions)
        if (question.verdict == kind) rows += question_row(question, sheet);
    return rows.empty() ? rows
                        : "<table class=\"facts-said\"><caption" +
                              std::string(kind == Agreement::differ ? " class=\"unseen\"" : "") + ">" +
                              escaped(sheet.matter.said(word_of(kind))) + "</caption><tbody>\n" + rows +
                              "</tbody></table>\n";
}

/// Under a heading, where there is anything.
std::string facts_section(Word title, const std::string& facts, Sheet& sheet) {
    return facts.empty()
               ? facts
               : "<section>\n" + section_title(sheet.matter.said(title), sheet) + facts + "</section>\n";
}

std::string safe_link(const std::string& url) {
    const bool opens = url.starts_with("https://") || url.starts_with("http://");
    return opens ? "<a href=\"" + escaped(url) + "\" rel=\"noreferrer\">" + escaped(url) + "</a>"
                 : escaped(url);
}

} // namespace

std::string source_line(const Source& source, const SiteMatter& matter) {
    std::string authors;
    for (const std::string& author : source.authors)
        authors += (authors.empty() ? "" : ", ") + author;
    std::string line = authors.empty() ? "" : escaped(authors) + ", ";
    line += "<cite>" + escaped(source.title.empty() ? source.id : source.title) + "</cite>";
    for (const std::string& part :
         {source.in, source.publisher, source.year > 0 ? std::to_string(source.year) : "", source.pages})
        if (!part.empty()) line += ", " + escaped(part);
    if (!source.url.empty()) line += ", " + safe_link(source.url);
    if (!source.consulted.empty()) line += ", " + escaped(matter.said(Word::consulted, {source.consulted}));
    line += ".";
    if (!source.licence.empty()) line += " " + escaped(source.licence) + ".";
    if (!source.damage.empty())
        line += " <span class=\"quiet\">" + escaped(matter.said(Word::damaged, {source.damage})) + "</span>";
    return line;
}

namespace {

std::string bibliography(Sheet& sheet) {
    std::string items;
    for (const Source& source : sheet.matter.work().sources)
        items += "<li id=\"source-" + std::to_string(sheet.matter.number_of(source)) + "\">" +
                 source_line(source, sheet.matter) + "</li>\n";
    return items.empty() ? items
                         : "<section>\n" + section_title(sheet.matter.said(Word::all_sources), sheet) +
                               "<ol class=\"bibliography\">\n" + items + "</ol>\n</section>\n";
}

} // namespace

std::string sources_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::study), escaped(matter.said(Word::sources)));
    if (matter.work().sources.empty()) main += sentence(matter.said(Word::no_sources), "empty");
    std::optional<Measured> measured;
    if (sheet.film() != nullptr) measured = measured_of(*sheet.film());
    const auto questions = cross_checked(matter.work(), measured);
    // Where they differ comes first: it is what a reader has to know.
    const std::string differing = facts_table(questions, Agreement::differ, sheet);
    main += facts_section(Word::who_differs,
                          differing + facts_table(questions, Agreement::contradicts_itself, sheet), sheet);
    main += bibliography(sheet);
    const std::string agreed = facts_table(questions, Agreement::agree, sheet);
    main += facts_section(Word::who_says_what, agreed + facts_table(questions, Agreement::one_only, sheet),
                          sheet);
    return page(sheet, {matter.said(Word::sources), "sources"}, main);
}

} // namespace decoupage
