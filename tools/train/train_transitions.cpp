// Trains the network of `transitions`: see --help.

#include "analysers/transitions/network_inputs.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "analysers/transitions/network_shape.hpp"
#include "signal/half.hpp"
#include "train/trainer.hpp"
#include "train/transitions_examples.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

using namespace decoupage;
using namespace decoupage::train;

namespace {

constexpr const char* help =
    "Trains the network of `transitions` on films that were screened, with their truth beside them.\n"
    "\n"
    "  train_transitions --hold PLACE [option...] PLACE...\n"
    "\n"
    "  PLACE            films to learn from: FOLDER/ or FOLDER/BEGINNING-OF-NAMES\n"
    "  --hold PLACE     films to be told the loss of, and nothing else\n"
    "  --epochs N       how often each film is seen (usually 30)\n"
    "  --decay N        thousandths by which weights shrink, times the rate (usually 1)\n"
    "  --seed N         of the first weights and of the order (usually 1)\n"
    "  --without GROUP  leave out a group of evidence: likeness, change, motion, level, blend, front\n"
    "  --rest           also learn nothing of time: no layer looks along it\n"
    "  -o FILE          the weights, as the program includes them\n"
    "\n"
    "Example\n"
    "  compose --films tune/*.mp4 --drawn --count 300 --name train -o composed && decoupage screen "
    "composed/*.mkv\n"
    "  train_transitions --hold composed/test -o src/analysers/transitions/weights.inc composed/train\n";

using Words = std::map<std::string, std::string>;

int number(const Words& words, const std::string& name, int usual) {
    const auto found = words.find(name);
    return found == words.end() ? usual : std::atoi(found->second.c_str());
}

const std::map<std::string, analysers::InputGroup> groups{
    {"likeness", analysers::InputGroup::likeness}, {"change", analysers::InputGroup::change},
    {"motion", analysers::InputGroup::motion},     {"level", analysers::InputGroup::level},
    {"blend", analysers::InputGroup::blend},       {"front", analysers::InputGroup::front}};

void leave_out(Example& example, analysers::InputGroup group) {
    const auto& groups_of = analysers::network_input_groups();
    for (std::size_t t = 0; t < example.inputs.moments; ++t)
        for (std::size_t i = 0; i < groups_of.size(); ++i)
            if (groups_of[i] == group) example.inputs.at(t)[i] = 0;
}

int fail(const Fault& fault) {
    std::fprintf(stderr, "%s\n", fault.sentence().c_str());
    return 1;
}

double mean_loss(const Trainer& trainer, const std::vector<Example>& examples) {
    double sum = 0;
    for (const Example& example : examples)
        sum += trainer.loss(example);
    return examples.empty() ? 0 : sum / static_cast<double>(examples.size());
}

void write_weights(const std::string& path, const std::vector<float>& weights) {
    std::ofstream file(path);
    file << "// Half floats, by train_transitions (tools/train). How and on what: "
            "docs/methods/transitions.md.\n";
    for (std::size_t i = 0; i < weights.size(); ++i) {
        char text[16];
        std::snprintf(text, sizeof text, "0x%04x,%c", to_half(weights[i]), i % 16 == 15 ? '\n' : ' ');
        file << text;
    }
    file << '\n';
}

constexpr std::size_t piece = 500;

int train_transitions(const Words& words, const std::vector<std::string>& places) {
    const auto without = words.find("--without");
    const auto prepared = [&](const MeasuredFilm& film) {
        Example example = example_of(film);
        if (without != words.end()) leave_out(example, groups.at(without->second));
        return example;
    };
    const auto add = [&](const MeasuredFilm& film, std::vector<Example>& examples) {
        for (Example& example : pieces_of(prepared(film), piece))
            examples.push_back(std::move(example));
    };
    std::vector<Example> forwards, backwards, unseen;
    for (const std::string& place : places) {
        const auto films = measured_films(place);
        if (!films) return fail(films.error());
        for (const MeasuredFilm& film : *films) {
            add(film, forwards);
            add(reversed(film), backwards);
        }
    }
    const auto held = measured_films(words.at("--hold"));
    if (!held) return fail(held.error());
    for (const MeasuredFilm& film : *held)
        add(film, unseen);

    Schedule schedule;
    schedule.epochs = number(words, "--epochs", schedule.epochs);
    schedule.decay = static_cast<float>(number(words, "--decay", 1)) * 1e-3f;
    schedule.seed = static_cast<std::uint64_t>(number(words, "--seed", 1));
    NetworkShape shape = analysers::network_shape();
    if (words.contains("--rest")) std::fill(shape.dilations.begin(), shape.dilations.end(), 0);
    Trainer trainer(shape, schedule.seed);
    std::printf("%zu examples, %zu weights\nepoch   learned   held back\n", forwards.size(),
                trainer.weights().size());
    trainer.learn(
        forwards.size(),
        [&](std::size_t i, int epoch) {
            return (i + static_cast<std::size_t>(epoch)) % 2 == 0 ? forwards[i] : backwards[i];
        },
        schedule,
        [&](int epoch, double loss) {
            std::printf("%5d   %7.4f   %9.4f\n", epoch + 1, loss, mean_loss(trainer, unseen));
            std::fflush(stdout);
        });
    if (words.contains("-o")) write_weights(words.at("-o"), trainer.weights());
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    Words words;
    std::vector<std::string> places;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        if (word == "--rest" || word == "--help")
            words[word];
        else if (word.starts_with("-") && i + 1 < count)
            words[word] = arguments[++i];
        else
            places.push_back(word);
    }
    if (words.contains("--help") || places.empty() || !words.contains("--hold")) {
        std::fputs(help, words.contains("--help") ? stdout : stderr);
        return words.contains("--help") ? 0 : 2;
    }
    return train_transitions(words, places);
}
