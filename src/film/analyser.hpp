#pragma once
/// The contract between the engine and those who look at films.
///
/// 1. A *meter* is shown short runs of frames and writes numbers: one value per frame into each of its
/// curves.
/// 2. The screening places the values by frame number; when the film has ended, every curve is whole.
///    An analyser may then *derive* further curves from its own, once, whatever the settings: what a network
///    says.
/// 3. An *analyser's* `read` is given the curves and tracks named on its card, and gives tracks.
/// 4. Anyone may call `read` again later with other settings: it needs neither the film nor the meter.
///
/// Of the sound, a *sound meter* is told runs of ten seconds, and draws curves of 10 or 50 values a second.
///
/// Beside, a *lookout* is shown one larger picture every half second, and gives sightings rather than
/// numbers: for what costs too much to ask of every frame. They are kept like curves, and `read` is given
/// them.

#include "film/film.hpp"
#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "film/sighting.hpp"
#include "film/sound.hpp"
#include "film/track.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Sees frames and gives numbers. Keeps no memory between calls: any thread may show it any run, in any
/// order.
class Meter {
public:
    virtual ~Meter() = default;
    /// Writes one value per frame of the run into each curve (`run.length()` values), in the order of the
    /// card's `measures`. What a curve says of a frame may depend on that frame and `look_back` frames before
    /// it, and on nothing else: not on where the run begins. Values are kept as half floats (11 significant
    /// bits, at most 65,504). NaN means "cannot be said here".
    virtual void measure(const FrameRun& run, std::span<const std::span<float>> curves) const = 0;
};

/// Sees single pictures. Keeps no memory between calls: any thread may show it any picture, in any order.
class Lookout {
public:
    virtual ~Lookout() = default;
    /// What is to be seen, the frame numbers left to the caller. Numbers are rounded to half floats
    /// afterwards.
    virtual std::vector<Sighting> look(const LookPicture& picture) const = 0;
};

/// A curve a meter draws: one value per frame, or so many a second of the sound.
struct CurveCard {
    std::string name; ///< "level_mean"; unique among all analysers
    std::string unit; ///< "level", "share", "pixels"
    float least = 0;  ///< extents that a chart would use; values may go beyond
    float most = 1;
    int a_second = 0; ///< 0 for one value a frame; of the sound: 10 or 50. Value i is of i / a_second seconds
                      ///< from the film's start, and after
    enum class Wanted {
        by_reading, ///< its analyser's `read`, or another's, asks for it
        elsewhere,  ///< only `derive` and views do: a dossier is read again without it
    } wanted = Wanted::by_reading;
    bool is_of_sound() const { return a_second > 0; }
};

/// What a lookout looks for.
struct LookoutCard {
    std::string name;                ///< "faces"; unique among all lookouts
    std::vector<std::string> labels; ///< all the labels its sightings may bear
    int longest = 512;               ///< pixels of the longest side of the pictures it wants to be shown
    int every = 1;                   ///< how many half seconds from one to the next
    std::string model = {};          ///< how the model files begin by which it can look; empty for none
};

/// A track an analyser finds.
struct TrackCard {
    std::string name;                ///< "transitions"; unique among all analysers
    std::vector<std::string> labels; ///< all the labels its segments may bear
    enum class Layout {
        covering, ///< segments touch, and together are the whole film
        apart,    ///< segments do not overlap
        free,     ///< segments may overlap
    } layout = Layout::apart;
};

/// A knob of an analyser's reading.
struct Parameter {
    std::string name;    ///< "sensitivity": set as "transitions.sensitivity"
    std::string meaning; ///< one sentence
    std::string unit;    ///< empty for a plain number
    double least = 0, most = 1, usual = 0.5;
};

/// A file that a person added, by which a lookout can look: a trained network.
struct Model {
    std::string path; ///< empty for none
    std::string digest;
    friend bool operator==(const Model&, const Model&) = default;
};

