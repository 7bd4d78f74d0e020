#include "screening/crew.hpp"

#include <algorithm>
#include <exception>

namespace decoupage {

Crew::Crew(const std::vector<Analyser>& analysers,
           const std::map<std::string, Settings, std::less<>>& settings, int threads, Frame look_step)
    : look_step_(look_step), runs_(static_cast<std::size_t>(threads) + 1) {
    std::vector<std::string> curves;
    for (const Analyser& analyser : analysers) {
        const auto set = settings.find(analyser.card.name);
        add(analyser, set == settings.end() ? Settings{} : set->second, curves);
    }
    curves_ = curves.size();
    board_ = std::make_unique<CurveBoard>(std::move(curves));
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

void Crew::add(const Analyser& analyser, const Settings& settings, std::vector<std::string>& curves) {
    if (analyser.meter == nullptr && analyser.lookout == nullptr) return;
    auto place = std::make_unique<Place>();
    place->analyser = &analyser;
    place->first_curve = curves.size();
    if (analyser.meter != nullptr) {
        place->meter = analyser.meter(settings);
        for (const CurveCard& curve : analyser.card.measures)
            curves.push_back(curve.name);
        look_back_ = std::max(look_back_, analyser.card.look_back);
    }
    if (analyser.lookout != nullptr) {
        auto lookout = analyser.lookout(settings);
        place->failed = !lookout;
        if (lookout) place->lookout = std::move(*lookout);
        sightings_.add(analyser.card.looks->name, look_step_ * analyser.card.looks->every);
    }
    places_.push_back(std::move(place));
}

std::vector<int> Crew::wanted_sizes(Frame frame) const {
    std::vector<int> sizes;
    for (const auto& place : places_) {
        if (!place->lookout || place->failed || frame % look_step_ != 0) continue;
        const LookoutCard& card = *place->analyser->card.looks;
        if (frame % (look_step_ * card.every) == 0 && std::ranges::find(sizes, card.longest) == sizes.end())
            sizes.push_back(card.longest);
    }
    return sizes;
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
    std::vector<std::vector<float>> values(curves_);
    for (const auto& place : places_) {
        try {
            if (place->lookout && !place->failed) show_to_lookout(*place, run);
            if (place->meter && !place->failed) show_to_meter(*place, run, values);
        } catch (const std::exception&) { // What fails takes out only itself; the report names it.
            place->failed = true;
            for (std::size_t c = 0; c < place->analyser->card.measures.size(); ++c)
                values[place->first_curve + c].clear();
        }
    }
    // Last: what is whole on this board has been looked at, too.
    board_->place(run.first, std::ssize(run.frames) - run.looked_back, values);
}

void Crew::show_to_meter(Place& place, const RunOfProxies& run, std::vector<std::vector<float>>& values) {
    const Card& card = place.analyser->card;
    const std::size_t length = run.frames.size() - static_cast<std::size_t>(run.looked_back);
    std::vector<std::span<float>> curves;
    for (std::size_t c = 0; c < card.measures.size(); ++c) {
        values[place.first_curve + c].assign(length, 0.0f);
        curves.emplace_back(values[place.first_curve + c]);
    }
    const int seen = std::min(run.looked_back, card.look_back);
    const auto frames = std::span(run.frames).subspan(static_cast<std::size_t>(run.looked_back - seen));
    place.meter->measure(FrameRun(frames, run.first, seen), curves);
}

void Crew::show_to_lookout(Place& place, const RunOfProxies& run) {
    const LookoutCard& card = *place.analyser->card.looks;
    for (const FrameToLookAt& shown : run.to_look_at)
        if (shown.longest == card.longest && shown.frame % (look_step_ * card.every) == 0)
            sightings_.place(card.name, shown.frame, place.lookout->look(*shown.picture));
}

std::vector<std::string> Crew::failed() const {
    std::vector<std::string> names;
    for (const auto& place : places_)
        if (place->failed) names.push_back(place->analyser->card.name);
    return names;
}

std::set<std::string> Crew::failed_looks() const {
    std::set<std::string> names;
    for (const auto& place : places_)
        if (place->failed && place->analyser->card.looks) names.insert(place->analyser->card.looks->name);
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
