#include "support/scenario/canvas.hpp"

#include <algorithm>
#include <vector>

namespace decoupage::scenario {

namespace {

constexpr int white = 4080;

using Field = Plane<float>;

/// Adds smooth noise whose grains are `cell` wide and `tall` high; both divide the canvas.
void add_noise(Field& field, std::uint32_t seed, int cell, int tall, float weight) {
    const int columns = canvas_width / cell, rows = canvas_height / tall;
    const auto smooth = [](float t) { return t * t * (3 - 2 * t); };
    for (int y = 0; y < canvas_height; ++y) {
        const int row = y / tall, below = (row + 1) % rows;
        const float down = smooth(static_cast<float>(y % tall) / static_cast<float>(tall));
        for (int column = 0; column < columns; ++column) {
            const int beside = (column + 1) % columns;
            const auto corner = [&](int c, int r) {
                return static_cast<float>(chance_share(seed, c, r)) - 0.5f;
            };
            const float left = corner(column, row) + (corner(column, below) - corner(column, row)) * down;
            const float right = corner(beside, row) + (corner(beside, below) - corner(beside, row)) * down;
            for (int x = 0; x < cell; ++x) {
                const float across = smooth(static_cast<float>(x) / static_cast<float>(cell));
                field.at(column * cell + x, y) += weight * (left + (right - left) * across);
            }
        }
    }
}

void add_clouds(Field& field, std::uint32_t seed, float weight) {
    for (int cell = 128; cell >= 8; cell /= 2, weight *= 0.62f)
        add_noise(field, seed + cell, cell, cell, weight);
}

void add_gradient(Field& field, std::uint32_t seed) {
    const bool across = chance(seed, 1, 1) % 2 == 0;
    const int turn = static_cast<int>(chance(seed, 2, 2) % canvas_width);
    for (int y = 0; y < canvas_height; ++y)
        for (int x = 0; x < canvas_width; ++x) {
            const int along = across ? (x + turn) % canvas_width : (2 * y + turn) % canvas_width;
            field.at(x, y) += 0.9f * (static_cast<float>(std::abs(along - 256)) / 256.0f - 0.5f);
        }
    add_noise(field, seed, 128, 64, 0.3f);
}

void add_checker(Field& field, std::uint32_t seed) {
    const int side = 16 << chance(seed, 3, 3) % 2;
    for (int y = 0; y < canvas_height; ++y)
        for (int x = 0; x < canvas_width; ++x)
            field.at(x, y) += (x / side + y / side) % 2 == 0 ? -0.35f : 0.35f;
    add_noise(field, seed, 64, 64, 0.35f);
}

void add_trees(Field& field, std::uint32_t seed) {
    for (int cell : {32, 16, 8, 4})
        add_noise(field, seed + cell, cell, canvas_height, 0.55f);
    add_noise(field, seed, 8, 8, 0.15f);
    for (int y = canvas_height * 3 / 4; y < canvas_height; ++y)
        for (int x = 0; x < canvas_width; ++x)
            field.at(x, y) = field.at(x, y) * 0.3f - 0.2f;
}

void add_rooms(Field& field, std::uint32_t seed) {
    add_noise(field, seed, 128, 128, 0.4f);
    for (std::uint32_t i = 0; i < 48; ++i) {
        const int left = static_cast<int>(chance(seed, i, 10) % canvas_width);
        const int top = static_cast<int>(chance(seed, i, 11) % canvas_height);
        const int width = 12 + static_cast<int>(chance(seed, i, 12) % 90);
        const int height = 10 + static_cast<int>(chance(seed, i, 13) % 70);
        const float level = static_cast<float>(chance_share(seed, i, 14)) - 0.5f;
        for (int y = top; y < top + height; ++y)
            for (int x = left; x < left + width; ++x)
                field.at(x % canvas_width, y % canvas_height) = level;
    }
    add_noise(field, seed + 1, 8, 8, 0.08f);
}

Field field_of(Texture texture, std::uint32_t seed) {
    Field field(canvas_width, canvas_height);
    switch (texture) {
    case Texture::noise:
        for (int cell : {4, 8, 16})
            add_noise(field, seed + cell, cell, cell, 0.6f);
        break;
    case Texture::gradient:
        add_gradient(field, seed);
        break;
    case Texture::checker:
        add_checker(field, seed);
        break;
    case Texture::trees:
        add_trees(field, seed);
        break;
    case Texture::rooms:
        add_rooms(field, seed);
        break;
    case Texture::clouds:
        add_clouds(field, seed, 0.7f);
        break;
    case Texture::faces:
        add_clouds(field, seed, 0.4f);
        break;
    case Texture::card:
    case Texture::black:
    case Texture::white:
        break;
    }
    return field;
}

/// Hues change from place to place whatever the light does: what tells colour from a tint.
void colour(Canvas& canvas, std::uint32_t seed) {
    const auto hue = [&](int x, int y, std::uint32_t which) {
        const auto patch = [&](int size, std::uint32_t n) {
            return chance_share(seed + n + which, x / size, y / size);
        };
        return static_cast<std::int16_t>(1600 * (patch(16, 20) - 0.5) + 900 * (patch(4, 21) - 0.5));
    };
    for (int y = 0; y < canvas.blue.height; ++y)
        for (int x = 0; x < canvas.blue.width; ++x) {
            canvas.blue.at(x, y) = hue(x, y, 0);
            canvas.red.at(x, y) = hue(x, y, 2);
        }
}

} // namespace

std::uint32_t chance(std::uint32_t seed, std::uint32_t x, std::uint32_t y) {
    std::uint32_t mixed =
        seed * 0x9E3779B1u ^ (x + 0x85EBCA77u) * 0xC2B2AE3Du ^ (y + 0x27D4EB2Fu) * 0x165667B1u;
    mixed = (mixed ^ mixed >> 15) * 0x2C1B3C6Du;
    mixed = (mixed ^ mixed >> 12) * 0x297A2D39u;
    return mixed ^ mixed >> 15;
}

double chance_share(std::uint32_t seed, std::uint32_t x, std::uint32_t y) {
    return static_cast<double>(chance(seed, x, y) >> 8) / static_cast<double>(1 << 24);
}

Canvas paint(Texture texture, unsigned seed) {
    Canvas canvas;
    if (texture == Texture::black || texture == Texture::card) return canvas;
    if (texture == Texture::white) {
        std::fill(canvas.luma.values.begin(), canvas.luma.values.end(), static_cast<std::int16_t>(white));
        return canvas;
    }
    const std::uint32_t own = seed * 64u + static_cast<std::uint32_t>(texture);
    const Field field = field_of(texture, own);
    const double middle = 0.4 + 0.2 * chance_share(own, 30, 0);
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        const double level = (middle + static_cast<double>(field.values[i])) * white;
        canvas.luma.values[i] = static_cast<std::int16_t>(std::clamp(level, 120.0, 3960.0));
    }
    colour(canvas, own);
    return canvas;
}

Plane<std::int16_t> letters(std::string_view text, int width, int height) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('/'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    Plane<std::int16_t> plane(width, height);
    const int tall = height / 12;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const int wide =
            std::min(tall * 2 / 3, width * 9 / 10 / std::max<int>(1, static_cast<int>(lines[line].size())));
        const int left = (width - wide * static_cast<int>(lines[line].size())) / 2;
        const int top = height / 2 + (2 * static_cast<int>(line) - static_cast<int>(lines.size())) * tall;
        for (std::size_t i = 0; i < lines[line].size(); ++i)
            for (int y = 0; y < tall && lines[line][i] != ' '; ++y)
                for (int x = 0; x < wide * 4 / 5; ++x) {
                    const int row = top + y, column = left + static_cast<int>(i) * wide + x;
                    const bool stroke = chance(static_cast<unsigned char>(lines[line][i]),
                                               x * 4 / std::max(wide, 1), y * 5 / std::max(tall, 1)) %
                                            3 !=
                                        0;
                    if (stroke && row >= 0 && row < height && column >= 0 && column < width)
                        plane.at(column, row) = 3600;
                }
    }
    return plane;
}

} // namespace decoupage::scenario
