#include "sites/prose_links.hpp"

#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "study/slug.hpp"
#include "study/taken_table.hpp"
#include "views/html.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// The rest of a target of that kind; nothing for one of another.
std::optional<std::string_view> after_kind(std::string_view target, std::string_view kind) {
    if (!target.starts_with(kind)) return std::nullopt;
    target.remove_prefix(kind.size());
    while (!target.empty() && target.front() == ' ')
        target.remove_prefix(1);
    return target;
}

LinkSet claim_link(std::string_view id, const std::string& words, Sheet& sheet) {
    const SiteClaim* claim = sheet.matter.claim(id);
    if (claim == nullptr || !sheet.matter.shows(*claim, sheet.side)) return {words, nullptr};
    const bool is_first = std::ranges::find(sheet.claims, claim) == sheet.claims.end();
    if (is_first) sheet.claims.push_back(claim);
    const std::string name = is_first ? " id=\"said-" + claim->anchor + "\"" : "";
    return {"<span class=\"claimed\"" + name + ">" + words + "</span>" + verdict_mark(*claim, sheet), claim};
}

/// The words of a place, then its time; on the page of its scene it needs no link.
std::string place_link(std::string_view place, const std::string& words, const Sheet& sheet) {
    const auto span = sheet.matter.place(place, sheet.side);
    if (!span) return words;
    std::string time = "<span class=\"when\">(" + time_of(*sheet.film(), span->first) + ")</span>";
    if (sheet.side == Side::after)
        for (const Text* scene : texts_in(sheet.matter.work().scenes, sheet.matter.language()))
            if (const auto of = scene->front.find("place");
                of != scene->front.end() && slug(of->second) == slug(place)) {
                const std::string page = "scene-" + address_words(stem_of(*scene)) + ".html";
                if (page != sheet.file) return "<a href=\"" + page + "\">" + words + "</a>\u00a0" + time;
            }
    return words + "\u00a0" + time;
}

std::string term_link(std::string_view term, const std::string& words, Sheet& sheet) {
    const TextSection* section = sheet.matter.term(term);
    if (section == nullptr) return words;
    std::string page = "glossary.html";
    if (sheet.side == Side::before) { // that of the whole film gives away too much
        page.clear();
        if (std::ranges::find(sheet.terms, section) == sheet.terms.end()) sheet.terms.push_back(section);
    }
    return "<a class=\"term\" href=\"" + page + "#term-" + address_words(section->heading) + "\">" + words +
           "</a>";
}

/// Only what can be opened safely: javascript: and the like leave their words alone.
std::string other_link(std::string_view target, const std::string& words) {
    std::string scheme(target.substr(0, std::min(target.find(':'), target.size())));
    std::ranges::transform(scheme, scheme.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : letter;
    });
    if (target.find(':') == std::string_view::npos ||
        (scheme != "http" && scheme != "https" && scheme != "mailto"))
        return words;
    const bool has_space = target.find_first_of(" \t\r\n\\\"<>") != std::string_view::npos;
    return has_space ? words : "<a href=\"" + escaped(target) + "\" rel=\"noreferrer\">" + words + "</a>";
}

} // namespace

LinkSet link_set(std::string_view target, const std::string& words, Sheet& sheet) {
    if (const auto id = after_kind(target, "claim:")) return claim_link(*id, words, sheet);
    if (const auto place = after_kind(target, "place:")) return {place_link(*place, words, sheet)};
    if (const auto term = after_kind(target, "term:")) return {term_link(*term, words, sheet)};
    if (const auto source = after_kind(target, "source:"))
        return {words + source_mark(citation_of(*source), sheet)};
    return {other_link(target, words)};
}

std::string picture_figure(std::string_view target, const std::string& words, Sheet& sheet) {
    if (const auto place = after_kind(target, "still:")) {
        const auto span = sheet.matter.place(*place, sheet.side);
        const Still* still = span ? sheet.matter.still(*span, sheet.side) : nullptr;
        return still == nullptr
                   ? ""
                   : still_figure(sheet, *still, words,
                                  set_in(sheet.matter.place_name(*place), sheet.matter.language()));
    }
    if (const auto place = after_kind(target, "strip:")) {
        const auto span = sheet.matter.place(*place, sheet.side);
        return span ? strip_figure(sheet, *span, sheet.matter.place_name(*place), words) : "";
    }
    if (const auto chart = after_kind(target, "figure:"))
        return chart_figure(sheet, std::string(*chart), words);
    return {};
}

} // namespace decoupage
