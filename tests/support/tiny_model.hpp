#pragma once
/// A model file of our own, as small as one can be that is asked like YuNet: no real one is among the tests.

#include <string>

namespace decoupage::support {

/// Ways in which a model is not what is asked for.
enum class Flaw { none, other_names, too_few_numbers };

/// What stands in an ONNX file of a network with the outputs of YuNet for a picture of 320 x 256 pixels. In
/// every picture it finds one face, 128 pixels high and wide, with its middle at (160, 96); its score is 0.8
/// in a black picture, and nears 1 the brighter that is.
std::string tiny_yunet(Flaw flaw = Flaw::none);

} // namespace decoupage::support
