#include "film/annotated_things.hpp"
#include "film/name.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// Puts what stands together, in order of numbers: so a host is known before what lies on it.
class PuttingInForce {
public:
    PuttingInForce(const AnnotatedThings& things, std::span<const FrameSpan> shots, Frame frames)
        : things_(things), shots_(shots), frames_(frames),
          places_(static_cast<std::size_t>(things.most()), none) {}

    Annotations all() {
        for (std::int64_t number = 1; number <= things_.most(); ++number)
            if (const auto* standing = things_.at(number))
                std::visit([&](const auto& thing) { add(number, *standing, thing); }, standing->last->thing);
        std::ranges::stable_sort(result_.annotations, {}, &Annotation::span);
        return std::move(result_);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    using Standing = AnnotatedThings::Standing;

    void add(std::int64_t, const Standing&, const std::monostate&) {}

    void add(std::int64_t number, const Standing&, const Vocabulary& vocabulary) {
        note_place(number, result_.vocabularies);
        result_.vocabularies.push_back(vocabulary);
        result_.vocabularies.back().number = number;
    }

    void add(std::int64_t number, const Standing&, const Term& term) {
        const Vocabulary* of = in(result_.vocabularies, term.vocabulary);
        if (of == nullptr) return;
        std::vector<Term>& terms = result_.vocabularies[places_[slot_of(term.vocabulary)]].terms;
        terms.push_back(term);
        terms.back().number = number;
    }

    void add(std::int64_t number, const Standing& standing, Tier tier) {
        const bool has_parent = tier.lies == Lies::on_tier;
        if (has_parent && in(result_.tiers, tier.parent) == nullptr) return;
        if (in(result_.vocabularies, tier.vocabulary) == nullptr) tier.vocabulary = 0;
        tier.number = number;
        tier.author = standing.added->author;
        tier.made_at = standing.added->made_at;
        note_place(number, result_.tiers);
        result_.tiers.push_back(std::move(tier));
    }

    void add(std::int64_t number, const Standing& standing, Annotation one) {
        const Tier* tier = in(result_.tiers, one.tier);
        if (tier == nullptr || one.given.end > frames_) return;
        one.span = one.given;
        if (tier->lies == Lies::on_tier) {
            const Annotation* host = in(result_.annotations, one.host);
            if (host == nullptr || host->tier != tier->parent) return;
            if (one.given == host->given) one.span = host->span;
        } else if (tier->lies == Lies::on_shots) {
            one.span = mostly_within(shots_, one.given).value_or(one.given);
        }
        sign(one, standing);
        one.number = number;
        note_place(number, result_.annotations);
        result_.annotations.push_back(std::move(one));
    }

    static void sign(Annotation& one, const Standing& standing) {
        const auto* first = std::get_if<Annotation>(&standing.added->thing);
        one.author = first->author.empty() ? standing.added->author : first->author;
        one.made_at = first->made_at.empty() ? standing.added->made_at : first->made_at;
        if (standing.last == standing.added) return;
        one.changed_by = standing.last->author;
        one.changed_at = standing.last->made_at;
    }

    template <class Kind>
    void note_place(std::int64_t number, const std::vector<Kind>& things) {
        places_[slot_of(number)] = things.size();
    }

    /// Null where that number is not yet in force, or another kind of thing.
    template <class Kind>
    const Kind* in(const std::vector<Kind>& things, std::int64_t number) const {
        if (number < 1 || number > std::ssize(places_)) return nullptr;
        const std::size_t place = places_[slot_of(number)];
        return place < things.size() && things[place].number == number ? &things[place] : nullptr;
    }

    const AnnotatedThings& things_;
    std::span<const FrameSpan> shots_;
    Frame frames_;
    std::vector<std::size_t> places_; ///< within its own list, by number
    Annotations result_;
};

} // namespace

Annotations annotations_in_force(std::span<const Annotating> log, std::span<const FrameSpan> shots,
                                 Frame frames) {
    const AnnotatingOrder order = order_of(log);
    AnnotatedThings things;
    for (const Annotating& entry : log)
        if (order.in_force(entry)) things.follow(entry);
    Annotations all = PuttingInForce(things, shots, frames).all();
    all.entries = std::ssize(log);
    all.steps = order.steps();
    return all;
}

} // namespace decoupage
