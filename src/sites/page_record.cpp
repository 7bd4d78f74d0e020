#include "sites/page.hpp"
#include "sites/pages.hpp"
#include "sites/prose.hpp"
#include "sites/typography.hpp"
#include "views/html.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Words of the record that the house knows, in the language of the page; others as they were written.
std::string label_of(std::string words, const SiteMatter& matter) {
    std::ranges::replace(words, ' ', '_');
    return label_said(words, matter.language());
}

std::vector<std::string> roles_of(const RecordPerson& person, const SiteMatter& matter) {
    std::vector<std::string> roles;
    for (const std::string& role : person.roles)
        roles.push_back(label_of(role, matter));
    return roles;
}

std::vector<std::string> languages_of(const SiteMatter& matter) {
    std::vector<std::string> languages;
    for (const std::string& code : matter.work().record.languages)
        languages.push_back(speech_said(code, matter.language()));
    return languages;
}

std::string row(const SiteMatter& matter, Word word, const std::string& words) {
    return words.empty() ? ""
                         : "<dt>" + escaped(matter.said(word)) + "</dt><dd>" + escaped(words) + "</dd>\n";
}

/// The mark of its source, or that it has none.
std::string source_or_none(const Citation& citation, Sheet& sheet) {
    const std::string mark = source_mark(citation, sheet);
    return mark.empty()
               ? " <small class=\"unsourced\">" + escaped(sheet.matter.said(Word::unsourced)) + "</small>"
               : mark;
}

std::string titles(const SiteMatter& matter) {
    std::string html;
    for (const WorkTitle& title : matter.work().record.other_titles)
        html += (html.empty() ? "" : ", ") + std::string("<cite lang=\"") +
                escaped(title.language.empty() ? "und" : title.language) + "\">" + escaped(title.words) +
                "</cite>";
    return html.empty() ? ""
                        : "<dt>" + escaped(matter.said(Word::other_titles)) + "</dt><dd>" + html + "</dd>\n";
}

std::string people(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    std::string rows;
    for (const RecordPerson& person : matter.work().record.people) {
        rows += "<tr><th scope=\"row\">" + escaped(person.name) + "</th><td>" +
                escaped(joined(roles_of(person, matter)));
        if (!person.as.empty())
            rows += (person.roles.empty() ? "" : ", ") + escaped(matter.said(Word::as_role, {person.as}));
        rows += source_or_none(person.source, sheet) + "</td></tr>\n";
    }
    return rows.empty() ? ""
                        : "<section>\n" + section_title(matter.said(Word::people), sheet) +
                              "<table><tbody>\n" + rows + "</tbody></table>\n</section>\n";
}

std::string releases(Sheet& sheet) {
    std::string items;
    for (const Manifestation& release : sheet.matter.work().record.manifestations) {
        items += "<li>" + escaped(release.format.empty() ? release.id : release.format);
        if (!release.running_time.empty()) items += ", " + escaped(release.running_time);
        items += source_or_none(release.source, sheet) + "</li>\n";
    }
    return items.empty() ? ""
                         : "<section>\n" + section_title(sheet.matter.said(Word::releases), sheet) +
                               "<ul>\n" + items + "</ul>\n</section>\n";
}

struct RecordTable {
    const char* table;
    Word word;
};
constexpr std::array tables{RecordTable{"timeline", Word::timeline},
                            RecordTable{"money", Word::money},
                            RecordTable{"distribution", Word::distribution},
                            RecordTable{"rating", Word::rating},
                            RecordTable{"prize", Word::prize},
                            RecordTable{"canon", Word::canon}};

std::string entry_words(const RecordEntry& entry, const SiteMatter& matter) {
    std::string words;
    for (const auto& [field, value] : entry.fields) {
        std::string said = value;
        if (field == "won") said = matter.said(value == "true" ? Word::won : Word::nominated);
        if (!said.empty()) words += (words.empty() ? "" : ", ") + said;
    }
    return words;
}

std::string entries(Sheet& sheet, const RecordTable& table) {
    std::string items;
    for (const RecordEntry& entry : sheet.matter.work().record.entries)
        if (entry.table == table.table)
            items += "<li>" + escaped(entry_words(entry, sheet.matter)) +
                     source_or_none(entry.source, sheet) + "</li>\n";
    return items.empty() ? ""
                         : "<section>\n" + section_title(sheet.matter.said(table.word), sheet) + "<ul>\n" +
                               items + "</ul>\n</section>\n";
}

std::string tag_row(const SiteMatter& matter, Word word, const char* tag) {
    const auto found = matter.work().record.tags.find(tag);
    return found == matter.work().record.tags.end() ? "" : row(matter, word, joined(found->second));
}

} // namespace

std::string record_page(Sheet& sheet) {
    const SiteMatter& matter = sheet.matter;
    const WorkRecord& record = matter.work().record;
    std::string main = page_title(matter.said(Word::annexes), escaped(matter.said(Word::record))) +
                       "<dl class=\"record\">\n" + titles(matter) +
                       row(matter, Word::year, record.year > 0 ? std::to_string(record.year) : "") +
                       row(matter, Word::countries, joined(record.countries)) +
                       row(matter, Word::languages, joined(languages_of(matter))) +
                       row(matter, Word::running_time, record.running_time) +
                       row(matter, Word::colour_of_film, label_of(record.colour, matter)) +
                       row(matter, Word::aspect, record.aspect) +
                       row(matter, Word::studios, joined(record.studios)) +
                       tag_row(matter, Word::movement, "movement") + tag_row(matter, Word::genre, "genre") +
                       tag_row(matter, Word::themes, "themes") + "</dl>\n" + people(sheet);
    for (const RecordTable& table : tables)
        main += entries(sheet, table);
    main += releases(sheet);
    if (!record.measured.empty()) main += sentence(matter.said(Word::filled_in, {record.measured}), "quiet");
    return page(sheet, {matter.said(Word::record), "record"}, main);
}

} // namespace decoupage
