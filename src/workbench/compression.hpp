#pragma once
/// What is large is sent small to who is on the network.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"

namespace decoupage {

/// Packs the body of an answer (gzip), where it is long and text, the visitor takes it so, and is on another
/// machine: on this one it would cost time and save none.
void pack_for(const Request& request, Answer& answer);

} // namespace decoupage
