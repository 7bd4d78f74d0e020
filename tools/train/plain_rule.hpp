#pragma once
/// What a network finds by itself, when nothing weighs what it says: for measuring networks against each
/// other.

#include "analysers/transitions/network_curves.hpp"
#include "evaluation/transition.hpp"

namespace decoupage::train {

/// A run of frames that are inside some gradual transition with log-odds above 0 is one, of the kind whose
/// log-odds are highest in the mean over it. A cut is a frame with log-odds of one above 0, and higher than
/// at its neighbours, that lies inside no such run. In order.
Predictions plain_findings(const analysers::NetworkCurves& network);

} // namespace decoupage::train
