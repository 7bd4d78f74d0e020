#pragma once
/// The scenes, one class each; what they are is in their own files.

#include "etude/scenes/scene.hpp"

namespace decoupage::etude {

/// No light at all.
class Black : public Scene {
public:
    void draw(const Moment&, Picture& picture) const override;
    Stock stock(const Moment&) const override;
};

/// White letters on black.
class Card : public Scene {
public:
    void draw(const Moment& moment, Picture& picture) const override;
    Stock stock(const Moment&) const override;
};

} // namespace decoupage::etude
