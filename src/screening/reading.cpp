#include "analysers/roster.hpp"
#include "screening/cores.hpp"
#include "screening/desk.hpp"
#include "screening/screening.hpp"
#include "signal/half.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <iterator>
#include <set>

namespace decoupage {

namespace {

ReadingKey key_of(const Card& card, const Settings& settings) {
    ReadingKey key{card.name, card.version, {}};
    for (const Parameter& parameter : card.parameters)
        key.settings.emplace(parameter.name, settings.value(parameter));
    return key;
}

/// How long curves have to be.
struct Lengths {
    Frame frames = 0;
    std::int64_t tenths = 0; ///< tenths of a second of the sound
    std::int64_t of(const CurveCard& card) const {
        return card.is_of_sound() ? tenths * card.a_second / 10 : frames;
    }
};

/// The sound is as long as the longest curve of it.
Lengths lengths_in(const Evidence::Curves& curves, Frame frames) {
    Lengths lengths{frames, 0};
    for (const CurveCard& card : sound_curves(roster()))
        if (const auto found = curves.find(card.name); found != curves.end())
            lengths.tenths = std::max(lengths.tenths, std::ssize(found->second) * 10 / card.a_second);
    return lengths;
}

/// Are all of these curves there, with all their values?
bool all_whole(const std::vector<CurveCard>& cards, const Evidence::Curves& curves, const Lengths& lengths) {
    return std::all_of(cards.begin(), cards.end(), [&](const CurveCard& card) {
        const auto found = curves.find(card.name);
        return found != curves.end() && std::ssize(found->second) == lengths.of(card);
    });
}

std::vector<CurveCard> wanted_by_reading(std::vector<CurveCard> cards) {
    std::erase_if(cards, [](const CurveCard& card) { return card.wanted == CurveCard::Wanted::elsewhere; });
    return cards;
}

/// All that its reading may ask for.
bool has_curves(const Analyser& analyser, const Evidence::Curves& curves, const Lengths& lengths) {
    return all_whole(wanted_by_reading(analyser.card.measures), curves, lengths) &&
           all_whole(analyser.card.derives, curves, lengths);
}

/// The curves without those of meters that are not whole: analysers may trust that a meter's curves are all
/// there or none, also where a stranger's dossier has lost one.
Evidence::Curves whole_curves(Evidence::Curves curves, Frame frames) {
    const Lengths lengths = lengths_in(curves, frames);
    for (const Analyser& analyser : roster())
        if (!has_curves(analyser, curves, lengths))
            for (const auto* cards : {&analyser.card.measures, &analyser.card.derives})
                for (const CurveCard& card : *cards)
                    curves.erase(card.name);
    return curves;
}

/// Those of `whole_curves`, where some are not whole; nothing where all are, and need no copy.
std::optional<Evidence::Curves> fewer_curves(const Screened& seen) {
    const Lengths lengths = lengths_in(seen.curves, seen.times.frames());
    const bool whole = std::all_of(roster().begin(), roster().end(), [&](const Analyser& analyser) {
        return has_curves(analyser, seen.curves, lengths) ||
               (lengths.tenths == 0 && analyser.sound_meter != nullptr);
    });
    if (whole) return std::nullopt;
    return whole_curves(seen.curves, seen.times.frames());
}

Screened trusted(const Screened& seen, const std::optional<Evidence::Curves>& fewer) {
    return {seen.film, seen.times, fewer ? *fewer : seen.curves, seen.looks};
}

/// So many pieces of work, on as many threads as there are cores for them.
void side_by_side(std::size_t pieces, const std::function<void(std::size_t)>& piece) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t mine = next++; mine < pieces; mine = next++)
            piece(mine);
    };
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < std::min(pieces, static_cast<std::size_t>(cores())); ++i)
        others.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void>& other : others)
        other.get();
}

/// The analysers that hear, and those that read what these have found and nothing of pictures but the
/// transitions, of which there may be none.
std::set<std::string, std::less<>> of_sound() {
    std::set<std::string, std::less<>> names, seen;
    for (const Analyser& analyser : roster()) {
        const bool sees = analyser.meter != nullptr || analyser.lookout != nullptr ||
                          std::ranges::any_of(analyser.card.reads,
                                              [&](const std::string& name) { return seen.contains(name); });
        if (!sees) names.insert(analyser.card.name);
        for (const TrackCard& written : analyser.card.writes)
            if (sees && written.name != "transitions") seen.insert(written.name);
    }
    return names;
}

