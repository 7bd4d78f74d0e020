#include "bench/looks/drawn_layouts.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace decoupage::bench {

namespace {

constexpr int width = 192, height = 108;

class Chance {
public:
    explicit Chance(std::uint32_t seed) : random_(seed) {}
    float between(float least, float most) {
        return least + (most - least) * static_cast<float>(random_() >> 8) / 16777216.0F;
    }
    bool one_in(std::uint32_t many) { return random_() % many == 0; }

private:
    std::mt19937 random_;
};

/// Levels 0 to 1, places and sizes in widths of the picture: x from left to right, y downwards.
class Canvas {
public:
    float& at(int x, int y) { return levels_[static_cast<std::size_t>(y * width + x)]; }
    template <class Inside>
    void fill(float level, const Inside& inside) {
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                if (inside((static_cast<float>(x) + 0.5F) / width, (static_cast<float>(y) + 0.5F) / width))
                    at(x, y) = level;
    }
    void box(float left, float top, float wide, float high, float level) {
        fill(level,
             [=](float x, float y) { return x >= left && x < left + wide && y >= top && y < top + high; });
    }
    void oval(float middle, float centre, float wide, float high, float level) {
        fill(level,
             [=](float x, float y) { return std::hypot((x - middle) / wide, (y - centre) / high) < 0.5F; });
    }

private:
    std::vector<float> levels_ = std::vector<float>(static_cast<std::size_t>(width * height));
};

struct Person {
    float x, foot, size; ///< its middle, where it stands, and its height
};

void draw(const Person& person, Chance& chance, Canvas& canvas) {
    const float size = person.size, top = person.foot - size;
    const float clothes = chance.between(0.05F, 0.8F), hair = chance.between(0.02F, 0.5F);
    canvas.oval(person.x, top + 0.68F * size, 0.42F * size, 0.75F * size, clothes);
    canvas.oval(person.x, top + 0.17F * size, 0.25F * size, 0.34F * size, chance.between(0.4F, 0.85F));
    canvas.oval(person.x, top + 0.08F * size, 0.27F * size, 0.2F * size, hair);
}

/// Three rows, nearer ones lower and larger, between `left` and `right`.
std::vector<Person> in_rows(float left, float right, Chance& chance) {
    std::vector<Person> all;
    for (int row = 0; row < 3; ++row) {
        const int count = 3 + row % 2;
        const auto near = static_cast<float>(row);
        for (int i = 0; i < count; ++i) {
            const float place = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
            all.push_back({left + (right - left) * place + chance.between(-0.03F, 0.03F), 0.3F + 0.11F * near,
                           (0.09F + 0.04F * near) * chance.between(0.9F, 1.1F)});
        }
    }
    return all;
}

std::vector<Person> people(Layout layout, Chance& chance) {
    const float size = chance.between(0.25F, 0.45F), foot = 0.55F;
    const auto off = [&] { return chance.between(-0.02F, 0.02F); };
    switch (layout) {
    case Layout::rows:
        return in_rows(0.04F, 0.96F, chance);
    case Layout::crowded: {
        const float left = chance.one_in(2) ? 0.02F : 0.45F;
        return in_rows(left, left + 0.53F, chance);
    }
    case Layout::scattered: {
        auto all = in_rows(0.04F, 0.96F, chance);
        for (Person& person : all)
            person.x = chance.between(0.04F, 0.96F);
        return all;
    }
    case Layout::pair: {
        const float apart = chance.between(0.15F, 0.35F);
        return {{0.5F - apart + off(), foot, size}, {0.5F + apart + off(), foot, size}};
    }
    case Layout::middle:
        return {{0.5F + off(), foot, size}};
    case Layout::aside:
        break;
    }
    const float aside = chance.between(0.17F, 0.36F);
    return {{0.5F + (chance.one_in(2) ? aside : -aside), foot, size}};
}

/// Walls, floor, and in two rooms of three windows on the side that the light comes from.
void draw_room(float side, Chance& chance, Canvas& canvas) {
    const float wall = chance.between(0.25F, 0.7F), corner = chance.between(0.12F, 0.25F);
    canvas.box(0, 0, 1, 1, wall);
    const float floor = chance.between(0.26F, 0.34F);
    const auto beside = [=](float x, float y) {
        return std::min(x, 1 - x) < corner && y < floor + (corner - std::min(x, 1 - x)) * 0.8F;
    };
    canvas.fill(wall * 0.8F, beside);
    canvas.fill(chance.between(0.1F, 0.4F), [=](float x, float y) { return y >= floor && !beside(x, y); });
    if (chance.one_in(3)) return;
    const float sill = chance.between(0.18F, 0.24F);
    for (int i = 0; i < 2; ++i) {
        const float left = corner * (0.08F + 0.5F * static_cast<float>(i)), wide = 0.38F * corner;
        canvas.box(side < 0 ? left : 1 - left - wide, 0.03F, wide, sill, 0.98F);
    }
}

Proxy proxy_of(Canvas& canvas, float side, Chance& chance) {
    Proxy proxy;
    proxy.luma = Plane<std::uint8_t>(width, height);
    proxy.blue = proxy.red = Plane<std::int16_t>(32, 18);
    proxy.row_most.assign(height, 0);
    proxy.column_most.assign(width, 0);
    const float falls = chance.between(0, 0.5F), grain = chance.between(0, 0.03F);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const float far = 0.5F - side * (static_cast<float>(x) / width - 0.5F); // from the light
            const float level = canvas.at(x, y) * (1 - falls * far) + chance.between(-grain, grain);
            const auto code = static_cast<std::uint8_t>(std::lround(255 * std::clamp(level, 0.0F, 1.0F)));
            proxy.luma.at(x, y) = code;
            auto &row = proxy.row_most[static_cast<std::size_t>(y)],
                 &column = proxy.column_most[static_cast<std::size_t>(x)];
            row = std::max(row, code);
            column = std::max(column, code);
        }
    proxy.row_mean = proxy.row_most;
    proxy.column_mean = proxy.column_most;
    return proxy;
}

} // namespace

const char* name_of(Layout layout) {
    constexpr std::array<const char*, all_layouts.size()> names{"rows about the middle",
                                                                "a pair, as far left as right",
                                                                "one in the middle",
                                                                "rows in one half",
                                                                "scattered",
                                                                "one aside"};
    return names[static_cast<std::size_t>(layout)];
}

bool is_even(Layout layout) {
    return layout == Layout::rows || layout == Layout::pair || layout == Layout::middle;
}

Proxy drawn_layout(Layout layout, std::uint32_t number) {
    Chance chance(number * 64 + static_cast<std::uint32_t>(layout));
    const float side = chance.one_in(2) ? -1.0F : 1.0F;
    Canvas canvas;
    draw_room(side, chance, canvas);
    for (const Person& person : people(layout, chance)) {
        draw(person, chance, canvas);
        if (person.size < 0.24F) // who sits has a desk before him
            canvas.box(person.x - 0.4F * person.size, person.foot - 0.3F * person.size, 0.8F * person.size,
                       0.1F * person.size, chance.between(0.02F, 0.3F));
    }
    return proxy_of(canvas, side, chance);
}

} // namespace decoupage::bench
