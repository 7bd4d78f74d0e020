#pragma once
/// How a session stands, for whoever asks.

#include "study/held_session.hpp"
#include "workbench/answer.hpp"
#include "workbench/request.hpp"

namespace decoupage {

class Workplace;

/// As it is on the disk; what is wrong in it is left out. Faults: not_found.
Outcome<Session> session_there(const SessionPlace& place);

/// What the visitor may see of it.
Answer session_answer(Workplace& workplace, const Request& request, const SessionPlace& place,
                      const Session& session);

/// Tells all pages that it has changed, and this one how it stands. The request's first capture is the work.
Answer session_changed(Workplace& workplace, const Request& request, const SessionPlace& place);

} // namespace decoupage
