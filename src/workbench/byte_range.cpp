#include "workbench/byte_range.hpp"

#include "workbench/numbers.hpp"

#include <algorithm>

namespace decoupage {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.size() < 19 &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

} // namespace

ByteRange byte_range(std::string_view header, std::uint64_t size) {
    using Kind = ByteRange::Kind;
    const ByteRange whole{Kind::whole, 0, size};
    constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit)) return whole;
    header.remove_prefix(unit.size());
    const std::size_t dash = header.find('-');
    if (dash == std::string_view::npos) return whole;
    const std::string_view first = header.substr(0, dash), last = header.substr(dash + 1);
    if ((!first.empty() && !is_number(first)) || (!last.empty() && !is_number(last))) return whole;
    if (first.empty() && last.empty()) return whole;
    const auto number = [](std::string_view text) { return static_cast<std::uint64_t>(number_in(text, 0)); };
    if (first.empty()) {
        const std::uint64_t length = std::min(number(last), size);
        if (length == 0) return {Kind::unreachable, 0, 0};
        return {Kind::part, size - length, length};
    }
    const std::uint64_t from = number(first);
    if (!last.empty() && number(last) < from) return whole;
    if (from >= size) return {Kind::unreachable, 0, 0};
    const std::uint64_t end = last.empty() ? size : std::min(number(last) + 1, size);
    return {Kind::part, from, end - from};
}

} // namespace decoupage
