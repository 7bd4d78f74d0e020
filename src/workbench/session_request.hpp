#pragma once
/// What a request to a session names, and who makes it.

#include "study/session_deeds.hpp"
#include "workbench/request.hpp"

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

class Workplace;

/// The folder of the work that is the request's first capture. Faults: not_found.
Outcome<std::filesystem::path> work_of(Workplace& workplace, const Request& request);

/// The session of the first two captures. Faults: not_found.
Outcome<SessionPlace> session_of(Workplace& workplace, const Request& request);

/// As what the visitor takes part.
Participant participant_of(const Request& request);

/// What was asked as `json_body` has it. Faults: usage.
Outcome<Remark::Kind> kind_in(const nlohmann::json& asked);
/// Half-open, "span": [first, end]; none where there is none. Faults: usage, also where it ends after the
/// film.
Outcome<std::optional<FrameSpan>> span_in(const nlohmann::json& asked, Frame frames);
/// true or false. Faults: usage, where it is neither, or not there.
Outcome<bool> answer_in(const nlohmann::json& asked, const char* name);

} // namespace decoupage
