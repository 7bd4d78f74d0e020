#include "bench/pictures/seen.hpp"

#include "analysers/roster.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <cassert>

namespace decoupage::bench {

namespace {

constexpr std::size_t run_length = 48;

/// One meter at work: it is shown every run, and its curves grow.
struct Watcher {
    const Card& card;
    std::unique_ptr<const Meter> meter;
    std::vector<std::vector<float>> curves;

    explicit Watcher(const Analyser& analyser)
        : card(analyser.card), meter(analyser.meter({})), curves(analyser.card.measures.size()) {}

    /// `frames` are the newest of the film; the last `fresh` of them were not seen yet.
    void watch(std::span<const ProxyPointer> frames, std::size_t fresh, Frame first) {
        const std::size_t back =
            std::min<std::size_t>(static_cast<std::size_t>(card.look_back), frames.size() - fresh);
        std::vector<std::span<float>> values;
        for (std::vector<float>& curve : curves) {
            curve.resize(static_cast<std::size_t>(first) + fresh);
            values.push_back(std::span(curve).last(fresh));
        }
        meter->measure(FrameRun(frames.last(fresh + back), first, static_cast<int>(back)), values);
    }
};

} // namespace

Outcome<Seen> see(const std::string& path, const std::vector<std::string>& analysers) {
    auto reader = FilmReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    std::vector<Watcher> watchers;
    std::size_t look_back = 0;
    for (const Analyser& analyser : roster()) {
        const bool wanted =
            analysers.empty() || std::count(analysers.begin(), analysers.end(), analyser.card.name);
        if (!wanted || analyser.meter == nullptr) continue;
        watchers.emplace_back(analyser);
        look_back = std::max(look_back, static_cast<std::size_t>(analyser.card.look_back));
    }
    std::vector<ProxyPointer> window;
    std::size_t fresh = 0;
    std::vector<Time> times;
    Time end{0};
    const auto show = [&] {
        for (Watcher& watcher : watchers)
            watcher.watch(window, fresh, static_cast<Frame>(times.size() - fresh));
        fresh = 0;
        if (window.size() > look_back)
            window.erase(window.begin(), window.end() - static_cast<std::ptrdiff_t>(look_back));
    };
    while (true) {
        auto frame = reader->next();
        if (!frame) return tl::unexpected(frame.error());
        if (!*frame) break;
        times.push_back((*frame)->time);
        end = (*frame)->time + (*frame)->duration;
        window.push_back((*frame)->proxy);
        if (++fresh == run_length) show();
    }
    if (fresh > 0) show();
    Seen seen{reader->film(), FrameTimes(times, end), {}};
    for (Watcher& watcher : watchers)
        for (std::size_t curve = 0; curve < watcher.curves.size(); ++curve)
            seen.curves[watcher.card.measures[curve].name] = std::move(watcher.curves[curve]);
    for (const Watcher& watcher : watchers)
        add_derived(*find_analyser(watcher.card.name), seen.film, seen.times, seen.curves);
    return seen;
}

std::vector<Track> read(const Seen& seen, const std::string& analyser, const Evidence::Tracks& tracks) {
    const Analyser* found = find_analyser(analyser);
    assert(found != nullptr);
    return found->read(Evidence(seen.film, seen.times, seen.curves, tracks), {}).tracks;
}

} // namespace decoupage::bench
