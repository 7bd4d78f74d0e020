#include "app/command_line.hpp"

#include "app/command.hpp"
#include "app/help.hpp"
#include "film/near_miss.hpp"

#include <algorithm>
#include <filesystem>

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

Exit run_command(const Command& command, Words words, Console& console) {
    Options options;
    const Deed deed = command.offer(options);
    options.flag("-q,--quiet", "Say nothing but faults and what was asked for");
    options.flag("--json", "One JSON document on standard output, for programs; faults too");
    const std::string name = full_name(command);
    const auto answer = options.read(std::move(words), name, name + " " + std::string(command.usage));
    if (!answer) return console.fail(answer.error());
    if (*answer == Options::Answer::told) return deed(console);
    console.print(help_of_command(command, options));
    return Exit::done;
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
