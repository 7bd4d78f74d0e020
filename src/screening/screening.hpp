#pragma once
/// The one pass: a film is decoded once and shown to all meters; then the analysers read. The only place,
/// beside the workbench, that has threads.

#include "dossier/dossier.hpp"
#include "film/analyser.hpp"
#include "film/outcome.hpp"
#include "media/film_reader.hpp"

#include <atomic>
#include <functional>
#include <string>

namespace decoupage {

/// How far a screening is. Told at most ten times a second, on the screening thread.
struct Progress {
    enum class Stage {
        packets, ///< the file is looked through for reels
        frames,  ///< the film is seen
        reading, ///< the analysers read
    };
    Stage stage = Stage::frames;
    std::int64_t done = 0;     ///< frames; of packets, bytes
    std::int64_t expected = 0; ///< of the same; 0 if the film does not say
    double seconds = 0;        ///< since it began
    double film_seconds = 0;   ///< of the film seen since
    std::int64_t before = 0;   ///< of `done`: seen by an earlier screening
};

/// How a screening takes up an earlier one of the film that was stopped or killed.
struct TakenUp {
    Frame from = 0; ///< all before it is known; 0 where it has to begin anew: others saw that film
    Frame of = 0;   ///< the film's frames
};

struct ScreeningOrder {
    Opening opening;
    int threads = 0;        ///< that read, and that measure; 0 for as many as the machine has cores
    int run_length = 96;    ///< frames a run; results do not depend on it
    Frame reel_least = 600; ///< frames a reel; results do not depend on it, but for which stills are kept
    int still_width = 480;
    std::map<std::string, Settings, std::less<>> settings; ///< by analyser, with models to look by
    bool quick = false;                            ///< without lookouts: no faces, no letters, no set-ups
    bool again = false;                            ///< from the film's first frame, whatever is known of it
    std::function<void(const Progress&)> progress; ///< may be empty
    std::function<void(const TakenUp&)> taken_up;  ///< told at most once, before any frame; may be empty
    const std::atomic<bool>* stop =
        nullptr; ///< set from anywhere (a signal handler): the screening ends early
};

/// Screens a film into a new dossier and reads it. On `stop` the dossier is left valid, with what was seen,
/// and the fault is `interrupted`. Where such a dossier stands, or one of a screening that was killed, it is
/// gone on with, and ends as if nothing had happened.
Outcome<void> screen(const std::string& film_path, const std::string& dossier_path,
                     const ScreeningOrder& order);

/// Reads a dossier again with other settings; film not needed. Settings not named stay as they were.
Outcome<void> read_again(Dossier& dossier, const std::map<std::string, Settings, std::less<>>& settings);

/// Adds the curves that analysers derive from those of their meters, where these are whole and those are not
/// there yet. Gives the cards of the added ones.
std::vector<CurveCard> derive(const Film& film, const FrameTimes& times, Evidence::Curves& curves);

/// Those of the sound, measured and derived.
std::vector<CurveCard> sound_curves(const std::vector<Analyser>& analysers);

/// All of a curve, of pictures or of sound. The dossier's faults.
Outcome<void> write_curve(Dossier& dossier, const CurveCard& card, const Evidence::Curves& curves);

/// What a screening brings to the readings of a film.
struct Screened {
    const Film& film;
    const FrameTimes& times;
    const Evidence::Curves& curves;
    const AllLooks& looks;
};

/// Runs every analyser of the roster, in order, over what was seen: the pure heart of `read_again`.
struct Reading {
    std::vector<std::pair<ReadingKey, std::vector<Track>>> results; ///< as found
    Evidence::Tracks tracks; ///< all there are, with the corrections: as later analysers read them
};
Reading read_all(const Screened& seen, Evidence::Tracks tracks,
                 const std::map<std::string, Settings, std::less<>>& settings,
                 std::span<const Correction> corrections = {});

/// Reads anew what rests on the looks of a lookout that has seen more, and whatever rests on that.
void read_from_looks(const std::string& lookout, const Screened& seen,
                     const std::map<std::string, Settings, std::less<>>& settings,
                     std::span<const Correction> corrections, Reading& reading);

/// Writes corrections, and reads again whatever rests on the transitions, with the settings in force: one
/// transaction, or part of the one that was begun.
Outcome<void> correct(Dossier& dossier, std::span<const Correction> corrections);
Outcome<void> correct(Dossier& dossier, const Correction& correction);

/// Fetches from the film a still for each shot that has none, as after a correction. What cannot be had is
/// left out.
Outcome<void> add_missing_stills(Dossier& dossier, const std::string& film_path, int width);

/// Roughly how many bytes the dossier of this film will take.
std::uint64_t expected_dossier_bytes(const Film& film);

} // namespace decoupage
