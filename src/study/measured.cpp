#include "study/measured.hpp"

#include "figures/counting.hpp"
#include "figures/lengths.hpp"
#include "figures/picture.hpp"
#include "figures/running_speed.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace decoupage {

Measured measured_of(const Decoupage& decoupage) {
    Measured measured;
    measured.film = std::filesystem::path(decoupage.film.path).filename().string();
    measured.print = decoupage.film.print.digest;
    measured.print_s = seconds(decoupage.times.end());
    measured.work_s = measured.print_s * stretch_at(decoupage, Counting::work_speed);
    measured.pictures = recognised_speed(decoupage).value_or(pictures_a_second(decoupage));
    measured.aspect = picture_aspect(decoupage);
    if (measured.aspect > 0) measured.aspect_words = aspect_name(measured.aspect);
    measured.colour = prevailing(decoupage.track("tone")).label;
    std::ranges::replace(measured.colour, '_', ' ');
    Counting counting;
    counting.speed = Counting::work_speed;
    const LengthFigures lengths = length_figures(counted_shots(decoupage, counting));
    measured.shots = lengths.shots;
    measured.mean_s = lengths.mean;
    measured.median_s = lengths.median;
    for (const Name& name : decoupage.names)
        measured.places.push_back(
            {name.words, std::to_string(name.span.first) + '-' + std::to_string(name.span.end)});
    return measured;
}

std::string running_time_words(double seconds) {
    const long whole = std::lround(std::clamp(seconds, 0.0, 359'999.0));
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
    return text.data();
}

} // namespace decoupage
