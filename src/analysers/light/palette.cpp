#include "analysers/light/palette.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::light {

namespace {

constexpr double gamma = 2.2;
constexpr std::array<double, 3> white{0.95047, 1, 1.08883}; // D65
/// From linear red, green and blue (BT.709) to X, Y and Z, and back.
constexpr double to_xyz[3][3] = {
    {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}};
constexpr double to_rgb[3][3] = {
    {3.2406, -1.5372, -0.4986}, {-0.9689, 1.8758, 0.0415}, {0.0557, -0.2040, 1.0570}};

/// CIE's root of a share of white, in so many steps: a frame has many cells.
constexpr int root_steps = 4096;
const std::array<float, root_steps + 1>& roots() {
    static const auto table = [] {
        std::array<float, root_steps + 1> made{};
        for (int i = 0; i <= root_steps; ++i)
            made[static_cast<std::size_t>(i)] =
                static_cast<float>((framing::lightness_of(static_cast<double>(i) / root_steps) + 16) / 116);
        return made;
    }();
    return table;
}

float root(float share) {
    return roots()[static_cast<std::size_t>(std::clamp(share, 0.0F, 1.0F) * root_steps + 0.5F)];
}

const std::array<float, 256>& linear() {
    static const auto table = [] {
        std::array<float, 256> made{};
        for (std::size_t level = 0; level < made.size(); ++level)
            made[level] = static_cast<float>(std::pow(static_cast<double>(level) / 255, gamma));
        return made;
    }();
    return table;
}

float linear_of(float level) {
    return linear()[static_cast<std::size_t>(std::clamp(level + 0.5F, 0.0F, 255.0F))];
}

float square_apart(const Lab& a, const Lab& b) {
    const float l = a.light - b.light, g = a.green_red - b.green_red, y = a.blue_yellow - b.blue_yellow;
    return l * l + g * g + y * y;
}

/// The first the one with the greatest share, each further one the furthest from all before, by its share.
Palette seeds(const std::vector<Swatch>& colours) {
    Palette found{};
    found[0].colour = std::ranges::max_element(colours, {}, &Swatch::share)->colour;
    std::vector<float> nearest(colours.size(), 1e9F);
    for (std::size_t seed = 1; seed < swatches; ++seed) {
        std::size_t furthest = 0;
        float most = -1;
        for (std::size_t i = 0; i < colours.size(); ++i) {
            nearest[i] = std::min(nearest[i], square_apart(colours[i].colour, found[seed - 1].colour));
            if (const float far = nearest[i] * colours[i].share; far > most) most = far, furthest = i;
        }
        found[seed].colour = colours[furthest].colour;
    }
    return found;
}

/// Each colour goes to the nearest of the palette, whose colours become the means of what came to them (Lloyd
/// 1982).
void settle(const std::vector<Swatch>& colours, Palette& palette) {
    std::array<std::array<double, 4>, swatches> sums{};
    for (const Swatch& swatch : colours) {
        std::size_t nearest = 0;
        float least = 1e9F;
        for (std::size_t i = 0; i < swatches; ++i)
            if (const float apart = square_apart(swatch.colour, palette[i].colour); apart < least)
                least = apart, nearest = i;
        const auto share = static_cast<double>(swatch.share);
        auto& sum = sums[nearest];
        sum[0] += share;
        sum[1] += share * static_cast<double>(swatch.colour.light);
        sum[2] += share * static_cast<double>(swatch.colour.green_red);
        sum[3] += share * static_cast<double>(swatch.colour.blue_yellow);
    }
    for (std::size_t i = 0; i < swatches; ++i) {
        palette[i].share = static_cast<float>(sums[i][0]);
        if (sums[i][0] > 0)
            palette[i].colour = {static_cast<float>(sums[i][1] / sums[i][0]),
                                 static_cast<float>(sums[i][2] / sums[i][0]),
                                 static_cast<float>(sums[i][3] / sums[i][0])};
    }
}

void order(Palette& palette) {
    std::ranges::stable_sort(palette, std::greater<>(), &Swatch::share);
}

/// What the larger takes in of the smaller.
void join(Swatch& larger, Swatch& smaller) {
    const float all = larger.share + smaller.share, part = smaller.share / all;
    larger.colour.light += part * (smaller.colour.light - larger.colour.light);
    larger.colour.green_red += part * (smaller.colour.green_red - larger.colour.green_red);
    larger.colour.blue_yellow += part * (smaller.colour.blue_yellow - larger.colour.blue_yellow);
    larger.share = all;
    smaller = {};
}

std::vector<Swatch> cells_of(const Proxy& proxy, const framing::Inside& bars) {
    const Plane<std::int16_t>&grid = proxy.grid, &blue = proxy.blue, &red = proxy.red;
    if (blue.width < 2 || blue.height < 2 || grid.width != 2 * blue.width || grid.height != 2 * blue.height)
        return {};
    const auto line = [](float share, int of) {
        return static_cast<int>(std::ceil(share * static_cast<float>(of) / 2));
    };
    const int wide = blue.width / 2, high = blue.height / 2;
    const int left = line(bars.left, blue.width), right = wide - line(bars.right, blue.width),
              top = line(bars.top, blue.height), bottom = high - line(bars.bottom, blue.height);
    std::vector<Swatch> cells;
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) {
            int level = 0;
            for (int v = 4 * y; v < 4 * y + 4; ++v)
                for (int u = 4 * x; u < 4 * x + 4; ++u)
                    level += grid.at(u, v);
            const auto four = [&](const Plane<std::int16_t>& plane) {
                return static_cast<float>(plane.at(2 * x, 2 * y) + plane.at(2 * x + 1, 2 * y) +
                                          plane.at(2 * x, 2 * y + 1) + plane.at(2 * x + 1, 2 * y + 1)) /
                       64;
            };
            cells.push_back({lab_of(static_cast<float>(level) / 256, four(blue), four(red)), 1});
        }
    return cells;
}

} // namespace

