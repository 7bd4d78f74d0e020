#include "analysers/camera_movement/behaviours.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::camera_movement {

namespace {

constexpr double short_seconds = 0.4; // no movement is begun and ended sooner
// Chosen on staged tune films and the étude.
constexpr double hand_speed = 0.04; // frame widths a second: what a hand that shakes drifts by itself
constexpr double hand_way = 16;     // and how far, by how far it shakes
constexpr double quick = 0.17; // of a sway that is a shake: how much of it stays beside a tenth of a second

/// Steps that go together, half-open, and what they do: 0 stands, others name a direction.
struct Run {
    std::size_t first = 0, end = 0;
    int what = 0;
    std::size_t length() const { return end - first; }
};

std::vector<Run> runs_of(const std::vector<int>& what) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < what.size(); ++i)
        if (runs.empty() || runs.back().what != what[i])
            runs.push_back({i, i + 1, what[i]});
        else
            runs.back().end = i + 1;
    return runs;
}

/// The shortest run below a length is joined to the longer of its neighbours, until there is none.
std::vector<Run> without_short(std::vector<Run> runs, std::size_t least) {
    while (runs.size() > 1) {
        const auto shortest = std::ranges::min_element(runs, {}, &Run::length);
        if (shortest->length() >= least) break;
        const auto before = shortest == runs.begin() ? runs.end() : shortest - 1, after = shortest + 1;
        const bool to_before =
            after == runs.end() || (before != runs.end() && before->length() >= after->length());
        shortest->what = to_before ? before->what : after->what;
        std::vector<Run> joined;
        for (const Run& run : runs)
            if (!joined.empty() && joined.back().what == run.what)
                joined.back().end = run.end;
            else
                joined.push_back(run);
        runs = std::move(joined);
    }
    return runs;
}

/// The directions in which a step plainly goes, three to the power of the kind each.
int direction(const Step& slow, double slowest) {
    double most = 0;
    for (const double part : slow)
        most = std::max(most, std::abs(part));
    if (most < slowest) return 0;
    int name = 0, power = 1;
    for (const double part : slow) {
        const bool plain = std::abs(part) >= std::max(0.6 * slowest, 0.45 * most);
        name += power * (plain ? part > 0 ? 1 : 2 : 0);
        power *= 3;
    }
    return name;
}

/// Whether each step moves: from where it is quick enough to where it is half as slow again.
std::vector<int> moving(const Steps& steps, double slowest) {
    std::vector<int> what(steps.count());
    for (std::size_t i = 0; i < what.size(); ++i)
        what[i] = length_of(steps.slow[i]) >= slowest;
    const auto spread = [&](std::size_t at, std::size_t from) {
        if (what[from] == 1 && what[at] == 0 && length_of(steps.slow[at]) >= 0.5 * slowest) what[at] = 1;
    };
    for (std::size_t i = 1; i < what.size(); ++i)
        spread(i, i - 1);
    for (std::size_t i = what.size(); i-- > 1;)
        spread(i - 1, i);
    return what;
}

float middle_of(std::span<const float> curve, FrameSpan span, float none) {
    std::vector<float> values;
    for (Frame frame = span.first; frame < span.end; ++frame)
        if (const float value = curve[static_cast<std::size_t>(frame)]; !std::isnan(value))
            values.push_back(value);
    if (values.empty()) return none;
    const auto at = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, at);
    return *at;
}

/// The mean of a curve, in which steps that go further say more.
double mean_by_way(std::span<const float> curve, const Steps& steps, const Run& run) {
    double sum = 0, all = 1e-12;
    for (std::size_t i = run.first; i < run.end; ++i) {
        const float value = curve[static_cast<std::size_t>(steps.first) + i];
        if (std::isnan(value)) continue;
        const double way = length_of(steps.by[i]);
        sum += way * way * static_cast<double>(value), all += way * way;
    }
    return sum / all;
}

double square_of(const Step& step) {
    double sum = 0;
    for (const double part : step)
        sum += part * part;
    return sum;
}

Behaviour behaviour_of(const CameraCurves& curves, const Steps& steps, const Run& run) {
    Behaviour found;
    found.span = {steps.first + static_cast<Frame>(run.first), steps.first + static_cast<Frame>(run.end)};
    found.seconds = static_cast<double>(run.length()) / steps.rate;
    Step place{}, least{}, most{};
    double off = 0, sway = 0;
    for (std::size_t i = run.first; i < run.end; ++i) {
        for (std::size_t kind = 0; kind < kinds; ++kind) {
            place[kind] += steps.slow[i][kind] / steps.rate;
            least[kind] = std::min(least[kind], place[kind]), most[kind] = std::max(most[kind], place[kind]);
        }
        off += square_of(steps.off[i]), sway += square_of(steps.sway[i]);
        found.path += length_of(steps.slow[i]) / steps.rate;
    }
    found.net = place;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        found.reach = std::max(found.reach, most[kind] - least[kind]);
    const auto count = static_cast<double>(std::max<std::size_t>(1, run.length()));
    found.shake = std::sqrt(off / count), found.sway = std::sqrt(sway / count);
    found.parallax = std::sqrt(std::max(0.0, mean_by_way(curves.parallax, steps, run)));
    found.below = mean_by_way(curves.below, steps, run),
    found.beside = mean_by_way(curves.beside, steps, run);
    found.share = middle_of(curves.share, found.span, 0);
    found.edges = middle_of(curves.edges, found.span, 1);
    found.still = middle_of(curves.still, found.span, 0);
    found.forms = middle_of(curves.forms, found.span, 0);
    return found;
}

