#pragma once
/// What remarks of a session say of one another.

#include "film/outcome.hpp"
#include "study/session.hpp"
#include "study/work.hpp"

#include <vector>

namespace decoupage {

/// May a remark of that kind, with or without a span, stand where it wants to: a spark may have one and
/// answers nothing; a moment has one and answers a spark or nothing; a reply has none and answers either.
/// Faults: usage, not_found.
Outcome<void> has_place(const Session& session, const Remark& remark);

/// Takes out what has no place in the session, and tells of it.
void check_session(Session& session, std::vector<WorkProblem>& problems);

} // namespace decoupage
