#include "sites/page.hpp"

#include "sites/typography.hpp"
#include "views/html.hpp"

#include <array>

namespace decoupage {

namespace {

struct Door {
    const char* file;
    Word word;
    Side side; ///< before: may be opened by who has not seen the film
};

constexpr std::array doors{
    Door{"index.html", Word::contents, Side::before},   Door{"before.html", Word::before, Side::before},
    Door{"study.html", Word::study, Side::after},       Door{"figures.html", Word::figures, Side::after},
    Door{"verdicts.html", Word::verdicts, Side::after}, Door{"sources.html", Word::sources, Side::after},
    Door{"after.html", Word::after, Side::after},       Door{"annexes.html", Word::annexes, Side::after}};

/// On pages before the screening only what may be opened then.
std::string navigation(const Sheet& sheet) {
    std::string html =
        "<nav aria-label=\"" + escaped(sheet.matter.said(Word::pages_of_companion)) + "\"><ul>";
    for (const Door& door : doors) {
        if (sheet.side == Side::before && door.side == Side::after) continue;
        const bool here = sheet.file == door.file;
        html += "<li><a href=\"" + std::string(door.file) + "\"" + (here ? " aria-current=\"page\"" : "") +
                ">" + escaped(sheet.matter.said(door.word)) + "</a></li>";
    }
    return html + "</ul></nav>";
}

/// Nothing from elsewhere, and nothing that runs but the switch of rules.
constexpr const char* policy = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
                               "font-src 'self'; base-uri 'none'; form-action 'none'";

std::string footer(const Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string html = "<footer>\n";
    if (matter.screened() != nullptr)
        html += "<p>" + escaped(matter.said(sheet.shows_stills() ? Word::rights_stills : Word::rights_none)) +
                "</p>\n";
    return html + "<p>" + escaped(matter.said(Word::made_with, {matter.order().program})) +
           "</p>\n</footer>\n";
}

} // namespace

std::string title_html(const SiteMatter& matter) {
    const WorkTitle& title = matter.work().record.title;
    const std::string words = title.words.empty() ? matter.work().name : title.words;
    const bool foreign = !title.language.empty() && title.language != code_of(matter.language());
    return "<cite" + (foreign ? " lang=\"" + escaped(title.language) + "\"" : std::string()) + ">" +
           escaped(title.language == "fr" ? set_in(words, Language::french) : words) + "</cite>";
}

std::string page(const Sheet& sheet, const PageHead& head, const std::string& main) {
    const SiteMatter& matter = sheet.matter;
    const WorkTitle& title = matter.work().record.title;
    const std::string film = title.words.empty() ? matter.work().name : title.words;
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(code_of(matter.language())) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                       "content=\"" +
                       std::string(policy) +
                       "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
                       "name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" "
                       "content=\"no-referrer\">\n<title>" +
                       escaped(head.title == film ? film : head.title + " – " + film) +
                       "</title>\n<link rel=\"stylesheet\" href=\"style.css\">\n";
    if (head.script == PageHead::Script::rules) html += "<script src=\"rules.js\" defer></script>\n";
    html += head.more + "</head>\n<body class=\"page-" + head.kind +
            "\">\n<a class=\"skip\" href=\"#text\">" + escaped(matter.said(Word::skip)) +
            "</a>\n<header class=\"masthead\">\n<p><a href=\"index.html\">" + title_html(matter) +
            "</a></p>\n" + navigation(sheet) + "\n</header>\n<main id=\"text\">\n";
    return html + main + "</main>\n" + footer(sheet) + "</body>\n</html>\n";
}

std::string page_title(const std::string& over, const std::string& title, const std::string& under) {
    return "<div class=\"title\">" + (over.empty() ? "" : "<p class=\"over\">" + escaped(over) + "</p>") +
           "<h1>" + title + "</h1>" + under + "</div>\n";
}

std::string section_title(const std::string& words, Sheet& sheet) {
    std::string name = "part-" + address_words(words);
    while (!sheet.names.insert(name).second)
        name += "-more";
    return "<h2 id=\"" + name + "\">" + escaped(words) + "</h2>\n";
}

std::string sentence(const std::string& words, const std::string& kind) {
    return "<p" + (kind.empty() ? "" : " class=\"" + kind + "\"") + ">" + escaped(words) + "</p>\n";
}

std::string empty_place(const SiteMatter& matter) {
    return "<div class=\"empty\">" + sentence(matter.said(Word::no_film)) +
           sentence(matter.said(Word::needs_film) + " " +
                    matter.said(Word::no_film_how, {matter.work().name})) +
           "</div>\n";
}

std::string lang_of(const Text& text, const SiteMatter& matter) {
    return language_of(text) == matter.language()
               ? ""
               : " lang=\"" + std::string(code_of(language_of(text))) + "\"";
}

std::string lang_of_program(const SiteMatter& matter) {
    return matter.language() == Language::english ? "" : " lang=\"en\"";
}

std::string language_remark(const Text& text, const SiteMatter& matter) {
    if (language_of(text) == matter.language()) return {};
    const std::string language = speech_said(code_of(language_of(text)), matter.language());
    return sentence(matter.said(Word::only_in, {language}), "quiet");
}

} // namespace decoupage