/// What is said of a film in which there is nothing for an analyser to see.
Findings nothing_found(const Card& card) {
    Findings none;
    for (const TrackCard& written : card.writes)
        none.tracks.push_back({written.name, {}});
    return none;
}

/// What all readings of one film have before them.
struct ReadingRoom {
    Screened seen;
    const std::map<std::string, Settings, std::less<>>& settings;
    std::vector<Correction> corrections; ///< in force

    /// Each reads after all whose tracks it needs; side by side where there are cores for it.
    void read(const std::vector<const Analyser*>& analysers, Reading& reading) const {
        Desk desk(analysers);
        side_by_side(std::min(analysers.size(), static_cast<std::size_t>(cores())), [&](std::size_t) {
            while (const auto place = desk.next())
                desk.lay(
                    *place, read_one(*analysers[*place], desk.wanted(*place, reading.tracks)),
                    [&](const Track& track) { reading.tracks.insert_or_assign(track.name, as_read(track)); });
        });
        std::ranges::move(desk.results(), std::back_inserter(reading.results));
    }

private:
    KeyedTracks read_one(const Analyser& analyser, const Evidence::Tracks& tracks) const {
        const auto set = settings.find(analyser.card.name);
        const Settings own = set == settings.end() ? Settings{} : set->second;
        static const auto hearing = of_sound();
        const bool blind = seen.film.is_of_sound_alone() && !hearing.contains(analyser.card.name);
        Findings findings =
            blind ? nothing_found(analyser.card)
                  : analyser.read(Evidence(seen.film, seen.times, seen.curves, tracks, seen.looks), own);
        return {key_of(analyser.card, own), std::move(findings.tracks)};
    }

    Track as_read(const Track& track) const {
        if (track.name == "scenes") return corrected_scenes(track, corrections, seen.times.frames());
        return track.name == "transitions" ? corrected(track, corrections, seen.times.frames()) : track;
    }
};

std::vector<const Analyser*> all_that_read() {
    std::vector<const Analyser*> analysers;
    for (const Analyser& analyser : roster())
        if (analyser.read != nullptr) analysers.push_back(&analyser);
    return analysers;
}

/// The analysers that read a track or the looks of a lookout, or what others of them make of it.
std::vector<const Analyser*> resting_on(const std::string& name) {
    std::vector<const Analyser*> resting;
    std::vector<std::string> names{name};
    for (const Analyser& analyser : roster()) {
        std::vector<std::string> reads = analyser.card.reads;
        if (analyser.card.looks) reads.push_back(analyser.card.looks->name);
        if (std::find_first_of(reads.begin(), reads.end(), names.begin(), names.end()) == reads.end())
            continue;
        if (analyser.read != nullptr) resting.push_back(&analyser);
        for (const TrackCard& written : analyser.card.writes)
            names.push_back(written.name);
    }
    return resting;
}

/// The settings of the last reading, by analyser.
std::map<std::string, Settings, std::less<>> settings_of(const std::vector<ReadingKey>& keys) {
    std::map<std::string, Settings, std::less<>> settings;
    for (const ReadingKey& key : keys)
        settings[key.analyser] = Settings(key.settings);
    return settings;
}

/// Whether the last reading was by another version of an analyser.
bool is_outdated(const Analyser& analyser, const std::vector<ReadingKey>& keys) {
    return std::ranges::any_of(keys, [&](const ReadingKey& key) {
        return key.analyser == analyser.card.name && key.version != analyser.card.version;
    });
}

/// What an older version of an analyser derived is derived anew.
void forget_outdated(const std::vector<ReadingKey>& keys, Evidence::Curves& curves) {
    for (const Analyser& analyser : roster())
        if (is_outdated(analyser, keys))
            for (const CurveCard& card : analyser.card.derives)
                curves.erase(card.name);
}

struct Seen {
    Evidence::Curves curves;
    AllLooks looks;
};

