#include "analysers/roster.hpp"
#include "screening/screening.hpp"

#include <algorithm>

namespace decoupage {

namespace {

ReadingKey key_of(const Card& card, const Settings& settings) {
    ReadingKey key{card.name, card.version, {}};
    for (const Parameter& parameter : card.parameters)
        key.settings.emplace(parameter.name, settings.value(parameter));
    return key;
}

} // namespace

Reading read_all(const Film& film, const FrameTimes& times, const Evidence::Curves& curves,
                 Evidence::Tracks tracks, const std::map<std::string, Settings, std::less<>>& settings) {
    Reading reading;
    for (const Analyser& analyser : roster()) {
        if (analyser.read == nullptr) continue;
        const auto set = settings.find(analyser.card.name);
        const Settings own = set == settings.end() ? Settings{} : set->second;
        Findings findings = analyser.read(Evidence(film, times, curves, tracks), own);
        for (const Track& track : findings.tracks)
            tracks.insert_or_assign(track.name, track);
        reading.results.emplace_back(key_of(analyser.card, own), std::move(findings.tracks));
    }
    return reading;
}

Outcome<void> read_again(Dossier& dossier, const std::map<std::string, Settings, std::less<>>& settings) {
    const auto film = dossier.film();
    if (!film) return tl::unexpected(film.error());
    const auto times = dossier.times();
    if (!times) return tl::unexpected(times.error());
    const auto curves = dossier.curves();
    if (!curves) return tl::unexpected(curves.error());
    auto tracks = dossier.tracks();
    if (!tracks) return tl::unexpected(tracks.error());
    const auto before = dossier.keys();
    if (!before) return tl::unexpected(before.error());

    std::map<std::string, Settings, std::less<>> in_force;
    for (const ReadingKey& key : *before)
        in_force[key.analyser] = Settings(key.settings);
    for (const auto& [analyser, changed] : settings) {
        auto values = in_force[analyser].set();
        for (const auto& [name, value] : changed.set())
            values.insert_or_assign(name, value);
        in_force[analyser] = Settings(std::move(values));
    }

    const Reading reading = read_all(*film, *times, *curves, std::move(*tracks), in_force);
    if (auto begun = dossier.begin(); !begun) return begun;
    for (const auto& [key, found] : reading.results)
        if (auto written = dossier.write_reading(key, found); !written) return written;
    return dossier.commit();
}

} // namespace decoupage
