#pragma once
/// Ctrl-C, and a system that asks the program to end.

#include <atomic>

namespace decoupage {

/// From now on the first SIGINT, SIGTERM or SIGHUP sets the flag, and a second ends the program at once with
/// exit 130. A closed pipe and a limit on the size of files become errors of writing rather than the
/// program's death.
void listen_for_interruption();

/// Set once someone asked the program to stop.
const std::atomic<bool>& interruption();

} // namespace decoupage
