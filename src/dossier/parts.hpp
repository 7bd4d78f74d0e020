#pragma once
/// What an open dossier holds; shared by the files that implement it.

#include "dossier/checks.hpp"
#include "dossier/database.hpp"
#include "dossier/dossier.hpp"
#include "dossier/film_row.hpp"
#include "dossier/series.hpp"
#include "film/annotating.hpp"

#include <map>
#include <optional>

namespace decoupage {

/// A new screening over an older dossier. That stays what it is until the new one may take its place: until
/// then, all that is written is one transaction.
enum class Over {
    nothing,
    unfinished, ///< over one that was stopped or killed
    whole,
    ended, ///< the new one may; the next commit makes it the dossier
};

/// The track, not for readers, that a dossier's seen reels are kept as.
inline constexpr std::string_view seen_reels_track = "seen reels";

using Ids = std::map<std::string, std::int64_t, std::less<>>;

/// Where a curve's values are kept.
struct KeptCurve {
    std::int64_t series = 0;
    int a_second = 0; ///< 0 for one value a frame
};
using KeptCurves = std::map<std::string, KeptCurve, std::less<>>;

struct Dossier::Parts {
    Database database;
    std::string path;
    Over over = Over::nothing;
    Frame standing = 0;           ///< frames of the older dossier
    bool begun = false;           ///< between `begin` and `commit`
    std::optional<Fault> stopped; ///< after a fault in writing nothing more is written
    std::int64_t others = 0;      ///< changes with each commit of another connection
    std::map<std::string, Tail<float>, std::less<>> curves;
    std::optional<Tail<Time>> times;

    static Outcome<Parts> open(const std::string& path, Use use);
    static Outcome<Parts> open(const std::string& path, Database::Access access);

    /// Does the work in one transaction, its own or the one that was begun. A fault undoes that transaction.
    template <class Work>
    Outcome<void> write(const Work& work) {
        auto done = ready().and_then(work).and_then([this] { return settle(); });
        if (!done) stop(done.error());
        return done;
    }
    /// For reading: what waits in memory is written first.
    Outcome<void> flush();
    /// Empties it for a new screening.
    Outcome<void> begin_anew(const FilmRow& row);
    /// Takes out what lies beyond frame `end`, and other curves than those named.
    Outcome<void> cut_back(Frame end, std::span<const std::string> curves);
    Outcome<void> cut_looks(Frame end);
    /// With a new row where it is not known.
    Outcome<Tail<float>*> curve_tail(const std::string& name, int a_second = 0);
    Outcome<Tail<Time>*> times_tail();

    Outcome<KeptCurves> kept_curves() const;
    /// With as many frames as everything is there for.
    Outcome<FilmRow> film_row();
    /// Those that are not for readers, too.
    Outcome<Evidence::Tracks> all_tracks();

    tl::unexpected<Fault> broken(const std::string& what) const { return damaged(path, what); }

private:
    Outcome<void> ready();
    Outcome<void> settle();
    Outcome<Frame> frames(const FilmRow& row) const;
    void stop(const Fault& why);
};

/// A promise to the dossier was not kept.
inline tl::unexpected<Fault> refused(std::string expected, std::string found) {
    return fault(Fault::Kind::internal, std::move(expected), std::move(found));
}

} // namespace decoupage
