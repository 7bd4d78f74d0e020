#include "claims/claim_reader.hpp"

#include <algorithm>

namespace decoupage {

/// Would `items` find a noun here?
bool ClaimReader::reads_items() {
    const std::size_t from = at();
    while (adjective()) {
    }
    const bool noun = take_noun() != nullptr || at() > from;
    go_back(from);
    return noun;
}

/// "tracking", "long" of shots; "medium close-ups" are shots, too.
std::optional<QualitySaid> ClaimReader::adjective() {
    const std::size_t from = at();
    QualitySaid said;
    const LabelWord* longest = nullptr;
    for (const LabelWord& word : label_words())
        if (length_of(word.words) > (longest == nullptr ? 0 : length_of(longest->words))) longest = &word;
    const QualityWord* quality = nullptr;
    for (const QualityWord& word : quality_words())
        if (length_of(word.words) > (quality == nullptr ? 0 : length_of(quality->words))) quality = &word;
    if (longest == nullptr && quality == nullptr) return std::nullopt;
    // "long takes", "still pictures": a noun of two words goes before an adjective and another noun
    std::size_t noun = 0;
    for (const ItemNoun& word : item_nouns())
        noun = std::max(noun, length_of(word.words));
    const std::size_t length = longest != nullptr ? length_of(longest->words) : length_of(quality->words);
    if (noun > length) return std::nullopt;
    if (longest != nullptr) {
        take(longest->words);
        said.label = longest;
    } else {
        take(quality->words);
        said.quality = quality;
    }
    said.said = said_since(from);
    return said;
}

Reading<ItemsSaid> ClaimReader::items() {
    const Deeper deeper(*this);
    if (deeper.too_deep()) return lost("Places lie within places too deep");
    const std::size_t from = at();
    ItemsSaid items;
    while (auto quality = adjective())
        items.qualities.push_back(std::move(*quality));
    items.noun = take_noun();
    if (items.noun == nullptr) {
        const bool shots = !items.qualities.empty() && items.qualities.back().label != nullptr &&
                           items.qualities.back().label->of == LabelWord::Of::scale;
        if (!shots) return awaited("Shots, cuts, music or the like are awaited here");
        items.noun = &item_nouns().front();
    }
    if (items.noun->track == "motifs" || items.noun->track == "persons") {
        const std::size_t before = at();
        if (const auto text = take_text();
            text && (text->size() == 1 || items.noun->track == "persons") &&
            text->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos &&
            *text != "a" && (text->size() == 1 || (*text)[0] <= '9'))
            items.letter = *text;
        else
            go_back(before);
    }
    while (auto clause = qualifier()) {
        if (!*clause) return tl::unexpected(clause->error());
        items.qualities.push_back(std::move(**clause));
    }
    const std::size_t before = at();
    if (take_in()) {
        auto where = place();
        if (!where && at() == before + 1) { // "on", "over" may belong to what comes next
            go_back(before);
        } else if (!where) {
            return tl::unexpected(where.error());
        } else {
            items.in.push_back(std::move(*where));
        }
    }
    items.said = said_since(from);
    return items;
}

/// What follows a noun: "longer than 5 s", "with music", "without speech".
std::optional<Reading<QualitySaid>> ClaimReader::qualifier() {
    const std::size_t from = at();
    QualitySaid said;
    take_any({"that last", "that are"});
    const bool with = take("with"), without = !with && take("without");
    if ((with || without) && !next_is("the") && reads_items()) {
        take_any({"any", "a", "an"});
        const ItemNoun* noun = take_noun();
        if (noun != nullptr && noun->sort == Sort::stretches) {
            said.heard = noun;
            said.sense = without ? QualitySaid::Sense::not_so : QualitySaid::Sense::so;
            said.said = said_since(from);
            return said;
        }
    }
    if (with && take_any({"a", "an"}))
        if (const MeasureWord* word = take_measure_word()) {
            take("of");
            if (auto allowed = relation(word->unit)) {
                if (!*allowed) return tl::unexpected(allowed->error());
                said.measure = word;
                said.relation = **allowed;
                said.said = said_since(from);
                return said;
            }
        }
    if (with || without) {
        go_back(from);
        return std::nullopt;
    }
    if (next_is("longer than") || next_is("shorter than") || next_is("over") || next_is("under") ||
        next_is("of more than") || next_is("of over") || next_is("of at least") || next_is("of less than")) {
        take("of");
        const std::size_t number = at();
        auto allowed = relation(Unit::seconds);
        if (allowed && *allowed) {
            said.measure = &measure_named("length");
            said.relation = **allowed;
            said.said = said_since(from);
            return said;
        }
        if (allowed && at() > number) return tl::unexpected(allowed->error());
    }
    go_back(from);
    return std::nullopt;
}

/// What follows "are" or "have": "dissolves", "longer than 1 s", "medium close-ups", "hard", "a symmetry over
/// 0.6".
std::optional<Reading<QualitySaid>> ClaimReader::predicate() {
    const std::size_t from = at();
    QualitySaid said;
    if (take("not")) said.sense = QualitySaid::Sense::not_so;
    take_any({"in", "a", "an"});
    const auto done = [&] {
        said.said = said_since(from);
        return said;
    };
    const auto within = [&](const MeasureWord& word) -> std::optional<Reading<QualitySaid>> {
        auto allowed = relation(word.unit);
        if (!allowed) return std::nullopt;
        if (!*allowed) return tl::unexpected(allowed->error());
        said.measure = &word;
        said.relation = **allowed;
        take("long");
        return done();
    };
    if (const MeasureWord* word = take_measure_word()) {
        take_any({"of", "that is"});
        if (auto done_well = within(*word)) return done_well;
        return lost("A number is awaited here", {"more than 0.5", "about 0.3"});
    }
    go_back(from);
    if (take("not")) said.sense = QualitySaid::Sense::not_so;
    if (auto length = within(measure_named("length"))) return length;
    if (auto quality = adjective()) {
        said.label = quality->label;
        said.quality = quality->quality;
        take("shot");
        return done();
    }
    take_any({"a", "an", "in"});
    if (auto quality = adjective()) {
        said.label = quality->label;
        said.quality = quality->quality;
        take("shot");
        return done();
    }
    if (const ItemNoun* noun = take_noun()) {
        said.noun = noun;
        return done();
    }
    go_back(from);
    if (auto clause = qualifier()) return clause;
    return std::nullopt;
}

/// "clutter of the interview", "number of cuts in the run", "share of music in it"; without "the".
Reading<MeasureSaid> ClaimReader::measure() {
    const std::size_t from = at();
    MeasureSaid measure;
    measure.word = take_measure_word();
    const bool number = measure.word == nullptr && take("number of");
    const bool share = measure.word == nullptr && !number && take_any({"share of", "part of"});
    if (number || share) {
        measure.word = &measure_named(number ? "number of" : "share of");
        auto items = this->items();
        if (!items) return tl::unexpected(items.error());
        measure.of = std::move(items->in);
        items->in.clear();
        measure.items.push_back(std::move(*items));
    } else {
        if (measure.word == nullptr) return awaited("A measure is awaited here");
        if (take_in()) {
            auto of = place();
            if (!of) return tl::unexpected(of.error());
            measure.of.push_back(std::move(*of));
        }
    }
    measure.said = said_since(from);
    return measure;
}

} // namespace decoupage
