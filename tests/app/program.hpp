#pragma once
/// Runs the program, as a person or a script would, and tells what came of it.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace decoupage::app_test {

using Words = std::vector<std::string>;

/// Under what conditions the program is run.
struct Circumstances {
    std::filesystem::path folder = ".";           ///< the current folder
    Words environment = {};                       ///< "NAME=value"
    std::optional<std::uint64_t> most_bytes = {}; ///< that a file may grow to (RLIMIT_FSIZE)
    bool powerless = false;            ///< as a user who owns nothing, even when the tests run as root
    bool closed_output = false;        ///< standard output is a pipe whose reader has gone
    std::filesystem::path output = {}; ///< where standard output goes; to the test where empty
};

/// What came of it.
struct Ran {
    int exit =
        -1; ///< 128 + the signal's number where one ended it; -1 where it had to be ended after a minute
    std::string out, err;
};

Ran run(const Words& words, const Circumstances& circumstances = {});
/// Whether that is written somewhere in what a program said.
bool holds(const std::string& said, const std::string& part);
/// Any other program, found on the PATH; its exit must be 0.
void run_tool(const Words& words);

/// A script for sh, in which "$PROGRAM" is the program, in a folder "disk" of its own with room for 4 MB.
Ran run_on_disk_of_four_megabytes(const std::string& script, const Circumstances& circumstances);
inline constexpr int no_disk = 126; ///< its exit where such a disk cannot be had

/// The program while it runs, without a terminal. It is ended, where it has not ended, with this.
class Running {
public:
    explicit Running(const Words& words, const Circumstances& circumstances = {});
    ~Running();
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    /// The next line of its standard output; empty where it ended, or said none for a minute.
    std::string line();
    void signal(int number) const;
    /// Waits for its end.
    Ran end();

private:
    pid_t process_ = -1;
    int out_ = -1, err_ = -1;
};

/// The program at a terminal of 80 x 24, while it runs.
class AtTerminal {
public:
    explicit AtTerminal(const Words& words, const Circumstances& circumstances = {});
    ~AtTerminal();
    AtTerminal(const AtTerminal&) = delete;
    AtTerminal& operator=(const AtTerminal&) = delete;

    /// Reads on for so many seconds; false where the program ended before.
    bool watch(double seconds);
    /// Waits until the terminal has shown this; false after half a minute, or where the program ended
    /// without.
    bool shows(const std::string& text);
    void type(char key);
    void signal(int number) const;
    /// Waits for its end; `out` holds all that the terminal was told.
    Ran end();

private:
    bool read_some();

    pid_t process_ = -1;
    int terminal_ = -1;
    std::string shown_;
};

} // namespace decoupage::app_test
