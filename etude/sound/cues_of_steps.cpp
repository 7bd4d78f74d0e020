/// Feet are heard where they are seen to fall.

#include "etude/gait.hpp"
#include "etude/sound/cues.hpp"
#include "etude/way.hpp"

namespace decoupage::etude {

namespace {

/// Adds a step each time that a leg is farthest forward: the phase of the gait, asked in seconds of the film,
/// has then gone a quarter, or three quarters, of its circle.
template <typename Phase, typename Add>
void each_step(double from, double to, Phase phase, Add add) {
    constexpr double fine = 1.0 / 1920;
    const auto count = [&](double t) { return floor_of(phase(t) / pi - 0.5f); };
    float before = count(from);
    for (double t = from + fine; t < to; t += fine) {
        const float now = count(t);
        if (now > before) add(t);
        before = now;
    }
}

constexpr float sand_first = 236; ///< metres along the way

Strike ground_of_run(float metres) {
    if (metres > trees_end && metres < village_end) return Strike::step_stone;
    if (metres > bridge_first && metres < bridge_end) return Strike::step_wood;
    return metres > sand_first ? Strike::step_sand : Strike::step_earth;
}

} // namespace

void add_run(Cues& sheet) {
    const FrameSpan scene = sheet.scene("run");
    const double from = seconds_of(scene.first), to = seconds_of(scene.end);
    sheet.beds.push_back({Ambience::wind, from, to, 0.3, 0.3, -24});
    int count = 0, breathes = 0, stride = 4;
    each_step(
        from, to, [&](double t) { return running_phase(clock_of_legs(static_cast<float>(t - from))); },
        [&](double at) {
            const auto t = static_cast<float>(at - from);
            const float tired = tiredness(t);
            sheet.events.push_back({ground_of_run(way(t)), at, 1 + 2 * tired, tired});
            if (count == breathes)
                sheet.events.push_back({Strike::breath_in, at + 0.03, -16 + 6 * tired, tired});
            if (count == breathes + stride / 2)
                sheet.events.push_back({Strike::breath_out, at + 0.05, -15 + 7 * tired, tired});
            if (++count == breathes + stride) {
                breathes = count;
                stride = tired > 0.45f ? 3 : 4; // out of breath he breathes more often
            }
        });
}

void add_street_steps(Cues& sheet) {
    for (const PlacedShot& shot : sheet.film.shots) {
        if (shot.shot.place != Place::street) continue;
        const double begins = seconds_of(shot.shown.first);
        const auto time = [&](double t) { return static_cast<float>(shot.shot.from + t - begins); };
        const int setup = shot.shot.setup;
        const bool runs = setup == 2, near = setup == 1 || setup == 4;
        each_step(
            begins, seconds_of(shot.shown.end),
            [&](double t) {
                return runs ? running_phase((time(t) - 24) * 0.86f)
                            : walking_phase(time(t) * (near ? 1.1f : 1.06f));
            },
            [&](double at) {
                sheet.events.push_back({Strike::step_stone, at, near ? -3.0f : -6.0f});
            });
    }
}

void add_shore_steps(Cues& sheet) {
    const PlacedShot& wide = sheet.shot(Place::shore, 0);
    const double begins = seconds_of(wide.shown.first);
    each_step(
        begins, begins + 6, [&](double t) { return running_phase(static_cast<float>(t - begins)); },
        [&](double at) {
            sheet.events.push_back({Strike::step_sand, at, -15, 0.5f});
        });
    const PlacedShot& along = sheet.shot(Place::shore, 1);
    each_step(
        seconds_of(along.alone.first), seconds_of(along.alone.end),
        [&](double t) {
            return walking_phase(static_cast<float>(t - seconds_of(along.shown.first)) * 1.05f);
        },
        [&](double at) {
            sheet.events.push_back({Strike::step_sand, at, -11});
        });
}

} // namespace decoupage::etude
