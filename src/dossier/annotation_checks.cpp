#include "dossier/checks.hpp"

#include <algorithm>

namespace decoupage {

namespace {

bool sound_within(const std::string& text, std::size_t longest) {
    return text.size() <= longest && sound_text(text);
}

/// As `sound_text`, and lines may be parted.
bool sound_note(const std::string& words) {
    std::string line = words;
    std::ranges::replace(line, '\n', ' ');
    return sound_within(line, longest_note);
}

bool sound_thing(const Annotating&, const std::monostate&) {
    return false;
}

bool sound_thing(const Annotating& entry, const Annotation& one) {
    const std::int64_t before = entry.deed == Annotating::Deed::change ? entry.of : entry.number;
    return one.number == 0 && one.tier > 0 && one.tier < before && one.host >= 0 && one.host < before &&
           one.given.first >= 0 && !one.given.empty() && one.given.end <= most_frames &&
           (!one.region || is_in_picture(*one.region)) && sound_within(one.term, longest_term) &&
           sound_note(one.words) && (!one.term.empty() || !one.words.empty()) &&
           sound_within(one.topic, longest_given_name) && sound_within(one.author, longest_name) &&
           sound_within(one.made_at, longest_name);
}

bool sound_thing(const Annotating& entry, const Tier& tier) {
    const bool has_parent = tier.lies == Lies::on_tier;
    const std::int64_t before = entry.deed == Annotating::Deed::change ? entry.of : entry.number;
    return tier.number == 0 && !tier.name.empty() && sound_within(tier.name, longest_given_name) &&
           tier.vocabulary >= 0 && tier.vocabulary < entry.number &&
           (has_parent ? tier.parent > 0 && tier.parent < before : tier.parent == 0);
}

bool sound_thing(const Annotating&, const Vocabulary& one) {
    return one.number == 0 && !one.name.empty() && sound_within(one.name, longest_given_name) &&
           sound_within(one.address, longest_term_address) && sound_within(one.description, longest_description) &&
           one.terms.empty();
}

bool sound_thing(const Annotating& entry, const Term& term) {
    return term.number == 0 && term.vocabulary > 0 && term.vocabulary < entry.number && !term.id.empty() &&
           sound_within(term.id, longest_term) && !term.words.empty() &&
           sound_within(term.words, longest_given_name) &&
           sound_within(term.description, longest_description);
}

} // namespace

bool sound(const Annotating& entry) {
    using enum Annotating::Deed;
    const bool says = entry.deed == add || entry.deed == change;
    const bool is_of_another = entry.deed == change || entry.deed == remove;
    const auto is_sound = [&](const auto& thing) { return sound_thing(entry, thing); };
    return entry.number >= 1 && entry.number <= most_annotatings && entry.together >= 1 &&
           entry.together <= entry.number &&
           (is_of_another ? entry.of >= 1 && entry.of < entry.number : entry.of == 0) &&
           (says ? std::visit(is_sound, entry.thing) : std::holds_alternative<std::monostate>(entry.thing)) &&
           (is_of_another || says || entry.together == entry.number) && sound_name(entry.author) &&
           sound_name(entry.made_at);
}

} // namespace decoupage
