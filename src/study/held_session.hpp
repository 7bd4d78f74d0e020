#pragma once
/// A session's folder while nobody else changes it.

#include "film/outcome.hpp"
#include "study/session.hpp"

#include <filesystem>
#include <string>
#include <utility>

namespace decoupage {

/// Where a session lies.
struct SessionPlace {
    std::filesystem::path work_folder;
    std::string session; ///< its folder's name
};

/// A folder that was opened, and is closed with this.
class OpenFolder {
public:
    explicit OpenFolder(int descriptor) : descriptor_(descriptor) {}
    OpenFolder(OpenFolder&& other) noexcept;
    OpenFolder& operator=(OpenFolder&&) = delete;
    ~OpenFolder();
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

/// Read and held: other programs and other threads that want to change it wait. A file is written beside the
/// one that stands, brought to the disk, and only then takes its name; what was kept is on the disk. No link
/// is followed out of the work folder.
class HeldSession {
public:
    /// Makes a folder with that session's record and nobody in it; its name is the session's date and
    /// `words`, with a number behind them where that is taken. Faults: those of writing.
    static Outcome<std::string> make(const std::filesystem::path& work_folder, const Session& session,
                                     const std::string& words);

    /// Waits some seconds for whoever else holds it. Faults: not_found; interrupted, where it is held for
    /// longer; damaged, where a file of it is not understood, and would lose what it says by being written
    /// again.
    static Outcome<HeldSession> hold(const SessionPlace& place);

    const Session& session() const { return session_; }

    /// Keeps session.toml. Members are not written.
    Outcome<void> keep(const Session& session);
    /// Keeps one member's file.
    Outcome<void> keep(const SessionMember& member);

private:
    HeldSession(OpenFolder folder, Session session)
        : folder_(std::move(folder)), session_(std::move(session)) {}

    OpenFolder folder_;
    Session session_;
};

} // namespace decoupage
