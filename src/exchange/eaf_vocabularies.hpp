#pragma once
/// The end of an EAF document: its tiers' types, their vocabularies, and the concepts these refer to.

#include "film/annotation.hpp"
#include "film/track.hpp"

#include <map>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>

namespace decoupage::exchange {

class EafVocabularies {
public:
    /// Refers an annotation to the entry of its type's vocabulary, and to its concept, where there are such.
    void refer(pugi::xml_node annotation, std::string_view type, const Segment& segment);

    /// A type of annotations with terms of this vocabulary.
    void add(const std::string& type, const Vocabulary& vocabulary);
    /// Refers an annotation of such a type to its term.
    void refer(pugi::xml_node annotation, const std::string& type, const std::string& term);

    /// At the end of the root.
    void write(pugi::xml_node root, std::span<const std::string> types);

private:
    /// Of an address: the id of its EXTERNAL_REF.
    std::string reference(const std::string& address);
    void write_vocabulary(pugi::xml_node root, const std::string& type);

    void write_own(pugi::xml_node root, const std::string& type, const Vocabulary& vocabulary);

    std::map<std::string, std::string> references_;                     ///< id by address
    std::map<std::string, Vocabulary> own_;                             ///< by type
    std::map<std::string, std::map<std::string, std::string>> entries_; ///< ids of entries, by type and term
};

} // namespace decoupage::exchange
