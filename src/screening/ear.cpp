#include "screening/ear.hpp"

#include "signal/half.hpp"

#include <exception>

namespace decoupage {

Ear::Ear(const std::vector<Analyser>& analysers,
         const std::map<std::string, Settings, std::less<>>& settings) {
    for (const Analyser& analyser : analysers) {
        if (analyser.sound_meter == nullptr) continue;
        const auto set = settings.find(analyser.card.name);
        places_.push_back({&analyser, analyser.sound_meter(set == settings.end() ? Settings{} : set->second),
                           std::vector<std::vector<float>>(analyser.card.measures.size())});
    }
}

void Ear::hear(const SoundRun& run) {
    for (Place& place : places_) {
        if (place.failed) continue;
        try {
            measure(place, run);
        } catch (const std::exception&) { // the report names it
            place.failed = true;
        }
    }
}

void Ear::measure(Place& place, const SoundRun& run) {
    std::vector<std::span<float>> parts;
    for (std::size_t c = 0; c < place.curves.size(); ++c) {
        const int a_second = place.analyser->card.measures[c].a_second;
        const std::size_t before = place.curves[c].size();
        place.curves[c].resize(before + static_cast<std::size_t>(run.tenths * a_second / 10));
        parts.push_back(std::span(place.curves[c]).subspan(before));
    }
    place.meter->measure(run, parts);
    for (const std::span<float> part : parts)
        round_to_half(part);
}

Heard Ear::give_up() {
    Heard heard;
    for (Place& place : places_) {
        if (place.failed) {
            heard.failed.push_back(place.analyser->card.name);
            continue;
        }
        for (std::size_t c = 0; c < place.curves.size(); ++c)
            heard.curves.emplace(place.analyser->card.measures[c].name, std::move(place.curves[c]));
    }
    places_.clear();
    return heard;
}

namespace {

Heard heard_by(SoundReader& reader, Ear ear, const std::function<bool()>& stop) {
    while (!stop()) {
        const auto run = reader.next();
        if (!run) break;
        ear.hear(*run);
    }
    Heard heard = ear.give_up();
    heard.troubles = reader.troubles();
    return heard;
}

Heard deaf(const std::vector<Analyser>& analysers) {
    Heard nothing;
    for (const Analyser& analyser : analysers)
        if (analyser.sound_meter != nullptr) nothing.failed.push_back(analyser.card.name);
    return nothing;
}

} // namespace

Heard hear_film(const std::string& film_path, const std::vector<Analyser>& analysers,
                const std::map<std::string, Settings, std::less<>>& settings,
                const std::function<bool()>& stop) {
    try {
        if (auto reader = SoundReader::open(film_path))
            return heard_by(*reader, Ear(analysers, settings), stop);
    } catch (const std::exception&) { // the report names those that failed
    }
    return deaf(analysers);
}

} // namespace decoupage
