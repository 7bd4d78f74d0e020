#include "film/outcome.hpp"

namespace decoupage {

std::string Fault::sentence() const {
    std::string text = found;
    if (!expected.empty()) text += "; expected " + expected;
    if (!text.empty() && text.back() != '.') text += '.';
    if (!remedy.empty()) text += " " + remedy;
    return text;
}

} // namespace decoupage
