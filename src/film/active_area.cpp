#include "film/active_area.hpp"

#include <algorithm>
#include <charconv>

namespace decoupage {

namespace {

/// Takes the next word off the text; words are parted by one blank.
std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

bool take_bar(std::string_view& text, std::string_view side, int& bar) {
    if (take_word(text) != side) return false;
    const std::string_view digits = take_word(text);
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, bar);
    return error == std::errc{} && stopped == end && bar >= 0 && bar <= 65535;
}

} // namespace

std::string active_area_text(const ActiveArea& area) {
    return area.aspect + " top " + std::to_string(area.top) + " bottom " + std::to_string(area.bottom) +
           " left " + std::to_string(area.left) + " right " + std::to_string(area.right);
}

std::optional<ActiveArea> active_area(std::string_view text) {
    ActiveArea area;
    area.aspect = take_word(text);
    const bool whole = !area.aspect.empty() && take_bar(text, "top", area.top) &&
                       take_bar(text, "bottom", area.bottom) && take_bar(text, "left", area.left) &&
                       take_bar(text, "right", area.right) && text.empty();
    if (!whole) return std::nullopt;
    return area;
}

Box active_box(const Track& active_picture, const Film& film, Frame frame) {
    constexpr Box whole{0, 0, 1, 1};
    constexpr float least = 0.1F; // of either side
    const auto shape = std::ranges::find_if(active_picture.segments, [&](const Segment& segment) {
        return segment.span.first <= frame && frame < segment.span.end;
    });
    if (shape == active_picture.segments.end() || film.width <= 0 || film.height <= 0) return whole;
    const auto area = active_area(shape->detail);
    if (!area) return whole;
    const auto width = static_cast<float>(film.width), height = static_cast<float>(film.height);
    const Box box{static_cast<float>(area->left) / width, static_cast<float>(area->top) / height,
                  1 - static_cast<float>(area->left + area->right) / width,
                  1 - static_cast<float>(area->top + area->bottom) / height};
    return box.width < least || box.height < least ? whole : box;
}

} // namespace decoupage
