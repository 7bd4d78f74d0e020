#include "bench/speed.hpp"

#include "bench/command.hpp"
#include "bench/long_dossier.hpp"
#include "evaluation/printed.hpp"
#include "evaluation/truth.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <unistd.h>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

Time milliseconds(double seconds) {
    return from_ticks(std::llround(seconds * 1000), 1, 1000);
}

/// A folder of this run, gone with it.
class Workplace {
public:
    Workplace() : folder_(fs::temp_directory_path() / ("decoupage-speed-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    ~Workplace() {
        std::error_code none;
        fs::remove_all(folder_, none);
    }
    std::string file(const std::string& name) const { return folder_ / name; }
    std::string folder() const { return folder_; }

private:
    fs::path folder_;
};

Outcome<double> seconds_of(const std::string& film) {
    const auto output =
        output_of({"ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", film});
    if (!output) return tl::unexpected(output.error());
    double seconds = 0;
    if (std::from_chars(output->data(), output->data() + output->size(), seconds).ec != std::errc{} ||
        seconds <= 0)
        return fault(Fault::Kind::not_a_film, "a film that says how long it is", film + " does not");
    return seconds;
}

Outcome<Frame> frames_of(const std::string& dossier, const std::string& program) {
    const auto text = output_of({program, "export", dossier, "--as", "json"});
    if (!text) return tl::unexpected(text.error());
    const auto document = read_export(*text);
    if (!document) return tl::unexpected(document.error());
    return document->frames;
}

Outcome<Timing> four_times(const std::string& film, const std::string& program, const Workplace& place) {
    const std::string four = place.file("four" + fs::path(film).extension().string());
    const std::vector<Runner> joining{{"",
                                       {"ffmpeg", "-v", "error", "-y", "-stream_loop", "3", "-i", film,
                                        "-map", "0:v:0", "-c", "copy", four}}};
    const std::string folder = place.file("four");
    std::error_code none;
    fs::create_directories(folder, none);
    const std::vector<Runner> seeing{analysis(four, program, folder)};
    return race(joining, 1).and_then([&](const auto&) { return race(seeing, 1); }).map([](auto timings) {
        return timings[0];
    });
}

/// Reads the dossier of the film shown again and again until two hours are over.
Outcome<void> measure_reading(Speed& speed, const std::string& program, const Workplace& place) {
    constexpr double two_hours = 7200;
    const int times = static_cast<int>(std::ceil(two_hours / speed.film_seconds));
    const std::string dossier = place.file("long.dossier");
    if (auto made = write_long_dossier(place.file("film.dossier"), dossier, times); !made) return made;
    const std::vector<Runner> reading{{"", {program, "read", dossier}}};
    const auto read = race(reading, speed.rounds);
    if (!read) return tl::unexpected(read.error());
    speed.reading_seconds = (*read)[0].wall_seconds;
    speed.reading_frames = speed.frames * times;
    return {};
}

} // namespace

Outcome<Speed> measure_speed(const std::string& film, const std::string& program, int rounds, Length length) {
    const Workplace place;
    const auto film_seconds = seconds_of(film);
    if (!film_seconds) return tl::unexpected(film_seconds.error());
    Speed speed{.film = fs::path(film).filename(), .film_seconds = *film_seconds, .rounds = rounds};
    const std::vector<Runner> runners{decoder(film), analysis(film, program, place.folder()),
                                      analysis(film, program, place.folder(), Analysis::quick)};
    const auto timings = race(runners, rounds);
    if (!timings) return tl::unexpected(timings.error());
    speed.decoder = (*timings)[0];
    speed.analysis = (*timings)[1];
    speed.quick = (*timings)[2];
    const auto frames = frames_of(place.file("film.dossier"), program);
    if (!frames) return tl::unexpected(frames.error());
    speed.frames = *frames;
    if (length == Length::four_times_too) {
        const auto four = four_times(film, program, place);
        if (!four) return tl::unexpected(four.error());
        speed.four_times = *four;
    }
    // Last: writing the long dossier takes memory of our own, and a program counts what it is started from.
    if (auto read = measure_reading(speed, program, place); !read) return tl::unexpected(read.error());
    return speed;
}

Outcome<std::vector<Timing>> measure_others(const std::string& film, const std::string& program,
                                            const std::string& self, int rounds) {
    const Workplace place;
    std::vector<Runner> runners{decoder(film), analysis(film, program, place.folder()),
                                analysis(film, program, place.folder(), Analysis::quick)};
    for (const char* filter :
         {"scdet", "freezedetect", "blackdetect", "idet", "scdet,freezedetect,blackdetect"})
        runners.push_back(decoder(film, filter));
    runners.push_back({"PySceneDetect's content and adaptive, in our words", {self, "--scenes", film}});
    return race(runners, rounds);
}

Outcome<std::vector<Timing>> measure_cores(const std::string& film, const std::string& program,
                                           const std::vector<int>& cores, int rounds) {
    const Workplace place;
    std::vector<Runner> runners;
    for (const int count : cores) {
        runners.push_back(on_cores(decoder(film), count));
        runners.push_back(on_cores(analysis(film, program, place.folder()), count));
    }
    return race(runners, rounds);
}

