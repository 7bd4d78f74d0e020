#include "claims/examination.hpp"
#include "figures/scenes.hpp"
#include "film/named_place.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

ClaimedPlace plain(FrameSpan span) {
    return {span, span, span};
}

ClaimedPlace moment(Frame frame) {
    return plain({frame, frame});
}

/// So many of the same parts of a whole, the nth from one of its sides, or about its middle; in shares of it.
std::pair<double, double> extent(const PlaceSaid& said, double amount) {
    const double nth = said.nth;
    if (said.side == PlaceSaid::Side::middle) return {0.5 - amount / 2, 0.5 + amount / 2};
    if (said.side == PlaceSaid::Side::end) return {1 - nth * amount, 1 - (nth - 1) * amount};
    return {(nth - 1) * amount, nth * amount};
}

} // namespace

Found<std::vector<ClaimedPlace>> Examination::places(const PlaceSaid& said) {
    std::vector<ClaimedPlace> found;
    if (said.kind != PlaceSaid::Kind::together) {
        const auto one = place(said);
        if (!one) return tl::unexpected(one.error());
        return std::vector{*one};
    }
    for (const PlaceSaid& part : said.of) {
        auto more = places(part);
        if (!more) return more;
        found.insert(found.end(), more->begin(), more->end());
    }
    return found;
}

ClaimedPlace Examination::from_item(const ClaimedItem& item) const {
    if (item.shot == ClaimedItem::no_shot) return plain(item.span);
    const ShotFacts& shot = ground_.shots()[item.shot];
    return {shot.span, shot.inner, shot.outer};
}

Found<ClaimedPlace> Examination::place(const PlaceSaid& said) {
    const Decoupage& film = ground_.decoupage();
    const Frame frames = film.times.frames();
    if (frames == 0) return tl::unexpected(std::string("the film has no pictures"));
    using Kind = PlaceSaid::Kind;
    switch (said.kind) {
    case Kind::film:
        return plain({0, frames});
    case Kind::another:
        return tl::unexpected("another film is no place in this one: " + said.said);
    case Kind::named:
        return named(said);
    case Kind::numbered:
        if (const auto place = place_in(film, said.name)) return plain(place->span);
        return tl::unexpected("there is no " + said.name);
    case Kind::at: {
        const Time time = from_ticks(static_cast<std::int64_t>(std::llround(said.amount * 1000)), 1, 1000);
        if (time > film.times.end()) return tl::unexpected("the film is over before " + said.said);
        return moment(film.times.between(time, time).first);
    }
    case Kind::titles:
        return film_part("titles", "the front titles");
    case Kind::credits:
        return film_part("end credits", "the end credits");
    case Kind::picked:
        return picked(said);
    case Kind::together:
        return tl::unexpected(said.said + " is more than one place");
    default:
        break;
    }
    const auto first = place(said.of.front());
    if (!first) return first;
    switch (said.kind) {
    case Kind::holding: {
        ItemsSaid everywhere = said.items.front();
        const auto all = items(everywhere);
        if (!all) return tl::unexpected(all.error());
        const Frame middle = first->span.first + first->span.length() / 2;
        for (const ClaimedItem& item : *all)
            if (item.span.contains(middle)) return from_item(item);
        return tl::unexpected("no " + everywhere.said + " holds " + said.of.front().said);
    }
    case Kind::part:
        return part_of(said, *first);
    case Kind::before:
        return plain({0, first->span.first});
    case Kind::after:
        return plain({first->span.end, frames});
    case Kind::begins:
        return moment(first->span.first);
    case Kind::ends:
        return moment(first->span.end);
    default:
        break;
    }
    const auto second = place(said.of.back());
    if (!second) return second;
    if (second->span.end <= first->span.first)
        return tl::unexpected(said.of.back().said + " comes before " + said.of.front().said);
    return plain({first->span.first, second->span.end});
}

