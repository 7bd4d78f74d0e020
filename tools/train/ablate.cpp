// Says what each part of `transitions` brings: see --help.

#include "analysers/transitions/events.hpp"
#include "analysers/transitions/named.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/network_curves.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "analysers/transitions/verdict.hpp"
#include "app/arguments.hpp"
#include "bench/written.hpp"
#include "evaluation/printed.hpp"
#include "train/ablation_table.hpp"
#include "train/both_ways.hpp"
#include "train/evidence_groups.hpp"
#include "train/kept_rows.hpp"
#include "train/lesson.hpp"
#include "train/pieces.hpp"
#include "train/plain_rule.hpp"
#include "train/transitions_examples.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <optional>

using namespace decoupage;
using namespace decoupage::train;

namespace {

using analysers::AskedNetworks;
using analysers::AskedWays;
using analysers::NetworkCurves;
using analysers::Proposal;
using analysers::TransitionCurves;

struct Request {
    std::vector<std::string> places;
    std::string epochs = "8", seeds = "2", document;
};

void offer(Options& options, Request& request) {
    options.plain("PLACE", request.places);
    options.value("--epochs", "N", request.epochs, "how often each sequence is seen (usually 8)");
    options.value("--seeds", "N", request.seeds, "how often each network is trained (usually 2)");
    options.value("--write", "FILE", request.document, "a Markdown file whose tables are replaced");
}

using Films = std::vector<MeasuredFilm>;

/// What tools/train/ablation composed.
struct Sequences {
    Films joined, one_shot; ///< to learn from
    Films instead;          ///< joined ones, for those of one shot
    Films undrawn;          ///< of both sorts, for both
    Films unseen;           ///< to judge on
    Films held_back;        ///< the same, for the weights that are built in
};

Outcome<Sequences> sequences_in(const std::string& folder) {
    Sequences all;
    for (const auto& [name, films] :
         {std::pair{"joined", &all.joined}, std::pair{"one_shot", &all.one_shot},
          std::pair{"instead", &all.instead}, std::pair{"undrawn", &all.undrawn},
          std::pair{"unseen", &all.unseen}, std::pair{"held_back", &all.held_back}}) {
        auto measured = measured_films(folder + "/" + name + "/");
        if (!measured) return tl::unexpected(measured.error());
        *films = std::move(*measured);
    }
    return all;
}

/// A small network, and what it does without.
struct Trial {
    std::string what;
    std::optional<analysers::InputGroup> without = {};
    enum class Time { seen, unseen } time = Time::seen;
    enum class From { all, half, no_drawn, no_one_shot } from = From::all;
    enum class Ways { both, forwards } ways = Ways::both;
};

std::vector<Trial> trials() {
    std::vector<Trial> all{{"all evidence"}};
    for (const auto& [name, group] : evidence_groups())
        all.push_back({"without " + name, group});
    all.push_back({"without memory in time", {}, Trial::Time::unseen});
    all.push_back({"without drawn scenes", {}, {}, Trial::From::no_drawn});
    all.push_back({"without sequences of one shot full of lures", {}, {}, Trial::From::no_one_shot});
    all.push_back({"with half of the sequences, twice as often", {}, {}, Trial::From::half});
    all.push_back({"without running any backwards", {}, {}, {}, Trial::Ways::forwards});
    return all;
}

std::vector<const MeasuredFilm*> lessons(const Sequences& sequences, Trial::From from) {
    using From = Trial::From;
    const auto chosen = from == From::no_drawn      ? std::vector{&sequences.undrawn}
                        : from == From::no_one_shot ? std::vector{&sequences.joined, &sequences.instead}
                                                    : std::vector{&sequences.joined, &sequences.one_shot};
    const std::size_t step = from == From::half ? 2 : 1;
    std::vector<const MeasuredFilm*> films;
    for (const Films* some : chosen)
        for (std::size_t i = 0; i < some->size(); i += step)
            films.push_back(&(*some)[i]);
    return films;
}

Example shown(const MeasuredFilm& film, const Trial& trial) {
    Example example = example_of(film);
    if (trial.without) leave_out(example, *trial.without);
    return example;
}

NetworkCurves said(const TemporalNetwork& network, const Sequence& inputs) {
    return NetworkCurves(network.sayings(inputs.moments, [&](std::size_t first, std::size_t end) {
        Sequence rows(end - first, inputs.width);
        for (std::size_t t = first; t < end; ++t)
            std::ranges::copy(inputs.at(t), rows.at(t - first).begin());
        return rows;
    }));
}

Rightness tried(const Trial& trial, const Sequences& sequences, Schedule schedule) {
    if (trial.from == Trial::From::half) schedule.epochs *= 2;
    BothWays examples;
    for (const MeasuredFilm* film : lessons(sequences, trial.from)) {
        examples.forwards.push_back(shown(*film, trial));
        if (trial.ways == Trial::Ways::both) examples.backwards.push_back(shown(reversed(*film), trial));
    }
    NetworkShape shape = analysers::network_shape();
    if (trial.time == Trial::Time::unseen) std::ranges::fill(shape.dilations, 0);
    Trainer trainer(shape, schedule.seed);
    learn(trainer, examples, schedule, [](int, double) {});

    const TemporalNetwork network(shape, trainer.weights());
    std::vector<Example> unseen;
    Rightness rightness;
    for (const MeasuredFilm& film : sequences.unseen) {
        unseen.push_back(shown(film, trial));
        rightness.add(film.truth, plain_findings(said(network, unseen.back().inputs)));
    }
    rightness.loss = mean_loss(trainer, unseen);
    return rightness;
}

/// The weights that are built in, and how they are asked.
struct Reading {
    std::string what;
    std::function<Predictions(const TransitionCurves&)> find;
};

Predictions best_of(const TransitionCurves& curves, std::vector<Proposal> proposals) {
    Track track{"transitions", {}};
    for (const Proposal& found : best_path(std::move(proposals), 0))
        track.segments.push_back(named(curves, found));
    return predictions_of(track, curves.frames);
}

Reading asking(std::string what, AskedNetworks asked, AskedWays ways) {
    return {std::move(what), [=](const TransitionCurves& curves) {
                const NetworkCurves network(network_curves(curves, asked, ways));
                return best_of(curves, weighed_proposals(curves, network));
            }};
}

Predictions without_verdict(const TransitionCurves& curves) {
    return plain_findings(NetworkCurves(network_curves(curves)));
}

Predictions without_networks(const TransitionCurves& curves) {
    std::vector<Proposal> proposals = propose_cuts(curves);
    std::ranges::copy(propose_blends(curves), std::back_inserter(proposals));
    std::ranges::copy(propose_fades(curves), std::back_inserter(proposals));
    return best_of(curves, std::move(proposals));
}

std::vector<Reading> readings() {
    return {asking("as built", AskedNetworks::both, AskedWays::both),
            asking("the first network alone", AskedNetworks::first, AskedWays::both),
            asking("the second network alone", AskedNetworks::second, AskedWays::both),
            asking("asked one way only", AskedNetworks::both, AskedWays::forwards),
            {"without the verdict", without_verdict},
            {"without the networks", without_networks}};
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

Outcome<std::string> trained_table(const Sequences& sequences, int epochs, int seeds, KeptRows& kept) {
    std::vector<AblationRow> rows;
    for (int seed = 1; seed <= seeds; ++seed)
        for (const Trial& trial : trials()) {
            Schedule schedule;
            schedule.epochs = epochs;
            schedule.seed = static_cast<std::uint64_t>(seed);
            const auto row = kept.row(trial.what, seed, [&] { return tried(trial, sequences, schedule); });
            if (!row) return tl::unexpected(row.error());
            rows.push_back(*row);
        }
    return printed("Small networks, each trained %d times on %zu sequences with transitions and %zu of one "
                   "shot, %d "
                   "times through, and judged on %s.\n\n",
                   seeds, sequences.joined.size(), sequences.one_shot.size(), epochs,
                   how_many(sequences.unseen).c_str()) +
           ablation_table(rows, Losses::shown);
}

Outcome<std::string> built_in_table(const Films& films, KeptRows& kept) {
    std::vector<AblationRow> rows;
    for (const Reading& reading : readings()) {
        const auto row = kept.row(reading.what, 1, [&] { return read(reading, films); });
        if (!row) return tl::unexpected(row.error());
        rows.push_back(*row);
    }
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
    const auto built_in = built_in_table(sequences->held_back, *kept);
    if (!built_in) return tl::unexpected(built_in.error());
    const auto trained = trained_table(*sequences, *epochs, *seeds, *kept);
    if (!trained) return tl::unexpected(trained.error());
    const std::string tables = *trained + '\n' + *built_in;
    std::printf("%s", tables.c_str());
    return request.document.empty() ? Outcome<void>{}
                                    : bench::write_between(request.document, "ablation", tables);
}

} // namespace

int main(int count, char** arguments) {
    Request request;
    Options options;
    offer(options, request);
    return answer({"ablate",
                   "Says what each group of evidence and each choice in training brings to\n"
                   "`transitions`: trains a small network without each, and reads with parts of what\n"
                   "is built in. PLACE is the folder that tools/train/ablation composes. Rows that were\n"
                   "made are kept in it, and not made again.\n",
                   "  tools/train/ablation ../shared/footage\n"
                   "  ablate --write docs/methods/transitions.md build/ablation\n",
                   [&] { return run(request); }},
                  options, count, arguments);
}
