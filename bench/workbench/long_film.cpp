#include "bench/workbench/long_film.hpp"

#include "analysers/roster.hpp"
#include "bench/workbench/cells.hpp"
#include "bench/workbench/notes.hpp"
#include "dossier/dossier.hpp"
#include "screening/screening.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace decoupage::bench {

namespace {

/// Laid over the film anew: what of them a shot had would say nothing of a film of thousands.
const std::set<std::string, std::less<>> laid_over{"transitions", "shots", "scenes", "sequences", "motifs"};

std::vector<Shot> pictures_of(const Decoupage& film) {
    std::vector<Shot> shots = film.shots;
    std::erase_if(shots, [](const Shot& shot) { return shot.number == 0 || shot.span.length() < 2; });
    return shots;
}

/// A track of the short film, cell by cell; what touches and is alike is one.
Track drawn_out(const Track& track, const std::vector<Cell>& cells) {
    Track result{track.name, {}};
    for (const Cell& cell : cells)
        for (const Segment& segment : track.segments) {
            const bool point = segment.span.empty() && cell.source->span.contains(segment.span.first);
            const FrameSpan span = cell.placed(segment.span);
            if (shared_frames(segment.span, cell.source->span) == 0 && !point) continue;
            if (span.empty() != segment.span.empty()) continue;
            Segment placed = segment;
            placed.span = span;
            placed.correction = 0;
            add_joined(result.segments, placed);
        }
    return result;
}

/// So many cells each.
Track in_groups(const std::string& name, const std::string& label, const std::string& why,
                const std::vector<Cell>& cells, std::size_t each) {
    Track track{name, {}};
    for (std::size_t at = 0; at < cells.size(); at += each) {
        const FrameSpan span{cells[at].span.first, cells[std::min(at + each, cells.size()) - 1].span.end};
        const float sure = 0.5F + 0.05F * static_cast<float>(at / each % 10);
        track.segments.push_back({span, label, sure, at == 0 ? "" : why, 0});
    }
    return track;
}

/// Five themes by turns, each heard over a handful of shots.
Track motifs_over(const std::vector<Cell>& cells) {
    Track track{"motifs", {}};
    constexpr std::size_t apart = 67, long_as = 9;
    for (std::size_t at = 20; at + long_as < cells.size(); at += apart)
        track.segments.push_back({{cells[at].span.first, cells[at + long_as].span.end},
                                  std::string(1, static_cast<char>('A' + at / apart * 3 % 5)),
                                  0.9F,
                                  "",
                                  0});
    return track;
}

Evidence::Tracks tracks_of(const Decoupage& film, const std::vector<Cell>& cells) {
    Evidence::Tracks tracks;
    for (const auto& [name, track] : film.tracks)
        if (!laid_over.contains(name)) tracks[name] = drawn_out(track, cells);
    tracks["transitions"] = transitions_between(cells);
    tracks["shots"] = shots_between(cells, tracks["transitions"]);
    tracks["scenes"] = in_groups("scenes", "scene", "another composition; other people", cells, 25);
    tracks["sequences"] = in_groups("sequences", "sequence", "a fade; music begins or ends", cells, 250);
    tracks["motifs"] = motifs_over(cells);
    return tracks;
}

std::vector<float> drawn_out(const std::vector<float>& curve, const std::vector<Cell>& cells) {
    std::vector<float> values;
    for (const Cell& cell : cells)
        for (Frame frame = cell.span.first; frame < cell.span.end; ++frame)
            values.push_back(curve[static_cast<std::size_t>(cell.shows(frame))]);
    return values;
}

/// A curve of sound: what is heard at a moment is what was heard at the frame that is shown.
std::vector<float> drawn_out(const std::vector<float>& curve, int a_second, const std::vector<Cell>& cells,
                             const FrameTimes& long_times, const FrameTimes& times) {
    std::vector<float> values;
    std::size_t cell = 0;
    const std::int64_t count = long_times.end().count() * a_second / Time::period::den;
    for (std::int64_t at = 0; at < count && !curve.empty(); ++at) {
        const Frame frame = long_times.on_screen(from_ticks(at, 1, a_second));
        while (cell + 1 < cells.size() && frame >= cells[cell].span.end)
            ++cell;
        const Time heard = times.at(cells[cell].shows(frame));
        const auto index = static_cast<std::size_t>(heard.count() * a_second / Time::period::den);
        values.push_back(curve[std::min(index, curve.size() - 1)]);
    }
    return values;
}

/// The dossier that is being written, and what it is made from.
struct Making {
    Dossier& dossier;
    const Decoupage& film;
    const std::vector<Cell>& cells;
    FrameTimes times;
};

Outcome<void> write_curves(Making& making) {
    std::map<std::string, int> of_sound;
    for (const CurveCard& card : sound_curves(roster()))
        of_sound[card.name] = card.a_second;
    Outcome<void> done;
    for (const auto& [name, values] : making.film.curves) {
        const auto sound = of_sound.find(name);
        if (!done) return done;
        if (sound != of_sound.end())
            done = making.dossier.write_sound_curve(
                name, sound->second,
                drawn_out(values, sound->second, making.cells, making.times, making.film.times));
        else
            done = making.dossier.write_curve(name, 0, drawn_out(values, making.cells));
    }
    return done;
}

Outcome<void> write_tracks(Making& making) {
    const Evidence::Tracks tracks = tracks_of(making.film, making.cells);
    const auto named = [&](const std::string& name) {
        const auto there = tracks.find(name);
        return there == tracks.end() ? Track{name, {}} : there->second;
    };
    Outcome<void> done;
    for (const ReadingKey& key : making.film.keys)
        for (const Analyser& analyser : roster()) {
            if (analyser.card.name != key.analyser || !done) continue;
            std::vector<Track> found;
            for (const TrackCard& card : analyser.card.writes)
                found.push_back(named(card.name));
            done = making.dossier.write_reading(key, found);
        }
    for (const char* name : {"damage", "sound_damage"})
        if (done) done = making.dossier.write_track(named(name));
    return done;
}

Outcome<void> write_stills(Making& making) {
    Outcome<void> done;
    for (const Cell& cell : making.cells) {
        const auto still = std::ranges::find_if(
            making.film.stills, [&](const Still& one) { return cell.source->span.contains(one.frame); });
        if (still == making.film.stills.end() || !done) continue;
        Still placed = *still;
        placed.frame = (cell.span.first + cell.span.end) / 2;
        done = making.dossier.write_still(placed);
    }
    return done;
}

Outcome<void> write_names(Making& making, int names) {
    Outcome<void> done;
    const std::size_t apart = making.cells.size() / static_cast<std::size_t>(std::max(1, names));
    for (int at = 0; at < names && done; ++at) {
        const std::size_t cell = static_cast<std::size_t>(at) * apart;
        Naming naming;
        naming.named = Named::span;
        naming.span = {making.cells[cell].span.first,
                       making.cells[std::min(cell + apart / 3, making.cells.size() - 1)].span.end};
        naming.words = "place " + std::to_string(at + 1);
        naming.author = "the bench";
        naming.made_at = "2026-11-28T10:00:00Z";
        done = making.dossier.write_naming(naming);
    }
    return done;
}

FrameTimes even_times(const LongFilm& order, Rate rate) {
    std::vector<Time> times;
    for (Frame frame = 0; frame < order.frames; ++frame)
        times.push_back(from_ticks(frame, rate.denominator, rate.numerator));
    return {times, from_ticks(order.frames, rate.denominator, rate.numerator)};
}

/// Its own print: it must not be taken for the film it is made from.
Film long_film(const Film& film, const LongFilm& order, Time end) {
    Film all = film;
    all.path = "the long film.mp4";
    all.print = {static_cast<std::uint64_t>(order.frames), "10" + std::string(30, '0')};
    all.frames = order.frames;
    all.duration = end;
    all.variable_rate = false;
    return all;
}

} // namespace

