#include "screening/rehearsal.hpp"

#include "analysers/roster.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// In the order in which they read.
constexpr std::array rehearsing{"transitions", "shots"};

const Analyser& analyser_named(const char* name) {
    return *find_analyser(name);
}

/// The curves of a card that a reading may ask for.
std::vector<CurveCard> curves_on(const Card& card) {
    std::vector<CurveCard> cards;
    for (const CurveCard& curve : card.measures)
        if (curve.wanted == CurveCard::Wanted::by_reading) cards.push_back(curve);
    cards.insert(cards.end(), card.derives.begin(), card.derives.end());
    return cards;
}

bool draws(const Card& card, const std::string& curve) {
    return std::ranges::any_of(curves_on(card), [&](const CurveCard& own) { return own.name == curve; });
}

/// Does a reading of those that rehearse rest on curves of this analyser?
bool is_wanted(const Analyser& analyser) {
    return std::ranges::any_of(rehearsing, [&](const char* name) {
        const Card& card = analyser_named(name).card;
        return card.name == analyser.card.name ||
               std::ranges::any_of(card.reads,
                                   [&](const std::string& read) { return draws(analyser.card, read); });
    });
}

/// The curves without those of meters that are not whole: analysers may trust that a meter's are all there,
/// or none.
Evidence::Curves trusted(const Evidence::Curves& curves, Frame frames) {
    Evidence::Curves whole;
    for (const Analyser& analyser : roster()) {
        if (!is_wanted(analyser)) continue;
        const auto cards = curves_on(analyser.card);
        const bool all_there = std::ranges::all_of(cards, [&](const CurveCard& card) {
            const auto found = curves.find(card.name);
            return found != curves.end() && (card.is_of_sound() || std::ssize(found->second) == frames);
        });
        for (const CurveCard& card : cards)
            if (all_there) whole.emplace(card.name, curves.find(card.name)->second);
    }
    return whole;
}

/// Those of the last reading, with what is set now.
Settings settings_for(const char* analyser, const std::vector<ReadingKey>& keys,
                      const std::map<std::string, Settings, std::less<>>& settings) {
    std::map<std::string, double, std::less<>> values;
    for (const ReadingKey& key : keys)
        if (key.analyser == analyser) values = key.settings;
    if (const auto set = settings.find(analyser); set != settings.end())
        for (const auto& [name, value] : set->second.set())
            values.insert_or_assign(name, value);
    return Settings(std::move(values));
}

} // namespace

std::vector<std::string> rehearsal_curves() {
    std::vector<std::string> names;
    for (const Analyser& analyser : roster())
        if (is_wanted(analyser))
            for (const CurveCard& card : curves_on(analyser.card))
                names.push_back(card.name);
    return names;
}

Decoupage rehearsed(const Decoupage& now, const std::map<std::string, Settings, std::less<>>& settings) {
    Decoupage then;
    then.film = now.film;
    then.times = now.times;
    then.tracks = now.tracks;
    then.corrections = now.corrections;
    then.keys = now.keys;
    then.missing = now.missing;
    then.screened_at = now.screened_at;
    then.whole = now.whole;
    const Evidence::Curves curves = trusted(now.curves, now.times.frames());
    for (const char* name : rehearsing) {
        const Settings own = settings_for(name, now.keys, settings);
        const Findings found =
            analyser_named(name).read(Evidence(then.film, then.times, curves, then.tracks), own);
        for (const Track& track : found.tracks)
            then.tracks.insert_or_assign(track.name, track);
        if (const auto cuts = then.tracks.find("transitions"); std::string_view(name) == "transitions") {
            then.as_found = cuts->second;
            cuts->second = corrected(then.as_found, standing(then.corrections).in_force, then.times.frames());
        }
    }
    then.shots = number_shots(then.track("transitions"), then.track("shots"));
    return then;
}

} // namespace decoupage
