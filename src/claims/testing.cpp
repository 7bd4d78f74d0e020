#include "claims/examination.hpp"
#include "figures/heartbeat.hpp"
#include "figures/persons.hpp"
#include "film/folded.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace decoupage {

namespace {

Verdict opposite(Verdict verdict) {
    if (verdict == Verdict::supported) return Verdict::contradicted;
    return verdict == Verdict::contradicted ? Verdict::supported : verdict;
}

/// Of parts that must all hold: one that is contradicted decides, then one that cannot be measured.
int weight_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::contradicted:
        return 3;
    case Verdict::not_measurable:
        return 2;
    case Verdict::borderline:
        return 1;
    case Verdict::supported:
        break;
    }
    return 0;
}

Verdict worse(Verdict one, Verdict other) {
    return weight_of(one) >= weight_of(other) ? one : other;
}

std::string as_sentence(std::string words) {
    if (!words.empty() && words.back() != '.') words += '.';
    return capitalised(std::move(words));
}

} // namespace

Verdict not_measurable(TestedPart& part, std::string why) {
    part.because = std::move(why);
    return Verdict::not_measurable;
}

Verdict Examination::examine(const ClaimSaid& said) {
    using Kind = ClaimSaid::Kind;
    if (said.kind == Kind::all_of || said.kind == Kind::any_of) {
        const bool any = said.kind == Kind::any_of;
        Verdict all = any ? Verdict::contradicted : Verdict::supported;
        for (const ClaimSaid& inner : said.parts) {
            const Verdict one = examine(inner);
            all = any ? opposite(worse(opposite(all), opposite(one))) : worse(all, one);
        }
        return all;
    }
    if (said.kind == Kind::not_so) {
        const std::size_t from = parts.size();
        const Verdict inner = examine(said.parts.front());
        for (std::size_t at = from; at < parts.size(); ++at)
            parts[at].verdict = opposite(parts[at].verdict);
        return opposite(inner);
    }
    parts.push_back(part(said));
    return parts.back().verdict;
}

TestedPart Examination::part(const ClaimSaid& said) {
    TestedPart part;
    part.said = said.said;
    using Kind = ClaimSaid::Kind;
    switch (said.kind) {
    case Kind::measured:
        part.verdict = measured_statement(said, part);
        break;
    case Kind::compared:
        part.verdict = compared(said, part);
        break;
    case Kind::against:
        part.verdict = against_shots(said, part);
        break;
    case Kind::counted:
        part.verdict = counted(said, part);
        break;
    case Kind::has:
        part.verdict = has(said, part);
        break;
    case Kind::timed:
        part.verdict = timed(said, part);
        break;
    case Kind::inside:
        part.verdict = inside(said, part);
        break;
    case Kind::ends_on:
    case Kind::begins_with:
        part.verdict = on_edge(said, part);
        break;
    case Kind::alternates:
        part.verdict = alternates(said, part);
        break;
    case Kind::felt:
    case Kind::all_of:
    case Kind::any_of:
    case Kind::not_so:
        part.verdict = not_measurable(part, "\"" + said.word +
                                                "\" is a feeling, or a meaning; no measurement decides it");
        break;
    }
    part.because = as_sentence(part.because.empty() ? part.measured : part.because);
    return part;
}

Verdict Examination::measured_statement(const ClaimSaid& said, TestedPart& part) {
    const MeasureSaid& measure = said.measures.front();
    const auto value = measured(measure);
    if (!value) return not_measurable(part, value.error());
    part.measured = words_of(*value, measure.word->unit);
    part.because = measure.said + ": " + part.measured;
    return verdict_of(*value, said.relation);
}

Verdict Examination::compared(const ClaimSaid& said, TestedPart& part) {
    const auto one = measured(said.measures.front()), other = measured(said.measures.back());
    if (!one) return not_measurable(part, one.error());
    if (!other) return not_measurable(part, other.error());
    const Unit unit = said.measures.front().word->unit;
    part.measured = words_of(*one, unit) + " and " + words_of(*other, unit);
    part.because = said.measures.front().said + ": " + words_of(*one, unit) + "; " +
                   said.measures.back().said + ": " + words_of(*other, unit);
    return verdict_of({one->low - other->high, one->best - other->best, one->high - other->low},
                      said.relation);
}

