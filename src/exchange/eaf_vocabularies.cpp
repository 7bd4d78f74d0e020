#include "exchange/eaf_vocabularies.hpp"

#include "exchange/ada.hpp"
#include "exchange/text.hpp"
#include "exchange/xml.hpp"

namespace decoupage::exchange {

namespace {

std::string vocabulary_entry(std::string_view type, std::string_view label) {
    for (const Concept& one : vocabulary_of(type))
        if (one.label == label) return std::string("cve_").append(type).append("_").append(label);
    return {};
}

} // namespace

void EafVocabularies::refer(pugi::xml_node annotation, std::string_view type, const Segment& segment) {
    if (const std::string entry = vocabulary_entry(type, segment.label); !entry.empty())
        set_attribute(annotation, "CVE_REF", entry);
    if (const std::string address = ada_concept(type, segment); !address.empty())
        set_attribute(annotation, "EXT_REF", reference(address));
}

void EafVocabularies::add(const std::string& type, const Vocabulary& vocabulary) {
    if (!own_.emplace(type, vocabulary).second) return;
    auto& entries = entries_[type];
    const std::string before = "term" + std::to_string(own_.size()) + "_";
    for (const Term& term : vocabulary.terms)
        entries.emplace(term.id, before + std::to_string(entries.size() + 1));
}

void EafVocabularies::refer(pugi::xml_node annotation, const std::string& type, const std::string& term) {
    const auto own = own_.find(type);
    if (own == own_.end() || !entries_[type].contains(term)) return;
    set_attribute(annotation, "CVE_REF", entries_[type][term]);
    if (!own->second.address.empty())
        set_attribute(annotation, "EXT_REF", reference(clean(own->second.address + term)));
}

std::string EafVocabularies::reference(const std::string& address) {
    return references_.emplace(address, "er" + std::to_string(references_.size() + 1)).first->second;
}

void EafVocabularies::write(pugi::xml_node root, std::span<const std::string> types) {
    for (const std::string& type : types) {
        pugi::xml_node node = root.append_child("LINGUISTIC_TYPE");
        if (!vocabulary_of(type).empty() || own_.contains(type))
            set_attribute(node, "CONTROLLED_VOCABULARY_REF", type);
        set_attribute(node, "GRAPHIC_REFERENCES", "false");
        set_attribute(node, "LINGUISTIC_TYPE_ID", type);
        set_attribute(node, "TIME_ALIGNABLE", "true");
    }
    pugi::xml_node language = root.append_child("LANGUAGE");
    set_attribute(language, "LANG_DEF", "http://cdb.iso.org/lg/CDB-00138502-001");
    set_attribute(language, "LANG_ID", "eng");
    set_attribute(language, "LANG_LABEL", "English (eng)");
    for (const std::string& type : types)
        if (!vocabulary_of(type).empty()) write_vocabulary(root, type);
    for (const auto& [type, vocabulary] : own_)
        write_own(root, type, vocabulary);
    for (const auto& [address, id] : references_) {
        pugi::xml_node node = root.append_child("EXTERNAL_REF");
        set_attribute(node, "EXT_REF_ID", id);
        set_attribute(node, "TYPE", "resource_url");
        set_attribute(node, "VALUE", address);
    }
}

void EafVocabularies::write_own(pugi::xml_node root, const std::string& type, const Vocabulary& vocabulary) {
    pugi::xml_node node = root.append_child("CONTROLLED_VOCABULARY");
    set_attribute(node, "CV_ID", type);
    pugi::xml_node description = node.append_child("DESCRIPTION");
    set_attribute(description, "LANG_REF", "eng");
    description.text().set(clean(vocabulary.description).c_str());
    for (const Term& term : vocabulary.terms) {
        pugi::xml_node entry = node.append_child("CV_ENTRY_ML");
        set_attribute(entry, "CVE_ID", entries_[type][term.id]);
        if (!vocabulary.address.empty())
            set_attribute(entry, "EXT_REF", reference(clean(vocabulary.address + term.id)));
        pugi::xml_node value = entry.append_child("CVE_VALUE");
        set_attribute(value, "DESCRIPTION", term.description);
        set_attribute(value, "LANG_REF", "eng");
        value.text().set(clean(term.words).c_str());
    }
}

void EafVocabularies::write_vocabulary(pugi::xml_node root, const std::string& type) {
    pugi::xml_node node = root.append_child("CONTROLLED_VOCABULARY");
    set_attribute(node, "CV_ID", type);
    set_attribute(node.append_child("DESCRIPTION"), "LANG_REF", "eng");
    for (const Concept& one : vocabulary_of(type)) {
        const Segment segment{{}, std::string(one.label), 1, ""};
        pugi::xml_node entry = node.append_child("CV_ENTRY_ML");
        set_attribute(entry, "CVE_ID", vocabulary_entry(type, one.label));
        if (const std::string address = ada_concept(type, segment); !address.empty())
            set_attribute(entry, "EXT_REF", reference(address));
        pugi::xml_node value = entry.append_child("CVE_VALUE");
        set_attribute(value, "DESCRIPTION", "");
        set_attribute(value, "LANG_REF", "eng");
        value.text().set(segment.label.c_str());
    }
}

} // namespace decoupage::exchange
