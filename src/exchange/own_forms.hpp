#pragma once
/// What this program itself writes for others (src/views), read back.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string_view>

namespace decoupage::exchange {

/// docs/formats/decoupage.schema.json: transitions, scenes and names. Faults: damaged.
Outcome<Said> read_own_json(std::string_view bytes, const Decoupage& film);

/// The table of shots: the transition that each shot begins with. Of others, as where two follow each other
/// without a shot between, it says nothing. Faults: damaged.
Outcome<Said> read_own_csv(std::string_view bytes, const Decoupage& film);

/// ClipShots (Tang et al. 2018): {"NAME": {"transitions": [[b, e], ...], "frame_num": n}}, both frames
/// outside the transition. Of one that has frames it does not tell the kind. Faults: damaged; not_found,
/// where the file is of other films.
Outcome<Said> read_clipshots(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
