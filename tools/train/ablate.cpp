// Says what each part of `transitions` brings: see --help.

#include "app/arguments.hpp"
#include "bench/written.hpp"
#include "evaluation/printed.hpp"
#include "train/ablation_table.hpp"
#include "train/kept_rows.hpp"
#include "train/lesson.hpp"
#include "train/readings.hpp"
#include "train/trials.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

using namespace decoupage;
using namespace decoupage::train;

namespace {

struct Request {
    std::vector<std::string> places;
    std::string epochs = "12", seeds = "3", document;
};

void offer(Options& options, Request& request) {
    options.plain("PLACE", request.places);
    options.value("--epochs", "N", request.epochs, "how often each sequence is seen (usually 12)");
    options.value("--seeds", "N", request.seeds, "how often each network is trained (usually 3)");
    options.value("--write", "FILE", request.document, "a Markdown file whose tables are replaced");
}

/// What tools/train/ablation composed.
struct Sequences {
    TrialFilms of_trials;
    Films held_back; ///< to judge on what is built in
};

Outcome<Sequences> sequences_in(const std::string& folder) {
    Sequences all;
    TrialFilms& some = all.of_trials;
    for (const auto& [name, films] :
         {std::pair{"joined", &some.joined}, std::pair{"one_shot", &some.one_shot},
          std::pair{"instead", &some.instead}, std::pair{"undrawn", &some.undrawn},
          std::pair{"unseen", &some.unseen}, std::pair{"held_back", &all.held_back}}) {
        auto measured = measured_films(folder + "/" + name + "/");
        if (!measured) return tl::unexpected(measured.error());
        *films = std::move(*measured);
    }
    return all;
}

Rightness read(const Reading& reading, const Films& films) {
    Rightness rightness;
    for (const MeasuredFilm& film : films)
        rightness.add(film.truth, reading.find(film.curves));
    return rightness;
}

std::string how_many(const Films& films) {
    const auto joined = std::ranges::count_if(
        films, [](const MeasuredFilm& film) { return !film.truth.transitions.empty(); });
    return printed("%lld sequences with transitions and %lld of one shot", static_cast<long long>(joined),
                   static_cast<long long>(films.size()) - static_cast<long long>(joined));
}

Outcome<std::string> trained_table(const TrialFilms& films, int epochs, int seeds, KeptRows& kept) {
    std::vector<AblationRow> rows;
    for (int seed = 1; seed <= seeds; ++seed)
        for (const Trial& trial : trials()) {
            Schedule schedule;
            schedule.epochs = epochs;
            schedule.decay = 0.1f; // as of what is built in
            schedule.seed = static_cast<std::uint64_t>(seed);
            const auto row = kept.row(trial.what, seed, [&] { return tried(trial, films, schedule); });
            if (!row) return tl::unexpected(row.error());
            rows.push_back(*row);
            std::fprintf(stderr, "%s\n", line_of(*row).c_str());
        }
    return printed("Small networks, each trained %d times on %zu sequences with transitions and %zu of "
                   "one shot, %d times through, and judged on %s.\n\n",
                   seeds, films.joined.size(), films.one_shot.size(), epochs,
                   how_many(films.unseen).c_str()) +
           ablation_table(rows, Losses::shown);
}

std::string built_in_table(const Films& films) {
    std::vector<AblationRow> rows;
    for (const Reading& reading : readings())
        rows.push_back({reading.what, 1, read(reading, films)});
    return "The weights that are built in, judged on " + how_many(films) + ".\n\n" +
           ablation_table(rows, Losses::unknown);
}

Outcome<void> run(const Request& request) {
    const auto epochs = whole_number("--epochs", request.epochs, 1, 1000),
               seeds = whole_number("--seeds", request.seeds, 1, 100);
    for (const auto* value : {&epochs, &seeds})
        if (!*value) return tl::unexpected(value->error());
    if (request.places.size() != 1)
        return fault(Fault::Kind::usage, "one folder", "There are " + std::to_string(request.places.size()),
                     "See ablate --help.");
    const std::string& folder = request.places.front();
    const auto sequences = sequences_in(folder);
    if (!sequences) return tl::unexpected(sequences.error());
    auto kept = KeptRows::in(folder + printed("/rows-of-%d-epochs.txt", *epochs));
    if (!kept) return tl::unexpected(kept.error());
    const auto trained = trained_table(sequences->of_trials, *epochs, *seeds, *kept);
    if (!trained) return tl::unexpected(trained.error());
    const std::string tables = *trained + '\n' + built_in_table(sequences->held_back);
    std::printf("%s", tables.c_str());
    return request.document.empty() ? Outcome<void>{}
                                    : bench::write_between(request.document, "ablation", tables);
}

} // namespace

int main(int count, char** arguments) {
    Request request;
    Options options;
    offer(options, request);
    return answer(
        {"ablate",
         "Says what each group of evidence and each choice in training brings to\n"
         "`transitions`: trains a small network without each, and reads with parts of what\n"
         "is built in. PLACE is the folder that tools/train/ablation composes. Figures of networks\n"
         "that were trained are kept in it, in rows-of-N-epochs.txt, and not made again.\n",
         "  tools/train/ablation ../shared/footage\n"
         "  ablate --write docs/methods/transitions.md build/ablation\n",
         [&] { return run(request); }},
        options, count, arguments);
}
