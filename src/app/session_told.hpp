#pragma once
/// A session in words, in Markdown and for other programs.

#include "film/decoupage.hpp"
#include "study/session_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Which remarks are told, and where they lie: `film` may be null, and is passed over where it is of another
/// print than the session.
struct SessionToTell {
    const Session& session;
    const std::vector<ShownRemark>& remarks;
    const Decoupage* film = nullptr;
};

/// A line each: name, title, stage, how many members and remarks. Within 80 columns.
std::string sessions_text(const std::vector<Session>& sessions);
std::string sessions_document(std::string_view work, const std::vector<Session>& sessions);

/// For a terminal, within 80 columns.
std::string session_told(const SessionToTell& told);
/// CommonMark in which nothing that was said is markup.
std::string session_markdown(const SessionToTell& told);
std::string session_document(const SessionToTell& told);

} // namespace decoupage
