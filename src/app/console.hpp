#pragma once
/// How the program speaks: to a person at a terminal, into a log, or to another program.

#include "deeds/fault_document.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// What the caller of the program is told when it ends.
enum class Exit { done = 0, fault = 1, usage = 2, interrupted = 130 };

Exit exit_for(const Fault& fault);

/// Standard output and standard error. What was asked for goes to the first, whatever is said beside it to
/// the second. A reader of the output who goes away early is no fault: the rest of the work is done in
/// silence.
class Console {
public:
    enum class Manner {
        plain, ///< for people
        quiet, ///< faults, and what was asked for by name
        json,  ///< one JSON document on standard output, and nothing beside it
    };

    explicit Console(Manner manner);

    Manner manner() const { return manner_; }
    bool json() const { return manner_ == Manner::json; }

    /// What was asked for.
    void print(std::string_view text);
    /// A line said in passing, to people only.
    void remark(std::string_view text);
    /// Tells people of a fault that concerns `subject` (a film's name; may be empty).
    void complain(const Fault& fault, std::string_view subject = {});
    /// Tells whoever listens that the command as a whole failed, and with which exit.
    Exit fail(const Fault& fault, std::string_view subject = {});
    /// The exit in the end: a fault if what was asked for could not be written.
    Exit end(Exit exit);

    /// May what is printed be coloured?
    bool prints_colour() const;
    /// May a line be written over and over on standard error?
    bool has_progress_line() const { return manner_ == Manner::plain && terminal_; }
    /// Writes to standard error as it is.
    void draw(std::string_view text);
    /// Columns of the terminal, at most 80.
    std::size_t columns() const;

private:
    std::string bold(std::string_view text) const;

    Manner manner_;
    bool terminal_, colour_;
    int output_error_ = 0;
};

} // namespace decoupage
