#pragma once
/// Tiers of annotations, read from EAF: this program's own and those of others.

#include "exchange/eaf_noted.hpp"
#include "exchange/gathering.hpp"

#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace decoupage::exchange {

/// A tier's annotator, or else its participant.
std::string eaf_author_of(pugi::xml_node tier);

/// Whoever goes through a document says its tiers and annotations one after the other.
class EafNotes {
public:
    EafNotes(pugi::xml_node root, const Ruler& ruler);

    /// What this program wrote beside.
    void header(EafNoted noted);
    void tier(pugi::xml_node tier);
    void take(pugi::xml_node annotation, pugi::xml_node tier, Ticks ticks);
    /// A REF_ANNOTATION: it has the times of the one it hangs on.
    void hanging(pugi::xml_node annotation, pugi::xml_node tier);
    void finish(Gathering& gathered);

private:
    void read_vocabulary(pugi::xml_node node);
    std::string name_of_tier(pugi::xml_node tier) const;
    SaidAnnotation read(pugi::xml_node annotation, pugi::xml_node tier) const;
    void say_value(SaidAnnotation& one, pugi::xml_node annotation) const;
    std::string shown(const SaidAnnotation& one) const;
    const Vocabulary* vocabulary_of_tier(const std::string& tier) const;
    void place_hanging();
    void find_hosts();

    const Ruler& ruler_;
    EafNoted header_;
    std::map<std::string, std::string> type_vocabularies_; ///< names of vocabularies, by linguistic type
    std::map<std::string, std::string> tier_vocabularies_; ///< likewise, by names of tiers
    std::map<std::string, Vocabulary> vocabularies_;       ///< by name
    std::map<std::string, pugi::xml_node> nodes_;          ///< of tiers, by ELAN's names
    std::vector<SaidTier> tiers_;
    std::vector<SaidAnnotation> annotations_;
    std::vector<SaidAnnotation> hanging_; ///< as yet without times
};

} // namespace decoupage::exchange
