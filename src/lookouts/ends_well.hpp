#pragma once
/// Tries in a process of its own what may bring the process down.

#include <functional>

namespace decoupage::lookouts {

/// Whether a deed gives true. It is done by a child of this process, within 20 seconds of work and 8 GB: what
/// it changes is lost, what it breaks is broken there.
bool ends_well(const std::function<bool()>& deed);

} // namespace decoupage::lookouts
