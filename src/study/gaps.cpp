#include "study/gaps.hpp"

#include "study/headings.hpp"
#include "study/slug.hpp"

#include <algorithm>

namespace decoupage {

namespace {

void add(std::vector<WorkGap>& gaps, Written written, std::string what) {
    WorkGap gap;
    gap.written = std::move(written);
    gap.what = std::move(what);
    gaps.push_back(std::move(gap));
}

std::string entry_words(const RecordEntry& entry) {
    std::string words;
    for (const auto& [key, value] : entry.fields)
        words += (words.empty() ? "" : ", ") + value;
    return entry.table + ": " + words;
}

void check_headings(const Text& text, std::vector<WorkGap>& gaps) {
    const auto known = headings_of(text.file);
    if (known.empty()) {
        const bool is_empty = std::ranges::all_of(
            text.sections, [](const TextSection& section) { return section.blocks.empty(); });
        if (is_empty) add(gaps, {text.file, 1}, "the whole text");
        return;
    }
    for (std::size_t at = 0; at < known.size(); ++at) {
        const auto section = std::ranges::find_if(text.sections, [&](const TextSection& one) {
            return heading_place(known, one.heading) == static_cast<int>(at);
        });
        const bool is_there = section != text.sections.end();
        if (is_there && !section->blocks.empty()) continue;
        const HeadingWords& heading = known[at];
        add(gaps, is_there ? section->written : Written{text.file, 0},
            "the heading " + std::string(text.language == "fr" ? heading.french : heading.english));
    }
}

void check_record(const WorkRecord& record, std::vector<WorkGap>& gaps) {
    const auto open = [&](bool is_open, const char* what) {
        if (is_open) add(gaps, {"work.toml", record.written.line}, what);
    };
    open(record.title.language.empty(), "the language of the title");
    open(record.year == 0, "the year");
    open(record.countries.empty(), "the countries");
    open(record.languages.empty(), "the languages");
    open(record.running_time.empty(), "the running time");
    open(record.colour.empty(), "the colour");
    open(record.aspect.empty(), "the shape of the picture");
    open(record.studios.empty(), "the studios");
    open(record.spoilers_from.empty(), "from where on the page before the screening tells nothing");
    const auto directs = [](const RecordPerson& person) {
        return std::ranges::find(person.roles, "director") != person.roles.end();
    };
    open(std::ranges::none_of(record.people, directs), "a director");
    open(record.manifestations.empty(), "a manifestation");
    for (const char* table : {"distribution", "timeline", "prize"})
        open(std::ranges::find(record.entries, table, &RecordEntry::table) == record.entries.end(), table);
    for (const char* tag : {"movement", "genre", "themes"})
        if (!record.tags.contains(tag)) add(gaps, {"work.toml", 0}, std::string("the tags ") + tag);
}

void check_page(const std::vector<Text>& texts, const char* file, std::vector<WorkGap>& gaps) {
    if (texts.empty()) add(gaps, {file, 0}, "the whole page");
    for (const Text& text : texts)
        check_headings(text, gaps);
}

/// "form" of "study/6-form.fr.md".
std::string part_of(const std::string& file) {
    const std::string name = file.substr(file.rfind('/') + 1);
    const std::string stem = name.substr(0, name.find('.'));
    return stem.substr(std::min(stem.find_first_not_of("0123456789-"), stem.size()));
}

} // namespace

std::vector<WorkGap> unsourced_in(const Work& work) {
    std::vector<WorkGap> gaps;
    if (work.record.source.source.empty()) add(gaps, work.record.written, "the table [work]");
    for (const RecordPerson& person : work.record.people) {
        std::string roles;
        for (const std::string& role : person.roles)
            roles += ", " + role;
        if (person.source.source.empty()) add(gaps, person.written, person.name + roles);
    }
    const auto is_at_hand = [&](const Manifestation& made) {
        return std::ranges::find(work.record.items, made.id, &Item::of) != work.record.items.end();
    };
    for (const Manifestation& made : work.record.manifestations)
        if (made.source.source.empty() && !is_at_hand(made))
            add(gaps, made.written, "manifestation: " + made.id);
    for (const RecordEntry& entry : work.record.entries)
        if (entry.source.source.empty()) add(gaps, entry.written, entry_words(entry));
    for (const Source& source : work.sources)
        for (const SourceFact& fact : source.facts)
            if (fact.at.empty())
                add(gaps, fact.written, "where " + source.id + " says " + fact.says + ": " + fact.value);
    return gaps;
}

std::vector<WorkGap> empty_in(const Work& work) {
    std::vector<WorkGap> gaps;
    check_record(work.record, gaps);
    check_page(work.before, "guide/before.md", gaps);
    check_page(work.after, "guide/after.md", gaps);
    const auto parts = parts_of_study();
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto is_part = [&](const Text& text) {
            const std::string part = slug(part_of(text.file));
            return part == parts[at].english || part == slug(parts[at].french);
        };
        if (std::ranges::none_of(work.study, is_part))
            add(gaps, {"study/" + std::to_string(at + 1) + '-' + std::string(parts[at].english) + ".md", 0},
                "the whole part");
    }
    for (const std::vector<Text>* texts : {&work.study, &work.scenes})
        for (const Text& text : *texts)
            check_headings(text, gaps);
    if (work.sources.empty()) add(gaps, {"sources/", 0}, "any source");
    return gaps;
}

} // namespace decoupage
