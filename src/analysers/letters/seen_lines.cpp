#include "analysers/letters/seen_lines.hpp"

#include "analysers/letters/likeness.hpp"
#include "analysers/letters/lines.hpp"
#include "analysers/letters/strokes.hpp"
#include "film/boxes.hpp"
#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <tuple>

namespace decoupage::letters {

namespace {

constexpr std::uint8_t least_contrast = 32; // levels
constexpr int scales = 3;                   // each half as large as the one before
constexpr int lowest = 5;                   // pixels: of letters in the largest picture
constexpr int lowest_halved = 9;            // in the others: lower ones are seen larger
constexpr float least_likeness = 0.25f;
constexpr std::size_t most_lines = 96; // of a picture: some 60 fill a page of names

SeenLine seen(const Line& line, float likeness, const Plane<std::uint8_t>& luma) {
    const float width = static_cast<float>(luma.width), height = static_cast<float>(luma.height);
    float contrast = 0;
    for (const Mark& mark : line.marks)
        contrast += mark.contrast();
    return {{static_cast<float>(line.left) / width, static_cast<float>(line.top) / height,
             static_cast<float>(line.right - line.left) / width,
             static_cast<float>(line.bottom - line.top) / height},
            likeness,
            line.height / height,
            line.traits.letters,
            contrast / static_cast<float>(line.marks.size()),
            false};
}

void add_lines(const Plane<std::uint8_t>& luma, int least, StrokeRoom& room, std::vector<SeenLine>& all) {
    for (const Ink ink : {Ink::light, Ink::dark})
        for (const Line& line : lines(marks(strokes(luma, ink, least_contrast, room), luma, least)))
            if (const float like = likeness(line.traits); like >= least_likeness)
                all.push_back(seen(line, like, luma));
}

/// What stands between light letters looks much like dark ones, and what is seen large is seen small, too.
std::vector<SeenLine> without_doubles(std::vector<SeenLine> all) {
    const auto weight = [](const SeenLine& line) { return line.likeness * std::min(line.letters, 12.0f); };
    std::ranges::stable_sort(all, std::ranges::greater{}, weight);
    std::vector<SeenLine> kept;
    for (const SeenLine& line : all) {
        const bool is_double = std::ranges::any_of(
            kept, [&](const SeenLine& other) { return shared(line.box, other.box) > 0.4f; });
        if (!is_double && kept.size() < most_lines) kept.push_back(line);
    }
    std::ranges::sort(kept, {}, [](const SeenLine& line) { return std::tuple(line.box.top, line.box.left); });
    return kept;
}

} // namespace

std::vector<SeenLine> seen_lines(const Plane<std::uint8_t>& luma) {
    std::vector<SeenLine> all;
    StrokeRoom room;
    add_lines(luma, lowest, room, all);
    Plane<std::uint8_t> smaller = luma;
    for (int scale = 1; scale < scales && std::min(smaller.width, smaller.height) >= 4 * lowest_halved;
         ++scale) {
        smaller = lookouts::halved(smaller);
        add_lines(smaller, lowest_halved, room, all);
    }
    return without_doubles(std::move(all));
}

Sighting sighting_of(const SeenLine& line) {
    return {0, "line", line.box, line.likeness, {line.height, line.letters, line.contrast}, ""};
}

SeenLine line_of(const Sighting& sighting) {
    const auto number = [&](std::size_t i) {
        return i < sighting.numbers.size() ? sighting.numbers[i] : 0.0f;
    };
    return {sighting.box, sighting.confidence, number(0), number(1), number(2), false};
}

} // namespace decoupage::letters
