#include "app/slurm.hpp"

#include "app/child.hpp"

#include <algorithm>
#include <sstream>

namespace decoupage {

namespace {

constexpr const char* job_name = "decoupage";

tl::unexpected<Fault> no_slurm(const Fault& why) {
    return fault(why.kind, "Slurm", why.found + ": " + why.expected,
                 "Install Slurm's programs, or leave out --engine slurm.");
}

tl::unexpected<Fault> slurm_said(const std::string& program, const Ended& ended) {
    std::string said = ended.err.substr(0, ended.err.find('\n'));
    if (said.empty()) said = "it ended with exit " + std::to_string(ended.exit);
    return fault(Fault::Kind::not_allowed, "", program + " says: " + said,
                 "Ask whoever keeps the cluster, or leave out --engine slurm.");
}

bool all_digits(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Outcome<std::string> submit(const JobArray& jobs) {
    const auto ended = run_to_end(
        {"sbatch", "--parsable", "--requeue", "--open-mode=append", std::string("--job-name=") + job_name,
         "--array=1-" + std::to_string(jobs.tasks), "--output=" + jobs.log, jobs.script});
    if (!ended) return no_slurm(ended.error());
    if (ended->exit != 0) return slurm_said("sbatch", *ended);
    const std::string job = ended->out.substr(0, ended->out.find_first_of(";\n")); // "12;cluster"
    if (!all_digits(job)) return slurm_said("sbatch", *ended);
    return job;
}

Outcome<TasksLeft> tasks_left(const std::string& job) {
    const auto ended = run_to_end({"squeue", "--noheader", "--array", "--jobs=" + job,
                                   std::string("--name=") + job_name, "--format=%T"});
    if (!ended) return no_slurm(ended.error());
    if (ended->exit != 0) {
        if (ended->err.find("Invalid job id") != std::string::npos) return TasksLeft{};
        return slurm_said("squeue", *ended);
    }
    TasksLeft left;
    std::istringstream states(ended->out);
    for (std::string state; states >> state;)
        ++(state == "PENDING" || state == "REQUEUED" ? left.waiting : left.running);
    return left;
}

std::string for_shell(const std::string& word) {
    std::string quoted = "'";
    for (const char letter : word)
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + "'";
}

} // namespace decoupage