/// The values in force for one analyser: those set by a person, the usual ones otherwise.
class Settings {
public:
    Settings() = default;
    explicit Settings(std::map<std::string, double, std::less<>> set, Model model = {})
        : set_(std::move(set)), model_(std::move(model)) {}
    /// The value of a parameter of this analyser's card.
    double value(const Parameter& parameter) const;
    const std::map<std::string, double, std::less<>>& set() const { return set_; }
    const Model& model() const { return model_; }

private:
    std::map<std::string, double, std::less<>> set_;
    Model model_;
};

/// What an analyser says about itself: to the engine, the command line, the workbench and the reader of a
/// report.
struct Card {
    std::string name;                 ///< "freeze_frames"; never changes, it names the results on disk
    std::string question;             ///< "Where does the picture stop?"
    int version = 1;                  ///< raised whenever the same film would give other findings
    std::vector<CurveCard> measures;  ///< curves its meters draw
    std::vector<CurveCard> derives;   ///< curves worked out from those when the film has ended
    std::optional<LookoutCard> looks; ///< what its lookout looks for
    std::vector<std::string>
        reads; ///< curves, tracks and looks of others that it needs (its own it always has)
    std::vector<TrackCard> writes; ///< tracks it finds
    std::vector<Parameter> parameters;
    int look_back = 0; ///< earlier frames its meter must see with each run (1 for most, 64 for transitions)

    /// The parameter of that name; it must be on the card.
    const Parameter& parameter(std::string_view name) const;
};

/// What an analyser may look at: the film's facts, and the curves and tracks named on its card. Asking for a
/// name that is not there gives an empty curve or track, and is noted (the roster test fails an analyser that
/// asks for a name not on its card).
class Evidence {
public:
    using Curves = std::map<std::string, std::vector<float>, std::less<>>;
    using Tracks = std::map<std::string, Track, std::less<>>;

    Evidence(const Film& film, const FrameTimes& times, const Curves& curves, const Tracks& tracks,
             const AllLooks& looks = nobody_looked())
        : film_(film), times_(times), curves_(curves), tracks_(tracks), looks_(looks) {}

    const Film& film() const { return film_; }
    const FrameTimes& times() const { return times_; }
    Frame frames() const { return times_.frames(); }
    /// One value per frame, or as the card of a curve of sound says; empty where the curve is missing (its
    /// meter failed, or the film has no sound): then say nothing of it.
    std::span<const float> curve(std::string_view name) const;
    const Track& track(std::string_view name) const;
    /// Of `step` 0 where nobody looked, or the lookout failed: then say nothing of it.
    const Looks& looks(std::string_view name) const;
    /// Every name asked for so far, for the test of the contract.
    const std::vector<std::string>& asked() const { return asked_; }

private:
    const Film& film_;
    const FrameTimes& times_;
    const Curves& curves_;
    const Tracks& tracks_;
    const AllLooks& looks_;
    mutable std::vector<std::string> asked_;
};

/// What a reading found: the tracks of the card's `writes`, in that order.
struct Findings {
    std::vector<Track> tracks;
};

/// A question about the film, and how it is answered. `meter` may be null for one that draws no curve of
/// pictures, `sound_meter` for one that draws none of sound, `derive` where the card derives none, `lookout`
/// where it looks for nothing.
struct Analyser {
    Card card;
    std::unique_ptr<const Meter> (*meter)(const Settings&) = nullptr;
    Findings (*read)(const Evidence&, const Settings&) = nullptr;
    /// The card's `derives`, in that order, each with as many values as its card says, from its own
    /// `measures`.
    std::vector<std::vector<float>> (*derive)(const Evidence&) = nullptr;
    /// With a fault it counts as failed. Faults: not_found, where what it needs is not on this machine;
    /// damaged and usage, where the model in the settings is none to look by.
    Outcome<std::unique_ptr<const Lookout>> (*lookout)(const Settings&) = nullptr;
    std::unique_ptr<const SoundMeter> (*sound_meter)(const Settings&) = nullptr;
};

/// Puts what an analyser derives beside the curves it is derived from; nothing for one that derives none.
void add_derived(const Analyser& analyser, const Film& film, const FrameTimes& times,
                 Evidence::Curves& curves);

} // namespace decoupage
