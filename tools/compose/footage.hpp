#pragma once
/// What sequences are composed from: undisturbed shots of films, and drawn ones.

#include "compose/chance.hpp"
#include "compose/picture.hpp"
#include "evaluation/truth.hpp"
#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "time/clock.hpp"

#include <memory>
#include <string>
#include <vector>

namespace decoupage::compose {

/// A shot without a transition. One thread at a time.
class Footage {
public:
    virtual ~Footage() = default;
    virtual Frame frames() const = 0;
    /// width : height as shown.
    virtual double aspect() const = 0;
    /// Good until the next call. 0 <= frame < frames().
    virtual PictureView picture(Frame frame) const = 0;
    /// What lies in the shot that could be taken for a transition; spans from the shot's first frame.
    virtual std::vector<Lure> lures() const { return {}; }
    /// Where motion stops; spans from the shot's first frame.
    virtual std::vector<FrameSpan> freezes() const { return {}; }
    /// Letters on a ground: a title or an intertitle.
    virtual bool is_card() const { return false; }
    /// For the truth: which film, from which frame.
    virtual std::string name() const = 0;
};

using FootagePointer = std::shared_ptr<const Footage>;

/// The undisturbed shots of one film, in its order.
struct FilmFootage {
    std::string name; ///< the film's file name
    std::vector<FootagePointer> shots;
};

/// Where the shots of a film lie undisturbed, from its truth as text: transitions, sure or not, and places
/// that are doubtful are left out with three frames on either side; so is black. Fault: damaged.
struct Undisturbed {
    std::vector<FrameSpan> spans; ///< of at least `least` frames
    std::vector<Lure> lures;
    std::vector<FrameSpan> freezes;
    Frame frames = 0;
};
Outcome<Undisturbed> undisturbed(std::string_view truth, Frame least = 12);

/// Reads a film once and keeps its pictures, made small, in the folder `store` for later: 86 KB a frame.
/// Faults: those of opening a film and of writing; damaged, where film and truth do not fit.
Outcome<FilmFootage> film_footage(const std::string& film, const std::string& truth,
                                  const std::string& store);

/// A scene of our own, with a camera that moves and now and then a person: never ends, never repeats
/// another's.
FootagePointer drawn_footage(std::uint64_t key, double aspect);

/// A card of our own; now and then its letters grow slowly.
FootagePointer drawn_card(std::uint64_t key, double aspect);

} // namespace decoupage::compose
