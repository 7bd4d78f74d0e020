#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "views/html.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

constexpr std::array kinds{Verdict::supported, Verdict::contradicted, Verdict::borderline,
                           Verdict::not_measurable};
constexpr std::size_t most_stills = 6;

/// The sign with its word: never colour alone.
std::string verdict_words(const Tested* tested, const SiteMatter& matter) {
    return "<span class=\"verdict-word " + class_of(tested) + "\"><span aria-hidden=\"true\">" +
           std::string(sign_of(tested)) + "</span> " + escaped(matter.said(word_of(tested))) + "</span>";
}

/// What a claim says one thing after another, where it says several.
std::string parts_table(const Tested& tested, const SiteMatter& matter) {
    if (tested.parts.size() < 2) return {};
    std::string html = "<table class=\"parts\"><thead><tr><th scope=\"col\">" +
                       escaped(matter.said(Word::said_in_test)) + "</th><th scope=\"col\">" +
                       escaped(matter.said(Word::measured)) + "</th><th scope=\"col\">" +
                       escaped(matter.said(Word::verdict)) + "</th></tr></thead><tbody>\n";
    const std::string language = lang_of_program(matter);
    for (const TestedPart& part : tested.parts) {
        Tested alone;
        alone.verdict = part.verdict;
        html += "<tr><th scope=\"row\"" + language + ">" + escaped(part.said) + "</th><td" + language + ">" +
                escaped(part.measured.empty() ? "–" : part.measured) +
                (part.because == tested.because ? "" : "<small>" + escaped(part.because) + "</small>") +
                "</td><td>" + verdict_words(&alone, matter) + "</td></tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string stills_of(const Tested& tested, Sheet& sheet) {
    const Decoupage* film = sheet.film();
    if (film == nullptr || tested.spans.empty()) return {};
    std::string html;
    std::size_t shown = 0;
    for (const FrameSpan span : tested.spans) {
        if (shown == most_stills) break;
        const FrameSpan inside{span.first, std::max(span.end, span.first + 1)};
        const Still* still = sheet.matter.still(inside, sheet.side);
        if (still == nullptr) continue;
        const std::string times = time_of(*film, span.first) + "–" + time_of(*film, inside.end);
        html += "<li>" + still_picture(sheet, *still, {}) + "<span class=\"num\">" + times + "</span></li>\n";
        ++shown;
    }
    return html.empty() ? ""
                        : "<ol class=\"stills\" aria-label=\"" + escaped(sheet.matter.said(Word::evidence)) +
                              "\">\n" + html + "</ol>\n";
}

std::string speaks_of(const SiteClaim& claim, const SiteMatter& matter) {
    const bool of_print = claim.written->speaks_of == "print";
    if (claim.tested == nullptr)
        return matter.said(of_print ? Word::speaks_of_print_untested : Word::speaks_of_work_untested);
    return matter.said(of_print ? Word::speaks_of_print : Word::speaks_of_work);
}

std::string source_of(const WrittenClaim& claim, Sheet& sheet) {
    const Source* source = sheet.matter.source(claim.source.source);
    if (source == nullptr) return {};
    const std::string name = source->title.empty() ? source->id : source->title;
    const std::string at = claim.source.at.empty() ? "" : ", " + claim.source.at;
    return escaped(sheet.matter.said(Word::says_source, {name + at})) + source_mark(claim.source, sheet);
}

/// The sentences that say otherwise, with their own verdicts.
std::string against(const WrittenClaim& claim, const Sheet& sheet) {
    std::string items;
    for (const std::string& id : claim.against)
        if (const SiteClaim* other = sheet.matter.claim(id);
            other != nullptr && sheet.matter.shows(*other, sheet.side)) {
            const bool is_here =
                sheet.side == Side::after || std::ranges::find(sheet.claims, other) != sheet.claims.end();
            const std::string words = escaped(other->written->sentence);
            items += "<li>" + (is_here ? "<a href=\"#" + other->anchor + "\">" + words + "</a>" : words) +
                     " " + verdict_words(other->tested, sheet.matter) + "</li>\n";
        }
    return items.empty() ? ""
                         : "<dt>" + escaped(sheet.matter.said(Word::against)) + "</dt><dd><ul>\n" + items +
                               "</ul></dd>\n";
}

std::string claim_row(const SiteMatter& matter, Word word, const std::string& inside) {
    return inside.empty() ? "" : "<dt>" + escaped(matter.said(word)) + "</dt><dd>" + inside + "</dd>\n";
}

std::string rules_of(const Tested& tested, const SiteMatter& matter) {
    std::string html;
    for (const std::string& rule : tested.rules)
        html += "<span" + lang_of_program(matter) + ">" + escaped(rule) + "</span> ";
    return html;
}

std::string places_of(const std::vector<PageLink>& stands_in, const SiteClaim& claim,
                      const SiteMatter& matter) {
    std::string links;
    for (const PageLink& page : stands_in)
        links += (links.empty() ? "" : ", ") + std::string("<a href=\"") + page.file + "#said-" +
                 claim.anchor + "\">" + escaped(page.title) + "</a>";
    if (links.empty()) return {};
    std::string html = escaped(matter.said(Word::stands_in));
    return html.replace(html.find("{}"), 2, links);
}

/// How many there are of each verdict, as choices that show only those. It works without a script.
std::string choices(const SiteMatter& matter) {
    const auto choice = [&](const std::string& kind, const std::string& words, bool chosen) {
        return "<label><input type=\"radio\" name=\"shown\" id=\"only-" + kind + "\"" +
               (chosen ? " checked" : "") + "> " + words + "</label>\n";
    };
    const auto all = std::ssize(matter.claims());
    std::string html = "<fieldset class=\"choices\"><legend>" + escaped(matter.said(Word::show)) +
                       "</legend>\n" +
                       choice("all", escaped(matter.said(Word::show_all, {std::to_string(all)})), true);
    for (const Verdict kind : kinds) {
        const auto count = std::ranges::count_if(matter.claims(), [&](const SiteClaim& claim) {
            return claim.tested != nullptr && claim.tested->verdict == kind;
        });
        Tested alone;
        alone.verdict = kind;
        if (count > 0)
            html +=
                choice(class_of(&alone), verdict_words(&alone, matter) + " " + std::to_string(count), false);
    }
    return html + "</fieldset>\n";
}

} // namespace

