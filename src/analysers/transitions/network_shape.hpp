#pragma once
/// The shape of the network of `transitions`. Changing it asks for training it again (tools/train).

#include "analysers/transitions/network_inputs.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "signal/temporal_network.hpp"

namespace decoupage::analysers {

inline NetworkShape network_shape() {
    return {network_input_groups().size(), 64, {1, 2, 4, 8, 16, 32, 2, 1}, network_outputs};
}

} // namespace decoupage::analysers