std::string speed_text(const Speed& speed) {
    const auto against = [](double value, double most) { return value <= most ? "kept" : "missed"; };
    std::string text = printed("%s, %lld frames, %s; medians of %d, and in brackets of processor time\n",
                               speed.film.c_str(), static_cast<long long>(speed.frames),
                               clock_text(milliseconds(speed.film_seconds)).c_str(), speed.rounds);
    text += printed("  decoder alone  %8.2f s  (%.2f)\n", speed.decoder.wall_seconds,
                    speed.decoder.processor_seconds);
    text += printed("  Découpage      %8.2f s  (%.2f), %.0f frames/s, %.1f times real time\n",
                    speed.analysis.wall_seconds, speed.analysis.processor_seconds, speed.frames_per_second(),
                    speed.times_real_time());
    text += printed("  ratio          %8.2f    (%.2f), goal: at most %.2f, %s\n", speed.ratio(),
                    speed.processor_ratio(), most_ratio, against(speed.ratio(), most_ratio));
    text += printed("  --quick        %8.2f s  (%.2f), ratio %.2f, goal: at most %.2f, %s\n",
                    speed.quick.wall_seconds, speed.quick.processor_seconds, speed.quick_ratio(),
                    most_quick_ratio, against(speed.quick_ratio(), most_quick_ratio));
    text += printed("  memory         %8.0f MB, goal: at most %.0f, %s\n", speed.analysis.memory_mb,
                    most_memory_mb, against(speed.analysis.memory_mb, most_memory_mb));
    text += printed("  reading again  %8.2f s, of %lld frames, goal: at most %.0f, %s\n",
                    speed.reading_seconds, static_cast<long long>(speed.reading_frames), most_reading_seconds,
                    against(speed.reading_seconds, most_reading_seconds));
    if (speed.four_times.memory_mb > 0)
        text +=
            printed("  four times     %8.2f s, the film four times in a row: %.2f of 4 x %.2f s; %.0f MB\n",
                    speed.four_times.wall_seconds, speed.four_times_ratio(), speed.analysis.wall_seconds,
                    speed.four_times.memory_mb);
    return text;
}

std::string speed_json(const Speed& speed) {
    nlohmann::ordered_json line{{"film", speed.film},
                                {"frames", speed.frames},
                                {"film_s", speed.film_seconds},
                                {"rounds", speed.rounds},
                                {"decoder_s", speed.decoder.wall_seconds},
                                {"analysis_s", speed.analysis.wall_seconds},
                                {"decoder_processor_s", speed.decoder.processor_seconds},
                                {"analysis_processor_s", speed.analysis.processor_seconds},
                                {"ratio", speed.ratio()},
                                {"quick_s", speed.quick.wall_seconds},
                                {"quick_ratio", speed.quick_ratio()},
                                {"processor_ratio", speed.processor_ratio()},
                                {"frames_per_s", speed.frames_per_second()},
                                {"times_real_time", speed.times_real_time()},
                                {"memory_mb", speed.analysis.memory_mb},
                                {"reading_s", speed.reading_seconds},
                                {"reading_frames", speed.reading_frames}};
    if (speed.four_times.memory_mb > 0) {
        line["four_times_s"] = speed.four_times.wall_seconds;
        line["four_times_memory_mb"] = speed.four_times.memory_mb;
    }
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

std::string speed_table(const Speed& speed) {
    std::string table =
        "| Film | frames | decoder alone | Découpage | ratio | `--quick` | times real time | memory | four "
        "times as long | read again, two hours |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    table += printed("| %s | %lld | %.2f s | %.2f s | **%.2f** | %.2f s, **%.2f** | %.0f | %.0f MB |",
                     speed.film.c_str(), static_cast<long long>(speed.frames), speed.decoder.wall_seconds,
                     speed.analysis.wall_seconds, speed.ratio(), speed.quick.wall_seconds,
                     speed.quick_ratio(), speed.times_real_time(), speed.analysis.memory_mb);
    table += speed.four_times.memory_mb > 0 ? printed(" %.2f times the time a frame, %.0f MB |",
                                                      speed.four_times_ratio(), speed.four_times.memory_mb)
                                            : std::string(" \u2013 |");
    return table + printed(" %.2f s |\n", speed.reading_seconds);
}

std::string others_table(const std::vector<Timing>& timings) {
    std::string table = "| Program | time | processor time | beside the decoder |\n|---|--:|--:|--:|\n";
    for (const Timing& timing : timings)
        table += printed("| %s | %.2f s | %.2f s | %.2f |\n", timing.name.c_str(), timing.wall_seconds,
                         timing.processor_seconds, timing.wall_seconds / timings[0].wall_seconds);
    return table;
}

std::string cores_table(const std::vector<int>& cores, const std::vector<Timing>& timings) {
    std::string table =
        "| Cores | decoder alone | Découpage | ratio | faster than on one |\n|--:|--:|--:|--:|--:|\n";
    for (std::size_t i = 0; i < cores.size(); ++i) {
        const Timing &bare = timings[2 * i], &ours = timings[2 * i + 1];
        table += printed("| %d | %.2f s | %.2f s | %.2f | %.2f |\n", cores[i], bare.wall_seconds,
                         ours.wall_seconds, ours.wall_seconds / bare.wall_seconds,
                         timings[1].wall_seconds / ours.wall_seconds);
    }
    return table;
}

} // namespace decoupage::bench