std::string verdict_entry(const SiteClaim& claim, Sheet& sheet, const std::vector<PageLink>& stands_in,
                          int level) {
    const SiteMatter& matter = sheet.matter;
    const WrittenClaim& written = *claim.written;
    const std::string title = "h" + std::to_string(level);
    std::string html = "<article class=\"claim " + class_of(claim.tested) + "\" id=\"" + claim.anchor +
                       "\">\n<" + title + ">" + escaped(set_in(written.sentence, matter.language())) + "</" +
                       title + ">\n<p class=\"outcome\">" + verdict_words(claim.tested, matter);
    if (claim.tested != nullptr)
        html += " <span" + lang_of_program(matter) + ">" + escaped(claim.tested->because) + "</span>";
    html += "</p>\n";
    if (claim.tested != nullptr) html += parts_table(*claim.tested, matter) + stills_of(*claim.tested, sheet);
    html += sentence(speaks_of(claim, matter), "quiet") + "<dl>\n";
    if (claim.tested != nullptr) html += claim_row(matter, Word::rules, rules_of(*claim.tested, matter));
    html += claim_row(matter, Word::test,
                      "<code" + lang_of_program(matter) + ">" + escaped(written.test) + "</code>") +
            against(written, sheet) + "</dl>\n";
    if (!written.note.empty()) html += sentence(set_in(written.note, matter.language()));
    if (const std::string source = source_of(written, sheet); !source.empty())
        html += "<p>" + source + "</p>\n";
    if (const std::string places = places_of(stands_in, claim, matter); !places.empty())
        html += "<p class=\"quiet\">" + places + "</p>\n";
    return html + "</article>\n";
}

std::string verdicts_page(Sheet& sheet, const StandsIn& stands_in) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::study), escaped(matter.said(Word::verdicts)));
    if (matter.screened() == nullptr) {
        main += empty_place(matter);
    } else {
        const Film& film = matter.screened()->film.film;
        main += sentence(matter.said(Word::print_facts, {grouped(film.frames), clock_text(film.duration)}),
                         "quiet");
        if (matter.language() != Language::english)
            main += sentence(matter.said(Word::machine_words), "quiet");
    }
    if (matter.claims().empty()) main += sentence(matter.said(Word::no_claims), "empty");
    if (matter.screened() != nullptr && !matter.screened()->verdicts.empty()) main += choices(matter);
    for (const SiteClaim& claim : matter.claims()) {
        const auto found = stands_in.find(&claim);
        main += verdict_entry(claim, sheet,
                              found == stands_in.end() ? std::vector<PageLink>() : found->second, 2);
    }
    return page(sheet, {matter.said(Word::verdicts), "verdicts"}, main);
}

} // namespace decoupage