Outcome<void> write_long_film(const std::string& from, const std::string& to, const LongFilm& order) {
    const auto one = Dossier::open(from, Dossier::Use::read);
    if (!one) return tl::unexpected(one.error());
    const auto film = one->decoupage(one->curve_names());
    if (!film) return tl::unexpected(film.error());
    const std::vector<Shot> sources = pictures_of(*film);
    if (sources.empty() || film->film.rate.numerator <= 0)
        return fault(Fault::Kind::not_a_film, "a film with shots", from + " has none");
    const std::vector<Cell> cells = cells_of(order, sources);
    FrameTimes times = even_times(order, film->film.rate);
    const Film all = long_film(film->film, order, times.end());
    auto dossier = Dossier::create(to, all);
    if (!dossier) return tl::unexpected(dossier.error());
    Making making{*dossier, *film, cells, std::move(times)};
    auto done = dossier->begin();
    if (done) done = dossier->write_times(0, making.times.values());
    if (done) done = write_curves(making);
    if (done) done = write_stills(making);
    if (done) done = dossier->write_film(all, making.times.end(), true, film->screened_at);
    if (done) done = write_tracks(making);
    if (done) done = write_names(making, order.names);
    if (done) done = write_notes(*dossier, order.annotations, order.frames);
    return done ? dossier->commit() : done;
}

} // namespace decoupage::bench
