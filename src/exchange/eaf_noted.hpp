#pragma once
/// Tiers of annotations in EAF. Those of one author who lie over each other need several tiers of ELAN's, and
/// each author has tiers of their own: ELAN's tiers have one annotator. What EAF cannot hold stands in a
/// property of the header.

#include "exchange/annotation_json.hpp"
#include "exchange/ruler.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::exchange {

/// The linguistic type of tiers whose words are free; of others with ": " and the vocabulary's name behind.
inline constexpr std::string_view eaf_noted_type = "annotations";

/// A tier of ELAN's.
struct EafLane {
    std::string id; ///< "gestures", "gestures@Ben", "gestures@Ben 2"
    std::string type, tier, author;
    std::vector<const SaidAnnotation*> annotations; ///< in order, none over another
};

/// What ELAN shows of an annotation: its term's words, else the term, else its own words.
std::string eaf_noted_value(const AllNoted& noted, const SaidAnnotation& annotation);

/// `taken` are ids of other tiers; these are added to them. Looks at what it was made of.
std::vector<EafLane> eaf_lanes(const AllNoted& noted, const Ruler& ruler, std::set<std::string>& taken);

/// What stands in the header, and back.
struct EafNoted {
    std::vector<Vocabulary> vocabularies;
    std::vector<SaidTier> tiers;
    std::map<std::string, std::string, std::less<>> lanes;          ///< names of tiers, by ELAN's
    std::map<std::string, SaidAnnotation, std::less<>> annotations; ///< by ELAN's ids
};
std::string eaf_noted_text(const EafNoted& noted);
EafNoted read_eaf_noted(std::string_view text);

} // namespace decoupage::exchange
