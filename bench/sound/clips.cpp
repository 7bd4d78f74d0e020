#include "bench/sound/clips.hpp"

#include "analysers/heard/meter.hpp"
#include "evaluation/truth.hpp"
#include "media/sound_reader.hpp"
#include "signal/half.hpp"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

/// Puts down what the meter hears in a file; gives the milliseconds of a processor that it took for that.
Outcome<double> hear_file(const std::string& path, Evidence::Curves& curves) {
    auto reader = SoundReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    const auto cards = heard::heard_curves();
    const heard::HeardMeter meter;
    std::vector<std::vector<float>> values(cards.size());
    std::clock_t ticks = 0;
    while (const auto run = reader->next()) {
        std::vector<std::span<float>> spans;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            values[i].resize(static_cast<std::size_t>(run->tenths * cards[i].a_second / 10));
            spans.emplace_back(values[i]);
        }
        const std::clock_t before = std::clock();
        meter.measure(*run, spans);
        ticks += std::clock() - before;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            round_to_half(values[i]);
            auto& curve = curves[cards[i].name];
            curve.insert(curve.end(), values[i].begin(), values[i].end());
        }
    }
    return 1000.0 * static_cast<double>(ticks) / CLOCKS_PER_SEC;
}

/// NAME.levels, where there is one.
std::vector<std::array<float, heard::kinds>> levels_beside(const std::string& file) {
    std::ifstream text(fs::path(file).replace_extension(".levels"));
    std::vector<std::array<float, heard::kinds>> levels;
    for (std::array<float, heard::kinds> row{}; text >> row[0] >> row[1] >> row[2];)
        levels.push_back(row);
    return levels;
}

/// Hears the clip of that name, and puts the truth beside it.
Outcome<HeardClip> heard_clip(const std::string& name, const std::string& file,
                              const std::vector<TrueStretch>& truth) {
    auto curves = heard_in_file(file);
    if (!curves) return tl::unexpected(curves.error());
    HeardClip clip{name, file, {}, {}, levels_beside(file), std::move(*curves)};
    for (std::size_t kind = 0; kind < heard::kinds; ++kind)
        clip.truth[kind] = heard_in(truth, name, heard::kind_names[kind], clip.heard_curves().tenths());
    std::ranges::copy_if(truth, std::back_inserter(clip.mixed), [&](const TrueStretch& stretch) {
        return stretch.clip == name && stretch.kind == "mix";
    });
    return clip;
}

Outcome<std::vector<TrueStretch>> truth_in(const std::string& path) {
    return file_text(path).and_then([](const std::string& text) { return stretches_in(text); });
}

} // namespace

heard::HeardCurves HeardClip::heard_curves() const {
    const Film film;
    const FrameTimes times;
    return heard::HeardCurves::of(Evidence(film, times, curves, {}));
}

Outcome<Evidence::Curves> heard_in_file(const std::string& path) {
    Evidence::Curves curves;
    const auto cost = hear_file(path, curves);
    if (!cost) return tl::unexpected(cost.error());
    return curves;
}

Outcome<double> hearing_cost(const std::string& path) {
    Evidence::Curves curves;
    return hear_file(path, curves);
}

bool is_tuned_on(std::string_view clip) {
    constexpr std::array<std::string_view, 7> tuned{
        "big-buck-bunny", "trip-to-the-moon-trailer", "steamboat-willie",
        "flower",         "elephants-dream-excerpt",  "sound/count",
        "sound/count2"};
    return std::ranges::find(tuned, clip) != tuned.end();
}

Outcome<std::vector<HeardClip>> composed_clips(const std::string& path) {
    const std::string prefix = fs::path(path).filename().string();
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(fs::path(path).parent_path(), none)) {
        const fs::path wave = entry.path();
        if (wave.extension() == ".wav" && wave.filename().string().starts_with(prefix) &&
            fs::exists(fs::path(wave).replace_extension(".txt")))
            files.push_back(wave);
    }
    if (files.empty())
        return fault(Fault::Kind::not_found, "NAME.wav with NAME.txt beside it", "There is none at " + path,
                     "Make some: see compose_sound --help.");
    std::ranges::sort(files);
    std::vector<HeardClip> clips;
    for (const fs::path& wave : files) {
        const auto truth = truth_in(fs::path(wave).replace_extension(".txt").string());
        if (!truth) return tl::unexpected(truth.error());
        auto clip = heard_clip(wave.stem().string(), wave.string(), *truth);
        if (!clip) return tl::unexpected(clip.error());
        clips.push_back(std::move(*clip));
    }
    return clips;
}

Outcome<std::vector<HeardClip>> real_clips(const std::string& footage, const std::string& truth_file,
                                           ClipSplit split) {
    const auto truth = truth_in(truth_file);
    if (!truth) return tl::unexpected(truth.error());
    std::vector<HeardClip> clips;
    for (const std::string& name : clips_of(*truth)) {
        if (is_tuned_on(name) != (split == ClipSplit::tune)) continue;
        for (const char* ending : {".mp4", ".wav"}) {
            const std::string file = footage + "/" + name + ending;
            if (!fs::exists(file)) continue;
            auto clip = heard_clip(name, file, *truth);
            if (!clip) return tl::unexpected(clip.error());
            clips.push_back(std::move(*clip));
        }
    }
    if (clips.empty())
        return fault(Fault::Kind::not_found, "clips named in " + truth_file, "There is none in " + footage);
    return clips;
}

} // namespace decoupage::bench
