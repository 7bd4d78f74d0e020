#pragma once
/// Slurm, which runs jobs on the machines of a cluster, by its own programs `sbatch` and `squeue`.

#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Jobs of one kind: task n runs `script` with SLURM_ARRAY_TASK_ID = n, from 1.
struct JobArray {
    std::string script; ///< its path
    std::size_t tasks = 0;
    std::string log; ///< where each task writes, with %A for the job and %a for the task
};

/// Gives the job's number. Faults: not_found, where there is no Slurm; not_allowed, in Slurm's own words.
Outcome<std::string> submit(const JobArray& jobs);

/// How many tasks of a job there still are.
struct TasksLeft {
    std::size_t running = 0, waiting = 0;
    std::size_t all() const { return running + waiting; }
};
/// None of a job that has ended, or that Slurm does not know. Faults: not_found; not_allowed, where Slurm
/// cannot be asked.
Outcome<TasksLeft> tasks_left(const std::string& job);

/// A word as a shell takes it for itself.
std::string for_shell(const std::string& word);

} // namespace decoupage
