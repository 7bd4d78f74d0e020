#include "study/held_session.hpp"

#include "study/problems.hpp"
#include "study/session_reading.hpp"
#include "study/session_text.hpp"
#include "study/session_words.hpp"
#include "study/slug.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

constexpr int as_folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

tl::unexpected<Fault> not_kept(const std::string& what, int error) {
    const bool is_full = error == ENOSPC || error == EDQUOT;
    const bool is_forbidden = error == EACCES || error == EPERM || error == EROFS;
    return fault(is_full        ? Fault::Kind::no_space
                 : is_forbidden ? Fault::Kind::not_allowed
                                : Fault::Kind::damaged,
                 "a folder that may be written, with room in it",
                 what + " could not be kept (" + std::strerror(error) + ")",
                 "See that the disk has room and that sessions/ may be written; nothing that stood there was "
                 "touched.");
}

/// The folder within another, made where it is missing; a descriptor of -1 with errno where it cannot be.
OpenFolder folder_within(const OpenFolder& folder, const char* name) {
    mkdirat(folder.descriptor(), name, 0777);
    return OpenFolder(openat(folder.descriptor(), name, as_folder));
}

/// Gives errno, or 0.
int written(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t bytes = write(descriptor, text.data(), text.size());
        if (bytes < 0 && errno == EINTR) continue;
        if (bytes < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(bytes));
    }
    return fsync(descriptor) == 0 ? 0 : errno;
}

/// Writes a file beside the one of that name, then gives it the name. Gives errno, or 0.
int replace_file(const OpenFolder& folder, const std::string& name, std::string_view text) {
    const std::string partial = '.' + name + ".partial";
    const int descriptor = openat(folder.descriptor(), partial.c_str(),
                                  O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) return errno;
    int error = written(descriptor, text);
    if (close(descriptor) != 0 && error == 0) error = errno;
    if (error == 0 && renameat(folder.descriptor(), partial.c_str(), folder.descriptor(), name.c_str()) != 0)
        error = errno;
    if (error != 0)
        unlinkat(folder.descriptor(), partial.c_str(), 0);
    else
        fsync(folder.descriptor());
    return error;
}

/// Waits until nobody else holds the folder, or for some seconds.
bool takes_hold(const OpenFolder& folder) {
    constexpr int most_tries = 500;
    constexpr useconds_t pause = 10'000; // microseconds
    for (int tries = 0; tries < most_tries; ++tries) {
        if (flock(folder.descriptor(), LOCK_EX | LOCK_NB) == 0) return true;
        if (errno != EWOULDBLOCK && errno != EINTR) return false;
        usleep(pause);
    }
    return false;
}

OpenFolder opened(const SessionPlace& place) {
    const OpenFolder work(open(place.work_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const OpenFolder sessions(openat(work.descriptor(), "sessions", as_folder));
    return OpenFolder(openat(sessions.descriptor(), place.session.c_str(), as_folder));
}

/// "the-friday-club": letters that any disk has, and "session" where there are none.
std::string name_of_words(const std::string& words) {
    constexpr std::size_t longest = 40;
    std::string name;
    for (const char c : slug(words)) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_plain || (c == '-' && !name.empty() && name.back() != '-')) name += c;
    }
    name.resize(std::min(name.size(), longest));
    while (name.ends_with('-'))
        name.pop_back();
    return name.empty() ? "session" : name;
}

} // namespace

OpenFolder::OpenFolder(OpenFolder&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

OpenFolder::~OpenFolder() {
    if (descriptor_ >= 0) close(descriptor_);
}

Outcome<std::string> HeldSession::make(const fs::path& work_folder, const Session& session,
                                       const std::string& words) {
    constexpr int most_tries = 100;
    const OpenFolder work(open(work_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const OpenFolder sessions = folder_within(work, "sessions");
    if (sessions.descriptor() < 0) return not_kept("The session", errno);
    const std::string stem = session.date + '-' + name_of_words(words);
    for (int tries = 1; tries < most_tries; ++tries) {
        const std::string name = tries == 1 ? stem : stem + '-' + std::to_string(tries);
        if (mkdirat(sessions.descriptor(), name.c_str(), 0777) != 0) {
            if (errno == EEXIST) continue;
            return not_kept("The session", errno);
        }
        const OpenFolder folder(openat(sessions.descriptor(), name.c_str(), as_folder));
        if (folder.descriptor() < 0) return not_kept("The session", errno);
        if (const int error = replace_file(folder, "session.toml", session_text(session)); error != 0)
            return not_kept("The session", error);
        fsync(sessions.descriptor());
        return name;
    }
    return fault(Fault::Kind::usage, "another title", "There are too many sessions of that date and title");
}

Outcome<HeldSession> HeldSession::hold(const SessionPlace& place) {
    const auto missing = [&] {
        return fault(Fault::Kind::not_found, "a session of this work folder",
                     "There is no session " + kept_words(place.session, BrokenLines::joined));
    };
    if (!is_session_name(place.session)) return missing();
    OpenFolder folder = opened(place);
    if (folder.descriptor() < 0) return missing();
    if (!takes_hold(folder))
        return fault(Fault::Kind::interrupted, "a session that can be changed",
                     "Somebody else is changing this session", "Try again in a moment.");
    std::vector<WorkProblem> problems;
    Session session = read_session(place.work_folder, place.session, problems);
    const auto faulty = std::ranges::find(problems, WorkProblem::Weight::fault, &WorkProblem::weight);
    if (faulty != problems.end())
        return fault(Fault::Kind::damaged, "a session whose files are understood",
                     place_words(faulty->written) + ": " + faulty->wrong,
                     "Mend it by hand; decoupage work check shows all that is wrong.");
    return HeldSession(std::move(folder), std::move(session));
}

Outcome<void> HeldSession::keep(const Session& session) {
    if (const int error = replace_file(folder_, "session.toml", session_text(session)); error != 0)
        return not_kept("The session", error);
    return {};
}

Outcome<void> HeldSession::keep(const SessionMember& member) {
    const OpenFolder members = folder_within(folder_, "members");
    if (members.descriptor() < 0) return not_kept("What was said", errno);
    if (const int error = replace_file(members, member.id + ".toml", member_text(member)); error != 0)
        return not_kept("What was said", error);
    return {};
}

} // namespace decoupage
