#pragma once
/// The films of a library as the tasks of a Slurm job array.

#include "app/console.hpp"
#include "app/screening_request.hpp"
#include "library/folder.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What is in FOLDER/slurm: the list of films, the script that screens one of them, the job's number, and the
/// logs of its tasks. The folder, the films and this program must have the same paths on all machines.
class LibraryJobs {
public:
    LibraryJobs(Console& console, std::string folder);

    /// A program that was killed left its jobs running: they are waited for.
    Outcome<void> wait_for_earlier();
    /// Submits one task a film, and waits until none is left. Faults: usage, for a film with a line break in
    /// its name, and where another program screens into the folder; interrupted: the jobs go on; those of
    /// Slurm and of writing.
    Outcome<void> screen(const std::vector<std::string>& films, const ScreeningRequest& request);
    /// Where the task of that film wrote.
    std::string log_of(const std::string& film) const;

private:
    Outcome<void> wait(const std::string& job, std::size_t tasks);

    Console& console_;
    std::string folder_, place_; ///< absolute
    std::vector<std::string> films_;
    std::string job_;
};

} // namespace decoupage
