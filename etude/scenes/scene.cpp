#include "etude/scenes/scene.hpp"

#include "etude/noise.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

float Moment::progress(std::string_view device) const {
    for (const Device& one : shot.devices) {
        if (one.kind != device) continue;
        const auto length = static_cast<float>(one.span.length());
        return clamp01((local - static_cast<float>(one.span.first)) / std::max(1.0f, length));
    }
    return 0;
}

bool Moment::within(std::string_view device) const {
    for (const Device& one : shot.devices)
        if (one.kind == device && one.span.contains(static_cast<Frame>(local))) return true;
    return false;
}

ScenePointer build_scene(Place place, const Format& format) {
    switch (place) {
    case Place::black:
        return std::make_unique<Black>();
    case Place::card:
        return std::make_unique<Card>();
    case Place::titles:
        return build_titles(format);
    case Place::classroom:
        return build_classroom(format);
    case Place::street:
        return build_street(format);
    case Place::apartment:
        return build_apartment(format);
    case Place::photographer:
        return build_photographer(format);
    case Place::fair:
        return build_fair(format);
    case Place::newsreel:
        return build_newsreel(format);
    case Place::station:
        return build_station(format);
    case Place::van:
        return build_van(format);
    case Place::interview:
        return build_interview(format);
    case Place::run:
        return build_run(format);
    case Place::shore:
        return build_shore(format);
    }
    return nullptr;
}

} // namespace decoupage::etude
