#include "claims/claim_reader.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::string_view words_of_length[] = {"longer than",  "shorter than", "over",        "under",
                                                "of more than", "of over",      "of at least", "of less than",
                                                "of at most",   "of about"};

} // namespace

/// Something that lies over it: "music" of "with music".
bool ClaimReader::take_held(QualitySaid& said) {
    const std::size_t from = at();
    take_any({"any", "a", "an"});
    const ItemNoun* noun = take_noun();
    if (noun != nullptr && noun->sort == Sort::stretches) {
        said.heard = noun;
        return true;
    }
    go_back(from);
    return false;
}

/// What follows a noun: "longer than 5 s", "with music", "without speech", "with a clutter of less than 0.3".
std::optional<QualitySaid> ClaimReader::qualifier() {
    const std::size_t from = at();
    QualitySaid said;
    const auto back = [&]() -> std::optional<QualitySaid> {
        go_back(from);
        return std::nullopt;
    };
    take_any({"that last", "that are"});
    const bool with = take("with"), without = !with && take("without");
    if ((with || without) && !next_is("the") && take_held(said)) {
        said.sense = without ? QualitySaid::Sense::not_so : QualitySaid::Sense::so;
        said.said = said_since(from);
        return said;
    }
    if (with && take_any({"a", "an"})) {
        if (const MeasureWord* word = take_measure_word()) {
            take("of");
            if (auto allowed = relation(word->unit)) {
                said.measure = word;
                said.relation = *allowed;
                said.said = said_since(from);
                return said;
            }
        }
    }
    const bool length =
        std::ranges::any_of(words_of_length, [this](std::string_view words) { return next_is(words); });
    if (with || without || !length) return back();
    take("of");
    const auto allowed = relation(Unit::seconds);
    if (!allowed) return back();
    said.measure = &measure_named("length");
    said.relation = *allowed;
    said.said = said_since(from);
    return said;
}

std::optional<QualitySaid> ClaimReader::predicate_of(const MeasureWord& word, QualitySaid said,
                                                     std::size_t from) {
    const auto allowed = relation(word.unit);
    if (!allowed) return std::nullopt;
    said.measure = &word;
    said.relation = *allowed;
    take("long");
    said.said = said_since(from);
    return said;
}

/// What follows "are" or "have": "dissolves", "longer than 1 s", "medium close-ups", "hard", "a symmetry over
/// 0.6".
std::optional<QualitySaid> ClaimReader::predicate() {
    const std::size_t from = at();
    QualitySaid said;
    if (take_any({"not", "no"})) said.sense = QualitySaid::Sense::not_so;
    const std::size_t begin = at();
    take_any({"in", "a", "an"});
    if (const MeasureWord* word = take_measure_word()) {
        take_any({"of", "that is"});
        if (auto within = predicate_of(*word, said, from)) return within;
        return lost("A number is awaited here", {"more than 0.5", "about 0.3"});
    }
    go_back(begin);
    if (auto length = predicate_of(measure_named("length"), said, from)) return length;
    for (const bool article : {false, true}) {
        go_back(begin);
        if (article && !take_any({"a", "an", "in"})) continue;
        if (auto quality = adjective()) {
            said.label = quality->label;
            said.quality = quality->quality;
            take("shot");
            said.said = said_since(from);
            return said;
        }
    }
    go_back(begin);
    take_any({"a", "an", "in"});
    if (const ItemNoun* noun = take_noun()) {
        said.noun = noun;
        said.said = said_since(from);
        return said;
    }
    go_back(begin);
    if (auto clause = qualifier()) return clause;
    std::vector<std::string> qualities;
    for (const QualityWord& word : quality_words())
        qualities.emplace_back(word.words);
    return lost("What is said here is not understood", std::move(qualities));
}

} // namespace decoupage
