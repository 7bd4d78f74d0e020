#pragma once
/// One SQLite file per film: all that is tied to its frames. One writer, many readers; closing it leaves one
/// file. The only door to SQLite. A dossier from a stranger is hostile input: everything read is checked.

#include "film/analyser.hpp"
#include "film/annotating.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Of a screening that has not ended: what need not be seen again, as of its reels up to some frame
/// everything is kept, down to the last still.
struct SeenReels {
    Frame end = 0;      ///< of the last of those reels
    std::string meters; ///< who saw them, in words that differ wherever others might have seen something else
    bool interlaced = false, variable_rate = false; ///< whether they are
};

/// An open dossier. Not to be shared between threads; several may be open on one file.
class Dossier {
public:
    /// A new dossier, empty; refuses to overwrite a file that is not a dossier. One of a whole film that
    /// stood there stays what it is until `write_film` has ended the new screening of a whole one; one that
    /// is not whole, until the new one has ended or holds as many frames. Corrections, names and annotations
    /// of the same film, and words that a person added, are kept. A damaged one is moved to PATH.damaged.
    /// Faults: not_allowed, no_space, usage, damaged (of a newer program).
    static Outcome<Dossier> create(const std::string& path, const Film& film);
    /// The dossier of a screening that has not ended, to write on from the end of its seen reels. What lies
    /// beyond them goes, and curves but those named. Faults: as `open`; usage, where it has no such reels.
    static Outcome<Dossier> go_on(const std::string& path, const Film& film,
                                  std::span<const std::string> curves);
    enum class Use { write, read };
    /// For reading, and for writing readings into. Older schemas are brought up to date first. Only to read,
    /// a full disk is no hindrance. Faults: not_found, not_allowed, damaged (no dossier, or one of a newer
    /// program: the sentence says which).
    static Outcome<Dossier> open(const std::string& path, Use use = Use::write);

    Dossier(Dossier&&) noexcept;
    Dossier& operator=(Dossier&&) noexcept;
    ~Dossier(); ///< closes it: the -wal and -shm files are gone afterwards

    // Writing, during a screening. Each call is atomic; a kill between two leaves a valid dossier of what was
    // written. After a fault nothing more is written: each later call gives the same fault.

    /// Values of a curve from frame `first`; calls for one curve come in order, each beginning where the last
    /// ended, or at 0 to write the curve anew.
    Outcome<void> write_curve(const std::string& name, Frame first, std::span<const float> values);
    /// All values of a curve of sound, so many a second.
    Outcome<void> write_sound_curve(const std::string& name, int a_second, std::span<const float> values);
    /// Times of frames from `first`, in order like curves.
    Outcome<void> write_times(Frame first, std::span<const Time> times);
    /// What lookouts saw since the last call; of one frame, all of them at once.
    Outcome<void> write_looks(const AllLooks& looks);
    /// As if that lookout had not looked.
    Outcome<void> forget_looks(const std::string& lookout);
    Outcome<void> write_still(const Still& still);
    Outcome<void> remove_stills(const std::vector<Frame>& frames);
    /// The film's facts as corrected by the screening (`frames` as many as there are times), whether it was
    /// seen to the end, when, and the end of its last frame. Gives `interrupted` where one that is not whole
    /// must not take the place of one that is.
    Outcome<void> write_film(const Film& film, Time end, bool whole, const std::string& screened_at);
    /// How far it may be gone on from, of frames that are written already; forgotten when the film is whole.
    Outcome<void> write_seen_reels(const SeenReels& seen);
    /// A screening writes much in little time: everything between these two calls is one transaction.
    Outcome<void> begin();
    Outcome<void> commit();

    // Writing a reading: replaces the tracks of that analyser.
    Outcome<void> write_reading(const ReadingKey& key, const std::vector<Track>& tracks);
    /// A track no analyser makes: "damage".
    Outcome<void> write_track(const Track& track);
    Outcome<void> write_missing(const std::vector<std::string>& analysers);
    Outcome<void> write_models(const std::vector<ModelKey>& models);
    /// Where the film was last seen.
    Outcome<void> write_film_path(const std::string& path);

