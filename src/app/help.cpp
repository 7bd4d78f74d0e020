#include "app/help.hpp"

#include "views/words.hpp"

#include <CLI/CLI.hpp>

namespace decoupage {

namespace {

constexpr std::size_t width = 80;

/// `term` in a column of its own, its meaning beside it.
std::string entry(const std::string& term, const std::string& meaning, std::size_t column) {
    std::string text = "  " + term;
    if (columns(text) + 2 > column)
        text += "\n" + std::string(column, ' ');
    else
        text.append(column - columns(text), ' ');
    const std::string body = wrapped(meaning, width - column);
    for (const char letter : body) {
        text += letter;
        if (letter == '\n') text.append(column, ' ');
    }
    return text + "\n";
}

std::string paragraph(std::string_view text) {
    return text.empty() ? "" : wrapped(text, width) + "\n\n";
}

std::string lines_of(std::string_view text) {
    std::string lines = "  ";
    for (const char letter : text) {
        lines += letter;
        if (letter == '\n') lines += "  ";
    }
    return lines + "\n";
}

std::string names_of(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames())
        names += (names.empty() ? "-" : ", -") + name;
    for (const std::string& name : option.get_lnames())
        names += (names.empty() ? "--" : ", --") + name;
    const std::string value = option.get_type_name();
    return value.empty() ? names : names + " " + value;
}

} // namespace

std::string full_name(const Command& command) {
    return command.name.empty() ? "decoupage" : "decoupage " + std::string(command.name);
}

std::string help_of_program() {
    std::string text = "Découpage breaks a film down into its shots.\n\nUsage\n";
    text += "  decoupage FILM...\n  decoupage COMMAND ...\n\nCommands\n";
    for (const Command* command : commands())
        text += entry(command->name.empty() ? "FILM..." : std::string(command->name),
                      std::string(command->purpose), 14);
    text += "\nOptions\n";
    text += entry("-h, --help", "This text; after a command, more about it", 18);
    text += entry("--version", "The version of the program", 18);
    text += "\nExamples\n" + lines_of(film_command.examples);
    text +=
        "\n" + paragraph("Where a command wants a dossier, the film will do: its dossier is found beside it, "
                         "and also when the film was moved or renamed.");
    text += "Exit: 0 done, 1 a fault, 2 the command line is wrong, 130 stopped by a person.\n";
    return text;
}

std::string help_of_command(const Command& command, const CLI::App& app) {
    std::string text = paragraph(std::string(command.purpose) + ".");
    text += "Usage\n" + lines_of(full_name(command) + " " + std::string(command.usage)) + "\n";
    text += paragraph(command.more);
    text += "Options\n";
    for (const CLI::Option* option : app.get_options())
        if (!option->get_positional()) text += entry(names_of(*option), option->get_description(), 26);
    return text + "\nExamples\n" + lines_of(command.examples);
}

} // namespace decoupage
