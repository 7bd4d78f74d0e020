#include "exchange/eaf_notes.hpp"

#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <algorithm>

namespace decoupage::exchange {

std::string eaf_author_of(pugi::xml_node tier) {
    const std::string annotator = tier.attribute("ANNOTATOR").value();
    return annotator.empty() ? tier.attribute("PARTICIPANT").value() : annotator;
}

EafNotes::EafNotes(pugi::xml_node root, const Ruler& ruler) : ruler_(ruler) {
    for (const pugi::xml_node node : root.children("TIER"))
        nodes_.emplace(node.attribute("TIER_ID").value(), node);
    for (const pugi::xml_node node : root.children("CONTROLLED_VOCABULARY"))
        read_vocabulary(node);
    for (const pugi::xml_node type : root.children("LINGUISTIC_TYPE"))
        type_vocabularies_[type.attribute("LINGUISTIC_TYPE_ID").value()] =
            type.attribute("CONTROLLED_VOCABULARY_REF").value();
}

/// Of EAF 3.0 in several languages, of which the first is taken; of older ones in one.
void EafNotes::read_vocabulary(pugi::xml_node node) {
    Vocabulary one;
    one.name = clean_words(node.attribute("CV_ID").value(), longest_words);
    one.description = node.child("DESCRIPTION").text().get();
    for (const pugi::xml_node entry : node.children("CV_ENTRY_ML")) {
        const pugi::xml_node value = entry.child("CVE_VALUE");
        one.terms.push_back({0, 0, entry.attribute("CVE_ID").value(), value.text().get(),
                             value.attribute("DESCRIPTION").value()});
    }
    for (const pugi::xml_node entry : node.children("CV_ENTRY"))
        one.terms.push_back(
            {0, 0, entry.text().get(), entry.text().get(), entry.attribute("DESCRIPTION").value()});
    if (one.terms.size() <= most_terms) vocabularies_.emplace(one.name, std::move(one));
}

/// "gestures" of "gestures@Anna", where Anna annotates it.
std::string EafNotes::name_of_tier(pugi::xml_node tier) const {
    std::string id = tier.attribute("TIER_ID").value();
    if (const auto lane = header_.lanes.find(id); lane != header_.lanes.end()) return lane->second;
    for (const char* who : {"PARTICIPANT", "ANNOTATOR"}) {
        const std::string end = "@" + std::string(tier.attribute(who).value());
        if (end.size() > 1 && id.size() > end.size() && id.ends_with(end)) {
            id.resize(id.size() - end.size());
            break;
        }
    }
    return clean_words(id, longest_words);
}

void EafNotes::tier(pugi::xml_node node) {
    SaidTier one;
    one.name = name_of_tier(node);
    const auto type = type_vocabularies_.find(node.attribute("LINGUISTIC_TYPE_REF").value());
    if (type != type_vocabularies_.end()) one.vocabulary = clean_words(type->second, longest_words);
    if (!vocabularies_.contains(one.vocabulary)) one.vocabulary.clear();
    const std::string parent = node.attribute("PARENT_REF").value();
    if (const auto other = nodes_.find(parent); !parent.empty() && other != nodes_.end()) {
        one.lies = Lies::on_tier;
        one.parent = name_of_tier(other->second);
    }
    if (one.lies == Lies::on_tier && one.parent == one.name) one.lies = Lies::on_film;
    tier_vocabularies_.emplace(one.name, one.vocabulary);
    tiers_.push_back(std::move(one));
}

void EafNotes::header(EafNoted noted) {
    header_ = std::move(noted);
    for (const Vocabulary& one : header_.vocabularies)
        vocabularies_.insert_or_assign(one.name, one);
    for (const SaidTier& one : header_.tiers)
        tier_vocabularies_.emplace(one.name, one.vocabulary);
}

const Vocabulary* EafNotes::vocabulary_of_tier(const std::string& tier) const {
    const auto name = tier_vocabularies_.find(tier);
    if (name == tier_vocabularies_.end()) return nullptr;
    const auto found = vocabularies_.find(name->second);
    return found == vocabularies_.end() ? nullptr : &found->second;
}

/// What ELAN showed of it when this program wrote it.
std::string EafNotes::shown(const SaidAnnotation& one) const {
    if (one.term.empty()) return clean_note(one.words, longest_note_said);
    const Vocabulary* vocabulary = vocabulary_of_tier(one.tier);
    if (vocabulary == nullptr) return clean(one.term);
    const auto term = std::ranges::find(vocabulary->terms, one.term, &Term::id);
    return clean(term == vocabulary->terms.end() ? one.term : term->words);
}

/// Its value, and the entry of a vocabulary it refers to; one without such an entry may still be a term's
/// words.
void EafNotes::say_value(SaidAnnotation& one, pugi::xml_node annotation) const {
    const std::string value = annotation.child("ANNOTATION_VALUE").text().get();
    const std::string entry = annotation.attribute("CVE_REF").value();
    const Vocabulary* vocabulary = vocabulary_of_tier(one.tier);
    one.term.clear();
    if (vocabulary != nullptr) {
        const auto by_id = std::ranges::find(vocabulary->terms, entry, &Term::id);
        const auto by_words = std::ranges::find_if(
            vocabulary->terms, [&](const Term& term) { return clean(term.words) == trimmed(value); });
        if (!entry.empty() && by_id != vocabulary->terms.end())
            one.term = by_id->id;
        else if (by_words != vocabulary->terms.end())
            one.term = by_words->id;
    }
    if (one.term.empty()) one.words = value;
}

SaidAnnotation EafNotes::read(pugi::xml_node annotation, pugi::xml_node tier) const {
    const std::string id = annotation.attribute("ANNOTATION_ID").value();
    const auto row = header_.annotations.find(id);
    SaidAnnotation one;
    if (row != header_.annotations.end()) one = row->second;
    one.tier = name_of_tier(tier);
    if (row == header_.annotations.end()) {
        one.id = id;
        one.author = eaf_author_of(tier);
        say_value(one, annotation);
        return one;
    }
    const std::string value = annotation.child("ANNOTATION_VALUE").text().get();
    if (value != shown(one)) say_value(one, annotation);
    return one;
}

void EafNotes::take(pugi::xml_node annotation, pugi::xml_node tier, Ticks ticks) {
    SaidAnnotation one = read(annotation, tier);
    const bool known = one.span.end > 0;
    one.span = ruler_.span(ticks, known ? std::optional(one.span) : std::nullopt);
    annotations_.push_back(std::move(one));
}

void EafNotes::hanging(pugi::xml_node annotation, pugi::xml_node tier) {
    SaidAnnotation one = read(annotation, tier);
    one.host = annotation.attribute("ANNOTATION_REF").value();
    hanging_.push_back(std::move(one));
}

/// Hosts first: one may hang on another that hangs itself.
void EafNotes::place_hanging() {
    std::map<std::string, FrameSpan> spans;
    for (const SaidAnnotation& one : annotations_)
        spans.emplace(one.id, one.span);
    for (int depth = 0; depth < deepest && !hanging_.empty(); ++depth) {
        const auto placed = std::erase_if(hanging_, [&](SaidAnnotation& one) {
            const auto host = spans.find(one.host);
            if (host == spans.end()) return false;
            one.span = host->second;
            spans.emplace(one.id, one.span);
            annotations_.push_back(std::move(one));
            return true;
        });
        if (placed == 0) break;
    }
}

/// Those with times of their own, on a tier that lies on another, are on what lies there when they begin.
void EafNotes::find_hosts() {
    std::map<std::string, std::string> parents;
    for (const SaidTier& one : tiers_)
        if (one.lies == Lies::on_tier) parents.emplace(one.name, one.parent);
    std::map<std::string, std::map<Frame, const SaidAnnotation*>> beginnings;
    for (const SaidAnnotation& one : annotations_)
        beginnings[one.tier].emplace(one.span.first, &one);
    for (SaidAnnotation& one : annotations_) {
        const auto parent = parents.find(one.tier);
        if (parent == parents.end() || !one.host.empty()) continue;
        const auto& hosts = beginnings[parent->second];
        auto after = hosts.upper_bound(one.span.first);
        if (after != hosts.begin() && (--after)->second->span.contains(one.span.first))
            one.host = after->second->id;
    }
}

void EafNotes::finish(Gathering& gathered) {
    place_hanging();
    find_hosts();
    if (!hanging_.empty())
        gathered.remark(std::to_string(hanging_.size()) +
                        " annotations hang on others that have no times, and are passed over.");
    for (const Vocabulary& one : header_.vocabularies)
        gathered.vocabulary(one);
    for (const SaidTier& one : header_.tiers)
        gathered.tier(one);
    for (const SaidTier& one : tiers_) {
        const auto own = vocabularies_.find(one.vocabulary);
        if (own != vocabularies_.end() && tier_vocabularies_[one.name] == one.vocabulary)
            gathered.vocabulary(own->second);
        gathered.tier(one);
    }
    for (SaidAnnotation& one : annotations_)
        gathered.annotation(std::move(one));
}

} // namespace decoupage::exchange
