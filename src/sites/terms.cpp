#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "study/slug.hpp"
#include "views/html.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// A word of film, in English or French, and the segments that are examples of it.
struct Example {
    std::string_view word; ///< as in an address
    std::string_view track;
    std::string_view label;
};

/// What is longer comes first: "fondu-enchaine" before "fondu".
constexpr std::array examples{Example{"jump-cut", "patterns", "jump_cut"},
                              Example{"faux-raccord", "patterns", "jump_cut"},
                              Example{"reverse-shot", "patterns", "shot_reverse_shot"},
                              Example{"champ-contrechamp", "patterns", "shot_reverse_shot"},
                              Example{"cross-cutting", "patterns", "cross_cutting"},
                              Example{"montage-alterne", "patterns", "cross_cutting"},
                              Example{"sequence-shot", "patterns", "sequence_shot"},
                              Example{"plan-sequence", "patterns", "sequence_shot"},
                              Example{"dissolve", "transitions", "dissolve"},
                              Example{"fondu-enchaine", "transitions", "dissolve"},
                              Example{"fade", "transitions", "fade_out"},
                              Example{"fade", "transitions", "fade_in"},
                              Example{"fondu", "transitions", "fade_out"},
                              Example{"wipe", "transitions", "wipe"},
                              Example{"volet", "transitions", "wipe"},
                              Example{"freeze-frame", "freeze_frames", "freeze"},
                              Example{"arret-sur-image", "freeze_frames", "freeze"},
                              Example{"extreme-close-up", "scale", "extreme_close_up"},
                              Example{"medium-close-up", "scale", "medium_close_up"},
                              Example{"plan-rapproche", "scale", "medium_close_up"},
                              Example{"close-up", "scale", "close_up"},
                              Example{"gros-plan", "scale", "close_up"},
                              Example{"pan", "shot_movement", "pan"},
                              Example{"panoramique", "shot_movement", "pan"},
                              Example{"tilt", "shot_movement", "tilt"},
                              Example{"tracking", "shot_movement", "tracking"},
                              Example{"travelling", "shot_movement", "tracking"},
                              Example{"zoom", "shot_movement", "zoom"},
                              Example{"cut", "transitions", "cut"},
                              Example{"coupe", "transitions", "cut"}};

bool holds_word(std::string_view term, std::string_view word) {
    return ("-" + std::string(term) + "-").find("-" + std::string(word) + "-") != std::string::npos;
}

std::optional<FrameSpan> longest_shot(const Decoupage& film) {
    const Shot* longest = nullptr;
    for (const Shot& shot : film.shots)
        if (shot.kind == Shot::Kind::picture &&
            (longest == nullptr || shot.span.length() > longest->span.length()))
            longest = &shot;
    return longest == nullptr ? std::nullopt : std::optional(longest->span);
}

/// The surest one. A cut is shown by the shot it leads to.
std::optional<FrameSpan> surest(const Track& track, std::string_view label) {
    const Segment* best = nullptr;
    for (const Segment& segment : track.segments)
        if (segment.label == label && (best == nullptr || segment.confidence > best->confidence))
            best = &segment;
    if (best == nullptr) return std::nullopt;
    return FrameSpan{best->span.first, std::max(best->span.end, best->span.first + 1)};
}

} // namespace

std::optional<FrameSpan> example_of(std::string_view term, const Decoupage& film) {
    const std::string words = slug(term);
    if (holds_word(words, "long-take") || holds_word(words, "plan-long")) return longest_shot(film);
    std::string_view chosen;
    for (const Example& example : examples) {
        if (!holds_word(words, example.word) || (!chosen.empty() && chosen != example.word)) continue;
        chosen = example.word; // only another label of the same word may follow
        if (const auto span = surest(film.track(example.track), example.label)) return span;
    }
    return std::nullopt;
}

std::string term_entry(const TextSection& section, Sheet& sheet) {
    const auto texts = texts_in(sheet.matter.work().glossary, sheet.matter.language());
    const auto of = std::ranges::find_if(texts, [&](const Text* text) {
        return !text->sections.empty() && &section >= text->sections.data() &&
               &section < text->sections.data() + text->sections.size();
    });
    if (of == texts.end()) return {};
    const std::string language = lang_of(**of, sheet.matter);
    const std::string name = "term-" + address_words(section.heading);
    const bool is_first = sheet.names.insert(name).second;
    std::string html = "<dt" + (is_first ? " id=\"" + name + "\"" : std::string()) + language + ">" +
                       escaped(set_in(section.heading, language_of(**of))) + "</dt>\n<dd" + language + ">" +
                       prose(section.blocks, **of, sheet);
    const auto example = sheet.film() == nullptr ? std::nullopt : example_of(section.heading, *sheet.film());
    const Still* still = example ? sheet.matter.still(*example, sheet.side) : nullptr;
    if (still != nullptr) html += still_figure(sheet, *still, {}, sheet.matter.said(Word::in_this_film));
    return html + "</dd>\n";
}

std::string glossary_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string entries;
    for (const Text* text : texts_in(matter.work().glossary, matter.language()))
        for (const TextSection& section : text->sections)
            if (!section.heading.empty()) entries += term_entry(section, sheet);
    std::string main = page_title(matter.said(Word::annexes), escaped(matter.said(Word::glossary)));
    main += entries.empty() ? sentence(matter.said(Word::no_text, {"glossary.md"}), "empty")
                            : "<dl class=\"terms\">\n" + entries + "</dl>\n";
    return page(sheet, {matter.said(Word::glossary), "glossary"}, main);
}

} // namespace decoupage
