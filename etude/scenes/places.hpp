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

/// One function for each place; they stand in the file of that name.
ScenePointer build_titles(const Format& format);
ScenePointer build_classroom(const Format& format);
ScenePointer build_street(const Format& format);
ScenePointer build_apartment(const Format& format);
ScenePointer build_photographer(const Format& format);
ScenePointer build_fair(const Format& format);
ScenePointer build_newsreel(const Format& format);
ScenePointer build_station(const Format& format);
ScenePointer build_van(const Format& format);
ScenePointer build_interview(const Format& format);
ScenePointer build_run(const Format& format);
ScenePointer build_shore(const Format& format);

} // namespace decoupage::etude
