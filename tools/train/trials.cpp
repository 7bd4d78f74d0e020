#include "train/trials.hpp"

#include "analysers/transitions/network_curves.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "train/both_ways.hpp"
#include "train/evidence_groups.hpp"
#include "train/pieces.hpp"
#include "train/plain_rule.hpp"

#include <algorithm>

namespace decoupage::train {

namespace {

using analysers::NetworkCurves;

std::vector<const MeasuredFilm*> lessons(const TrialFilms& films, Trial::From from) {
    using From = Trial::From;
    const auto chosen = from == From::no_drawn      ? std::vector{&films.undrawn}
                        : from == From::no_one_shot ? std::vector{&films.joined, &films.instead}
                                                    : std::vector{&films.joined, &films.one_shot};
    const std::size_t step = from == From::half ? 2 : 1;
    std::vector<const MeasuredFilm*> learnt;
    for (const Films* some : chosen)
        for (std::size_t i = 0; i < some->size(); i += step)
            learnt.push_back(&(*some)[i]);
    return learnt;
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

} // namespace

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

Rightness tried(const Trial& trial, const TrialFilms& films, Schedule schedule) {
    if (trial.from == Trial::From::half) schedule.epochs *= 2;
    BothWays examples;
    for (const MeasuredFilm* film : lessons(films, trial.from)) {
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
    for (const MeasuredFilm& film : films.unseen) {
        unseen.push_back(shown(film, trial));
        rightness.add(film.truth, plain_findings(said(network, unseen.back().inputs)));
    }
    rightness.loss = mean_loss(trainer, unseen);
    return rightness;
}

} // namespace decoupage::train
