#pragma once
/// How many threads may work at once.

namespace decoupage {

/// The cores that this process may use: in a container, or kept to some, fewer than the machine has. At
/// least 1.
int cores();

} // namespace decoupage
