#include "study/work_words.hpp"

#include <utility>

namespace decoupage {

namespace {

using Kind = WordsOfWork::Kind;
using NodeKind = MarkdownNode::Kind;

/// "a, b".
std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ") {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

class WordsTaken {
public:
    void take(Kind kind, const Written& written, const std::string& under, std::string words) {
        if (!words.empty()) words_.push_back({kind, written, under, std::move(words)});
    }

    void take(const Text& text) {
        take(Kind::text, {text.file, 1}, {}, text.title);
        for (const TextSection& section : text.sections) {
            take(Kind::text, section.written, text.title, section.heading);
            const std::string under = joined({text.title, section.heading}, " · ");
            for (const MarkdownNode& block : section.blocks)
                take_block(block, text.file, under);
        }
        for (const MarkdownNode& footnote : text.footnotes)
            take_block(footnote, text.file, text.title);
    }

    void take(const WrittenClaim& claim) {
        take(Kind::claim, claim.written, claim.id, claim.sentence);
        take(Kind::claim, claim.written, claim.id, claim.test);
        take(Kind::claim, claim.written, claim.id, claim.note);
    }

    void take(const PlaceMeaning& place) {
        take(Kind::place, place.written, place.name, joined({place.name, place.meaning}, ": "));
    }

    void take(const Source& source) {
        take(Kind::source, source.written, source.id,
             joined({joined(source.authors), source.title, source.in, source.publisher}));
        for (const SourceFact& fact : source.facts)
            take(Kind::source, fact.written, source.title,
                 joined({joined({fact.says, fact.value}, ": "), fact.quote}, " · "));
    }

    void take(const WorkRecord& record) {
        take(Kind::record, record.written, {}, record.title.words);
        for (const WorkTitle& title : record.other_titles)
            take(Kind::record, record.written, {}, title.words);
        take(Kind::record, record.written, {},
             joined({joined(record.countries), joined(record.studios), record.colour, record.aspect}));
        for (const RecordPerson& person : record.people)
            take(Kind::record, person.written, {}, joined({person.name, joined(person.roles), person.as}));
        for (const RecordEntry& entry : record.entries) {
            std::vector<std::string> fields;
            for (const auto& [name, value] : entry.fields)
                fields.push_back(value);
            take(Kind::record, entry.written, entry.table, joined(fields));
        }
        for (const auto& [name, words] : record.tags)
            take(Kind::record, record.written, name, joined(words));
    }

    std::vector<WordsOfWork> taken() && { return std::move(words_); }

private:
    /// What stands in one line or paragraph is one entry; of what holds several, each is.
    void take_block(const MarkdownNode& block, const std::string& file, const std::string& under) {
        switch (block.kind) {
        case NodeKind::quote:
        case NodeKind::list:
        case NodeKind::ordered_list:
        case NodeKind::item:
        case NodeKind::table:
        case NodeKind::footnote:
            for (const MarkdownNode& child : block.children)
                take_block(child, file, under);
            return;
        case NodeKind::row:
            take_row(block, file, under);
            return;
        default:
            take(Kind::text, {file, block.line}, under, words_in(block));
        }
    }

    void take_row(const MarkdownNode& row, const std::string& file, const std::string& under) {
        std::vector<std::string> cells;
        for (const MarkdownNode& cell : row.children)
            cells.push_back(words_in(cell));
        take(Kind::text, {file, row.line}, under, joined(cells, " · "));
    }

    std::vector<WordsOfWork> words_;
};

} // namespace

std::vector<WordsOfWork> words_of(const Work& work) {
    WordsTaken words;
    words.take(work.record);
    for (const PlaceMeaning& place : work.places)
        words.take(place);
    for (const WrittenClaim& claim : work.claims)
        words.take(claim);
    for (const auto* texts :
         {&work.study, &work.scenes, &work.before, &work.after, &work.leader, &work.glossary})
        for (const Text& text : *texts)
            words.take(text);
    for (const Source& source : work.sources)
        words.take(source);
    return std::move(words).taken();
}

} // namespace decoupage
