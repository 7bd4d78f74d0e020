#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "study/slug.hpp"
#include "views/html.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string neighbour_links(const Sheet& sheet, const Neighbours& neighbours) {
    const auto link = [&](const PageLink& page, Word word, const char* rel) {
        if (page.file.empty()) return std::string();
        return "<a rel=\"" + std::string(rel) + "\" href=\"" + page.file + "\">" +
               escaped(sheet.matter.said(word, {page.title})) + "</a>";
    };
    const std::string links =
        link(neighbours.previous, Word::previous, "prev") + link(neighbours.next, Word::next, "next");
    return links.empty() ? "" : "<p class=\"neighbours\">" + links + "</p>\n";
}

/// Does the text show this place in a row of stills of its own?
bool shows_strip_of(const Text& text, const std::string& place) {
    return std::ranges::any_of(text.links, [&](const TextLink& link) {
        return link.kind == TextLink::Kind::strip && slug(link.target) == slug(place);
    });
}

/// Where a scene lies, and how it is cut; then its stills in a row.
std::string scene_head(const Text& text, Sheet& sheet) {
    const auto named = text.front.find("place");
    const Decoupage* film = sheet.film();
    if (film == nullptr) return empty_place(sheet.matter);
    if (named == text.front.end()) return {};
    const auto span = sheet.matter.place(named->second, sheet.side);
    if (!span) return {};
    long long shots = 0;
    for (const Shot& shot : film->shots)
        shots += shot.number > 0 && shared_frames(shot.span, *span) > 0 ? 1 : 0;
    const Language language = sheet.matter.language();
    const std::string facts =
        sheet.matter.said(Word::scene_facts, {time_of(*film, span->first), time_of(*film, span->end),
                                              number_in(length_text(film->times.length(*span)), language),
                                              said_of(shots, Word::shots_one, Word::shots_many, language)});
    return sentence(facts, "facts num") +
           (sheet.shows_stills() && !shows_strip_of(text, named->second)
                ? strip_figure(sheet, *span, sheet.matter.place_name(named->second), {})
                : "");
}

const Text* only_text(const std::vector<Text>& texts, Language language) {
    const auto chosen = texts_in(texts, language);
    return chosen.empty() ? nullptr : chosen.front();
}

std::string guide(Sheet& sheet, const std::vector<Text>& texts, Word title, const std::string& missing) {
    const SiteMatter& matter = sheet.matter;
    const Text* text = only_text(texts, matter.language());
    std::string main = page_title(matter.said(title), title_html(matter));
    if (text == nullptr) return main + sentence(matter.said(Word::no_text, {missing}), "empty");
    return main + language_remark(*text, matter) + whole_text(*text, sheet);
}

} // namespace

std::string whole_text(const Text& text, Sheet& sheet) {
    std::string html = "<div class=\"text\"" + lang_of(text, sheet.matter) + ">\n";
    html += sections_of(text, sheet);
    html += footnotes(text, sheet); // whose claims come after those above
    return html + "</div>\n";
}

std::string page_title_of(const Text& text) {
    return set_in(text.title.empty() ? stem_of(text) : text.title, language_of(text));
}

std::string sections_of(const Text& text, Sheet& sheet) {
    std::string html;
    for (const TextSection& section : text.sections)
        if (!section.heading.empty() || !section.blocks.empty()) {
            html += section_start(section, text, sheet);
            html += prose(section.blocks, text, sheet) + section_end(section);
        }
    return html;
}

std::string section_start(const TextSection& section, const Text& text, Sheet& sheet) {
    return section.heading.empty()
               ? "<div class=\"lead\">\n"
               : "<section>\n" + section_title(set_in(section.heading, language_of(text)), sheet);
}

std::string section_end(const TextSection& section) {
    return section.heading.empty() ? "</div>\n" : "</section>\n";
}

std::string part_page(Sheet& sheet, const Text& text, const Neighbours& neighbours) {
    const std::string title = page_title_of(text);
    const std::string main = page_title(sheet.matter.said(Word::study), escaped(title)) +
                             language_remark(text, sheet.matter) + whole_text(text, sheet) +
                             neighbour_links(sheet, neighbours);
    return page(sheet, {title, "study"}, main);
}

std::string scene_page(Sheet& sheet, const Text& text, const Neighbours& neighbours) {
    const std::string title = page_title_of(text);
    std::string main = page_title(sheet.matter.said(Word::scenes), escaped(title));
    main += scene_head(text, sheet); // whose stills are not shown again as evidence
    main += language_remark(text, sheet.matter);
    main += whole_text(text, sheet);
    main += neighbour_links(sheet, neighbours);
    return page(sheet, {title, "scene"}, main);
}

std::string after_page(Sheet& sheet) {
    std::string main = guide(sheet, sheet.matter.work().after, Word::after, "guide/after.md");
    if (has_discussion(sheet.matter))
        main += "<p class=\"onwards\"><a href=\"discussion.html\">" +
                escaped(sheet.matter.said(Word::discussion)) + "</a></p>\n";
    return page(sheet, {sheet.matter.said(Word::after), "after"}, main);
}

std::string leader_page(Sheet& sheet) {
    return page(sheet, {sheet.matter.said(Word::leader), "leader"},
                guide(sheet, sheet.matter.work().leader, Word::leader, "guide/leader.md"));
}

std::string study_page(Sheet& sheet, const std::vector<PageLink>& parts,
                       const std::vector<PageLink>& scenes) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::study), title_html(matter)) +
                       sentence(matter.said(Word::tells_the_end), "quiet");
    const auto list = [&](Word word, const std::vector<PageLink>& links) {
        if (links.empty()) return;
        main += "<section>\n" + section_title(matter.said(word), sheet) + "<ol class=\"pages\">\n";
        for (const PageLink& link : links)
            main += "<li><a href=\"" + link.file + "\">" + escaped(link.title) + "</a></li>\n";
        main += "</ol>\n</section>\n";
    };
    if (parts.empty()) main += sentence(matter.said(Word::no_part), "empty");
    list(Word::parts, parts);
    list(Word::scenes, scenes);
    return page(sheet, {matter.said(Word::study), "study"}, main);
}

} // namespace decoupage
