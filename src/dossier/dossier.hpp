#pragma once
/// One SQLite file per film: all that is tied to its frames. One writer, many readers; closing it leaves one file.
/// The only door to SQLite. A dossier from a stranger is hostile input: everything read is checked.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "film/analyser.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

namespace decoupage {

/// An open dossier. Not to be shared between threads; several may be open on one file.
class Dossier {
public:
    /// A new dossier, empty, over whatever stood there if it was a dossier (a corrections layer in it is kept);
    /// refuses to overwrite a file that is not a dossier. Faults: not_allowed, no_space, usage.
    static Outcome<Dossier> create(const std::string& path, const Film& film);
    /// For reading, and for writing readings into. Older schemas are brought up to date first.
    /// Faults: not_found, not_allowed, damaged (no dossier, or one of a newer program: the sentence says which).
    static Outcome<Dossier> open(const std::string& path);

    Dossier(Dossier&&) noexcept;
    Dossier& operator=(Dossier&&) noexcept;
    ~Dossier(); ///< closes it: the -wal and -shm files are gone afterwards

    // Writing, during a screening. Each call is atomic; a kill between two leaves a valid dossier of what was written.

    /// Values of a curve from frame `first`; calls for one curve come in order, each beginning where the last ended.
    Outcome<void> write_curve(const std::string& name, Frame first, std::span<const float> values);
    /// Times of frames from `first`, in order like curves.
    Outcome<void> write_times(Frame first, std::span<const Time> times);
    Outcome<void> write_still(const Still& still);
    Outcome<void> remove_stills(const std::vector<Frame>& frames);
    /// The film's facts as corrected by the screening, whether it was seen to the end, when, and the end of its
    /// last frame.
    Outcome<void> write_film(const Film& film, Time end, bool whole, const std::string& screened_at);
    /// A screening writes much in little time: everything between these two calls is one transaction.
    Outcome<void> begin();
    Outcome<void> commit();

    // Writing a reading: replaces the tracks of that analyser.
    Outcome<void> write_reading(const ReadingKey& key, const std::vector<Track>& tracks);
    /// A track no analyser makes: "damage".
    Outcome<void> write_track(const Track& track);
    Outcome<void> write_missing(const std::vector<std::string>& analysers);

    // Reading.
    Outcome<Film> film() const;
    Outcome<FrameTimes> times() const;
    std::vector<std::string> curve_names() const;
    Outcome<std::vector<float>> curve(std::string_view name) const;
    Outcome<Evidence::Curves> curves() const; ///< all of them
    Outcome<Evidence::Tracks> tracks() const;
    Outcome<std::vector<ReadingKey>> keys() const;
    Outcome<std::vector<Still>> stills() const;
    std::vector<Frame> still_frames() const;
    /// All of the above together, with the curves named.
    Outcome<Decoupage> decoupage(std::span<const std::string> curves) const;

private:
    struct Parts;
    explicit Dossier(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Where the dossier of a film is or would be: the one named by the person (`wanted`, if not empty); else
/// FILM.ext.dossier beside the film; else, where that folder cannot be written, in the person's data folder
/// ($XDG_DATA_HOME or ~/.local/share, decoupage/NAME-PRINT.dossier).
Outcome<std::string> dossier_path(const std::string& film_path, const Print& print, const std::string& wanted);

/// The dossier of a film that may have been moved or renamed: beside it, among the other dossiers of its folder, and
/// in the data folder, by its print. Nothing if there is none.
std::optional<std::string> find_dossier(const std::string& film_path, const Print& print);

/// Is this path a dossier (by its first bytes, not its name)?
bool is_dossier(const std::string& path);

} // namespace decoupage
