// Composes what the network of `motifs` that finds the melody learns from: see --help.

#include "bench/opening.hpp"
#include "train/melody_examples.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include <CLI/CLI.hpp>

using namespace decoupage;
using namespace decoupage::train;

namespace {

constexpr int themes_at_once = 50;

template <class Values>
void put(std::ostream& out, const Values& values) {
    out.write(reinterpret_cast<const char*>(values.data()),
              static_cast<std::streamsize>(values.size() * sizeof values[0]));
}

/// How many rows, the rows, and the pitch at each: 4 bytes each, the lowest first.
void put(std::ostream& out, const MelodyExample& example) {
    put(out, std::array{static_cast<std::int32_t>(example.rows.size())});
    for (const analysers::ReliefRow& row : example.rows)
        put(out, row);
    put(out, example.pitches);
}

Outcome<void> compose(int first, int count, const std::string& path) {
    const std::string folder = path + ".parts";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::ofstream out(path, std::ios::binary);
    for (int done = 0; done < count; done += themes_at_once) {
        const auto some = melody_examples(first + done, std::min(themes_at_once, count - done), folder);
        if (!some) return tl::unexpected(some.error());
        for (const MelodyExample& example : *some)
            put(out, example);
        if (!out.flush())
            return fault(Fault::Kind::not_allowed, path, "It cannot be written", "Is the disk full?");
    }
    std::filesystem::remove_all(folder, error);
    return {};
}

} // namespace

int main(int count, char** arguments) {
    CLI::App line(
        "Composes themes and writes what stands out in them, and where their melody is, for train_melody.");
    int first = 0, themes = 6000;
    std::string path;
    line.add_option("FILE", path, "What is written")->required();
    line.add_option("--first", first, "The number of the first theme; each has a chance of its own")
        ->check(CLI::Range(0, 100'000'000))
        ->capture_default_str();
    line.add_option("--themes", themes, "How many themes")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    CLI11_PARSE(line, count, arguments);
    if (const auto done = compose(first, themes, path); !done) return bench::failed(done.error());
    return 0;
}
