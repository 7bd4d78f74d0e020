#include "film/folded.hpp"
#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "study/slug.hpp"
#include "views/html.hpp"

#include <algorithm>
#include <set>

namespace decoupage {

namespace {

/// A fact with the source that has it.
struct Said {
    const Source* source;
    const SourceFact* fact;
};

/// Facts that answer one question.
struct Question {
    std::string subject, words;
    std::vector<Said> answers;
};

std::vector<Question> questions_of(const Work& work) {
    std::vector<Question> questions;
    std::map<std::string, std::size_t> known;
    for (const Source& source : work.sources)
        for (const SourceFact& fact : source.facts) {
            const auto [place, is_new] =
                known.emplace(slug(fact.subject) + "\n" + slug(fact.says), questions.size());
            if (is_new) questions.push_back({fact.subject, fact.says, {}});
            questions[place->second].answers.push_back({&source, &fact});
        }
    return questions;
}

Word agreement(const Question& question) {
    if (question.answers.size() < 2) return Word::one_only;
    std::set<std::vector<std::string>> values;
    for (const Said& answer : question.answers)
        values.insert(folded_words(answer.fact->value));
    return values.size() == 1 ? Word::they_agree : Word::they_differ;
}

std::string answer_row(const Said& answer, Sheet& sheet) {
    std::string html =
        "<li>" + escaped(answer.fact->value) + source_mark({answer.source->id, answer.fact->at}, sheet);
    if (!answer.fact->quote.empty()) html += " <q>" + escaped(answer.fact->quote) + "</q>";
    return html + "</li>\n";
}

std::string question_rows(const std::vector<Question>& questions, Word kind, Sheet& sheet) {
    std::string rows;
    for (const Question& question : questions)
        if (agreement(question) == kind) {
            std::string answers;
            for (const Said& answer : question.answers)
                answers += answer_row(answer, sheet);
            rows += "<tr><th scope=\"row\">" + escaped(question.words) + "<small>" +
                    escaped(question.subject) + "</small></th><td><ul>\n" + answers + "</ul></td></tr>\n";
        }
    return rows;
}

std::string facts_table(const std::vector<Question>& questions, Word kind, Sheet& sheet) {
    const std::string rows = question_rows(questions, kind, sheet);
    return rows.empty() ? rows
                        : "<table class=\"facts-said\"><caption>" + escaped(sheet.matter.said(kind)) +
                              "</caption><tbody>\n" + rows + "</tbody></table>\n";
}

/// Under a heading, where there is anything.
std::string facts_section(Word title, const std::string& tables, Sheet& sheet) {
    return tables.empty()
               ? tables
               : "<section>\n" + section_title(sheet.matter.said(title), sheet) + tables + "</section>\n";
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
    const auto questions = questions_of(matter.work());
    // Where they differ comes first: it is what a reader has to know.
    main += facts_section(Word::who_differs, facts_table(questions, Word::they_differ, sheet), sheet);
    main += bibliography(sheet);
    const std::string agreed = facts_table(questions, Word::they_agree, sheet);
    main += facts_section(Word::who_says_what, agreed + facts_table(questions, Word::one_only, sheet), sheet);
    return page(sheet, {matter.said(Word::sources), "sources"}, main);
}

} // namespace decoupage
