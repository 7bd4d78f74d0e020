#include "app/command_line.hpp"

#include "app/command.hpp"
#include "app/help.hpp"
#include "app/near_miss.hpp"

#include <algorithm>
#include <filesystem>

#include <CLI/CLI.hpp>

namespace decoupage {

namespace {

using Words = std::vector<std::string>;

bool has(const Words& words, std::string_view wanted) {
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, wanted) != end;
}

bool is_common_flag(const std::string& word) {
    return word == "--json" || word == "--quiet" || word == "-q";
}

Console::Manner manner_of(const Words& words) {
    if (has(words, "--json")) return Console::Manner::json;
    return has(words, "--quiet") || has(words, "-q") ? Console::Manner::quiet : Console::Manner::plain;
}

/// The command the words name, taken out of them; the one for films where they name none.
const Command& take_command(Words& words) {
    const auto named = std::find_if_not(words.begin(), words.end(), is_common_flag);
    if (named != words.end() && !named->empty())
        if (const Command* command = find_command(*named)) {
            words.erase(named);
            return *command;
        }
    return film_command;
}

/// A word that is no file and nearly a command's name.
std::string meant_command(const Words& words) {
    std::vector<std::string> names;
    for (const Command* command : commands())
        if (!command->name.empty()) names.emplace_back(command->name);
    const auto first = std::find_if_not(words.begin(), words.end(), is_common_flag);
    std::error_code none;
    if (first == words.end() || first->find_first_of("./-") != std::string::npos ||
        std::filesystem::exists(*first, none))
        return {};
    return nearest(*first, names);
}

Fault fault_of_unknown(const Command& command, const CLI::App& app) {
    Words names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    const Words rest = app.remaining();
    const std::string& word = rest.front();
    const std::string help = "See " + full_name(command) + " --help.";
    if (word.starts_with('-'))
        return {Fault::Kind::usage, "", "There is no option " + word + " of " + full_name(command),
                did_you_mean(word, names, help)};
    return {Fault::Kind::usage, "", "It is not clear what " + word + " is for", help};
}

Fault fault_of_parsing(const CLI::ParseError& error, const Command& command, const CLI::App& app) {
    const std::string usage = "Usage: " + full_name(command) + " " + std::string(command.usage);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return fault_of_unknown(command, app);
    for (const CLI::Option* option : app.get_options())
        if (option->get_required() && option->count() == 0)
            return {Fault::Kind::usage, "", option->get_name() + " is missing", usage};
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return {Fault::Kind::usage, "", what.substr(0, what.find(':')) + " needs a value", usage};
    return {Fault::Kind::usage, "", what, usage};
}

Exit run_command(const Command& command, Words words, Console& console) {
    CLI::App app;
    const Deed deed = command.offer(app);
    // What these ask for is known before anything is parsed; here they are only made known to help.
    app.add_flag("-q,--quiet")->description("Say nothing but faults and what was asked for");
    app.add_flag("--json")->description("One JSON document on standard output, for programs; faults too");
    app.set_help_flag("-h,--help", "This text");
    std::reverse(words.begin(), words.end());
    try {
        app.parse(std::move(words));
    } catch (const CLI::CallForHelp&) {
        console.print(help_of_command(command, app));
        return Exit::done;
    } catch (const CLI::ParseError& error) {
        return console.fail(fault_of_parsing(error, command, app));
    }
    return deed(console);
}

Exit run_words(Words words, Console& console) {
    if (words.empty()) {
        console.print(help_of_program());
        return Exit::usage;
    }
    if (words.front() == "help") {
        words.erase(words.begin());
        words.push_back("--help");
    }
    if (words.front() == "--version") {
        console.print("decoupage " DECOUPAGE_VERSION "\n");
        return Exit::done;
    }
    if (words.front() == "--help" || words.front() == "-h") {
        console.print(help_of_program());
        return Exit::done;
    }
    const std::string meant = meant_command(words);
    const Command& command = take_command(words);
    if (&command == &film_command && !meant.empty())
        return console.fail({Fault::Kind::usage, "", "There is neither a film nor a command of that name",
                             "Did you mean decoupage " + meant + "?"});
    return run_command(command, std::move(words), console);
}

} // namespace

Exit run(std::vector<std::string> words) {
    Console console(manner_of(words));
    const Exit exit = run_words(std::move(words), console);
    return console.end(exit);
}

} // namespace decoupage