Lab lab_of(float level, float blue, float red) {
    const std::array<float, 3> rgb{linear_of(level + 1.5748F * red),
                                   linear_of(level - 0.1873F * blue - 0.4681F * red),
                                   linear_of(level + 1.8556F * blue)};
    std::array<float, 3> roots_of{};
    for (std::size_t i = 0; i < 3; ++i) {
        float sum = 0;
        for (std::size_t k = 0; k < 3; ++k)
            sum += static_cast<float>(to_xyz[i][k] / white[i]) * rgb[k];
        roots_of[i] = root(sum);
    }
    return {116 * roots_of[1] - 16, 500 * (roots_of[0] - roots_of[1]), 200 * (roots_of[1] - roots_of[2])};
}

Palette palette(const Proxy& proxy, const framing::Inside& bars) {
    std::vector<Swatch> cells = cells_of(proxy, bars);
    if (cells.empty()) return {};
    for (Swatch& cell : cells)
        cell.share = 1 / static_cast<float>(cells.size());
    Palette found = seeds(cells);
    for (int go = 0; go < 3; ++go) // further goes move little
        settle(cells, found);
    order(found);
    return found;
}

Palette gathered(const std::vector<Swatch>& colours, float apart) {
    float all = 0;
    for (const Swatch& swatch : colours)
        all += swatch.share;
    if (!(all > 0)) return {};
    Palette found = seeds(colours);
    for (int go = 0; go < 12; ++go)
        settle(colours, found);
    order(found);
    for (std::size_t i = 0; i < swatches; ++i)
        for (std::size_t k = i + 1; k < swatches; ++k)
            if (found[k].share > 0 && square_apart(found[i].colour, found[k].colour) < apart * apart)
                join(found[i], found[k]);
    order(found);
    for (Swatch& swatch : found)
        swatch.share /= all;
    return found;
}

std::string palette_text(const Palette& palette) {
    std::string text;
    for (const Swatch& swatch : palette) {
        const long percent = std::lround(100 * swatch.share);
        if (percent < 1) continue;
        const double middle = (static_cast<double>(swatch.colour.light) + 16) / 116;
        const std::array<double, 3> roots_of{middle + static_cast<double>(swatch.colour.green_red) / 500,
                                             middle,
                                             middle - static_cast<double>(swatch.colour.blue_yellow) / 200};
        std::array<double, 3> xyz{};
        for (std::size_t i = 0; i < 3; ++i) {
            const double f = roots_of[i];
            xyz[i] = white[i] * (f > 6.0 / 29 ? f * f * f : (116 * f - 16) * 27 / 24389);
        }
        std::array<int, 3> rgb{};
        for (std::size_t i = 0; i < 3; ++i) {
            const double sum = to_rgb[i][0] * xyz[0] + to_rgb[i][1] * xyz[1] + to_rgb[i][2] * xyz[2];
            rgb[i] = static_cast<int>(std::lround(255 * std::pow(std::clamp(sum, 0.0, 1.0), 1 / gamma)));
        }
        char one[32];
        std::snprintf(one, sizeof one, "%s#%02x%02x%02x %ld", text.empty() ? "" : ", ", rgb[0], rgb[1],
                      rgb[2], percent);
        text += one;
    }
    return text;
}

} // namespace decoupage::light
