#pragma once
/// A session's files as text.

#include "study/session.hpp"

#include <string>

namespace decoupage {

/// session.toml.
std::string session_text(const Session& session);

/// members/ID.toml.
std::string member_text(const SessionMember& member);

/// A short text that changes when anything in the session does.
std::string session_revision(const Session& session);

} // namespace decoupage
