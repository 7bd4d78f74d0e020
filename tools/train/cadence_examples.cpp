#include "train/cadence_examples.hpp"

#include "analysers/cadence/meter.hpp"
#include "analysers/cadence/network.hpp"
#include "analysers/cadence/rhythms.hpp"
#include "evaluation/truth.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <sstream>

namespace decoupage::train {

namespace {

namespace fs = std::filesystem;
using namespace cadence;

constexpr PrintedFrame nothing_known{-1, 0, false};

std::vector<PrintedFrame> frames_in(const std::string& text) {
    std::vector<PrintedFrame> frames;
    std::istringstream lines(text);
    for (PrintedFrame frame; lines >> frame.shot >> frame.place >> frame.teeth;)
        frames.push_back(frame);
    return frames;
}

/// What the meter of `cadence` says of a whole film.
Outcome<Evidence::Curves> measured(const std::string& path) {
    auto reader = FilmReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    std::vector<ProxyPointer> frames;
    while (true) {
        auto frame = reader->next();
        if (!frame) return tl::unexpected(frame.error());
        if (!*frame) break;
        frames.push_back((*frame)->proxy);
    }
    Evidence::Curves curves;
    std::vector<std::span<float>> values;
    for (const CurveCard& card : cadence_curves())
        values.push_back(curves[card.name] = std::vector<float>(frames.size()));
    CadenceMeter().measure(FrameRun(frames, 0, 0), values);
    return curves;
}

/// The frames around one in which its own rhythm shows, of its shot.
std::vector<std::size_t> around(const std::vector<PrintedFrame>& frames, std::size_t frame) {
    constexpr std::size_t reach = 5;
    std::vector<std::size_t> near;
    for (std::size_t each = std::max<std::size_t>(1, frame < reach ? 0 : frame - reach);
         each + 1 < frames.size() && each <= frame + reach; ++each)
        if (frames[each - 1].shot == frames[frame].shot && frames[each + 1].shot == frames[frame].shot)
            near.push_back(each);
    return near;
}

struct Asked {
    bool repeated = false, halved = false, mixed = false;
};

/// As the patterns of a rhythm are made (see rhythms.cpp), from the frames around.
Asked asked_of(const std::vector<PrintedFrame>& frames, std::size_t frame) {
    const auto place = [&](std::size_t each) { return frames[each].place; };
    const auto step = [&](std::size_t each) { return place(each) - place(each - 1); };
    const auto left = [&](std::size_t each) {
        return unexplained(place(each - 1), place(each), place(each + 1));
    };
    Asked asked;
    asked.repeated = step(frame) < 1e-3;
    if (asked.repeated) return asked;
    double longest = 0, least = 1e9, most = 0;
    for (const std::size_t each : around(frames, frame)) {
        longest = std::max(longest, step(each));
        if (step(each) < 1e-3 || step(each + 1) < 1e-3) continue;
        least = std::min(least, left(each)), most = std::max(most, left(each));
    }
    asked.halved = is_halved(step(frame), longest);
    asked.mixed = step(frame + 1) > 1e-3 && is_mixed(left(frame), least, most);
    return asked;
}

} // namespace

Outcome<std::vector<RhythmicFilm>> rhythmic_films(const std::string& path) {
    const std::string prefix = fs::path(path).filename().string();
    std::vector<RhythmicFilm> films;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(fs::path(path).parent_path(), none)) {
        const fs::path print = entry.path(), places = fs::path(print).replace_extension(".places");
        const bool film = print.extension() == ".mkv" || print.extension() == ".mp4";
        if (!film || !print.filename().string().starts_with(prefix) || !fs::exists(places)) continue;
        const auto text = file_text(places);
        if (!text) return tl::unexpected(text.error());
        films.push_back({print.string(), {}, frames_in(*text)});
    }
    std::ranges::sort(films, {}, &RhythmicFilm::name);
    for (RhythmicFilm& film : films) {
        auto curves = measured(film.name);
        if (!curves) return tl::unexpected(curves.error());
        film.curves = std::move(*curves);
        film.frames.resize(film.curves.begin()->second.size(), nothing_known);
    }
    if (films.empty())
        return fault(Fault::Kind::not_found, "NAME.mkv with NAME.places beside it",
                     "There is none at " + path, "Make some: see cadence prints --help.");
    return films;
}

Example example_of(const RhythmicFilm& film) {
    const FrameTimes no_times;
    const Evidence evidence({}, no_times, film.curves, {});
    const CadenceCurves curves = CadenceCurves::of(evidence);
    const auto& frames = film.frames;
    Example example{cadence_inputs(curves, 0, curves.frames()), Sequence(frames.size(), sayings),
                    Sequence(frames.size(), sayings)};
    for (std::size_t frame = 1; frame + 1 < frames.size(); ++frame) {
        if (frames[frame].shot == nothing_known.shot) continue;
        if (frames[frame - 1].shot != frames[frame].shot || frames[frame + 1].shot != frames[frame].shot)
            continue;
        const Asked asked = asked_of(frames, frame);
        constexpr float at_rest = 0.3f; // levels: what does not move looks repeated
        if (!asked.repeated && !(curves.change[frame] >= at_rest)) continue;
        const bool fields = frames[frame - 1].teeth && frames[frame].teeth && frames[frame + 1].teeth;
        auto targets = example.targets.at(frame), care = example.care.at(frame);
        targets[0] = asked.repeated, targets[1] = asked.halved, targets[2] = asked.mixed;
        care[0] = 1, care[1] = care[2] = fields ? 0 : 1; // two moments in each frame: neither is wrong
    }
    return example;
}

} // namespace decoupage::train