/// Whether what an analyser derived is not there, or was derived by another version of it.
bool must_derive(const Analyser& analyser, const std::vector<std::string>& names,
                 const std::vector<ReadingKey>& keys) {
    const auto missing = [&](const CurveCard& card) {
        return std::ranges::find(names, card.name) == names.end();
    };
    return std::ranges::any_of(analyser.card.derives, missing) || is_outdated(analyser, keys);
}

/// Of the dossier's curves those that may be asked for.
std::vector<std::string> curves_to_load(const Dossier& dossier, const std::vector<ReadingKey>& keys) {
    std::vector<std::string> names = dossier.curve_names();
    for (const Analyser& analyser : roster()) {
        if (analyser.derive != nullptr && must_derive(analyser, names, keys)) continue;
        for (const CurveCard& card : analyser.card.measures)
            if (card.wanted == CurveCard::Wanted::elsewhere) std::erase(names, card.name);
    }
    return names;
}

/// All curves that are wanted, and looks. Unpacking them takes longer than anything else, so some of it comes
/// through a second door: all looks, which take as long as half of the curves, and a quarter of these.
Outcome<Seen> all_that_was_seen(const Dossier& dossier, const std::vector<ReadingKey>& keys) {
    const std::vector<std::string> names = curves_to_load(dossier, keys);
    const auto others = names.begin() + static_cast<std::ptrdiff_t>(names.size() / 4);
    auto beside = std::async(std::launch::async, [&] {
        return Dossier::open(dossier.path(), Dossier::Use::read)
            .and_then([&](const Dossier& second) -> Outcome<Seen> {
                auto looks = second.looks();
                if (!looks) return tl::unexpected(looks.error());
                return second.curves({names.begin(), others}).map([&](Evidence::Curves curves) {
                    return Seen{std::move(curves), std::move(*looks)};
                });
            });
    });
    auto curves = dossier.curves({others, names.end()});
    auto seen = beside.get();
    if (!curves) return tl::unexpected(curves.error());
    if (seen) seen->curves.merge(*curves);
    return seen;
}

} // namespace

std::vector<CurveCard> sound_curves(const std::vector<Analyser>& analysers) {
    std::vector<CurveCard> cards;
    for (const Analyser& analyser : analysers)
        for (const auto* of : {&analyser.card.measures, &analyser.card.derives})
            std::ranges::copy_if(*of, std::back_inserter(cards), &CurveCard::is_of_sound);
    return cards;
}

Outcome<void> write_curve(Dossier& dossier, const CurveCard& card, const Evidence::Curves& curves) {
    const std::vector<float>& values = curves.at(card.name);
    return card.is_of_sound() ? dossier.write_sound_curve(card.name, card.a_second, values)
                              : dossier.write_curve(card.name, 0, values);
}

std::vector<CurveCard> derive(const Film& film, const FrameTimes& times, Evidence::Curves& curves) {
    const Lengths lengths = lengths_in(curves, times.frames());
    std::vector<const Analyser*> due;
    for (const Analyser& analyser : roster())
        if (analyser.derive != nullptr && all_whole(analyser.card.measures, curves, lengths) &&
            !all_whole(analyser.card.derives, curves, lengths))
            due.push_back(&analyser);
    std::vector<std::vector<std::vector<float>>> derived(due.size());
    side_by_side(due.size(),
                 [&](std::size_t i) { derived[i] = due[i]->derive(Evidence(film, times, curves, {})); });
    std::vector<CurveCard> added;
    for (std::size_t i = 0; i < due.size(); ++i)
        for (std::size_t curve = 0; curve < derived[i].size(); ++curve) {
            added.push_back(due[i]->card.derives[curve]);
            round_to_half(derived[i][curve]);
            curves.insert_or_assign(added.back().name, std::move(derived[i][curve]));
        }
    return added;
}

Reading read_all(const Screened& seen, Evidence::Tracks tracks,
                 const std::map<std::string, Settings, std::less<>>& settings,
                 std::span<const Correction> corrections) {
    const auto fewer = fewer_curves(seen);
    const ReadingRoom room{trusted(seen, fewer), settings, standing(corrections).in_force};
    Reading reading{{}, std::move(tracks)};
    room.read(all_that_read(), reading);
    return reading;
}

