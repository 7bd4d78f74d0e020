#pragma once
/// What `--help` prints: at most 80 columns, for a person who has never seen the program.

#include "app/command.hpp"

#include <string>

namespace decoupage {

/// The program: what it is for, and its commands.
std::string help_of_program();

/// One command: its usage, its options as `options` holds them, examples.
std::string help_of_command(const Command& command, const Options& options);

/// "decoupage screen", or "decoupage" for the command without a name.
std::string full_name(const Command& command);

} // namespace decoupage
