#include "bench/sound/clips.hpp"

#include "analysers/heard/meter.hpp"
#include "evaluation/truth.hpp"
#include "media/sound_reader.hpp"
#include "signal/half.hpp"

#include <algorithm>
#include <filesystem>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

Outcome<void> hear(HeardClip& clip) {
    auto curves = heard_in_file(clip.file);
    if (!curves) return tl::unexpected(curves.error());
    clip.curves = std::move(*curves);
    return {};
}

} // namespace

heard::HeardCurves HeardClip::heard_curves() const {
    const Film film;
    const FrameTimes times;
    return heard::HeardCurves::of(Evidence(film, times, curves, {}));
}

Outcome<Evidence::Curves> heard_in_file(const std::string& path) {
    auto reader = SoundReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    const auto cards = heard::heard_curves();
    const heard::HeardMeter meter;
    Evidence::Curves curves;
    std::vector<std::vector<float>> values(cards.size());
    while (const auto run = reader->next()) {
        std::vector<std::span<float>> spans;
        for (std::size_t i = 0; i < cards.size(); ++i) {
            values[i].resize(static_cast<std::size_t>(run->tenths * cards[i].a_second / 10));
            spans.emplace_back(values[i]);
        }
        meter.measure(*run, spans);
        for (std::size_t i = 0; i < cards.size(); ++i) {
            round_to_half(values[i]);
            auto& curve = curves[cards[i].name];
            curve.insert(curve.end(), values[i].begin(), values[i].end());
        }
    }
    return curves;
}

Outcome<std::vector<HeardClip>> composed_clips(const std::string& path) {
    const std::string prefix = fs::path(path).filename().string();
    std::vector<HeardClip> clips;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(fs::path(path).parent_path(), none)) {
        const fs::path wave = entry.path(), beside = fs::path(wave).replace_extension(".txt");
        if (wave.extension() != ".wav" || !wave.filename().string().starts_with(prefix) ||
            !fs::exists(beside))
            continue;
        const auto text = file_text(beside);
        if (!text) return tl::unexpected(text.error());
        auto truths = heard_truths(*text);
        if (!truths) return tl::unexpected(truths.error());
        if (truths->size() != 1)
            return fault(Fault::Kind::damaged, "the truth of one piece of sound", beside.string());
        clips.push_back({wave.string(), std::move(truths->front()), {}});
    }
    if (clips.empty())
        return fault(Fault::Kind::not_found, "NAME.wav with NAME.txt beside it", "There is none at " + path,
                     "Make some: see compose_sound --help.");
    std::ranges::sort(clips, {}, &HeardClip::file);
    for (HeardClip& clip : clips)
        if (const auto done = hear(clip); !done) return tl::unexpected(done.error());
    return clips;
}

Outcome<std::vector<HeardClip>> real_clips(const std::string& footage, const std::string& truth_file,
                                           ClipSplit split) {
    const auto text = file_text(truth_file);
    if (!text) return tl::unexpected(text.error());
    auto truths = heard_truths(*text);
    if (!truths) return tl::unexpected(truths.error());
    std::vector<HeardClip> clips;
    for (HeardTruth& truth : *truths) {
        if (is_tuned_on(truth.clip) != (split == ClipSplit::tune)) continue;
        for (const char* ending : {".mp4", ".wav"}) {
            const std::string file = footage + "/" + truth.clip + ending;
            if (!fs::exists(file)) continue;
            clips.push_back({file, truth, {}});
            if (const auto done = hear(clips.back()); !done) return tl::unexpected(done.error());
        }
    }
    if (clips.empty())
        return fault(Fault::Kind::not_found, "clips named in " + truth_file, "There is none in " + footage);
    return clips;
}

} // namespace decoupage::bench
