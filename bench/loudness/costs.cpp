#include "analysers/roster.hpp"
#include "bench/loudness/tables.hpp"
#include "media/sound_reader.hpp"

#include <array>
#include <cstdio>
#include <ctime>
#include <functional>

namespace decoupage::bench {

namespace {

/// Time of this thread, not of the wall: others may be at work on the machine.
double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// A sound meter that is timed.
struct Timed {
    const Analyser& analyser;
    std::unique_ptr<const SoundMeter> meter;
    std::vector<std::vector<float>> values;
    double seconds = 0;

    explicit Timed(const Analyser& one)
        : analyser(one), meter(one.sound_meter({})), values(one.card.measures.size()) {}

    void hear(const SoundRun& run) {
        std::vector<std::span<float>> spans;
        for (std::size_t c = 0; c < values.size(); ++c) {
            values[c].assign(static_cast<std::size_t>(run.tenths * analyser.card.measures[c].a_second / 10),
                             0);
            spans.emplace_back(values[c]);
        }
        const double begin = processor_seconds();
        meter->measure(run, spans);
        seconds += processor_seconds() - begin;
    }
};

std::string row(const std::string& what, double milliseconds) {
    std::array<char, 128> text{};
    std::snprintf(text.data(), text.size(), "| %s | %.2f |\n", what.c_str(), milliseconds);
    return text.data();
}

} // namespace

Outcome<std::string> table_of_hearing(const std::string& film) {
    auto reader = SoundReader::open(film);
    if (!reader) return tl::unexpected(reader.error());
    std::vector<Timed> meters;
    for (const Analyser& analyser : roster())
        if (analyser.sound_meter != nullptr) meters.emplace_back(analyser);
    double reading = 0, heard = 0;
    for (;;) {
        const double begin = processor_seconds();
        const auto run = reader->next();
        reading += processor_seconds() - begin;
        if (!run) break;
        heard += run->tenths / 10.0;
        for (Timed& meter : meters)
            meter.hear(*run);
    }
    if (heard <= 0) return fault(Fault::Kind::not_a_film, "a film with sound", film);
    std::string table = "| Step | Milliseconds a second of sound |\n|---|---|\n";
    table += row("reading, decoding, making slower", 1000 * reading / heard);
    double all = reading;
    for (const Timed& meter : meters) {
        table += row(meter.analyser.card.name, 1000 * meter.seconds / heard);
        all += meter.seconds;
    }
    return table + row("all", 1000 * all / heard);
}

} // namespace decoupage::bench
