#include "keeping/archive_names.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t deepest = 32, longest_part = 255;

} // namespace

bool is_archive_name(std::string_view name) {
    if (name.empty() || name.size() > longest_archive_name) return false;
    const bool is_plain = std::ranges::all_of(
        name, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && c != '\\'; });
    std::size_t parts = 0;
    while (is_plain) {
        const std::size_t end = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, end);
        if (part.empty() || part.size() > longest_part || part == "." || part == ".." || ++parts > deepest)
            return false;
        if (end == name.size()) return true;
        name.remove_prefix(end + 1);
    }
    return false;
}

} // namespace decoupage
