#pragma once
/// The commands of the program: one file each, and one line each in `commands()`.

#include "app/console.hpp"
#include "app/options.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace decoupage {

/// What a command does once its options are known.
using Deed = std::function<Exit(Console&)>;

struct Command {
    std::string_view name;     ///< empty for the one that is meant where none is named
    std::string_view purpose;  ///< what it does, after its name: "draws the étude"
    std::string_view usage;    ///< "FILM... [-o PLACE]"
    std::string_view more;     ///< what else a person must know; may be empty
    std::string_view examples; ///< a command line each
    Deed (*offer)(Options&);   ///< puts the options on the command line, and gives what to do with them
};

extern const Command film_command, screen_command, read_command, show_command, figures_command, words_command,
    why_command, correct_command, name_command, annotate_command, moments_command, claim_command,
    align_command, compare_command, library_command, search_command, backup_command, move_command,
    forget_command, work_command, sources_command, draft_command, check_command, publish_command,
    discuss_command, report_command, export_command, import_command, evaluate_command, list_command,
    open_command, etude_command;

/// All of them, in the order in which help shows them.
std::span<const Command* const> commands();

/// The command of that name, or null.
const Command* find_command(std::string_view name);

} // namespace decoupage