void read_from_looks(const std::string& lookout, const Screened& seen,
                     const std::map<std::string, Settings, std::less<>>& settings,
                     std::span<const Correction> corrections, Reading& reading) {
    const auto fewer = fewer_curves(seen);
    const ReadingRoom room{trusted(seen, fewer), settings, standing(corrections).in_force};
    Reading anew{{}, std::move(reading.tracks)};
    room.read(resting_on(lookout), anew);
    reading.tracks = std::move(anew.tracks);
    for (KeyedTracks& now : anew.results)
        for (KeyedTracks& before : reading.results)
            if (before.first.analyser == now.first.analyser) before.second = std::move(now.second);
}

Outcome<void> read_again(Dossier& dossier, const std::map<std::string, Settings, std::less<>>& settings) {
    const auto film = dossier.film();
    if (!film) return tl::unexpected(film.error());
    const auto times = dossier.times();
    if (!times) return tl::unexpected(times.error());
    const auto before = dossier.keys();
    if (!before) return tl::unexpected(before.error());
    auto seen = all_that_was_seen(dossier, *before);
    if (!seen) return tl::unexpected(seen.error());
    auto& [curves, looks] = *seen;
    auto tracks = dossier.tracks();
    if (!tracks) return tl::unexpected(tracks.error());
    const auto corrections = dossier.corrections();
    if (!corrections) return tl::unexpected(corrections.error());
    forget_outdated(*before, curves);
    const std::vector<CurveCard> added = derive(*film, *times, curves);

    auto in_force = settings_of(*before);
    for (const auto& [analyser, changed] : settings) {
        auto values = in_force[analyser].set();
        for (const auto& [name, value] : changed.set())
            values.insert_or_assign(name, value);
        in_force[analyser] = Settings(std::move(values));
    }

    const Reading reading =
        read_all({*film, *times, curves, looks}, std::move(*tracks), in_force, *corrections);
    if (auto begun = dossier.begin(); !begun) return begun;
    for (const CurveCard& card : added)
        if (auto written = write_curve(dossier, card, curves); !written) return written;
    for (const auto& [key, found] : reading.results)
        if (auto written = dossier.write_reading(key, found); !written) return written;
    return dossier.commit();
}

Outcome<void> correct(Dossier& dossier, const Correction& correction) {
    return correct(dossier, std::span(&correction, 1));
}

Outcome<void> correct(Dossier& dossier, std::span<const Correction> corrections) {
    for (const Correction& correction : corrections)
        if (auto written = dossier.write_correction(correction); !written) return written;
    // To undo or redo may be of either.
    const bool only_scenes = std::ranges::all_of(corrections, is_of_scenes);
    const auto resting = resting_on(only_scenes ? "scenes" : "transitions");
    auto decoupage = dossier.decoupage({}, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    const auto looks = dossier.looks();
    if (!looks) return tl::unexpected(looks.error());
    auto curves = dossier.curves();
    if (!curves) return tl::unexpected(curves.error());
    const auto settings = settings_of(decoupage->keys);
    derive(decoupage->film, decoupage->times, *curves); // what an older dossier has not
    const Evidence::Curves trusted = whole_curves(std::move(*curves), decoupage->times.frames());
    const Screened seen{decoupage->film, decoupage->times, trusted, *looks};
    const ReadingRoom room{seen, settings, standing(decoupage->corrections).in_force};
    Reading reading{{}, std::move(decoupage->tracks)};
    room.read(resting, reading);
    for (const auto& [key, found] : reading.results)
        if (auto written = dossier.write_reading(key, found); !written) return written;
    return {};
}

Outcome<void> add_missing_stills(Dossier& dossier, const std::string& film_path, int width) {
    const auto decoupage = dossier.decoupage({}, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    const std::vector<Frame> missing = choose_stills(decoupage->shots, dossier.still_frames()).missing;
    if (missing.empty()) return {};
    const auto stills =
        visit_stills(film_path, {decoupage->film.stream, 0}, decoupage->times, missing, width);
    if (!stills) return tl::unexpected(stills.error());
    if (auto begun = dossier.begin(); !begun) return begun;
    for (const Still& still : *stills)
        if (auto kept = dossier.write_still(still); !kept) return kept;
    return dossier.commit();
}

} // namespace decoupage
