#include "support/chance.hpp"

#include <cstdlib>

namespace decoupage::support {

unsigned set_by_person(const char* variable, unsigned usual) {
    const char* text = std::getenv(variable);
    return text == nullptr ? usual : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

} // namespace decoupage::support
