// Trains the network of `transitions`: see --help.

#include "analysers/transitions/network_inputs.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "analysers/transitions/verdict.hpp"
#include "app/arguments.hpp"
#include "app/options.hpp"
#include "deeds/whole_file.hpp"
#include "train/both_ways.hpp"
#include "train/evidence_groups.hpp"
#include "train/lesson.hpp"
#include "train/pieces.hpp"
#include "train/trainer.hpp"
#include "train/transitions_examples.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace decoupage;
using namespace decoupage::train;

namespace {

struct Request {
    Lesson lesson;
    std::string held, more_wipes = "1", without;
    bool at_rest = false, verdict = false, scales = false;
};

void offer(Options& options, Request& request) {
    offer(options, request.lesson);
    options.value("--hold", "PLACE", request.held, "films to be told the loss of, and nothing else");
    options.value("--without", "GROUP", request.without,
                  "leave out a group of evidence: likeness, change, motion, level, blend or front");
    options.flag("--verdict", request.verdict,
                 "train the network that weighs candidates, by what the other one, as it is built in, says");
    options.flag("--scales", request.scales,
                 "find what the log-odds of that one, as it is built in, are worth");
    options.value("--more-wipes", "N", request.more_wipes,
                  "with --scales: the films hold N times as many wipes and others as films do (usually 1)");
    options.flag("--rest", request.at_rest, "learn nothing of time: no layer looks along it");
}

/// What was asked for, checked.
struct Order {
    Schedule schedule;
    NetworkShape shape = analysers::network_shape();
    std::optional<analysers::InputGroup> without;
    enum class Of { frames, candidates } of = Of::frames; ///< what is a moment
};

Outcome<Order> order_of(const Request& request) {
    const auto schedule = schedule_of(request.lesson);
    if (!schedule) return tl::unexpected(schedule.error());
    if (request.verdict && (!request.without.empty() || request.at_rest))
        return fault(Fault::Kind::usage, "", "--verdict goes with neither --without nor --rest",
                     "They are of the other network.");
    Order order;
    order.schedule = *schedule;
    if (request.verdict) {
        order.of = Order::Of::candidates;
        order.shape = analysers::verdict_shape();
    }
    if (request.at_rest) std::fill(order.shape.dilations.begin(), order.shape.dilations.end(), 0);
    if (!request.without.empty()) {
        const auto without = group_named(request.without);
        if (!without) return tl::unexpected(without.error());
        order.without = *without;
    }
    return order;
}

constexpr std::size_t piece = 500;

std::vector<Example> examples_of(const MeasuredFilm& film, const Order& order) {
    Example whole = order.of == Order::Of::candidates ? verdict_example_of(film) : example_of(film);
    if (whole.inputs.moments == 0) return {};
    if (order.without) leave_out(whole, *order.without);
    return pieces_of(whole, piece);
}

/// Learns as ordered from the films at `places`; gives the weights.
Outcome<std::vector<float>> trained(const Order& order, const Request& request) {
    BothWays examples;
    std::vector<Example> unseen;
    for (const std::string& place : request.lesson.places) {
        const auto films = measured_films(place);
        if (!films) return tl::unexpected(films.error());
        for (const MeasuredFilm& film : *films) {
            std::ranges::move(examples_of(film, order), std::back_inserter(examples.forwards));
            std::ranges::move(examples_of(reversed(film), order), std::back_inserter(examples.backwards));
        }
    }
    if (!request.held.empty()) {
        const auto held = measured_films(request.held);
        if (!held) return tl::unexpected(held.error());
        for (const MeasuredFilm& film : *held)
            std::ranges::move(examples_of(film, order), std::back_inserter(unseen));
    }

    Trainer trainer(order.shape, order.schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", examples.forwards.size(),
                trainer.weights().size());
    learn(trainer, examples, order.schedule, [&](int epoch, double loss) {
        std::printf("%5d   %7.4f   %9.4f\n", epoch + 1, loss, mean_loss(trainer, unseen));
        std::fflush(stdout);
    });
    return trainer.weights();
}

/// What the log-odds of each kind are worth, as the program includes it.
Outcome<std::string> scales(const Request& request) {
    const auto more_wipes = whole_number("--more-wipes", request.more_wipes, 1, 1000);
    if (!more_wipes) return tl::unexpected(more_wipes.error());
    std::array<std::vector<Judged>, 4> findings;
    for (const std::string& place : request.lesson.places) {
        const auto films = measured_films(place);
        if (!films) return tl::unexpected(films.error());
        for (const MeasuredFilm& film : *films) {
            auto found = judged_findings(film);
            for (std::size_t kind = 0; kind < findings.size(); ++kind)
                std::ranges::move(found[kind], std::back_inserter(findings[kind]));
        }
    }
    std::string text = "// By train_transitions --scales (tools/train): cut, blend, wipe, other.\n";
    using Kind = analysers::Proposal::Kind;
    for (const Kind kind : {Kind::cut, Kind::blend, Kind::wipe, Kind::other}) {
        const auto& of_kind = findings[static_cast<std::size_t>(kind)];
        Scale scale = scale_of(of_kind);
        if (kind == Kind::wipe || kind == Kind::other)
            scale.offset -= std::log(static_cast<double>(*more_wipes));
        char line[64];
        std::snprintf(line, sizeof line, "{%.4ff, %.4ff},\n", scale.slope, scale.offset);
        std::printf("%zu findings: %s", of_kind.size(), line);
        text += line;
    }
    return text;
}

Outcome<void> run(const Request& request) {
    const Lesson& lesson = request.lesson;
    if (request.scales) {
        const auto text = scales(request);
        if (!text) return tl::unexpected(text.error());
        return lesson.output.empty() ? Outcome<void>{} : write_whole_file(lesson.output, *text);
    }
    const auto order = order_of(request);
    if (!order) return tl::unexpected(order.error());
    const auto weights = trained(*order, request);
    if (!weights) return tl::unexpected(weights.error());
    return keep(lesson, *weights, "train_transitions", "docs/methods/transitions.md");
}

} // namespace

int main(int count, char** arguments) {
    Request request;
    Options options;
    offer(options, request);
    return answer({"train_transitions",
                   "Trains the network of `transitions` on films that were screened, with their\n"
                   "truth beside them. A PLACE of films is FOLDER/ or FOLDER/BEGINNING-OF-NAMES.\n",
                   "  compose --films tune/*.mp4 --drawn --count 300 --name train -o composed\n"
                   "  decoupage screen composed/*.mkv\n"
                   "  train_transitions --hold composed/test -o weights.inc composed/train\n",
                   [&] { return run(request); }},
                  options, count, arguments);
}
