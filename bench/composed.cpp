// How right our transitions are on composed sequences, with two other programs beside ours.

#include "bench/composed_tables.hpp"
#include "bench/opening.hpp"
#include "bench/written.hpp"

#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

int main(int count, char** words) {
    using namespace decoupage;
    using namespace decoupage::bench;
    CLI::App line("How right our transitions are on composed sequences, beside ffmpeg's scdet and "
                  "PySceneDetect's rules.");
    Places places;
    std::string folder, document;
    Frame tolerance = 1;
    line.add_option("folder", folder, "Sequences that compose has made")->required();
    offer_program(line, places);
    offer_tolerance(line, tolerance);
    line.add_option("--write", document, "A Markdown file whose tables of composed sequences are replaced");
    CLI11_PARSE(line, count, words);

    const auto sequences = sequences_in(folder);
    if (!sequences) return failed(sequences.error());
    std::vector<Contest> contests;
    for (const Clip& sequence : *sequences) {
        auto one = contest(sequence, places.program);
        if (!one) return failed(one.error());
        contests.push_back(std::move(*one));
        std::fprintf(stderr, "\r%zu of %zu", contests.size(), sequences->size());
    }
    std::fprintf(stderr, "\n");
    const std::string tables = composed_tables(contests, tolerance);
    std::cout << tables;
    if (!document.empty())
        if (const auto done = write_between(document, "composed", tables); !done) return failed(done.error());
    return 0;
}
