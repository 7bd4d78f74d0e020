#include "evaluation/printed.hpp"

#include <array>
#include <cstdarg>
#include <cstdio>

namespace decoupage {

std::string printed(const char* format, ...) {
    std::array<char, 256> line{};
    va_list values;
    va_start(values, format);
    std::vsnprintf(line.data(), line.size(), format, values);
    va_end(values);
    return line.data();
}

} // namespace decoupage
