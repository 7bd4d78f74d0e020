#include "compose/plan.hpp"

#include "compose/casting.hpp"
#include "compose/quality.hpp"

#include <cmath>

namespace decoupage::compose {

namespace {

/// Between a disturbance and what stands beside it.
constexpr Frame clear = 3;

int even(double length) {
    return 2 * static_cast<int>(length / 2 + 0.5);
}

std::vector<Stretch> stretches(const std::vector<Piece>& pieces, std::vector<Take> takes, Frame frames) {
    std::vector<Stretch> all;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Frame end = i + 1 < pieces.size() ? pieces[i + 1].before.span.end : frames;
        all.push_back({std::move(takes[i]), {pieces[i].before.span.first, end}});
    }
    return all;
}

void add_screens(Disturbance& disturbance, Chance chance, const Material& material) {
    for (int i = 0; i < disturbance.kind->pictures; ++i) {
        Take take;
        if (material.films.empty() || (material.drawn && chance.happens(0.4))) {
            take.footage = drawn_footage(chance.next(), 4.0 / 3);
        } else {
            const auto& film = material.films[static_cast<std::size_t>(
                chance.whole(0, static_cast<int>(material.films.size()) - 1))];
            take.footage = film.shots[static_cast<std::size_t>(
                chance.whole(0, static_cast<int>(film.shots.size()) - 1))];
        }
        take.first = chance.whole(0, 60);
        disturbance.pictures.push_back(std::move(take));
    }
}

/// Where in a stretch alone a disturbance of that kind finds room, away from others.
bool find_room(Chance& chance, const Plan& plan, const std::vector<std::size_t>& pictures,
               Disturbance& disturbance) {
    const auto stretch =
        pictures[static_cast<std::size_t>(chance.whole(0, static_cast<int>(pictures.size()) - 1))];
    const FrameSpan alone = plan.alone(stretch);
    const int frames =
        chance.length(static_cast<int>(disturbance.kind->least), static_cast<int>(disturbance.kind->most));
    const Frame room = alone.length() - 2 * clear - frames;
    if (room < 0) return false;
    const Frame first = alone.first + clear + chance.whole(0, static_cast<int>(room));
    disturbance.span = {first, first + frames};
    const bool lasts = disturbance.kind->stays == DisturbanceKind::Stays::to_the_end;
    for (const Disturbance& other : plan.disturbances) {
        if (shared_frames({first - clear, first + frames + clear}, other.span) > 0) return false;
        if (lasts && other.kind == disturbance.kind) return false;
    }
    disturbance.stretch =
        disturbance.kind->over == DisturbanceKind::Over::film ? -1 : static_cast<int>(stretch);
    return true;
}

void disturb(Plan& plan, Chance chance, int count, const Material& material) {
    std::vector<std::size_t> pictures;
    for (std::size_t i = 0; i < plan.stretches.size(); ++i)
        if (plan.stretches[i].take.is_picture()) pictures.push_back(i);
    std::vector<double> weights;
    for (const DisturbanceKind& kind : disturbance_kinds())
        weights.push_back(kind.weight);
    for (int i = 0; i < count; ++i) {
        Chance own = chance.part(static_cast<std::uint64_t>(i));
        Disturbance disturbance{.kind = &disturbance_kinds()[own.which(weights)], .key = own.next()};
        bool placed = false;
        for (int attempt = 0; attempt < 12 && !placed; ++attempt)
            placed = find_room(own, plan, pictures, disturbance);
        if (!placed) continue;
        add_screens(disturbance, own.part(1), material);
        if (disturbance.stretch >= 0) {
            Framing& framing = plan.stretches[static_cast<std::size_t>(disturbance.stretch)].take.framing;
            framing.zoom = std::max(framing.zoom, disturbance.kind->least_zoom);
        }
        plan.disturbances.push_back(std::move(disturbance));
    }
}

} // namespace

Frame Take::footage_frame(Frame into) const {
    const auto at = first + static_cast<Frame>(std::floor(static_cast<double>(into) * pace));
    const Frame last = footage->frames() - 1;
    if (last <= 0) return 0;
    const Frame turn = ((at % (2 * last)) + 2 * last) % (2 * last);
    return turn <= last ? turn : 2 * last - turn;
}

bool Disturbance::is_on(Frame frame) const {
    const bool lasts = kind->stays == DisturbanceKind::Stays::to_the_end;
    return frame >= span.first && (lasts || frame < span.end);
}

Moment Disturbance::at(Frame frame) const {
    return {Chance(key), frame - span.first, span.length()};
}

std::size_t Plan::stretch_at(Frame frame) const {
    std::size_t stretch = 0;
    while (stretch < joins.size() && frame >= joins[stretch].span.end)
        ++stretch;
    return stretch;
}

Frame Plan::footage_frame(std::size_t stretch, Frame frame) const {
    Frame into = frame - stretches[stretch].shown.first;
    for (const Disturbance& disturbance : disturbances)
        if (disturbance.kind->skip != nullptr && disturbance.stretch == static_cast<int>(stretch) &&
            disturbance.is_on(frame))
            into += disturbance.kind->skip(disturbance.at(frame));
    return stretches[stretch].take.footage_frame(into);
}

FrameSpan Plan::alone(std::size_t stretch) const {
    FrameSpan span = stretches[stretch].shown;
    if (stretch > 0) span.first = joins[stretch - 1].span.end;
    if (stretch < joins.size()) span.end = joins[stretch].span.first;
    return span;
}

Plan plan(const PlanOrder& order, const Material& material) {
    const Chance all = Chance(order.seed).part(static_cast<std::uint64_t>(order.number));
    Plan plan;
    plan.print = print_stock(all.part(1));
    Chance chance = all.part(2);
    const double aspect = picture_shape(all.part(3), material);
    plan.height = even(std::min(chance.between(180, 240), 426 / aspect));
    plan.width = even(plan.height * aspect);
    constexpr std::array<Rate, 5> rates{{{24, 1}, {24, 1}, {25, 1}, {24000, 1001}, {30000, 1001}}};
    plan.rate = chance.one_of(rates);
    if (plan.print.cadence == Cadence::three_two || plan.print.cadence == Cadence::twenty_four_on_30)
        plan.rate = {30000, 1001};
    plan.frames = order.frames;
    plan.quality = quality(all.part(4));

    const Fields last = fields(plan.print.cadence, order.frames - 1);
    const Frame shot = std::max(last.upper, last.lower) + 1;
    std::vector<Piece> pieces = skeleton(all.part(5), order, shot);
    auto takes = cast(all.part(6), material, pieces, plan.print.light, aspect);
    plan.stretches = stretches(pieces, std::move(takes), shot);
    for (std::size_t i = 1; i < pieces.size(); ++i)
        plan.joins.push_back(pieces[i].before);
    const bool undisturbed = order.joined == PlanOrder::Joined::never;
    const double wanted =
        (undisturbed ? chance.whole(2, 7) : chance.whole(0, 3)) * static_cast<double>(shot) / 400;
    disturb(plan, all.part(7), static_cast<int>(wanted + 0.5), material);
    return plan;
}

} // namespace decoupage::compose
