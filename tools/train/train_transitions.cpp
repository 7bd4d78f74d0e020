// Trains the network of `transitions`: see --help.

#include "analysers/transitions/network_inputs.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "analysers/transitions/verdict.hpp"
#include "app/arguments.hpp"
#include "app/columns.hpp"
#include "app/console.hpp"
#include "app/near_miss.hpp"
#include "app/options.hpp"
#include "app/whole_file.hpp"
#include "train/pieces.hpp"
#include "train/trainer.hpp"
#include "train/transitions_examples.hpp"
#include "train/weights_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace decoupage;
using namespace decoupage::train;

namespace {

constexpr const char* usage = "train_transitions [option...] PLACE...";

constexpr const char* before_options =
    "Trains the network of `transitions` on films that were screened, with their\n"
    "truth beside them. A PLACE of films is FOLDER/ or FOLDER/BEGINNING-OF-NAMES.\n";

struct Request {
    std::vector<std::string> places;
    std::string held, epochs = "30", decay = "1", seed = "1", more_wipes = "1", without, output;
    bool at_rest = false, verdict = false, scales = false;
};

void offer(Options& options, Request& request) {
    options.plain("PLACE", request.places);
    options.value("--hold", "PLACE", request.held, "films to be told the loss of, and nothing else");
    options.value("--epochs", "N", request.epochs, "how often each film is seen (usually 30)");
    options.value("--decay", "N", request.decay,
                  "thousandths by which weights shrink, times the rate (usually 1)");
    options.value("--seed", "N", request.seed, "of the first weights and of the order (usually 1)");
    options.value("--without", "GROUP", request.without,
                  "leave out a group of evidence: likeness, change, motion, level, blend or front");
    options.flag("--verdict", request.verdict,
                 "train the network that weighs candidates, by what the other one, as it is built in, says");
    options.flag("--scales", request.scales,
                 "find what the log-odds of that one, as it is built in, are worth");
    options.value("--more-wipes", "N", request.more_wipes,
                  "with --scales: the films hold N times as many wipes and others as films do (usually 1)");
    options.flag("--rest", request.at_rest, "learn nothing of time: no layer looks along it");
    options.value("-o,--output", "FILE", request.output, "the weights, as the program includes them");
}

std::string help_of(const Options& options) {
    std::string text = std::string(before_options) + "\nUsage\n  " + usage + "\n\nOptions\n";
    for (const Options::Line& line : options.lines())
        text += entry(line.names, line.meaning, 22);
    return text + "\nExample\n"
                  "  compose --films tune/*.mp4 --drawn --count 300 --name train -o composed\n"
                  "  decoupage screen composed/*.mkv\n"
                  "  train_transitions --hold composed/test -o weights.inc composed/train\n";
}

const std::vector<std::pair<std::string, analysers::InputGroup>> groups{
    {"likeness", analysers::InputGroup::likeness}, {"change", analysers::InputGroup::change},
    {"motion", analysers::InputGroup::motion},     {"level", analysers::InputGroup::level},
    {"blend", analysers::InputGroup::blend},       {"front", analysers::InputGroup::front}};

/// What was asked for, checked.
struct Order {
    Schedule schedule;
    NetworkShape shape = analysers::network_shape();
    std::optional<analysers::InputGroup> without;
    enum class Of { frames, candidates } of = Of::frames; ///< what is a moment
};

Outcome<std::optional<analysers::InputGroup>> group_of(const std::string& name) {
    if (name.empty()) return std::nullopt;
    std::vector<std::string> names;
    for (const auto& [known, group] : groups) {
        if (known == name) return group;
        names.push_back(known);
    }
    return fault(Fault::Kind::usage, "", "There is no group of evidence " + name,
                 did_you_mean(name, names, "See train_transitions --help."));
}

Outcome<Order> order_of(const Request& request) {
    const auto epochs = whole_number("--epochs", request.epochs, 0, 10'000),
               decay = whole_number("--decay", request.decay, 0, 1'000'000),
               seed = whole_number("--seed", request.seed, 0, 2'000'000'000);
    for (const auto* value : {&epochs, &decay, &seed})
        if (!*value) return tl::unexpected(value->error());
    const auto without = group_of(request.without);
    if (!without) return tl::unexpected(without.error());
    if (request.verdict && (*without || request.at_rest))
        return fault(Fault::Kind::usage, "", "--verdict goes with neither --without nor --rest",
                     "They are of the other network.");
    Order order;
    order.schedule.epochs = *epochs;
    order.schedule.decay = static_cast<float>(*decay) * 1e-3f;
    order.schedule.seed = static_cast<std::uint64_t>(*seed);
    if (request.verdict) {
        order.of = Order::Of::candidates;
        order.shape = analysers::verdict_shape();
    }
    if (request.at_rest) std::fill(order.shape.dilations.begin(), order.shape.dilations.end(), 0);
    order.without = *without;
    return order;
}

void leave_out(Example& example, analysers::InputGroup group) {
    const auto& groups_of = analysers::network_input_groups();
    for (std::size_t t = 0; t < example.inputs.moments; ++t)
        for (std::size_t i = 0; i < groups_of.size(); ++i)
            if (groups_of[i] == group) example.inputs.at(t)[i] = 0;
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
    std::vector<Example> forwards, backwards, unseen;
    for (const std::string& place : request.places) {
        const auto films = measured_films(place);
        if (!films) return tl::unexpected(films.error());
        for (const MeasuredFilm& film : *films) {
            std::ranges::move(examples_of(film, order), std::back_inserter(forwards));
            std::ranges::move(examples_of(reversed(film), order), std::back_inserter(backwards));
        }
    }
    if (!request.held.empty()) {
        const auto held = measured_films(request.held);
        if (!held) return tl::unexpected(held.error());
        for (const MeasuredFilm& film : *held)
            std::ranges::move(examples_of(film, order), std::back_inserter(unseen));
    }

    Trainer trainer(order.shape, order.schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", forwards.size(),
                trainer.weights().size());
    trainer.learn(
        forwards.size(),
        [&](std::size_t i, int epoch) {
            // Of candidates there may be other ones each way.
            const auto& way = (i + static_cast<std::size_t>(epoch)) % 2 == 0 ? forwards : backwards;
            return way[i % way.size()];
        },
        order.schedule,
        [&](int epoch, double loss) {
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
    for (const std::string& place : request.places) {
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
    if (request.scales) {
        const auto text = scales(request);
        if (!text) return tl::unexpected(text.error());
        return request.output.empty() ? Outcome<void>{} : write_whole_file(request.output, *text);
    }
    const auto order = order_of(request);
    if (!order) return tl::unexpected(order.error());
    const auto weights = trained(*order, request);
    if (!weights) return tl::unexpected(weights.error());
    return request.output.empty()
               ? Outcome<void>{}
               : write_whole_file(request.output,
                                  weights_text(*weights, "train_transitions", "docs/methods/transitions.md"));
}

} // namespace

int main(int count, char** arguments) {
    Console console(Console::Manner::plain);
    Request request;
    Options options;
    offer(options, request);
    const auto answer = options.read({arguments + 1, arguments + count}, "train_transitions", usage);
    if (!answer) return static_cast<int>(console.fail(answer.error()));
    if (*answer == Options::Answer::asked_for_help) {
        console.print(help_of(options));
        return static_cast<int>(console.end(Exit::done));
    }
    const auto done = run(request);
    return static_cast<int>(console.end(done ? Exit::done : console.fail(done.error())));
}
