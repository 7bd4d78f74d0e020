#pragma once
/// A work folder's sentences held against a print of its film.

#include "claims/ground.hpp"
#include "study/work.hpp"

#include <list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace decoupage {

/// One sentence and what its test says.
struct CheckedClaim {
    const WrittenClaim* claim = nullptr;
    Tested tested; ///< not measurable, with why, for a test that is not understood
    std::optional<Misunderstanding> misunderstood;
    Speaks speaks = Speaks::work;
};

/// A name of the folder, and where it is.
struct CheckedPlace {
    std::string name;
    std::optional<FrameSpan> span;
    std::string meaning; ///< of claims.toml or of films/; empty where the dossier itself has the name
    std::optional<Misunderstanding> misunderstood;
    Written written;
};

struct CheckOrder {
    Counting counting;
    /// Other films that claims may name, each by its title or file name.
    std::vector<std::pair<std::string, const Decoupage*>> beside;
};

/// A ground on which the places of a work folder have their names. Points into `film`.
class NamedGround {
public:
    NamedGround(const Work& work, const Decoupage& film, const CheckOrder& order = {});
    NamedGround(const NamedGround&) = delete;
    NamedGround& operator=(const NamedGround&) = delete;

    const Ground& ground() const { return ground_; }
    const std::vector<CheckedPlace>& places() const { return places_; }

private:
    std::list<Ground> others_; ///< a ground keeps pointers to those beside it
    Ground ground_;
    std::vector<CheckedPlace> places_;
};

struct CheckedClaims {
    std::vector<CheckedPlace> places; ///< those of the folder, in its order
    std::vector<CheckedClaim> claims; ///< in the order of Work::claims
};

/// `film` must have the curves of `claim_curves`. Points into `work`. Where the record has the work's running
/// time, it tells at what speed the print runs; else only the print itself does.
CheckedClaims check_claims(const Work& work, const Decoupage& film, const CheckOrder& order = {});

} // namespace decoupage
