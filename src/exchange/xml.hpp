#pragma once
/// XML from strangers, and XML for them. pugixml reads no entities but the five of XML itself and loads
/// nothing; what it would pass over in silence is refused here.

#include "film/outcome.hpp"

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// A document whose root is `root` ("ANNOTATION_DOCUMENT"). A DOCTYPE without declarations is passed over and
/// never fetched. Faults: damaged, where the text is no sound XML, declares entities or anything else in a
/// DTD, is in another encoding than UTF-8, is nested deeper than `deepest`, or has another root.
Outcome<std::unique_ptr<pugi::xml_document>> parsed_xml(std::string_view bytes, const char* root);

/// Sets an attribute to clean text.
void set_attribute(pugi::xml_node node, const char* name, std::string_view value);

/// With declaration, indented, ending with a newline. Whatever text it is given must be `clean`.
std::string xml_text(const pugi::xml_document& document);

} // namespace decoupage::exchange
