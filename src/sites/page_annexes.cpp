#include "figures/camera.hpp"
#include "figures/heard.hpp"
#include "figures/scale.hpp"
#include "figures/scenes.hpp"
#include "sites/linked_data.hpp"
#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/typography.hpp"
#include "views/html.hpp"
#include "views/rule_switch.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string column(const SiteMatter& matter, Word word, const char* kind = "") {
    return "<th scope=\"col\"" + (*kind ? " class=\"" + std::string(kind) + "\"" : std::string()) + ">" +
           escaped(matter.said(word)) + "</th>";
}

std::string length_cell(const Sheet& sheet, FrameSpan span) {
    return "<td class=\"num\">" +
           number_in(length_text(sheet.film()->times.length(span)), sheet.matter.language()) + "\u00a0s</td>";
}

/// Names of places that lie in a span, with the way to their scenes' pages.
std::string names_in(const Sheet& sheet, FrameSpan span) {
    std::string names;
    for (const PlaceMeaning& place : sheet.matter.work().places) {
        const auto lies = sheet.matter.place(place.name, sheet.side);
        if (lies && shared_frames(*lies, span) * 2 > lies->length())
            names += (names.empty() ? "" : ", ") + place.name;
    }
    return escaped(set_in(names, sheet.matter.language()));
}

std::string still_cell(Sheet& sheet, FrameSpan span) {
    if (!sheet.shows_stills()) return {};
    const Still* still = sheet.matter.still(span, sheet.side);
    return "<td class=\"picture\">" + (still == nullptr ? "" : still_picture(sheet, *still, {})) + "</td>";
}

std::string heard_in(const Decoupage& film, FrameSpan span, Language language) {
    std::string words;
    for (const std::string_view track : heard_tracks) {
        Frame frames = 0;
        for (const Segment& segment : film.track(track).segments)
            frames += shared_frames(segment.span, span);
        if (frames * 10 > span.length()) words += (words.empty() ? "" : ", ") + label_said(track, language);
    }
    return words;
}

std::string shot_row(Sheet& sheet, const Shot& shot) {
    const Decoupage& film = *sheet.film();
    const Language language = sheet.matter.language();
    const auto scale = scale_of(film, shot);
    const auto movement = movement_of(film, shot);
    const std::string begins = shot.before.label.empty() ? sheet.matter.said(Word::film_begins)
                                                         : label_said(shot.before.label, language);
    return "<tr><th scope=\"row\" class=\"num\">" + std::to_string(shot.number) + "</th>" +
           still_cell(sheet, shot.span) + "<td class=\"num\">" + time_of(film, shot.span.first) + "</td>" +
           length_cell(sheet, shot.span) + "<td>" + escaped(begins) + "</td><td>" +
           (scale ? escaped(label_said(scale->label, language)) + (scale->guessed ? "?" : "") : "") +
           "</td><td>" + (movement ? escaped(label_said(movement->label, language)) : "") + "</td><td>" +
           escaped(heard_in(film, shot.span, language)) + "</td><td class=\"blank\"></td></tr>\n";
}

std::vector<const Shot*> shots_within(const Decoupage& film, FrameSpan span) {
    std::vector<const Shot*> shots;
    for (const Shot& shot : film.shots)
        if (shot.number > 0 && shared_frames(shot.span, span) * 2 > shot.span.length())
            shots.push_back(&shot);
    return shots;
}

struct ChosenSequence {
    std::string name;
    FrameSpan span;
};

/// The scene of the study with the most shots, up to some dozens; where it has none of several, that of the
/// film.
std::optional<ChosenSequence> chosen_sequence(const Sheet& sheet) {
    constexpr std::size_t most = 40;
    std::optional<ChosenSequence> chosen;
    std::size_t shots = 1;
    const auto consider = [&](const std::string& name, FrameSpan span) {
        const std::size_t count = shots_within(*sheet.film(), span).size();
        if (count <= shots || count > most) return;
        chosen = {name, span};
        shots = count;
    };
    for (const Text* scene : texts_in(sheet.matter.work().scenes, sheet.matter.language()))
        if (const auto named = scene->front.find("place"); named != scene->front.end())
            if (const auto span = sheet.matter.place(named->second, sheet.side))
                consider(page_title_of(*scene), *span);
    if (!chosen)
        for (const Scene& scene : scenes_of(*sheet.film()))
            consider(sheet.matter.said(Word::scene_numbered, {std::to_string(scene.number)}),
                     scene.found.span);
    return chosen;
}

std::string annex(const SiteMatter& matter, const char* file, Word title, Word lead) {
    return "<li><h2><a href=\"" + std::string(file) + "\">" + escaped(matter.said(title)) + "</a></h2>" +
           sentence(matter.said(lead)) + "</li>\n";
}

} // namespace