/// Against the same measure of the film's other shots: the share of them that have less.
Verdict Examination::against_shots(const ClaimSaid& said, TestedPart& part) {
    const MeasureSaid& measure = said.measures.front();
    const auto value = measured(measure);
    if (!value) return not_measurable(part, value.error());
    const auto among = place(said.places.empty() ? PlaceSaid{} : said.places.front());
    if (!among) return not_measurable(part, among.error());
    double below_low = 0, below = 0, below_high = 0, all = 0;
    for (const ClaimedItem& shot : shots_in("picture", *among)) {
        const auto other = measured_in(measure, from_item(shot));
        if (!other) continue;
        ++all;
        below += other->best < value->best ? 1 : 0;
        below_low += other->best < value->low ? 1 : 0;
        below_high += other->best < value->high ? 1 : 0;
    }
    if (all < 4) return not_measurable(part, "there are too few shots to compare with");
    const Range share{below_low / all, below / all, below_high / all};
    part.measured = words_of(*value, measure.word->unit);
    part.because =
        measure.said + ": " + part.measured + ", more than " + words_of(share, Unit::share) + " of the shots";
    return verdict_of(share, said.relation);
}

/// Of the items, so many have all qualities.
Verdict Examination::counted(const ClaimSaid& said, TestedPart& part) {
    const ItemsSaid& items = said.items.front();
    const bool persons_there = said.qualities.size() == 1 && said.qualities.front().heard != nullptr &&
                               said.qualities.front().heard->track == "persons";
    if (persons_there) return same_person(said, part);
    const auto where = places(items.in.empty() ? PlaceSaid{} : items.in.front());
    if (!where) return not_measurable(part, where.error());
    double all = 0, low = 0, high = 0;
    for (const ClaimedPlace& place : *where) {
        if (said.qualities.empty()) {
            const auto number = number_of(items, place);
            if (!number) return not_measurable(part, number.error());
            low += number->low, high += number->high;
            if (items.noun->sort == Sort::shots) show(place.span);
            continue;
        }
        const auto found = items_in(items, place);
        if (!found) return not_measurable(part, found.error());
        for (const ClaimedItem& item : *found) {
            double yes = 1;
            for (const QualitySaid& quality : said.qualities)
                if (const auto so = likely(quality, item); so)
                    yes = std::min(yes, so->yes);
                else
                    return not_measurable(part, so.error());
            ++all;
            if (yes >= sure_enough) ++low;
            if (yes > 1 - sure_enough) ++high;
            if (yes > 1 - sure_enough || said.of == ClaimSaid::Of::share) show(item.span);
        }
    }
    if (items.noun->track == "shots" || items.noun->sort == Sort::changes)
        rules.insert(counting_rule(ground_.counting()));
    const std::string nouns = items.said.empty() ? std::string(items.noun->words) : items.said;
    if (said.qualities.empty()) {
        part.measured = words_of({low, high, high}, Unit::count);
        part.because = nouns + ": " + part.measured;
        return verdict_of({low, high, high}, said.relation);
    }
    if (all <= 0 && said.of == ClaimSaid::Of::share) return not_measurable(part, "there are no " + nouns);
    part.measured =
        words_of({low, high, high}, Unit::count) + " of " + words_of(Range::exactly(all), Unit::count);
    part.because = part.measured + " " + nouns + ": " + said.qualities.front().said;
    const double whole = said.of == ClaimSaid::Of::share ? all : 1;
    return verdict_of({low / whole, high / whole, high / whole}, said.relation);
}

/// In how many of the shots or scenes the person is that is in most of them. Nobody knows how often one who
/// is seen from behind is the same: so often at most as anybody is seen.
Verdict Examination::same_person(const ClaimSaid& said, TestedPart& part) {
    const auto all = items(said.items.front());
    if (!all) return not_measurable(part, all.error());
    if (all->empty()) return not_measurable(part, "there are no " + said.items.front().said);
    reads.insert("persons");
    const Decoupage& film = ground_.decoupage();
    if (!film.tracks.contains("persons"))
        return not_measurable(part, "nobody has looked for persons in this film");
    std::map<int, std::set<std::size_t>> seen;
    std::set<std::size_t> anybody;
    for (const Segment& segment : film.track("persons").segments)
        if (const auto person = person_place(segment))
            for (std::size_t at = 0; at < all->size(); ++at)
                if (shared_frames((*all)[at].span, segment.span) > 0)
                    seen[person->person].insert(at), anybody.insert(at);
    std::size_t most = 0;
    for (const auto& [person, items] : seen)
        most = std::max(most, items.size());
    const auto count = static_cast<double>(all->size());
    const Range share{static_cast<double>(most) / count, static_cast<double>(most) / count,
                      static_cast<double>(anybody.size()) / count};
    part.measured = words_of(share, Unit::share);
    part.because = "the same face is recognised in " + words_of(Range::exactly(share.low), Unit::share) +
                   " of them, and some face is seen in " + words_of(Range::exactly(share.high), Unit::share);
    return verdict_of(share, said.relation);
}

