#include "analysers/roster.hpp"
#include "bench/pictures/tables.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace decoupage::bench {

namespace {

constexpr std::size_t frames_shown = 480;
constexpr int goes = 5;

double microseconds(const Meter& meter, const Card& card, std::span<const ProxyPointer> frames) {
    const auto back = std::min<std::size_t>(static_cast<std::size_t>(card.look_back), frames.size() - 1);
    std::vector<std::vector<float>> values(card.measures.size(), std::vector<float>(frames.size() - back));
    const std::vector<std::span<float>> spans(values.begin(), values.end());
    double least = 1e9;
    for (int go = 0; go < goes; ++go) {
        // Time of this process, not of the wall: others may be at work on the machine.
        const std::clock_t begin = std::clock();
        meter.measure(FrameRun(frames, static_cast<Frame>(back), static_cast<int>(back)), spans);
        const double took = 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        least = std::min(least, took / static_cast<double>(frames.size() - back));
    }
    return least;
}

} // namespace

Outcome<std::string> table_of_costs(const std::string& film) {
    auto reader = FilmReader::open(film);
    if (!reader) return tl::unexpected(reader.error());
    std::vector<ProxyPointer> frames;
    while (frames.size() < frames_shown) {
        auto frame = reader->next();
        if (!frame) return tl::unexpected(frame.error());
        if (!*frame) break;
        frames.push_back((*frame)->proxy);
    }
    if (frames.empty()) return fault(Fault::Kind::not_a_film, "a film with pictures", film);
    std::string table = "| Meter | Microseconds a frame |\n|---|---|\n";
    for (const Analyser& analyser : roster()) {
        if (analyser.meter == nullptr) continue;
        char text[32];
        std::snprintf(text, sizeof text, "%.1f", microseconds(*analyser.meter({}), analyser.card, frames));
        table += "| " + analyser.card.name + " | " + text + " |\n";
    }
    return table;
}

} // namespace decoupage::bench