/// Does a run that moves only wander to and fro, nowhere far?
bool wanders(const Behaviour& whole) {
    return length_of(whole.net) < 0.5 * whole.path && whole.reach < 0.05;
}

/// Neighbours that both stand are one.
void join_standing(std::vector<Run>& runs) {
    std::vector<Run> joined;
    for (const Run& run : runs)
        if (!joined.empty() && joined.back().what == 0 && run.what == 0)
            joined.back().end = run.end;
        else
            joined.push_back(run);
    runs = std::move(joined);
}

/// The parts of a run that moves, by direction.
std::vector<Run> parted(const Steps& steps, const Run& run, std::size_t least, double slowest) {
    std::vector<int> what;
    for (std::size_t i = run.first; i < run.end; ++i)
        what.push_back(std::max(1, direction(steps.slow[i], slowest)));
    std::vector<Run> parts = without_short(runs_of(what), least);
    for (Run& part : parts)
        part.first += run.first, part.end += run.first;
    return parts;
}

/// A camera that creeps on moves too, if it goes far without turning back.
bool moves(const Behaviour& found, const Run& run, const MovementRules& rules) {
    const double net = length_of(found.net);
    const bool creeps = net >= 0.75 * found.path && net >= 0.5 * rules.slowest * found.seconds;
    return (run.what != 0 || creeps) && found.reach >= rules.least;
}

} // namespace

bool shakes(const Behaviour& behaviour, const MovementRules& rules) {
    // Pictures that are shown twice jerk by half of what they move.
    const double a_frame = behaviour.path / std::max(1.0, static_cast<double>(behaviour.span.length()));
    const bool lightly = behaviour.shake >= 0.5 * rules.shake && behaviour.sway >= 2 * rules.shake &&
                         behaviour.sway < 0.01 && behaviour.shake >= quick * behaviour.sway;
    return (lightly || behaviour.shake >= rules.shake) && behaviour.shake >= 0.6 * a_frame;
}

bool drifts(const Behaviour& behaviour, const MovementRules& rules) {
    const double net = length_of(behaviour.net);
    return shakes(behaviour, rules) && net < hand_speed * behaviour.seconds &&
           net < hand_way * behaviour.shake;
}

namespace {

/// Is a whole shot of a camera in the hand, that goes nowhere?
bool is_held_in_hand(const Behaviour& whole, const MovementRules& rules) {
    const double net = length_of(whole.net);
    return shakes(whole, rules) && whole.shake >= quick * whole.sway && net < hand_speed * whole.seconds &&
           net < std::max(hand_way * whole.shake, 0.5 * hand_speed * whole.seconds);
}

} // namespace

std::vector<Behaviour> behaviours(const CameraCurves& curves, FrameSpan shot, double rate,
                                  const MovementRules& rules) {
    const FrameSpan part = moving_part(curves, shot);
    const Steps steps = steps_of(curves, part, rate);
    if (steps.count() == 0) {
        Behaviour still;
        still.span = shot, still.seconds = static_cast<double>(shot.length()) / rate, still.share = 1;
        return {still};
    }
    if (Behaviour whole = behaviour_of(curves, steps, {0, steps.count(), 0}); is_held_in_hand(whole, rules)) {
        whole.span = shot;
        return {whole};
    }
    const auto least = static_cast<std::size_t>(std::max(2.0, short_seconds * rate));
    std::vector<Run> runs;
    for (Run run : without_short(runs_of(moving(steps, rules.slowest)), least)) {
        if (run.what == 0) {
            runs.push_back(run);
            continue;
        }
        if (const Behaviour whole = behaviour_of(curves, steps, run);
            wanders(whole) || whole.reach < rules.least) {
            run.what = 0;
            runs.push_back(run);
            continue;
        }
        for (const Run& by_direction : parted(steps, run, least, rules.slowest))
            runs.push_back(by_direction);
    }
    for (Run& run : runs)
        if (!moves(behaviour_of(curves, steps, run), run, rules)) run.what = 0;
    join_standing(runs);
    std::vector<Behaviour> found;
    for (const Run& run : runs) {
        found.push_back(behaviour_of(curves, steps, run));
        found.back().moves = moves(found.back(), run, rules);
    }
    found.front().span.first = shot.first, found.back().span.end = shot.end;
    return found;
}

} // namespace decoupage::camera_movement