Found<ClaimedPlace> Examination::named(const PlaceSaid& said) {
    for (const Name& name : ground_.decoupage().names)
        if (folded_place_name(name.words) == said.name) {
            for (const ShotFacts& shot : ground_.shots()) // a name of one shot has that shot's edges
                if (shot.inner == name.span) return ClaimedPlace{shot.span, shot.inner, shot.outer};
            return plain(name.span);
        }
    const NamedMeaning* meaning = ground_.meaning_of(said.name);
    if (meaning == nullptr) return tl::unexpected("no place in this film is called \"" + said.name + "\"");
    if (meaning->span) return plain(*meaning->span);
    if (depth_ > deepest_claim) return tl::unexpected("the places mean each other in a circle: " + said.name);
    ++depth_;
    auto found = place(meaning->place);
    --depth_;
    if (!found)
        return tl::unexpected(said.said + " (" + meaning->place.said + ") is not found: " + found.error());
    return found;
}

Found<ClaimedPlace> Examination::film_part(const std::string& name, const char* words) {
    reads.insert("letters");
    for (const Part& part : parts_of(ground_.decoupage()))
        if (part.name == name) return plain(part.span);
    return tl::unexpected(std::string(words) + " were not found");
}

Found<ClaimedPlace> Examination::part_of(const PlaceSaid& said, const ClaimedPlace& whole) {
    const FrameTimes& times = ground_.decoupage().times;
    const Time start = times.at(whole.span.first);
    const double length = seconds(times.length(whole.span));
    if (length <= 0) return tl::unexpected(said.of.front().said + " has no length");
    const double amount = said.unit == Unit::seconds ? std::min(1.0, said.amount / length) : said.amount;
    const auto [from, to] = extent(said, amount);
    if (from < -1e-9 || to > 1 + 1e-9)
        return tl::unexpected("there is no such part of " + said.of.front().said);
    const auto frame = [&](double share) {
        const auto ticks = static_cast<std::int64_t>(std::clamp(share, 0.0, 1.0) *
                                                     static_cast<double>(times.length(whole.span).count()));
        return times.between(start + Time(ticks), start + Time(ticks)).first;
    };
    return plain({frame(from), frame(to)});
}

Found<ClaimedPlace> Examination::picked(const PlaceSaid& said) {
    const auto all = items(said.items.front());
    if (!all) return tl::unexpected(all.error());
    if (all->empty()) return tl::unexpected("there is no " + said.items.front().said);
    const auto& found = *all;
    const auto nth = static_cast<std::size_t>(std::max(1, said.nth));
    const auto length = [](const ClaimedItem& item) { return item.span.length(); };
    switch (said.pick) {
    case PlaceSaid::Pick::nth:
        if (nth > found.size())
            return tl::unexpected("there are only " + std::to_string(found.size()) + " of " +
                                  said.items.front().said);
        return from_item(found[said.side == PlaceSaid::Side::end ? found.size() - nth : nth - 1]);
    case PlaceSaid::Pick::longest:
        return from_item(*std::ranges::max_element(found, {}, length));
    case PlaceSaid::Pick::shortest:
        return from_item(*std::ranges::min_element(found, {}, length));
    case PlaceSaid::Pick::only:
        if (found.size() > 1)
            return tl::unexpected("there are " + std::to_string(found.size()) + " of " +
                                  said.items.front().said + ", and not one alone");
        return from_item(found.front());
    case PlaceSaid::Pick::most:
    case PlaceSaid::Pick::least:
        break;
    }
    const bool most = said.pick == PlaceSaid::Pick::most;
    std::optional<std::pair<double, ClaimedPlace>> best;
    for (const ClaimedItem& item : found) {
        const auto value = measured_in(said.by.front(), from_item(item));
        if (!value || !std::isfinite(value->best)) continue;
        if (!best || (most ? value->best > best->first : value->best < best->first))
            best = {value->best, from_item(item)};
    }
    if (!best) return tl::unexpected("that was measured of no " + said.items.front().said);
    if (most && best->first <= 0) return tl::unexpected("no " + said.items.front().said + " has any");
    return best->second;
}

std::optional<FrameSpan> found_place(const PlaceSaid& place, const Ground& ground) {
    Examination examination(ground, Speaks::print);
    const auto found = examination.place(place);
    return found ? std::optional(found->span) : std::nullopt;
}

} // namespace decoupage
