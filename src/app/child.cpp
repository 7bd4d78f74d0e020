#include "app/child.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace decoupage {

namespace {

constexpr std::size_t longest_said = 16 << 20; // the words of a long book

/// Two pipes, each with the ends for reading and for writing.
struct Pipes {
    std::array<int, 2> out{-1, -1}, err{-1, -1};

    Pipes() {
        if (::pipe2(out.data(), O_CLOEXEC) != 0) out = {-1, -1};
        if (::pipe2(err.data(), O_CLOEXEC) != 0) err = {-1, -1};
    }
    ~Pipes() {
        for (const int end : {out[0], out[1], err[0], err[1]})
            if (end >= 0) ::close(end);
    }
    Pipes(const Pipes&) = delete;
    Pipes& operator=(const Pipes&) = delete;

    void close_ends_for_writing() {
        for (auto* pipe : {&out, &err}) {
            ::close((*pipe)[1]);
            (*pipe)[1] = -1;
        }
    }
};

/// Both are read at once, so that neither fills.
void read_all(const Pipes& pipes, Ended& ended) {
    std::array<pollfd, 2> open{{{pipes.out[0], POLLIN, 0}, {pipes.err[0], POLLIN, 0}}};
    while (open[0].fd >= 0 || open[1].fd >= 0) {
        if (::poll(open.data(), open.size(), -1) < 0 && errno != EINTR) return;
        for (std::size_t at = 0; at < open.size(); ++at) {
            if (open[at].revents == 0) continue;
            std::array<char, 4096> buffer{};
            const ssize_t got = ::read(open[at].fd, buffer.data(), buffer.size());
            if (got < 0 && errno == EINTR) continue;
            std::string& said = at == 0 ? ended.out : ended.err;
            if (got <= 0)
                open[at].fd = -1;
            else if (said.size() < longest_said)
                said.append(buffer.data(), static_cast<std::size_t>(got));
        }
    }
}

} // namespace

Outcome<Ended> run_to_end(const std::vector<std::string>& words) {
    Pipes pipes;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipes.out[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, pipes.err[1], STDERR_FILENO);
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str())); // it only reads them
    arguments.push_back(nullptr);
    pid_t process = -1;
    const int failed = ::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return fault(Fault::Kind::not_found, "the program " + words[0], "It cannot be run here");
    pipes.close_ends_for_writing();
    Ended ended;
    read_all(pipes, ended);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    ended.exit = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    return ended;
}

} // namespace decoupage
