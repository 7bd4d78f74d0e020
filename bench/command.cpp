#include "bench/command.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace decoupage::bench {

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

Outcome<Command> Command::start(const std::vector<std::string>& words) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return fault(Fault::Kind::internal, "a pipe", "There are no file descriptors left");
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    const double started = now();
    const int error = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (error != 0) {
        ::close(pipe[0]);
        return fault(Fault::Kind::not_found, "a program on this machine", words[0] + " cannot be run");
    }
    return Command(process, pipe[0], started);
}

Command::Command(Command&& other) noexcept
    : process_(other.process_), pipe_(other.pipe_), started_(other.started_) {
    other.process_ = -1;
    other.pipe_ = -1;
}

Command::~Command() {
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    finish();
}

std::size_t Command::read(std::span<std::byte> buffer) {
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t some = ::read(pipe_, buffer.data() + filled, buffer.size() - filled);
        if (some < 0 && errno == EINTR) continue;
        if (some <= 0) break;
        filled += static_cast<std::size_t>(some);
    }
    return filled;
}

Ending Command::finish() {
    ::close(pipe_);
    int status = 0;
    rusage use{};
    while (::wait4(process_, &status, 0, &use) < 0 && errno == EINTR) {
    }
    process_ = -1;
    return {.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .wall_seconds = now() - started_,
            .processor_seconds = seconds(use.ru_utime) + seconds(use.ru_stime),
            .peak_bytes = static_cast<std::size_t>(use.ru_maxrss) * 1024};
}

Outcome<std::string> output_of(const std::vector<std::string>& words) {
    auto command = Command::start(words);
    if (!command) return tl::unexpected(command.error());
    std::string output;
    std::array<std::byte, 65536> buffer{};
    while (const std::size_t size = command->read(buffer))
        output.append(reinterpret_cast<const char*>(buffer.data()), size);
    if (const Ending ending = command->finish(); ending.status != 0) {
        std::string line;
        for (const std::string& word : words)
            line += (line.empty() ? "" : " ") + word;
        return fault(Fault::Kind::damaged, "it to end well",
                     line + " ended with status " + std::to_string(ending.status));
    }
    return output;
}

Outcome<Ending> run(const std::vector<std::string>& words) {
    auto command = Command::start(words);
    if (!command) return tl::unexpected(command.error());
    std::array<std::byte, 65536> buffer{};
    while (command->read(buffer) > 0) {
    }
    return command->finish();
}

} // namespace decoupage::bench
