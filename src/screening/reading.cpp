#include "analysers/roster.hpp"
#include "screening/screening.hpp"
#include "signal/half.hpp"

#include <algorithm>

namespace decoupage {

namespace {

ReadingKey key_of(const Card& card, const Settings& settings) {
    ReadingKey key{card.name, card.version, {}};
    for (const Parameter& parameter : card.parameters)
        key.settings.emplace(parameter.name, settings.value(parameter));
    return key;
}

/// Are all of these curves there, with a value for every frame?
bool are_whole(const std::vector<CurveCard>& cards, const Evidence::Curves& curves, Frame frames) {
    return std::all_of(cards.begin(), cards.end(), [&](const CurveCard& card) {
        const auto found = curves.find(card.name);
        return found != curves.end() && std::ssize(found->second) == frames;
    });
}

bool has_curves(const Analyser& analyser, const Evidence::Curves& curves, Frame frames) {
    return are_whole(analyser.card.measures, curves, frames) &&
           are_whole(analyser.card.derives, curves, frames);
}

/// The curves without those of meters that are not whole: analysers may trust that a meter's curves are all
/// there or none, also where a stranger's dossier has lost one.
Evidence::Curves whole_curves(Evidence::Curves curves, Frame frames) {
    for (const Analyser& analyser : roster())
        if (!has_curves(analyser, curves, frames))
            for (const auto* cards : {&analyser.card.measures, &analyser.card.derives})
                for (const CurveCard& card : *cards)
                    curves.erase(card.name);
    return curves;
}

/// What an older version of an analyser derived is derived anew.
void forget_outdated(const std::vector<ReadingKey>& keys, Evidence::Curves& curves) {
    for (const ReadingKey& key : keys)
        if (const Analyser* analyser = find_analyser(key.analyser);
            analyser && analyser->card.version != key.version)
            for (const CurveCard& card : analyser->card.derives)
                curves.erase(card.name);
}

} // namespace

std::vector<std::string> derive(const Film& film, const FrameTimes& times, Evidence::Curves& curves) {
    std::vector<std::string> added;
    for (const Analyser& analyser : roster()) {
        if (analyser.derive == nullptr || !are_whole(analyser.card.measures, curves, times.frames()) ||
            are_whole(analyser.card.derives, curves, times.frames()))
            continue;
        add_derived(analyser, film, times, curves);
        for (const CurveCard& card : analyser.card.derives) {
            round_to_half(curves.at(card.name));
            added.push_back(card.name);
        }
    }
    return added;
}

Reading read_all(const Film& film, const FrameTimes& times, const Evidence::Curves& curves,
                 Evidence::Tracks tracks, const std::map<std::string, Settings, std::less<>>& settings) {
    const bool whole = std::all_of(roster().begin(), roster().end(), [&](const Analyser& analyser) {
        return has_curves(analyser, curves, times.frames());
    });
    const Evidence::Curves fewer = whole ? Evidence::Curves{} : whole_curves(curves, times.frames());
    const Evidence::Curves& trusted = whole ? curves : fewer;
    Reading reading;
    for (const Analyser& analyser : roster()) {
        if (analyser.read == nullptr) continue;
        const auto set = settings.find(analyser.card.name);
        const Settings own = set == settings.end() ? Settings{} : set->second;
        Findings findings = analyser.read(Evidence(film, times, trusted, tracks), own);
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
    auto curves = dossier.curves();
    if (!curves) return tl::unexpected(curves.error());
    auto tracks = dossier.tracks();
    if (!tracks) return tl::unexpected(tracks.error());
    const auto before = dossier.keys();
    if (!before) return tl::unexpected(before.error());
    forget_outdated(*before, *curves);
    const std::vector<std::string> added = derive(*film, *times, *curves);

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
    for (const std::string& name : added)
        if (auto written = dossier.write_curve(name, 0, curves->at(name)); !written) return written;
    for (const auto& [key, found] : reading.results)
        if (auto written = dossier.write_reading(key, found); !written) return written;
    return dossier.commit();
}

} // namespace decoupage
