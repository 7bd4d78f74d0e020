#pragma once
/// A club's session as the pages show it: docs/formats/workbench.md.

#include "study/session_view.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// What stands in the list of sessions.
nlohmann::ordered_json session_row(const Session& session);

/// All that this participant may see of a session. `limit`: the first frame that may not be spoken of before
/// the screening.
nlohmann::ordered_json session_json(const Session& session, const Participant& participant, Frame limit);

/// What a leader sees at a glance.
nlohmann::ordered_json leader_json(const Session& session, const Participant& participant);

/// How a page knows a film by the digest of its print; empty for none.
std::string film_id_of_print(std::string_view digest);

} // namespace decoupage
