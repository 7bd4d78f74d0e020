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
    const LabelWord* label = nullptr;
    const QualityWord* quality = nullptr;
    std::size_t longest = 0, noun = 0;
    for (const LabelWord& word : label_words())
        if (length_of(word.words) > longest) label = &word, longest = length_of(word.words);
    for (const QualityWord& word : quality_words())
        if (length_of(word.words) > longest)
            quality = &word, label = nullptr, longest = length_of(word.words);
    // "long takes", "still pictures": a noun of two words goes before an adjective and another noun
    for (const ItemNoun& word : item_nouns())
        noun = std::max(noun, length_of(word.words));
    if (longest == 0 || noun > longest) return std::nullopt;
    go_back(from + longest);
    QualitySaid said;
    said.label = label;
    said.quality = quality;
    said.said = said_since(from);
    return said;
}

std::optional<ItemsSaid> ClaimReader::items() {
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
        if (!shots)
            return lost("Shots, cuts, music or the like are awaited here",
                        {"shots", "scenes", "cuts", "dissolves", "music", "speech", "zooms", "faces"});
        items.noun = &item_nouns().front();
    }
    take_letter(items);
    while (auto clause = qualifier())
        items.qualities.push_back(std::move(*clause));
    const std::size_t before = at();
    if (take_in()) {
        auto where = place();
        if (where)
            items.in.push_back(std::move(*where));
        else
            go_back(before); // "on", "over" may belong to what comes next
    }
    items.said = said_since(from);
    return items;
}

/// "theme B", "person 2".
void ClaimReader::take_letter(ItemsSaid& items) {
    const bool theme = items.noun->track == "motifs", person = items.noun->track == "persons";
    if ((!theme && !person) || at_end() || words_[at()].kind != TypedWord::Kind::plain) return;
    const TypedWord& word = words_[at()];
    const char first = word.text.front();
    const bool letter = word.text.size() == 1 && first >= 'a' && first <= 'z' &&
                        (first != 'a' || typed_[word.begin] == 'A'); // and no article
    const bool number =
        person && word.text.size() < 5 && word.text.find_first_not_of("0123456789") == std::string::npos;
    if ((theme && !letter) || (person && !number)) return;
    items.letter = word.text;
    go_back(at() + 1);
}

} // namespace decoupage
