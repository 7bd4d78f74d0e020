#include "bench/looks/table_of_layouts.hpp"

#include "analysers/framing/symmetry.hpp"
#include "bench/looks/drawn_layouts.hpp"
#include "bench/looks/stills.hpp"

#include <cstdio>
#include <memory>
#include <vector>

namespace decoupage::bench {

namespace {

constexpr std::uint32_t of_each = 200;

/// What three measures say of many pictures.
struct Said {
    std::vector<double> ours, without_forms, plain;
};

double without_forms(const Proxy& proxy) {
    using namespace framing;
    const auto light = lightness(proxy, inside(proxy));
    const auto detail = steps(light);
    Mirror found = mirror(cells(proxy, inside(proxy), light, detail), detail);
    found.forms = -1;
    return static_cast<double>(symmetry(found));
}

void add(Layout layout, Said& said) {
    for (std::uint32_t number = 0; number < of_each; ++number) {
        const auto proxy = std::make_shared<const Proxy>(drawn_layout(layout, number));
        const StillNumbers numbers = numbers_of(proxy);
        said.ours.push_back(numbers.ours[0]);
        said.plain.push_back(numbers.plain[0]);
        said.without_forms.push_back(without_forms(*proxy));
    }
}

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

/// How often one of `upper` is greater than one of `lower`; equal ones count half.
double order(const std::vector<double>& upper, const std::vector<double>& lower) {
    double sum = 0;
    for (const double a : upper)
        for (const double b : lower)
            sum += a > b ? 1 : a == b ? 0.5 : 0;
    return sum / static_cast<double>(upper.size() * lower.size());
}

std::string orders(const char* what, const Said& said, const Said& uneven) {
    char row[160];
    std::snprintf(row, sizeof row, "| %s | %.2f | %.2f | %.2f |\n", what, order(said.ours, uneven.ours),
                  order(said.without_forms, uneven.without_forms), order(said.plain, uneven.plain));
    return row;
}

} // namespace

std::string table_of_layouts() {
    std::string means = "| Layout | Ours, mean | Without forms, mean |\n|---|--:|--:|\n";
    std::string ordered =
        "| More symmetrical than rows in one half, scattered, one aside | Ours | Without forms | Plain "
        "measure |\n|---|--:|--:|--:|\n";
    Said even, uneven;
    for (const Layout layout : all_layouts) {
        Said one;
        add(layout, one);
        add(layout, is_even(layout) ? even : uneven);
        char row[120];
        std::snprintf(row, sizeof row, "| %s | %.2f | %.2f |\n", name_of(layout), mean(one.ours),
                      mean(one.without_forms));
        means += row;
    }
    for (const Layout layout : all_layouts) {
        if (!is_even(layout)) continue;
        Said one;
        add(layout, one);
        ordered += orders(name_of(layout), one, uneven);
    }
    return means + "\n" + ordered + orders("all three", even, uneven);
}

} // namespace decoupage::bench
