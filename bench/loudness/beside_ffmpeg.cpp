#include "analysers/roster.hpp"
#include "bench/command.hpp"
#include "bench/loudness/tables.hpp"
#include "figures/loudness.hpp"
#include "screening/ear.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

namespace decoupage::bench {

namespace {

struct Told {
    double integrated = 0, range = 0, peak = 0;
};

/// The number after the last place where a word stands.
double after(const std::string& text, const std::string& word) {
    const auto place = text.rfind(word);
    return place == std::string::npos ? NAN : std::strtod(text.c_str() + place + word.size(), nullptr);
}

/// Its summary goes to standard error: a shell that asks for nothing but that turns it round.
Outcome<Told> told_by_ffmpeg(const std::string& film) {
    const auto reader = SoundReader::open(film);
    if (!reader) return tl::unexpected(reader.error());
    auto text = output_of({"sh", "-c",
                           "ffmpeg -nostdin -hide_banner -nostats -i \"$1\" -map 0:$2 -af ebur128=peak=true "
                           "-f null - 2>&1",
                           "ffmpeg", film, std::to_string(reader->stream())});
    if (!text) return tl::unexpected(text.error());
    return Told{after(*text, "I: "), after(*text, "LRA: "), after(*text, "Peak: ")};
}

std::optional<Told> told_by_us(const std::string& film) {
    const Heard heard = hear_film(film, roster(), {}, [] { return false; });
    const auto figures = loudness_figures(heard.curves);
    if (!figures) return std::nullopt;
    return Told{figures->integrated, figures->range, figures->true_peak};
}

std::string row(const std::string& name, const Told& ours, const Told& theirs) {
    std::array<char, 200> text{};
    std::snprintf(text.data(), text.size(), "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |\n",
                  name.c_str(), ours.integrated, theirs.integrated, ours.range, theirs.range, ours.peak,
                  theirs.peak);
    return text.data();
}

} // namespace

Outcome<std::string> table_beside_ffmpeg(const std::vector<std::string>& films) {
    std::string table =
        "| Clip | Loudness, LUFS: ours | ffmpeg | Range, LU: ours | ffmpeg | True peak, dBTP: "
        "ours | ffmpeg |\n|---|---|---|---|---|---|---|\n";
    Told furthest;
    for (const std::string& film : films) {
        const auto ours = told_by_us(film);
        if (!ours) continue;
        const auto theirs = told_by_ffmpeg(film);
        if (!theirs) return tl::unexpected(theirs.error());
        const std::string name = std::filesystem::path(film).stem().string();
        if (theirs->integrated <= -70 && ours->integrated <= -70) {
            table += "| " + name + " | silent | silent | | | | |\n";
            continue;
        }
        table += row(name, *ours, *theirs);
        furthest.integrated = std::max(furthest.integrated, std::abs(ours->integrated - theirs->integrated));
        furthest.range = std::max(furthest.range, std::abs(ours->range - theirs->range));
        furthest.peak = std::max(furthest.peak, std::abs(ours->peak - theirs->peak));
    }
    std::array<char, 200> text{};
    std::snprintf(text.data(), text.size(),
                  "\nAt most %.2f LU apart in loudness, %.2f LU in range and %.2f dB in true peak (ffmpeg "
                  "prints one decimal).\n",
                  furthest.integrated, furthest.range, furthest.peak);
    return table + text.data();
}

} // namespace decoupage::bench
