#pragma once
/// What claims are held against: a film's breakdown, the names of its places, and the rules in force.
///
///     Ground ground(decoupage, {});
///     for (const auto& [name, meaning] : places) ground.name_place(name, meaning);
///     Tested tested = held_against(*understood_claim(test, ground.names()), ground, Speaks::work);
///
/// Many claims may be held against one ground; it changes only while places are named.

#include "claims/claim.hpp"
#include "claims/verdict.hpp"
#include "figures/camera.hpp"
#include "figures/counting.hpp"
#include "figures/looks.hpp"
#include "figures/scale.hpp"
#include "film/decoupage.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What a claim is about: the work, told at its own speed, or the print at hand, as it runs.
enum class Speaks { work, print };

/// The curves that claims look at; load the Decoupage with them.
std::vector<std::string> claim_curves();

/// A shot that counts, with what is said of it.
struct ShotFacts {
    const Shot* shot = nullptr;
    FrameSpan span;         ///< with its share of the transitions at its ends
    FrameSpan inner, outer; ///< without and with them
    std::optional<ShotMovement> movement;
    std::optional<ShotScale> scale;
};

/// What a place called by a name means.
struct NamedMeaning {
    std::string name; ///< folded
    PlaceSaid place;
    std::optional<FrameSpan> span; ///< in place of `place`
};

class Ground {
public:
    /// `decoupage` must outlive it. `speed`: pictures a second of the work where a person knows them.
    explicit Ground(const Decoupage& decoupage, Counting counting = {}, std::optional<double> speed = {});

    /// A name that will be given: those that are named before it may be made from it.
    void expect_name(const std::string& name);
    /// From now on `name` means this, unless the dossier has that name.
    tl::expected<void, Misunderstanding> name_place(const std::string& name, std::string_view meaning);
    /// The same, by frames of this print.
    void name_span(const std::string& name, FrameSpan span);
    /// Another film, by what it is called in claims.
    void put_beside(const std::string& name, const Ground& film);

    /// All names that may be said in a claim.
    const std::vector<std::string>& names() const { return names_; }
    const Decoupage& decoupage() const { return decoupage_; }
    const Counting& counting() const { return counting_; }
    const std::vector<ShotFacts>& shots() const { return shots_; }
    /// By what lengths on the print are multiplied to be those of the work; the greatest and the least that
    /// this may be, where the print does not say.
    Range stretch() const { return stretch_; }

    const NamedMeaning* meaning_of(std::string_view folded_name) const;
    const Ground* beside(std::string_view folded_name) const;
    /// The look of a shot that a track of numbers has; NaN where it has none.
    double look(std::string_view track, std::size_t shot) const;
    /// The theme that is heard longest; empty where none returns.
    const std::string& main_theme() const { return main_theme_; }
    /// From how many seconds on a take is long under the rules in force; NaN where there is no saying.
    double long_from() const { return long_from_; }
    /// Stretches of two shots or more that are joined by dissolves.
    const Track& chains() const { return chains_; }
    /// Shots between two others of one set-up, of which they are none; as sure as the set-ups where a face is
    /// seen on both sides, else perhaps only something that is looked at.
    const Track& reverses() const { return reverses_; }

private:
    void find_shots();
    void find_stretch(std::optional<double> speed);
    void find_theme();
    void find_chains();
    void find_reverses();

    const Decoupage& decoupage_;
    Counting counting_;
    std::vector<ShotFacts> shots_;
    std::vector<std::string> names_;
    std::vector<NamedMeaning> meanings_;
    std::map<std::string, const Ground*, std::less<>> beside_;
    Range stretch_{1, 1, 1};
    std::string main_theme_;
    double long_from_ = 0;
    Track chains_, reverses_;
};

/// Tests a claim.
Tested held_against(const ClaimSaid& claim, const Ground& ground, Speaks speaks = Speaks::work);

/// Where a place is on this ground, for publishing and drafting; nothing where it is not there.
std::optional<FrameSpan> found_place(const PlaceSaid& place, const Ground& ground);

/// A name of a place, made so that however it is written it is the same.
std::string folded_place_name(std::string_view name);

} // namespace decoupage
