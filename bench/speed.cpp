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

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double megabytes(std::size_t bytes) {
    return static_cast<double>(bytes) / 1e6;
}

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

private:
    fs::path folder_;
};

Outcome<Ending> well_ended(const std::vector<std::string>& words) {
    auto ending = run(words);
    if (ending && ending->status != 0)
        return fault(Fault::Kind::damaged, "a program that ends well",
                     words[0] + " ended with status " + std::to_string(ending->status));
    return ending;
}

std::vector<std::string> decoding(const std::string& film) {
    return {"ffmpeg", "-v", "error", "-i", film, "-map", "0:v:0", "-f", "null", "-"};
}

/// The whole analysis, as for a film that was never seen: an old dossier would be used again.
Outcome<Ending> analysed(const std::string& film, const std::string& program, const Workplace& place) {
    const std::string dossier = place.file("film.dossier");
    std::error_code none;
    fs::remove(dossier, none);
    return well_ended({program, film, "-o", dossier, "--report", place.file("film.html")});
}

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

Outcome<double> memory_of_four(const std::string& film, const std::string& program, const Workplace& place) {
    const std::string four = place.file("four" + fs::path(film).extension().string());
    const auto joined = well_ended({"ffmpeg", "-v", "error", "-y", "-stream_loop", "3", "-i", film, "-map",
                                    "0:v:0", "-c", "copy", four});
    if (!joined) return tl::unexpected(joined.error());
    const auto ending = analysed(four, program, place);
    if (!ending) return tl::unexpected(ending.error());
    return megabytes(ending->peak_bytes);
}

/// Reads the dossier of the film shown again and again until two hours are over.
Outcome<void> measure_reading(Speed& speed, const std::string& program, const Workplace& place) {
    constexpr double two_hours = 7200;
    const int times = static_cast<int>(std::ceil(two_hours / speed.film_seconds));
    const std::string dossier = place.file("long.dossier");
    if (auto made = write_long_dossier(place.file("film.dossier"), dossier, times); !made) return made;
    std::vector<double> reading;
    for (int round = 0; round < speed.rounds; ++round) {
        const auto read = well_ended({program, "read", dossier});
        if (!read) return tl::unexpected(read.error());
        reading.push_back(read->wall_seconds);
    }
    speed.reading_seconds = median(reading);
    speed.reading_frames = speed.frames * times;
    return {};
}

} // namespace

Outcome<Speed> measure_speed(const std::string& film, const std::string& program, int rounds, Length length) {
    const Workplace place;
    const auto film_seconds = seconds_of(film);
    if (!film_seconds) return tl::unexpected(film_seconds.error());
    std::vector<double> decoder, analysis, decoder_processor, analysis_processor;
    Speed speed{.film = fs::path(film).filename(), .film_seconds = *film_seconds, .rounds = rounds};
    for (int round = 0; round < rounds; ++round) {
        const auto bare = well_ended(decoding(film));
        if (!bare) return tl::unexpected(bare.error());
        const auto whole = analysed(film, program, place);
        if (!whole) return tl::unexpected(whole.error());
        decoder.push_back(bare->wall_seconds);
        decoder_processor.push_back(bare->processor_seconds);
        analysis.push_back(whole->wall_seconds);
        analysis_processor.push_back(whole->processor_seconds);
        speed.memory_mb = std::max(speed.memory_mb, megabytes(whole->peak_bytes));
    }
    speed.decoder_seconds = median(decoder);
    speed.analysis_seconds = median(analysis);
    speed.decoder_processor_seconds = median(decoder_processor);
    speed.analysis_processor_seconds = median(analysis_processor);
    const auto frames = frames_of(place.file("film.dossier"), program);
    if (!frames) return tl::unexpected(frames.error());
    speed.frames = *frames;
    if (auto read = measure_reading(speed, program, place); !read) return tl::unexpected(read.error());
    if (length == Length::four_times_too) {
        const auto memory = memory_of_four(film, program, place);
        if (!memory) return tl::unexpected(memory.error());
        speed.memory_four_times_mb = *memory;
    }
    return speed;
}

std::string speed_text(const Speed& speed) {
    const auto against = [](double value, double most) { return value <= most ? "kept" : "missed"; };
    std::string text = printed("%s, %lld frames, %s; medians of %d, and in brackets of processor time\n",
                               speed.film.c_str(), static_cast<long long>(speed.frames),
                               clock_text(milliseconds(speed.film_seconds)).c_str(), speed.rounds);
    text +=
        printed("  decoder alone  %8.2f s  (%.2f)\n", speed.decoder_seconds, speed.decoder_processor_seconds);
    text += printed("  Découpage      %8.2f s  (%.2f), %.0f frames/s, %.1f times real time\n",
                    speed.analysis_seconds, speed.analysis_processor_seconds, speed.frames_per_second(),
                    speed.times_real_time());
    text += printed("  ratio          %8.2f    (%.2f), goal: at most %.1f, %s\n", speed.ratio(),
                    speed.processor_ratio(), most_ratio, against(speed.ratio(), most_ratio));
    text += printed("  memory         %8.0f MB, goal: at most %.0f, %s\n", speed.memory_mb, most_memory_mb,
                    against(speed.memory_mb, most_memory_mb));
    text += printed("  reading again  %8.2f s, of %lld frames, goal: at most %.0f, %s\n",
                    speed.reading_seconds, static_cast<long long>(speed.reading_frames), most_reading_seconds,
                    against(speed.reading_seconds, most_reading_seconds));
    if (speed.memory_four_times_mb > 0)
        text +=
            printed("  of four times  %8.0f MB, the film four times in a row\n", speed.memory_four_times_mb);
    return text;
}

std::string speed_json(const Speed& speed) {
    nlohmann::ordered_json line{{"film", speed.film},
                                {"frames", speed.frames},
                                {"film_s", speed.film_seconds},
                                {"rounds", speed.rounds},
                                {"decoder_s", speed.decoder_seconds},
                                {"analysis_s", speed.analysis_seconds},
                                {"decoder_processor_s", speed.decoder_processor_seconds},
                                {"analysis_processor_s", speed.analysis_processor_seconds},
                                {"ratio", speed.ratio()},
                                {"processor_ratio", speed.processor_ratio()},
                                {"frames_per_s", speed.frames_per_second()},
                                {"times_real_time", speed.times_real_time()},
                                {"memory_mb", speed.memory_mb},
                                {"reading_s", speed.reading_seconds},
                                {"reading_frames", speed.reading_frames}};
    if (speed.memory_four_times_mb > 0) line["memory_four_times_mb"] = speed.memory_four_times_mb;
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

} // namespace decoupage::bench
