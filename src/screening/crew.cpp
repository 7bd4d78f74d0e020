#include "screening/crew.hpp"

#include <algorithm>
#include <exception>

namespace decoupage {

Crew::Crew(const std::vector<Analyser>& analysers,
           const std::map<std::string, Settings, std::less<>>& settings, int threads)
    : runs_(static_cast<std::size_t>(threads) + 1) {
    std::vector<std::string> names;
    for (const Analyser& analyser : analysers) {
        if (analyser.meter == nullptr) continue;
        const auto set = settings.find(analyser.card.name);
        auto place = std::make_unique<Place>();
        place->analyser = &analyser;
        place->meter = analyser.meter(set == settings.end() ? Settings{} : set->second);
        place->first_curve = names.size();
        for (const CurveCard& curve : analyser.card.measures)
            names.push_back(curve.name);
        look_back_ = std::max(look_back_, analyser.card.look_back);
        places_.push_back(std::move(place));
    }
    curves_ = names.size();
    board_ = std::make_unique<CurveBoard>(std::move(names));
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

void Crew::leave_out(const std::vector<std::string>& analysers) {
    for (const auto& place : places_)
        if (std::find(analysers.begin(), analysers.end(), place->analyser->card.name) != analysers.end())
            place->failed = true;
}

Crew::~Crew() {
    finish();
}

void Crew::finish() {
    runs_.close();
    for (std::thread& thread : threads_)
        if (thread.joinable()) thread.join();
}

void Crew::work() {
    while (const auto run = runs_.take())
        measure(*run);
}

void Crew::measure(const RunOfProxies& run) {
    const auto length =
        static_cast<std::size_t>(run.frames.size()) - static_cast<std::size_t>(run.looked_back);
    std::vector<std::vector<float>> values(curves_);
    for (const auto& place : places_) {
        if (place->failed) continue;
        const Card& card = place->analyser->card;
        std::vector<std::span<float>> curves;
        for (std::size_t c = 0; c < card.measures.size(); ++c) {
            values[place->first_curve + c].assign(length, 0.0f);
            curves.emplace_back(values[place->first_curve + c]);
        }
        const int seen = std::min(run.looked_back, card.look_back);
        const auto frames = std::span(run.frames).subspan(static_cast<std::size_t>(run.looked_back - seen));
        try {
            place->meter->measure(FrameRun(frames, run.first, seen), curves);
        } catch (const std::exception&) { // A failing meter takes out only itself; the report names it.
            place->failed = true;
            for (std::size_t c = 0; c < card.measures.size(); ++c)
                values[place->first_curve + c].clear();
        }
    }
    board_->place(run.first, static_cast<Frame>(length), values);
}

std::vector<std::string> Crew::failed() const {
    std::vector<std::string> names;
    for (const auto& place : places_)
        if (place->failed) names.push_back(place->analyser->card.name);
    return names;
}

std::set<std::string> Crew::failed_curves() const {
    std::set<std::string> names;
    for (const auto& place : places_)
        if (place->failed)
            for (const CurveCard& curve : place->analyser->card.measures)
                names.insert(curve.name);
    return names;
}

} // namespace decoupage
