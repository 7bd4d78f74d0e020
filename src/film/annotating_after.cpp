// Whether entries may follow a log.

#include "film/annotated_things.hpp"
#include "film/folded.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// Whether new entries may follow what stands.
class FollowingLog {
public:
    explicit FollowingLog(std::span<const Annotating> log) : order_(order_of(log)) {
        for (const Annotating& entry : log) {
            if (!order_.in_force(entry)) continue;
            things_.follow(entry);
            note(entry);
        }
    }

    std::string why_not(const Annotating& entry, bool alone) {
        std::string why;
        if (entry.deed == Annotating::Deed::undo || entry.deed == Annotating::Deed::redo)
            why = why_no_step(entry, alone);
        else if (entry.deed != Annotating::Deed::add && things_.at(entry.of) == nullptr)
            why = "there is no number " + std::to_string(entry.of) + " any more";
        else if (entry.deed != Annotating::Deed::remove)
            why = std::visit([&](const auto& thing) { return why_no(entry, thing); }, entry.thing);
        if (!why.empty()) return why;
        things_.follow(entry);
        note(entry);
        return {};
    }

private:
    std::string why_no_step(const Annotating& entry, bool alone) const {
        const bool undo = entry.deed == Annotating::Deed::undo;
        if (!alone) return "one step at a time can be undone or done again";
        if ((undo ? order_.next_undone(entry.author) : order_.next_redone(entry.author)) > 0) return {};
        return std::string("there is nothing of ") + entry.author + (undo ? " to undo" : " to redo");
    }

    std::string why_no(const Annotating&, const std::monostate&) const { return "nothing is said"; }

    std::string why_no(const Annotating& entry, const Annotation& one) const {
        const Tier* tier = things_.as<Tier>(one.tier);
        if (tier == nullptr) return "there is no tier of number " + std::to_string(one.tier);
        if (entry.deed == Annotating::Deed::change) {
            const Annotation* before = things_.as<Annotation>(entry.of);
            if (before == nullptr) return "number " + std::to_string(entry.of) + " is no annotation";
            if (before->tier != one.tier || before->host != one.host)
                return "an annotation stays on its tier, and on what it lies on";
        }
        const Annotation* host = things_.as<Annotation>(one.host);
        if (tier->lies != Lies::on_tier ? one.host != 0 : host == nullptr || host->tier != tier->parent)
            return "on the tier " + tier->name + " lies nothing, or not that";
        if (!one.term.empty() && !has_term(tier->vocabulary, one.term))
            return "the vocabulary of " + tier->name + " has no term " + one.term;
        return {};
    }

    std::string why_no(const Annotating& entry, const Tier& tier) const {
        if (entry.deed == Annotating::Deed::change) {
            const Tier* before = things_.as<Tier>(entry.of);
            if (before == nullptr) return "number " + std::to_string(entry.of) + " is no tier";
            if (before->lies != tier.lies || before->parent != tier.parent)
                return "a tier lies for good on what it was laid on";
        }
        if (tier.lies == Lies::on_tier && things_.as<Tier>(tier.parent) == nullptr)
            return "there is no tier of number " + std::to_string(tier.parent);
        if (tier.vocabulary != 0 && things_.as<Vocabulary>(tier.vocabulary) == nullptr)
            return "there is no vocabulary of number " + std::to_string(tier.vocabulary);
        return taken<Tier>(entry, tier.name) ? "there is a tier called " + tier.name + " already" : "";
    }

    std::string why_no(const Annotating& entry, const Vocabulary& vocabulary) const {
        return taken<Vocabulary>(entry, vocabulary.name)
                   ? "there is a vocabulary called " + vocabulary.name + " already"
                   : "";
    }

    std::string why_no(const Annotating& entry, const Term& term) const {
        if (things_.as<Vocabulary>(term.vocabulary) == nullptr)
            return "there is no vocabulary of number " + std::to_string(term.vocabulary);
        if (entry.deed == Annotating::Deed::add)
            return has_term(term.vocabulary, term.id) ? "there is a term " + term.id + " already" : "";
        const Term* before = things_.as<Term>(entry.of);
        const bool same = before != nullptr && before->vocabulary == term.vocabulary && before->id == term.id;
        return same ? "" : "a term keeps its id";
    }

    template <class Kind>
    bool taken(const Annotating& entry, const std::string& name) const {
        const std::int64_t own = entry.deed == Annotating::Deed::change ? entry.of : entry.number;
        const std::string sought = folded(name);
        return std::ranges::any_of(named_, [&](std::int64_t number) {
            const Kind* other = things_.as<Kind>(number);
            return other != nullptr && number != own && folded(other->name) == sought;
        });
    }

    void note(const Annotating& entry) {
        if (entry.deed != Annotating::Deed::add) return;
        if (const auto* term = std::get_if<Term>(&entry.thing))
            terms_[{term->vocabulary, term->id}] = entry.number;
        else if (!std::holds_alternative<Annotation>(entry.thing))
            named_.push_back(entry.number);
    }

    bool has_term(std::int64_t vocabulary, const std::string& id) const {
        const auto found = terms_.find({vocabulary, id});
        return found != terms_.end() && things_.as<Term>(found->second) != nullptr;
    }

    AnnotatingOrder order_;
    AnnotatedThings things_;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> terms_; ///< by vocabulary and id
    std::vector<std::int64_t> named_;                                    ///< tiers and vocabularies
};

} // namespace

std::string why_not(std::span<const Annotating> log, std::span<const Annotating> more) {
    FollowingLog following(log);
    for (const Annotating& entry : more)
        if (std::string why = following.why_not(entry, more.size() == 1); !why.empty()) return why;
    return {};
}

} // namespace decoupage
