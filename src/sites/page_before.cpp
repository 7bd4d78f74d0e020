#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "study/headings.hpp"
#include "views/html.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// "Jargon, gently decoded"
constexpr int jargon_place = 8;

bool is_jargon(const TextSection& section) {
    return heading_place(headings_before(), section.heading) == jargon_place;
}

std::string jargon_title(Language language) {
    const HeadingWords& words = headings_before()[jargon_place];
    return set_in(language == Language::french ? words.french : words.english, language);
}

/// The words that the page links to, each with an example from this film.
std::string terms(Sheet& sheet) {
    std::string html;
    for (std::size_t at = 0; at < sheet.terms.size();
         ++at) // which grows where one explains itself by another
        html += term_entry(*sheet.terms[at], sheet);
    return html.empty() ? "" : "<dl class=\"terms\">\n" + html + "</dl>\n";
}

std::string sources_cited(Sheet& sheet) {
    if (sheet.sources.empty()) return {};
    std::string html = "<section>\n" + section_title(sheet.matter.said(Word::sources), sheet) +
                       "<ol class=\"bibliography\">\n";
    std::ranges::sort(sheet.sources);
    for (const Source* source : sheet.sources) {
        const std::string number = std::to_string(sheet.matter.number_of(*source));
        html += "<li id=\"source-" + number + "\" value=\"" + number + "\">" +
                source_line(*source, sheet.matter) + "</li>\n";
    }
    return html + "</ol>\n</section>\n";
}

std::string measured_here(Sheet& sheet) {
    if (sheet.claims.empty()) return {};
    std::string html = "<section>\n" + section_title(sheet.matter.said(Word::measured_on_page), sheet);
    const auto claims = sheet.claims;
    for (const SiteClaim* claim : claims)
        html += verdict_entry(*claim, sheet, {}, 3);
    return html + "</section>\n";
}

/// The text's own sections; what belongs to the jargon stands after them.
std::string text_sections(const Text& text, Sheet& sheet) {
    std::string before_terms, after_terms;
    bool was_jargon = false;
    for (const TextSection& section : text.sections) {
        if (section.heading.empty() && section.blocks.empty()) continue;
        std::string& html = was_jargon ? after_terms : before_terms;
        html += section_start(section, text, sheet);
        html += prose(section.blocks, text, sheet);
        const bool stays_open = !was_jargon && is_jargon(section); // for the terms
        if (!stays_open) html += section_end(section);
        was_jargon = was_jargon || stays_open;
    }
    const std::string explained = terms(sheet); // now that all links are known
    if (was_jargon) return before_terms + explained + "</section>\n" + after_terms;
    if (explained.empty()) return before_terms;
    return before_terms + "<section>\n" + section_title(jargon_title(sheet.matter.language()), sheet) +
           explained + "</section>\n";
}

} // namespace

std::string before_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string under;
    if (matter.has_limit())
        under = sentence(matter.said(Word::only_until, {time_of(*sheet.film(), matter.limit())}), "quiet");
    std::string main = page_title(matter.said(Word::before), title_html(matter), under);
    const auto texts = texts_in(matter.work().before, matter.language());
    if (texts.empty()) {
        main += sentence(matter.said(Word::no_text, {"guide/before.md"}), "empty");
    } else {
        const Text& text = *texts.front();
        main += language_remark(text, matter) + "<div class=\"text\"" + lang_of(text, matter) + ">\n";
        main += text_sections(text, sheet);
        main += footnotes(text, sheet) + "</div>\n";
    }
    main += measured_here(sheet);
    main += sources_cited(sheet); // those of the measurements too
    if (sheet.shows_stills() && !nine_stills(matter, Side::before).in_order.empty())
        main += "<p class=\"onwards\"><a href=\"nine-stills.html\">" +
                escaped(matter.said(Word::nine_stills)) + "</a></p>\n";
    return page(sheet, {matter.said(Word::before), "before"}, main);
}

} // namespace decoupage
