#include "train/lesson.hpp"

#include "app/arguments.hpp"
#include "app/columns.hpp"
#include "app/console.hpp"
#include "deeds/whole_file.hpp"
#include "train/weights_text.hpp"

namespace decoupage::train {

namespace {

std::string usage_of(const Program& program) {
    return program.name + " [option...] PLACE...";
}

std::string help_of(const Program& program, const Options& options) {
    std::string text = program.what + "\nUsage\n  " + usage_of(program) + "\n\nOptions\n";
    for (const Options::Line& line : options.lines())
        text += entry(line.names, line.meaning, 22);
    return text + "\nExample\n" + program.example;
}

} // namespace

void offer(Options& options, Lesson& lesson) {
    options.plain("PLACE", lesson.places);
    options.value("--epochs", "N", lesson.epochs, "how often each film is seen (usually 30)");
    options.value("--decay", "N", lesson.decay,
                  "thousandths by which weights shrink, times the rate (usually 1)");
    options.value("--seed", "N", lesson.seed, "of the first weights and of the order (usually 1)");
    options.value("-o,--output", "FILE", lesson.output, "the weights, as the program includes them");
}

Outcome<Schedule> schedule_of(const Lesson& lesson) {
    const auto epochs = whole_number("--epochs", lesson.epochs, 0, 10'000),
               decay = whole_number("--decay", lesson.decay, 0, 1'000'000),
               seed = whole_number("--seed", lesson.seed, 0, 2'000'000'000);
    for (const auto* value : {&epochs, &decay, &seed})
        if (!*value) return tl::unexpected(value->error());
    Schedule schedule;
    schedule.epochs = *epochs;
    schedule.decay = static_cast<float>(*decay) * 1e-3f;
    schedule.seed = static_cast<std::uint64_t>(*seed);
    return schedule;
}

Outcome<void> keep(const Lesson& lesson, const std::vector<float>& weights, const std::string& trainer,
                   const std::string& page) {
    if (lesson.output.empty()) return {};
    return write_whole_file(lesson.output, weights_text(weights, trainer, page));
}

int answer(const Program& program, Options& options, int count, char** arguments) {
    Console console(Console::Manner::plain);
    const auto answer = options.read({arguments + 1, arguments + count}, program.name, usage_of(program));
    if (!answer) return static_cast<int>(console.fail(answer.error()));
    if (*answer == Options::Answer::asked_for_help) {
        console.print(help_of(program, options));
        return static_cast<int>(console.end(Exit::done));
    }
    const auto done = program.run();
    return static_cast<int>(console.end(done ? Exit::done : console.fail(done.error())));
}

} // namespace decoupage::train
