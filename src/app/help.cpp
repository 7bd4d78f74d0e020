#include "app/help.hpp"

#include "app/columns.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// Paragraphs are parted by an empty line.
std::string paragraphs(std::string_view text) {
    std::string page;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("\n\n"), text.size());
        page += wrapped(text.substr(0, end), page_width) + "\n\n";
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return page;
}

std::string lines_of(std::string_view text) {
    std::string lines = "  ";
    for (const char letter : text) {
        lines += letter;
        if (letter == '\n') lines += "  ";
    }
    return lines + "\n";
}

} // namespace

std::string full_name(const Command& command) {
    return command.name.empty() ? "decoupage" : "decoupage " + std::string(command.name);
}

std::string help_of_program() {
    std::string text = "Découpage breaks a film down into its shots.\n\nUsage\n";
    for (const Command* command : commands())
        text += entry(command->name.empty() ? "decoupage FILM..." : "decoupage " + std::string(command->name),
                      command->purpose, 22);
    text += "\n" +
            paragraphs("Where a command wants a dossier, the film will do: its dossier is found beside it, "
                       "and also when the film was moved or renamed.");
    text += "Options\n";
    text += entry("-h, --help", "this text; after a command, all about it", 22);
    text += entry("--version", "the version of the program", 22);
    text += "\nExamples\n  decoupage film.mkv\n  decoupage show film.mkv\n";
    return text + "\nExit: 0 done, 1 a fault, 2 the command line is wrong, 130 stopped by a person.\n";
}

std::string help_of_command(const Command& command, const Options& options) {
    std::string text = paragraphs(full_name(command) + " " + std::string(command.purpose) + ".");
    text += "Usage\n" + lines_of(full_name(command) + " " + std::string(command.usage)) + "\n";
    text += paragraphs(command.more);
    text += "Options\n";
    for (const Options::Line& line : options.lines())
        text += entry(line.names, line.meaning, 26);
    return text + "\nExamples\n" + lines_of(command.examples);
}

} // namespace decoupage
