#include "compose/plan.hpp"

#include "compose/casting.hpp"
#include "compose/quality.hpp"

#include <algorithm>
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

/// Does the span show pictures only, whole or joined?
bool over_pictures(const Plan& plan, FrameSpan span) {
    return std::ranges::all_of(plan.stretches, [&](const Stretch& stretch) {
        return stretch.take.is_picture() || shared_frames(stretch.shown, span) == 0;
    });
}

/// Finds frames for a disturbance: in a stretch alone; for one that lies over the film, anywhere over
/// pictures. Other disturbances keep away.
bool find_room(Chance& chance, const Plan& plan, Frame frames, Disturbance& disturbance) {
    const bool over_film = disturbance.kind->over == DisturbanceKind::Over::film;
    const auto stretch =
        static_cast<std::size_t>(chance.whole(0, static_cast<int>(plan.stretches.size()) - 1));
    const FrameSpan within = over_film ? FrameSpan{0, frames} : plan.alone(stretch);
    const int length =
        chance.length(static_cast<int>(disturbance.kind->least), static_cast<int>(disturbance.kind->most));
    const Frame beside = chance.happens(0.8) ? clear : 0;
    const Frame room = within.length() - 2 * beside - length;
    if (room < 0) return false;
    const Frame first = within.first + beside + chance.whole(0, static_cast<int>(room));
    disturbance.span = {first, first + length};
    disturbance.stretch = over_film ? -1 : static_cast<int>(stretch);
    if (!over_pictures(plan, disturbance.span)) return false;
    const bool lasts = disturbance.kind->stays == DisturbanceKind::Stays::to_the_end;
    return std::ranges::none_of(plan.disturbances, [&](const Disturbance& other) {
        return shared_frames({first - clear, first + length + clear}, other.span) > 0 ||
               (lasts && other.kind == disturbance.kind);
    });
}

void disturb(Plan& plan, Chance chance, Frame frames, int count, const Material& material) {
    std::vector<double> weights;
    for (const DisturbanceKind& kind : disturbance_kinds())
        weights.push_back(kind.weight);
    for (int i = 0; i < count; ++i) {
        Chance own = chance.part(static_cast<std::uint64_t>(i));
        Disturbance disturbance;
        disturbance.kind = &disturbance_kinds()[own.which(weights)];
        disturbance.key = own.next();
        bool placed = false;
        for (int attempt = 0; attempt < 12 && !placed; ++attempt)
            placed = find_room(own, plan, frames, disturbance);
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
    if (plan.print.cadence == Cadence::three_two || plan.print.cadence == Cadence::twenty_four_on_30 ||
        plan.print.cadence == Cadence::blended)
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
    if (order.disturbed == PlanOrder::Disturbed::never) return plan;
    const bool one_shot = order.joined == PlanOrder::Joined::never;
    const double wanted =
        (one_shot ? chance.whole(2, 7) : chance.whole(0, 3)) * static_cast<double>(shot) / 400;
    disturb(plan, all.part(7), shot, static_cast<int>(wanted + 0.5), material);
    return plan;
}

} // namespace decoupage::compose
