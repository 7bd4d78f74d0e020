#include "eaf_rules.hpp"

#include "exchange/xml.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>

namespace decoupage::exchange_test {

namespace {

using Words = std::vector<std::string>;

/// An element of the schema: what it must and may have, and its children in their order ('?' once at most,
/// '1' once, '*' any number, '|' one of several).
struct EafElement {
    Words must, may;
    std::vector<std::pair<char, std::string>> children;
};

const std::map<std::string, EafElement> schema{
    {"ANNOTATION_DOCUMENT",
     {{"DATE", "AUTHOR", "VERSION"},
      {"FORMAT", "xmlns:xsi", "xsi:noNamespaceSchemaLocation"},
      {{'*', "LICENSE"},
       {'1', "HEADER"},
       {'1', "TIME_ORDER"},
       {'*', "TIER"},
       {'*', "LINGUISTIC_TYPE"},
       {'*', "LOCALE"},
       {'*', "LANGUAGE"},
       {'*', "CONSTRAINT"},
       {'*', "CONTROLLED_VOCABULARY"},
       {'*', "LEXICON_REF"},
       {'*', "REF_LINK_SET"},
       {'*', "EXTERNAL_REF"}}}},
    {"HEADER",
     {{},
      {"MEDIA_FILE", "TIME_UNITS"},
      {{'*', "MEDIA_DESCRIPTOR"}, {'*', "LINKED_FILE_DESCRIPTOR"}, {'*', "PROPERTY"}}}},
    {"MEDIA_DESCRIPTOR",
     {{"MEDIA_URL", "MIME_TYPE"}, {"RELATIVE_MEDIA_URL", "TIME_ORIGIN", "EXTRACTED_FROM"}, {}}},
    {"PROPERTY", {{}, {"NAME"}, {}}},
    {"TIME_ORDER", {{}, {}, {{'*', "TIME_SLOT"}}}},
    {"TIME_SLOT", {{"TIME_SLOT_ID"}, {"TIME_VALUE"}, {}}},
    {"TIER",
     {{"TIER_ID", "LINGUISTIC_TYPE_REF"},
      {"PARTICIPANT", "ANNOTATOR", "DEFAULT_LOCALE", "PARENT_REF", "EXT_REF", "LANG_REF"},
      {{'*', "ANNOTATION"}}}},
    {"ANNOTATION", {{}, {}, {{'1', "ALIGNABLE_ANNOTATION"}}}},
    {"ALIGNABLE_ANNOTATION",
     {{"ANNOTATION_ID", "TIME_SLOT_REF1", "TIME_SLOT_REF2"},
      {"SVG_REF", "EXT_REF", "LANG_REF", "CVE_REF"},
      {{'1', "ANNOTATION_VALUE"}}}},
    {"ANNOTATION_VALUE", {{}, {}, {}}},
    {"LINGUISTIC_TYPE",
     {{"LINGUISTIC_TYPE_ID"},
      {"TIME_ALIGNABLE", "CONSTRAINTS", "GRAPHIC_REFERENCES", "CONTROLLED_VOCABULARY_REF", "EXT_REF",
       "LEXICON_REF"},
      {}}},
    {"LANGUAGE", {{"LANG_ID"}, {"LANG_DEF", "LANG_LABEL"}, {}}},
    {"CONTROLLED_VOCABULARY", {{"CV_ID"}, {"EXT_REF"}, {{'*', "DESCRIPTION"}, {'*', "CV_ENTRY_ML"}}}},
    {"DESCRIPTION", {{"LANG_REF"}, {}, {}}},
    {"CV_ENTRY_ML", {{"CVE_ID"}, {"EXT_REF"}, {{'1', "CVE_VALUE"}}}},
    {"CVE_VALUE", {{"LANG_REF"}, {"DESCRIPTION"}, {}}},
    {"EXTERNAL_REF", {{"EXT_REF_ID", "TYPE", "VALUE"}, {}, {}}},
};

/// Attributes that name something, and those that refer to what such an attribute names.
const std::map<std::string, std::string> references{{"TIME_SLOT_REF1", "TIME_SLOT_ID"},
                                                    {"TIME_SLOT_REF2", "TIME_SLOT_ID"},
                                                    {"LINGUISTIC_TYPE_REF", "LINGUISTIC_TYPE_ID"},
                                                    {"CONTROLLED_VOCABULARY_REF", "CV_ID"},
                                                    {"CVE_REF", "CVE_ID"},
                                                    {"EXT_REF", "EXT_REF_ID"},
                                                    {"LANG_REF", "LANG_ID"},
                                                    {"PARENT_REF", "TIER_ID"}};
const std::set<std::string> names_of_xml{"TIME_SLOT_ID", "ANNOTATION_ID", "EXT_REF_ID", "CVE_ID"};

bool is_name_of_xml(std::string_view text) {
    const auto stands = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '-' ||
               letter == '.';
    };
    return !text.empty() &&
           (std::isalpha(static_cast<unsigned char>(text.front())) != 0 || text.front() == '_') &&
           std::ranges::all_of(text, stands);
}

class EafRules {
public:
    std::vector<std::string> broken;