Verdict Examination::has(const ClaimSaid& said, TestedPart& part) {
    const auto where = place(said.places.front());
    if (!where) return not_measurable(part, where.error());
    const QualitySaid& quality = said.qualities.front();
    show(where->span);
    const auto answer = [&](Range value, const Relation& allowed, const std::string& what, Unit unit) {
        part.measured = words_of(value, unit);
        part.because = what + " of " + said.places.front().said + ": " + part.measured;
        const Verdict verdict = verdict_of(value, allowed);
        return quality.sense == QualitySaid::Sense::so ? verdict : opposite(verdict);
    };
    Relation nearly_all;
    nearly_all.least = 0.9;
    if (quality.label != nullptr && quality.label->of == LabelWord::Of::movement) {
        const auto share = camera_share(quality.label->labels, *where);
        if (!share) return not_measurable(part, share.error());
        return answer(*share, nearly_all, quality.said, Unit::share);
    }
    if (quality.label != nullptr) {
        double yes = 0, perhaps = 0, all = 0;
        const bool tone = quality.label->of == LabelWord::Of::tone;
        for (const ClaimedItem& shot : shots_in("picture", *where)) {
            const auto so = likely_label(*quality.label, from_item(shot));
            const auto weight = static_cast<double>(shared_frames(shot.span, where->span));
            all += weight;
            if (so && so->yes >= sure_enough)
                yes += weight;
            else if (so && so->yes > 1 - sure_enough)
                perhaps += weight;
        }
        if (all <= 0) return not_measurable(part, "there is no picture");
        nearly_all.least = tone ? 0.95 : 0.9;
        return answer({yes / all, yes / all, (yes + perhaps) / all}, nearly_all, quality.said, Unit::share);
    }
    if (quality.noun != nullptr) {
        ItemsSaid items;
        items.noun = quality.noun;
        const auto share = share_of(items, *where);
        if (!share) return not_measurable(part, share.error());
        return answer(*share, nearly_all, quality.said, Unit::share);
    }
    const auto so = likely(quality, ClaimedItem{where->span, 1, ClaimedItem::no_shot, nullptr});
    if (!so) return not_measurable(part, so.error());
    part.measured = so->measured;
    part.because = quality.said + ": " + so->measured;
    return so->yes >= sure_enough      ? Verdict::supported
           : so->yes > 1 - sure_enough ? Verdict::borderline
                                       : Verdict::contradicted;
}

/// Scenes of more and of less of a measure take turns, more strongly than in shuffled orders.
Verdict Examination::alternates(const ClaimSaid& said, TestedPart& part) {
    const MeasureWord& word = measure_named(said.qualities.front().quality->measure);
    reads.insert("scenes");
    reads.insert(std::string(word.track));
    const auto values = by_scene(ground_.decoupage(), std::string(word.track));
    if (values.size() < 5) return not_measurable(part, "there are too few scenes to tell turns from chance");
    const Heartbeat beat = heartbeat(values);
    part.measured = words_of(Range::exactly(beat.chance), Unit::share);
    part.because = "of shuffled orders of its " + std::to_string(beat.scenes) + " scenes " + part.measured +
                   " alternate as strongly in " + std::string(word.words);
    rules.insert("Scenes take turns where fewer than 5 % of shuffled orders alternate as strongly.");
    return beat.chance < 0.05  ? Verdict::supported
           : beat.chance < 0.1 ? Verdict::borderline
                               : Verdict::contradicted;
}

Tested held_against(const ClaimSaid& claim, const Ground& ground, Speaks speaks) {
    Examination examination(ground, speaks);
    Tested tested;
    tested.verdict = examination.examine(claim);
    tested.parts = std::move(examination.parts);
    for (const TestedPart& part : tested.parts)
        if (part.verdict == tested.verdict && tested.because.empty()) tested.because = part.because;
    std::ranges::sort(examination.spans);
    tested.spans = std::move(examination.spans);
    tested.rules.assign(examination.rules.begin(), examination.rules.end());
    tested.reads.assign(examination.reads.begin(), examination.reads.end());
    return tested;
}

} // namespace decoupage
