#include "bench/race.hpp"

#include "bench/command.hpp"

#include <algorithm>
#include <filesystem>
#include <sched.h>

namespace decoupage::bench {

namespace {

Outcome<Ending> run_anew(const Runner& runner) {
    std::error_code none;
    if (!runner.leaves.empty()) std::filesystem::remove(runner.leaves, none);
    auto ending = run(runner.words);
    if (ending && ending->status != 0)
        return fault(Fault::Kind::damaged, "a program that ends well",
                     runner.words[0] + " ended with status " + std::to_string(ending->status));
    return ending;
}

} // namespace

Runner decoder(const std::string& film, const std::string& filter) {
    Runner runner{filter.empty() ? "decoder alone" : "ffmpeg " + filter,
                  {"ffmpeg", "-v", "error", "-i", film, "-map", "0:v:0"}};
    if (!filter.empty()) runner.words.insert(runner.words.end(), {"-vf", filter});
    runner.words.insert(runner.words.end(), {"-f", "null", "-"});
    return runner;
}

Runner analysis(const std::string& film, const std::string& program, const std::string& folder,
                Analysis how) {
    const std::string name = how == Analysis::quick ? "/quick" : "/film",
                      dossier = folder + name + ".dossier";
    Runner runner{"Découpage", {program, film, "-o", dossier, "--report", folder + name + ".html"}, dossier};
    if (how == Analysis::quick) {
        runner.name += " --quick";
        runner.words.push_back("--quick");
    }
    return runner;
}

Runner on_cores(Runner runner, int cores) {
    const std::string list = cores > 1 ? "0-" + std::to_string(cores - 1) : "0";
    runner.words.insert(runner.words.begin(), {"taskset", "-c", list});
    return runner;
}

int cores_here() {
    cpu_set_t cores;
    return ::sched_getaffinity(0, sizeof cores, &cores) == 0 ? CPU_COUNT(&cores) : 1;
}

Outcome<std::vector<Timing>> race(std::span<const Runner> runners, int rounds) {
    std::vector<Timing> timings(runners.size());
    std::vector<std::vector<double>> wall(runners.size()), processor(runners.size());
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < runners.size(); ++i) {
            const auto ending = run_anew(runners[i]);
            if (!ending) return tl::unexpected(ending.error());
            wall[i].push_back(ending->wall_seconds);
            processor[i].push_back(ending->processor_seconds);
            timings[i].memory_mb =
                std::max(timings[i].memory_mb, static_cast<double>(ending->peak_bytes) / 1e6);
        }
    for (std::size_t i = 0; i < runners.size(); ++i) {
        timings[i].name = runners[i].name;
        timings[i].wall_seconds = median(wall[i]);
        timings[i].processor_seconds = median(processor[i]);
    }
    return timings;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace decoupage::bench
