#pragma once
/// Each place of the film is a scene: it paints its sets once, when it is built, and draws any moment of any
/// shot that plays there.

#include "etude/print.hpp"
#include "etude/timeline.hpp"

#include <memory>

namespace decoupage::etude {

/// What a scene must know to draw one picture.
struct Moment {
    const Shot& shot;
    float time = 0;       ///< seconds of the place's action; stands still in a freeze-frame
    float local = 0;      ///< frames since the shot's first; stands still in a freeze-frame
    bool changed = false; ///< the second étude

    /// How far a device of the shot has come: 0 before its span, 1 after it.
    float progress(std::string_view device) const;
    /// Whether the picture lies within the span of a device.
    bool within(std::string_view device) const;
};

class Scene {
public:
    virtual ~Scene() = default;
    /// Draws over the whole picture. Any thread may call it.
    virtual void draw(const Moment& moment, Picture& picture) const = 0;
    /// How it was shot and printed.
    virtual Stock stock(const Moment&) const { return {}; }
};

using ScenePointer = std::unique_ptr<const Scene>;

ScenePointer build_scene(Place place, const Format& format);

} // namespace decoupage::etude
