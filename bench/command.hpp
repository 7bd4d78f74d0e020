#pragma once
/// Other programs, run beside ours: their output, their time and their memory.

#include "film/outcome.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace decoupage::bench {

/// How a program ended.
struct Ending {
    int status = 0; ///< exit status; 128 and more for a signal
    double wall_seconds = 0;
    double processor_seconds = 0; ///< of all its threads
    std::size_t peak_bytes = 0;   ///< most memory it held at once
};

/// A program that runs, with its standard output at our end. What it says on standard error is thrown away.
class Command {
public:
    /// The first word is looked for on PATH. Fault: not_found.
    static Outcome<Command> start(const std::vector<std::string>& words);

    Command(Command&& other) noexcept;
    Command& operator=(Command&&) = delete;
    ~Command(); ///< ends it if it still runs

    /// Fills the buffer as far as there is output: less only at its end.
    std::size_t read(std::span<std::byte> buffer);
    /// Waits for its end.
    Ending finish();

private:
    Command(int process, int pipe, double started) : process_(process), pipe_(pipe), started_(started) {}
    int process_ = -1;
    int pipe_ = -1;
    double started_ = 0;
};

/// The whole output of a program that must end well.
Outcome<std::string> output_of(const std::vector<std::string>& words);

/// Runs a program to its end; its output is thrown away.
Outcome<Ending> run(const std::vector<std::string>& words);

} // namespace decoupage::bench
