#pragma once
/// What a network finds by itself, when nothing weighs what it says: for measuring networks against each
/// other.

#include "analysers/transitions/network_curves.hpp"
#include "evaluation/transition.hpp"

namespace decoupage::train {

/// An event is likely where its log-odds, less what it counted for in learning (`event_weights`), are above
/// 0. A run of frames that are likely inside some gradual transition is one, of the kind whose log-odds are
/// highest in the mean over it. A cut is a frame at which one is likely, and likelier than at its neighbours,
/// and that lies inside no such run. In order.
Predictions plain_findings(const analysers::NetworkCurves& network);

} // namespace decoupage::train
