#include "views/library_charts.hpp"

#include "views/html.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double width = 250, density_top = 13, density_height = 48, lengths_height = 84, lengths_top = 4;
constexpr std::size_t most_curves_behind = 60;

std::string at(double x, double y) {
    return svg_number(x) + " " + svg_number(y);
}

std::string path_of(const FilmProfile& profile, const CommonAxes& axes) {
    std::string path;
    for (std::size_t point = 0; point < profile.lengths.size(); ++point) {
        const double share = static_cast<double>(point) / (length_points - 1);
        const double x = axes.across(static_cast<double>(profile.lengths[point])) * width;
        path += (point == 0 ? "M" : "L") + at(x, lengths_top + (1 - share) * lengths_height);
    }
    return path;
}

std::string text_at(double x, double y, const char* anchor, const std::string& words,
                    const char* kind = "num") {
    return "<text class=\"" + std::string(kind) + "\" x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) +
           "\" text-anchor=\"" + anchor + "\">" + escaped(words) + "</text>";
}

std::string chart_head(double wide, double high, const std::string& title) {
    return "<svg class=\"chart\" viewBox=\"0 0 " + svg_number(wide) + " " + svg_number(high) +
           "\" role=\"img\" aria-label=\"" + escaped(title) + "\">";
}

std::string tick_words(double seconds) {
    return seconds < 1 ? decimals(seconds, 2) : std::to_string(std::lround(seconds));
}

} // namespace

CommonAxes::CommonAxes(const LibraryPage& page) {
    double least = 1e9, most = 0;
    for (const LibraryPageFilm& film : page.films) {
        for (const float changes : film.profile.density)
            most_changes_ = std::max(most_changes_, static_cast<double>(changes));
        if (film.profile.lengths.empty()) continue;
        least = std::min(least, static_cast<double>(film.profile.lengths.front()));
        most = std::max(most, static_cast<double>(film.profile.lengths.back()));
    }
    if (most > 0) {
        shortest_ = std::exp2(std::floor(std::log2(std::max(least, 0.04))));
        longest_ = std::max(shortest_ * 2, std::exp2(std::ceil(std::log2(most))));
    }
    const std::size_t step = page.films.size() / most_curves_behind + 1;
    for (std::size_t film = 0; film < page.films.size(); film += step)
        all_lengths_ += path_of(page.films[film].profile, *this);
}

double CommonAxes::across(double seconds) const {
    const double place = std::log(std::max(seconds, 1e-3) / shortest_) / std::log(longest_ / shortest_);
    return std::clamp(place, 0.0, 1.0);
}

std::string shared_lengths(const CommonAxes& axes) {
    std::string svg = "<li hidden><svg class=\"chart\" width=\"0\" height=\"0\"><defs><g id=\"lengths\">";
    for (double tick = std::max(axes.shortest(), 0.25); tick <= axes.longest(); tick *= 4) {
        const double x = axes.across(tick) * width;
        svg += "<path class=\"grid\" d=\"M" + at(x, lengths_top) + "V" +
               svg_number(lengths_top + lengths_height) + "\"/>";
        const char* anchor = x < 8 ? "start" : x > width - 14 ? "end" : "middle";
        svg += text_at(x, lengths_top + lengths_height + 13, anchor, tick_words(tick) + " s");
    }
    svg += "<path class=\"grid\" d=\"M" + at(0, lengths_top + lengths_height / 2) + "H" + svg_number(width) +
           "\"/><path class=\"others\" d=\"" + axes.all_lengths() + "\"/></g></defs></svg></li>\n";
    return svg;
}

std::string small_density(const FilmProfile& profile, Time length, const CommonAxes& axes) {
    std::string svg = chart_head(width, density_height + 16, "Changes of shot a minute along the film");
    std::string path = "M" + at(0, density_height);
    const auto points = static_cast<double>(std::max<std::size_t>(1, profile.density.size()));
    for (std::size_t part = 0; part < profile.density.size(); ++part) {
        const double share = static_cast<double>(profile.density[part]) / axes.most_changes();
        const double y = density_top + (density_height - density_top) * (1 - share);
        path += "L" + at(static_cast<double>(part) / points * width, y) + "L" +
                at(static_cast<double>(part + 1) / points * width, y);
    }
    svg += "<path class=\"area\" d=\"" + path + "L" + at(width, density_height) + "Z\"/>";
    svg += "<path class=\"grid\" d=\"M" + at(0, density_height) + "H" + svg_number(width) + "\"/>";
    svg += text_at(0, density_height + 12, "start", "0:00") +
           text_at(width, density_height + 12, "end", clock_text(length));
    return svg + text_at(0, 9, "start", "to " + grouped(std::llround(axes.most_changes())) + " a minute") +
           "</svg>\n";
}

