#include "program.hpp"

#include "support/places.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pty.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace decoupage::app_test {

namespace {

using Clock = std::chrono::steady_clock;

constexpr uid_t nobody = 65534;

/// In the child: takes on the circumstances and becomes the program.
[[noreturn]] void become(const Words& words, const Circumstances& circumstances) {
    if (chdir(circumstances.folder.c_str()) != 0) _exit(126);
    for (const std::string& variable : circumstances.environment)
        putenv(const_cast<char*>(variable.c_str()));
    if (circumstances.most_bytes) {
        const rlimit limit{*circumstances.most_bytes, *circumstances.most_bytes};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) _exit(126);
    }
    if (circumstances.powerless && geteuid() == 0)
        if (setgroups(0, nullptr) != 0 || setgid(nobody) != 0 || setuid(nobody) != 0) _exit(126);
    std::vector<char*> list;
    for (const std::string& word : words)
        list.push_back(const_cast<char*>(word.c_str()));
    list.push_back(nullptr);
    execvp(list[0], list.data());
    _exit(127);
}

int exit_of(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Reads both pipes until they close; false after a minute.
bool drain(int out, int err, Ran& ran) {
    std::array<pollfd, 2> pipes{pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}};
    std::array<std::string*, 2> texts{&ran.out, &ran.err};
    const auto limit = Clock::now() + std::chrono::minutes(1);
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        if (Clock::now() > limit) return false;
        poll(pipes.data(), pipes.size(), 1000);
        for (std::size_t i = 0; i < pipes.size(); ++i) {
            if (pipes[i].fd < 0 || pipes[i].revents == 0) continue;
            std::array<char, 65536> bytes{};
            const ssize_t count = read(pipes[i].fd, bytes.data(), bytes.size());
            if (count > 0) texts[i]->append(bytes.data(), static_cast<std::size_t>(count));
            if (count <= 0) pipes[i].fd = -1;
        }
    }
    return true;
}

/// A program that runs, and the ends of its pipes that are read here.
struct Begun {
    pid_t process;
    int out, err;
};

