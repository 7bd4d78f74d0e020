#pragma once
/// What should be found on the real clips: the table bench/truth/pictures.txt, and the kinds of shots in the
/// clips' truth files.

#include "film/outcome.hpp"
#include "film/track.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// By clip, then by track. Fault: damaged, which names the line.
Outcome<std::map<std::string, std::map<std::string, Track>>> expected_pictures(std::string_view table);

/// The shots of a truth file that have a kind: spans labelled "picture", "card" or "black". Fault: damaged.
Outcome<std::vector<Segment>> expected_kinds(std::string_view json);

} // namespace decoupage::bench
