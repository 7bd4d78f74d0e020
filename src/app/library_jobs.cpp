#include "app/library_jobs.hpp"

#include "app/interruption.hpp"
#include "app/progress_line.hpp"
#include "app/slurm.hpp"
#include "deeds/whole_file.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace decoupage {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// Slurm is asked often at first, and seldom of long jobs: its controller has others to answer.
constexpr double shortest_pause = 0.5, longest_pause = 10; // seconds
constexpr int most_silences = 30;                          // in a row

double since(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Shorter where a person asks to stop.
void pause(double seconds) {
    for (const auto begin = Clock::now(); since(begin) < seconds && !interruption();)
        ::usleep(50'000);
}

std::string script_of(const std::string& place, const std::string& folder, const ScreeningRequest& request) {
    std::error_code error;
    const std::string program = fs::read_symlink("/proc/self/exe", error).string();
    std::string script = "#!/bin/bash\n"
                         "# Screens the film on one line of the list. Written by decoupage library screen.\n"
                         "film=\"$(sed -n \"${SLURM_ARRAY_TASK_ID}p\" " +
                         for_shell(place + "/films") + ")\"\n" + "exec " + for_shell(program) +
                         " screen \"$film\" --output " + for_shell(folder);
    script += " --threads " +
              (request.threads.empty() ? std::string("\"${SLURM_CPUS_PER_TASK:-1}\"") : request.threads);
    if (!request.models.empty()) script += " --models " + for_shell(fs::absolute(request.models).string());
    if (request.quick) script += " --quick";
    if (request.again) script += " --again";
    return script + "\n";
}

/// "3 of 10 films, 2 being screened   0:12 left".
std::string waiting_text(std::size_t tasks, const TasksLeft& left, double seconds) {
    const std::size_t done = tasks - std::min(tasks, left.all());
    std::string text = grouped(static_cast<std::int64_t>(done)) + " of " +
                       counted(static_cast<std::int64_t>(tasks), "film", "films") + ", " +
                       std::to_string(left.running) + " being screened";
    if (done == 0 || seconds < 1) return text;
    const double to_come = seconds / static_cast<double>(done) * static_cast<double>(left.all());
    return text + "   " + clock_text(from_ticks(static_cast<std::int64_t>(std::ceil(to_come)), 1, 1)) +
           " left";
}

} // namespace

LibraryJobs::LibraryJobs(Console& console, std::string folder)
    : console_(console), folder_(fs::absolute(folder).lexically_normal().string()),
      place_((fs::path(folder_) / "slurm").string()) {}

std::string LibraryJobs::log_of(const std::string& film) const {
    const auto place = std::ranges::find(films_, film) - films_.begin();
    return place_ + "/" + job_ + "_" + std::to_string(place + 1) + ".log";
}

Outcome<void> LibraryJobs::wait_for_earlier() {
    std::ifstream file(place_ + "/job");
    std::string job;
    std::size_t tasks = 0;
    if (!(file >> job >> tasks) || job.find_first_not_of("0123456789") != std::string::npos) return {};
    const auto left = tasks_left(job);
    if (!left) return tl::unexpected(left.error());
    if (left->all() == 0) return {};
    console_.remark("Job " + job +
                    " of an earlier command still screens films into this folder; it is waited for.");
    return wait(job, tasks);
}

Outcome<void> LibraryJobs::screen(const std::vector<std::string>& films, const ScreeningRequest& request) {
    std::error_code error;
    fs::create_directories(place_, error);
    const FolderLock lock(place_, FolderLock::Manner::if_free);
    if (!lock.holds())
        return fault(Fault::Kind::usage, "a folder into which nobody else screens",
                     "Another program screens films into it", "Wait until it has finished.");
    std::string list;
    for (const std::string& film : films) {
        if (film.find('\n') != std::string::npos)
            return fault(Fault::Kind::usage, "films without a line break in their names",
                         plain_line(film) + " has one", "Rename it.");
        list += fs::absolute(film).lexically_normal().string() + "\n";
    }
    films_ = films;
    auto written = write_whole_file(place_ + "/films", list).and_then([&] {
        return write_whole_file(place_ + "/screen.sh", script_of(place_, folder_, request));
    });
    if (!written) return written;
    std::string log = place_;
    for (std::size_t at = 0; (at = log.find('%', at)) != std::string::npos; at += 2)
        log.insert(at, "%");
    const auto job = submit({place_ + "/screen.sh", films.size(), log + "/%A_%a.log"});
    if (!job) return tl::unexpected(job.error());
    job_ = *job;
    written = write_whole_file(place_ + "/job", job_ + " " + std::to_string(films.size()) + "\n");
    if (!written) return written;
    console_.remark("Job " + job_ + ": " + counted(static_cast<std::int64_t>(films.size()), "film", "films") +
                    " to screen.");
    return wait(job_, films.size());
}

Outcome<void> LibraryJobs::wait(const std::string& job, std::size_t tasks) {
    ProgressLine line(console_, {});
    const auto begin = Clock::now();
    int silences = 0;
    while (true) {
        const auto left = tasks_left(job);
        silences = left ? 0 : silences + 1;
        if (silences > most_silences || (!left && left.error().kind == Fault::Kind::not_found))
            return tl::unexpected(left.error());
        if (left && left->all() == 0) return {};
        if (left) line.tell(waiting_text(tasks, *left, since(begin)), since(begin));
        pause(std::clamp(since(begin) / 20, shortest_pause, longest_pause));
        if (interruption())
            return fault(Fault::Kind::interrupted, "", "The jobs go on without being waited for",
                         "The same command waits for them again; scancel " + job + " ends them.");
    }
}

} // namespace decoupage