Begun begin(const Words& words, const Circumstances& circumstances) {
    std::array<int, 2> out{}, err{};
    if (pipe2(out.data(), O_CLOEXEC) != 0 || pipe2(err.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipes");
    if (circumstances.closed_output) close(out[0]);
    const pid_t process = fork();
    if (process == 0) {
        const int nothing = open("/dev/null", O_RDONLY);
        const int output = circumstances.output.empty()
                               ? out[1]
                               : open(circumstances.output.c_str(), O_WRONLY | O_CREAT, 0644);
        dup2(nothing, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        dup2(err[1], STDERR_FILENO);
        become(words, circumstances);
    }
    close(out[1]);
    close(err[1]);
    return {process, circumstances.closed_output ? -1 : out[0], err[0]};
}

/// What is said until the end, and the end; pipes are closed.
Ran ended(const Begun& begun) {
    Ran ran;
    const bool in_time = drain(begun.out, begun.err, ran);
    if (!in_time) kill(begun.process, SIGKILL);
    int status = 0;
    waitpid(begun.process, &status, 0);
    ran.exit = in_time ? exit_of(status) : -1;
    if (begun.out >= 0) close(begun.out);
    close(begun.err);
    return ran;
}

Ran run_any(const Words& words, const Circumstances& circumstances) {
    return ended(begin(words, circumstances));
}

/// A copy that any user may run: the house may lie in a folder that only its owner may look into.
std::string program_for_anyone() {
    static const support::TemporaryFolder folder;
    const std::filesystem::path copy = folder.path() / "decoupage";
    if (!std::filesystem::exists(copy)) {
        using std::filesystem::perms;
        std::filesystem::permissions(folder.path(), perms::others_exec, std::filesystem::perm_options::add);
        std::filesystem::copy_file(DECOUPAGE_PROGRAM, copy);
        std::filesystem::permissions(copy, perms::others_read | perms::others_exec,
                                     std::filesystem::perm_options::add);
    }
    return copy.string();
}

Words with_program(const Words& words, const Circumstances& circumstances) {
    Words all{circumstances.powerless && geteuid() == 0 ? program_for_anyone() : DECOUPAGE_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

} // namespace

Ran run(const Words& words, const Circumstances& circumstances) {
    return run_any(with_program(words, circumstances), circumstances);
}

bool holds(const std::string& said, const std::string& part) {
    return said.find(part) != std::string::npos;
}

void run_tool(const Words& words) {
    const Ran ran = run_any(words, {});
    if (ran.exit != 0) throw std::runtime_error(words.front() + " failed: " + ran.err);
}

Ran run_on_disk_of_four_megabytes(const std::string& script, const Circumstances& circumstances) {
    Circumstances with_program = circumstances;
    with_program.environment.push_back(std::string("PROGRAM=") + DECOUPAGE_PROGRAM);
    const std::string disk = "mkdir disk && mount -t tmpfs -o size=4m none disk && cd disk || exit 126\n";
    Ran ran = run_any({"unshare", "--map-root-user", "--mount", "sh", "-c", disk + script}, with_program);
    if (ran.err.starts_with("unshare:")) ran.exit = no_disk; // as in a chroot
    return ran;
}

Running::Running(const Words& words, const Circumstances& circumstances) {
    const Begun begun = begin(with_program(words, circumstances), circumstances);
    process_ = begun.process;
    out_ = begun.out;
    err_ = begun.err;
}

Running::~Running() {
    if (process_ < 0) return;
    kill(process_, SIGKILL);
    end();
}

std::string Running::line() {
    std::string line;
    pollfd ready{out_, POLLIN, 0};
    char letter = 0;
    while (poll(&ready, 1, 60'000) == 1 && read(out_, &letter, 1) == 1 && letter != '\n')
        line += letter;
    return line;
}

void Running::signal(int number) const {
    kill(process_, number);
}

Ran Running::end() {
    const Begun begun{process_, out_, err_};
    process_ = -1;
    return ended(begun);
}

AtTerminal::AtTerminal(const Words& words, const Circumstances& circumstances) {
    winsize size{};
    size.ws_col = 80;
    size.ws_row = 24;
    process_ = forkpty(&terminal_, nullptr, nullptr, &size);
    if (process_ == 0) become(with_program(words, circumstances), circumstances);
}

AtTerminal::~AtTerminal() {
    if (process_ > 0) {
        kill(process_, SIGKILL);
        waitpid(process_, nullptr, 0);
    }
    if (terminal_ >= 0) close(terminal_);
}

bool AtTerminal::read_some() {
    pollfd ready{terminal_, POLLIN, 0};
    if (poll(&ready, 1, 100) == 0) return true;
    std::array<char, 4096> bytes{};
    const ssize_t count = read(terminal_, bytes.data(), bytes.size());
    if (count <= 0) return false;
    shown_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
}

bool AtTerminal::watch(double seconds) {
    const auto limit = Clock::now() + std::chrono::duration<double>(seconds);
    while (Clock::now() < limit)
        if (!read_some()) return false;
    return true;
}

bool AtTerminal::shows(const std::string& text) {
    const auto limit = Clock::now() + std::chrono::seconds(120);
    while (shown_.find(text) == std::string::npos)
        if (Clock::now() > limit || !read_some()) return false;
    return true;
}

void AtTerminal::type(char key) {
    if (write(terminal_, &key, 1) != 1) throw std::runtime_error("nobody is at the terminal");
}

void AtTerminal::signal(int number) const {
    kill(process_, number);
}

Ran AtTerminal::end() {
    const auto limit = Clock::now() + std::chrono::minutes(1);
    while (read_some())
        if (Clock::now() > limit) return {};
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    return {exit_of(status), shown_, ""};
}

} // namespace decoupage::app_test