    /// Takes the place of those of the same origin and source. Faults: usage, where there are too many.
    Outcome<void> write_subtitles(const Subtitles& subtitles);
    /// All of an origin, or the one of that source.
    Outcome<void> forget_subtitles(Subtitles::Origin origin, const std::string& source = {});

    /// Adds to the log of corrections, and gives the entry its number. Faults: usage, where the log is full.
    Outcome<void> write_correction(Correction correction);

    /// Adds to the log of names, and gives the entry its number. Faults: usage, where the log is full.
    Outcome<void> write_naming(Naming naming);

    /// Adds to the log of annotations: one deed, or several. The entries are numbered on from those that are
    /// there (`annotatings`, read in the same transaction). Faults: usage, where the log is full, or
    /// they cannot follow it (`why_not`).
    Outcome<void> write_annotatings(std::span<const Annotating> entries);

    // Reading. Of a screening that was killed: as many frames as everything was written for.
    Outcome<Film> film() const;
    Outcome<FrameTimes> times() const;
    /// Curves that do not span the film are missing: not named, not given. Those of sound are as long as it
    /// is.
    std::vector<std::string> curve_names() const;
    /// Equal to what was written, rounded to half floats. Faults: not_found, damaged.
    Outcome<std::vector<float>> curve(std::string_view name) const;
    Outcome<Evidence::Curves> curves() const; ///< all of them
    /// Those of these names that span the film.
    Outcome<Evidence::Curves> curves(std::span<const std::string> names) const;
    Outcome<Evidence::Tracks> tracks() const;             ///< as found
    Outcome<AllLooks> looks() const;                      ///< of lookouts that looked
    Outcome<std::vector<Correction>> corrections() const; ///< the whole log, in order
    Outcome<std::vector<Naming>> namings() const;         ///< likewise
    Outcome<std::vector<Annotating>> annotatings() const; ///< likewise
    Outcome<std::vector<Subtitles>> subtitles() const;    ///< in the order in which they were written
    Outcome<std::vector<ReadingKey>> keys() const;
    Outcome<std::vector<ModelKey>> models() const;
    Outcome<std::vector<std::string>>
    missing() const; ///< analysers whose meter or lookout failed or was left out
    Outcome<std::vector<Still>> stills() const;
    std::vector<Frame> still_frames() const;
    /// The one of that very frame, or nothing.
    Outcome<std::optional<Still>> still(Frame frame) const;
    /// None of a screening that has ended, or had no reel yet of which everything is kept.
    Outcome<std::optional<SeenReels>> seen_reels() const;
    enum class Stills { of_each_shot, left_out };
    /// All of the above together but for looks, with the curves named, the corrections, the names and
    /// the annotations in force; of each shot one still.
    Outcome<Decoupage> decoupage(std::span<const std::string> curves,
                                 Stills wanted = Stills::of_each_shot) const;

    const std::string& path() const;

private:
    struct Parts;
    explicit Dossier(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Where the dossier of a film is or would be: the one named by the person (`wanted`, if not empty); else
/// FILM.ext.dossier beside the film; else, where that folder cannot be written, in the person's data folder
/// ($XDG_DATA_HOME or ~/.local/share, decoupage/NAME-PRINT.dossier). `wanted` may be a folder.
Outcome<std::string> dossier_path(const std::string& film_path, const Print& print,
                                  const std::string& wanted);

/// The dossier of a film that may have been moved or renamed: beside it, among the other dossiers of its
/// folder, and in the data folder, by its print. Nothing if there is none.
std::optional<std::string> find_dossier(const std::string& film_path, const Print& print);

/// Where this program keeps what is a person's own: $XDG_DATA_HOME/decoupage, usually
/// ~/.local/share/decoupage; empty if this person has no home.
std::string own_folder();

/// Is this path a dossier (by its first bytes, not its name)?
bool is_dossier(const std::string& path);

} // namespace decoupage