    void document(pugi::xml_node root) {
        element(root);
        for (const auto& [what, values] : referred_)
            for (const std::string& value : values)
                if (!named_[what].contains(value)) say("nothing has the " + what + " " + value);
        slots(root.child("TIME_ORDER"));
        for (const pugi::xml_node tier : root.children("TIER"))
            this->tier(tier);
        const std::string units = root.child("HEADER").attribute("TIME_UNITS").value();
        if (units != "milliseconds" && units != "NTSC-frames" && units != "PAL-frames" &&
            units != "PAL-50-frames")
            say("TIME_UNITS is " + units);
        if (std::string(root.attribute("FORMAT").value()) != "3.0") say("FORMAT is not 3.0");
        const std::string date = root.attribute("DATE").value();
        if (date.size() < 19 || date[4] != '-' || date[10] != 'T' || date[13] != ':') say("DATE is " + date);
    }

private:
    void say(std::string sentence) { broken.push_back(std::move(sentence)); }

    void element(pugi::xml_node node) {
        const auto found = schema.find(node.name());
        if (found == schema.end()) return say(std::string("there is no element ") + node.name());
        attributes(node, found->second);
        children(node, found->second);
        for (const pugi::xml_node child : node.children())
            if (child.type() == pugi::node_element) element(child);
    }

    void attributes(pugi::xml_node node, const EafElement& rule) {
        for (const std::string& name : rule.must)
            if (node.attribute(name.c_str()).empty()) say(std::string(node.name()) + " lacks " + name);
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const std::string name = attribute.name(), value = attribute.value();
            if (!std::ranges::count(rule.must, name) && !std::ranges::count(rule.may, name))
                say(std::string(node.name()) + " has the unknown " + name);
            const auto reference = references.find(name);
            if (reference != references.end()) referred_[reference->second].insert(value);
            if (name == "TIER_ID" || name == "LINGUISTIC_TYPE_ID" || name == "CV_ID" || name == "LANG_ID" ||
                names_of_xml.contains(name))
                if (!named_[name].insert(value).second) say(name + " " + value + " is there twice");
            if (names_of_xml.contains(name) && !is_name_of_xml(value))
                say(name + " " + value + " is no name");
        }
    }

    void children(pugi::xml_node node, const EafElement& rule) {
        std::size_t place = 0;
        std::map<std::string, int> counts;
        for (const pugi::xml_node child : node.children()) {
            if (child.type() != pugi::node_element) continue;
            while (place < rule.children.size() && rule.children[place].second != child.name())
                ++place;
            if (place == rule.children.size())
                return say(std::string(child.name()) + " stands in the wrong place in " + node.name());
            ++counts[child.name()];
        }
        for (const auto& [how_many, name] : rule.children)
            if (how_many == '1' && counts[name] != 1)
                say(std::string(node.name()) + " has " + std::to_string(counts[name]) + " " + name);
    }

    void slots(pugi::xml_node order) {
        long long before = 0;
        for (const pugi::xml_node slot : order.children()) {
            const long long at = slot.attribute("TIME_VALUE").as_llong(-1);
            if (at < before || at > 4'294'967'295) say("time slots are out of order, or no unsigned numbers");
            before = std::max(before, at);
            times_[slot.attribute("TIME_SLOT_ID").value()] = at;
        }
    }

    void tier(pugi::xml_node tier) {
        long long end = 0;
        for (const pugi::xml_node holder : tier.children("ANNOTATION")) {
            const pugi::xml_node annotation = holder.first_child();
            const long long first = times_[annotation.attribute("TIME_SLOT_REF1").value()];
            if (first < end) say(std::string("annotations overlap in ") + tier.attribute("TIER_ID").value());
            end = times_[annotation.attribute("TIME_SLOT_REF2").value()];
            if (end <= first)
                say(std::string("an annotation has no length in ") + tier.attribute("TIER_ID").value());
        }
    }

    std::map<std::string, std::set<std::string>> named_, referred_;
    std::map<std::string, long long> times_;
};

} // namespace

std::vector<std::string> broken_eaf_rules(const std::string& document) {
    const auto parsed = exchange::parsed_xml(document, "ANNOTATION_DOCUMENT");
    if (!parsed) return {parsed.error().sentence()};
    EafRules rules;
    rules.document((*parsed)->document_element());
    return rules.broken;
}

} // namespace decoupage::exchange_test