std::string small_lengths(const FilmProfile& profile, const CommonAxes& axes) {
    if (profile.lengths.empty()) return {};
    return chart_head(width, lengths_top + lengths_height + 16, "Share of shots shorter than a length") +
           "<use href=\"#lengths\"/><path class=\"line\" d=\"" + path_of(profile, axes) + "\"/></svg>\n";
}

namespace {

/// A film's dot along a figure.
struct Dot {
    double value = 0;
    std::size_t film = 0;
    bool far = false;
};

std::vector<Dot> dots_of(const LibraryPage& page, std::size_t figure, const ScaledProfiles& scaled) {
    std::vector<Dot> dots;
    for (std::size_t film = 0; film < page.films.size(); ++film)
        if (const double value = page.films[film].profile.values[figure]; std::isfinite(value))
            dots.push_back({value, film, std::abs(scaled.scaled(film, figure)) > ScaledProfiles::apart});
    std::ranges::sort(dots, {}, &Dot::value);
    return dots;
}

std::string amount(double value, const ProfileCard& card) {
    if (card.unit == "share") return percent(value);
    if (card.name == "length") return clock_text(from_ticks(std::llround(value), 1, 1));
    if (card.name == "shots") return grouped(std::llround(value));
    return card.unit == "s" ? seconds_words(value) + " s" : signed_number(value, card.unit.empty() ? 2 : 1);
}

} // namespace

std::string figure_strip(const LibraryPage& page, std::size_t figure) {
    constexpr double wide = 860, left = 220, right = 840, middle = 20;
    const ProfileCard& card = profile_cards[figure];
    std::vector<FilmProfile> profiles;
    for (const LibraryPageFilm& film : page.films)
        profiles.push_back(film.profile);
    const std::vector<Dot> dots = dots_of(page, figure, ScaledProfiles(profiles));
    if (dots.size() < 2 || !(dots.back().value > dots.front().value)) return {};
    const bool by_ratio = card.unit == "s" && dots.front().value > 0;
    const auto across = [&](double value) {
        const double low = by_ratio ? std::log(dots.front().value) : dots.front().value;
        const double high = by_ratio ? std::log(dots.back().value) : dots.back().value;
        return left + ((by_ratio ? std::log(value) : value) - low) / (high - low) * (right - left);
    };
    std::string svg = chart_head(wide, 46, std::string(card.word) + " of all films");
    svg += text_at(0, middle + 4, "start", std::string(card.word), "said");
    svg += "<path class=\"grid\" d=\"M" + at(left, middle) + "H" + svg_number(right) + "\"/>";
    const double median_x = across(dots[dots.size() / 2].value);
    svg +=
        "<path class=\"median\" d=\"M" + at(median_x, middle - 11) + "V" + svg_number(middle + 11) + "\"/>";
    svg += "<g class=\"dots\">";
    for (const Dot& dot : dots)
        svg += "<circle" + std::string(dot.far ? " class=\"far\"" : "") + " cx=\"" +
               svg_number(across(dot.value)) + "\" cy=\"" + svg_number(middle) + "\" r=\"4\"><title>" +
               escaped(plain_line(page.films[dot.film].name)) + " " + amount(dot.value, card) +
               "</title></circle>";
    svg += "</g>" + text_at(left, middle + 22, "start", amount(dots.front().value, card)) +
           text_at(right, middle + 22, "end", amount(dots.back().value, card));
    for (const Dot* end : {&dots.front(), &dots.back()})
        if (end->far)
            svg += text_at(end == &dots.front() ? left : right, middle - 9,
                           end == &dots.front() ? "start" : "end", plain_line(page.films[end->film].name),
                           "said");
    return svg + "</svg>\n";
}

} // namespace decoupage
