#pragma once
/// Sessions read from a work folder that somebody else may have made.

#include "study/session.hpp"
#include "study/work.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What session.toml says; no members yet.
Session read_session_record(std::string_view toml, const std::string& file,
                            std::vector<WorkProblem>& problems);

/// A member's file: "sessions/2026-11-28-friday/members/m4k2.toml". What is wrong in it is left out and told.
SessionMember read_session_member(std::string_view toml, const std::string& file,
                                  std::vector<WorkProblem>& problems);

/// The session in the folder sessions/NAME, its members' files too, each remark held against the others.
Session read_session(const std::filesystem::path& work_folder, const std::string& name,
                     std::vector<WorkProblem>& problems);

/// All of a work folder, by name: the latest date last.
std::vector<Session> read_sessions(const std::filesystem::path& work_folder,
                                   std::vector<WorkProblem>& problems);

} // namespace decoupage