std::string annexes_page(Sheet& sheet, bool has_leader) {
    const SiteMatter& matter = sheet.matter;
    std::string main =
        page_title("", escaped(matter.said(Word::annexes))) +
        sentence(matter.said(Word::tells_the_end), "quiet") + "<ul class=\"doors\">\n" +
        annex(matter, "record.html", Word::record, Word::annex_record_lead) +
        annex(matter, "scenes.html", Word::scene_list, Word::annex_scenes_lead) +
        annex(matter, "sequence.html", Word::sequence, Word::annex_sequence_lead) +
        annex(matter, "shots.html", Word::shot_list, Word::annex_shots_lead) +
        annex(matter, "nine-stills-whole.html", Word::nine_stills_whole, Word::annex_nine_lead) +
        annex(matter, "glossary.html", Word::glossary, Word::annex_glossary_lead);
    if (has_leader) main += annex(matter, "leader.html", Word::leader, Word::annex_leader_lead);
    if (has_discussion(matter))
        main += annex(matter, "discussion.html", Word::discussion, Word::annex_discussion_lead);
    main += "</ul>\n";
    if (sheet.film() != nullptr) {
        main += "<section>\n" + section_title(matter.said(Word::for_programs), sheet) +
                sentence(matter.said(Word::for_programs_lead), "quiet") +
                "<ul><li><a href=\"annotations.json\">annotations.json</a></li>";
        if (!manifest_document(matter).empty())
            main += "<li><a href=\"manifest.json\">manifest.json</a></li>";
        main += "</ul>\n</section>\n";
    }
    return page(sheet, {matter.said(Word::annexes), "annexes"}, main);
}

std::string scene_list_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::annexes), escaped(matter.said(Word::scene_list)));
    const PageHead head{matter.said(Word::scene_list), "scenes", clips_element(matter)};
    if (sheet.film() == nullptr) return page(sheet, head, main + empty_place(matter));
    const auto scenes = scenes_of(*sheet.film());
    if (scenes.empty()) return page(sheet, head, main + sentence(matter.said(Word::no_scenes), "empty"));
    std::string rows;
    for (const Scene& scene : scenes)
        rows += "<tr><th scope=\"row\" class=\"num\">" + std::to_string(scene.number) + "</th>" +
                still_cell(sheet, scene.found.span) + "<td class=\"num\">" +
                time_of(*sheet.film(), scene.found.span.first) + "</td>" +
                length_cell(sheet, scene.found.span) + "<td class=\"num\">" + std::to_string(scene.shots) +
                "</td><td>" + names_in(sheet, scene.found.span) + "</td></tr>\n";
    main += "<table class=\"list\"><thead><tr>" + column(matter, Word::number, "num") +
            (sheet.shows_stills() ? column(matter, Word::still) : "") + column(matter, Word::time, "num") +
            column(matter, Word::length, "num") + column(matter, Word::shots, "num") +
            column(matter, Word::names) + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    return page(sheet, head, main);
}

std::string sequence_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::annexes), escaped(matter.said(Word::sequence)));
    const PageHead head{matter.said(Word::sequence), "sequence"};
    if (sheet.film() == nullptr) return page(sheet, head, main + empty_place(matter));
    const auto chosen = chosen_sequence(sheet);
    if (!chosen) return page(sheet, head, main + sentence(matter.said(Word::no_sequence), "empty"));
    main +=
        sentence(matter.said(Word::sequence_lead, {chosen->name, time_of(*sheet.film(), chosen->span.first),
                                                   time_of(*sheet.film(), chosen->span.end)}));
    std::string rows;
    for (const Shot* shot : shots_within(*sheet.film(), chosen->span))
        rows += shot_row(sheet, *shot);
    main += "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"" +
            escaped(matter.said(Word::sequence)) + "\"><table class=\"list\"><thead><tr>" +
            column(matter, Word::number, "num") + (sheet.shows_stills() ? column(matter, Word::still) : "") +
            column(matter, Word::time, "num") + column(matter, Word::length, "num") +
            column(matter, Word::begins_with) + column(matter, Word::scale) + column(matter, Word::camera) +
            column(matter, Word::heard) + column(matter, Word::happens, "blank") + "</tr></thead><tbody>\n" +
            rows + "</tbody></table></div>\n";
    return page(sheet, head, main);
}

std::string shots_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string main = page_title(matter.said(Word::annexes), escaped(matter.said(Word::shot_list)));
    const PageHead head{matter.said(Word::shot_list), "shots"};
    if (sheet.film() == nullptr) return page(sheet, head, main + empty_place(matter));
    const Decoupage& film = *sheet.film();
    main += "<ol class=\"sheet\">\n";
    for (const Shot& shot : film.shots) {
        if (shot.number == 0) continue;
        const Still* still = matter.still(shot.span, sheet.side);
        main += "<li id=\"" + shot_anchor(shot) + "\">" +
                (still == nullptr ? "" : still_picture(sheet, *still, {})) + "<span class=\"num\"><b>" +
                std::to_string(shot.number) + "</b> " + time_of(film, shot.span.first) + ", " +
                number_in(length_text(film.times.length(shot.span)), matter.language()) +
                "\u00a0s</span> <span class=\"quiet\">" + escaped(shot_said(film, shot, matter.language())) +
                "</span></li>\n";
    }
    return page(sheet, head, main + "</ol>\n");
}

} // namespace decoupage
