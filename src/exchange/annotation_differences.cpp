#include "exchange/differences.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"
#include "film/folded.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace decoupage::exchange {

namespace {

/// Where an annotation lies and what it says: two that share it are held against each other.
using NotedKey = std::tuple<std::int64_t, Frame, Frame, std::string, std::string>;

NotedKey key_of(const Annotation& one) {
    return {one.tier, one.span.first, one.span.end, one.term, one.words};
}

/// A tier that stands or is to come, with the ids of its terms.
struct TierThere {
    Tier tier;
    std::set<std::string> terms;
};

class AnnotationsApart {
public:
    AnnotationsApart(const Decoupage& film, const Said& said)
        : all_(film.annotations), said_(said), deed_(film.annotations.entries) {
        for (const Annotation& one : all_.annotations) {
            standing_.emplace(key_of(one), &one);
            by_number_.emplace(one.number, &one);
        }
    }

    OneDeed deed(std::vector<std::string>& remarks) {
        for (const Vocabulary& one : said_.vocabularies)
            add(one);
        for (const SaidTier& one : said_.tiers)
            add(one);
        std::vector<const SaidAnnotation*> left;
        for (const SaidAnnotation& one : said_.annotations)
            left.push_back(&one);
        for (int depth = 0; depth < deepest && !left.empty(); ++depth)
            if (std::erase_if(left, [&](const SaidAnnotation* one) { return add(*one); }) == 0) break;
        if (!left.empty())
            remarks.push_back(std::to_string(left.size()) +
                              " annotations lie on others that are not there, and are passed over.");
        return std::move(deed_);
    }

private:
    void add(const Vocabulary& one) {
        std::int64_t number = 0;
        std::set<std::string>& ids = terms_[folded(one.name)];
        if (const Vocabulary* known = all_.vocabulary_called(one.name)) {
            number = known->number;
            for (const Term& term : known->terms)
                ids.insert(term.id);
        } else {
            number = deed_.add(Vocabulary{0, one.name, one.address, one.description, {}});
        }
        vocabularies_[folded(one.name)] = number;
        for (const Term& term : one.terms)
            if (ids.insert(term.id).second) deed_.add(Term{0, number, term.id, term.words, term.description});
    }

    void add(const SaidTier& one) {
        TierThere there;
        if (const Tier* known = all_.tier_called(one.name)) {
            there.tier = *known;
            if (const Vocabulary* words = all_.vocabulary(known->vocabulary)) there.terms = terms_of(*words);
        } else {
            there.tier.name = one.name;
            there.tier.lies = one.lies;
            if (one.lies == Lies::on_tier) there.tier.parent = tiers_.at(folded(one.parent)).tier.number;
            const auto vocabulary = vocabularies_.find(folded(one.vocabulary));
            if (!one.vocabulary.empty() && vocabulary != vocabularies_.end()) {
                there.tier.vocabulary = vocabulary->second;
                there.terms = terms_.at(vocabulary->first);
            }
            there.tier.number = deed_.add(there.tier);
        }
        tiers_.emplace(folded(one.name), std::move(there));
    }

    std::set<std::string> terms_of(const Vocabulary& standing) const {
        std::set<std::string> ids;
        for (const Term& term : standing.terms)
            ids.insert(term.id);
        if (const auto more = terms_.find(folded(standing.name)); more != terms_.end())
            ids.insert(more->second.begin(), more->second.end());
        return ids;
    }

    /// Whether it could be placed: its host, if it has one, must be.
    bool add(const SaidAnnotation& one) {
        const TierThere& there = tiers_.at(folded(one.tier));
        Annotation wanted = wanted_of(one, there);
        if (there.tier.lies == Lies::on_tier) {
            const auto host = placed_.find(one.host);
            if (host == placed_.end() || host->second.second != there.tier.parent) return false;
            wanted.host = host->second.first;
        }
        const std::int64_t number = place(one, std::move(wanted));
        if (!one.id.empty()) placed_.emplace(one.id, std::pair(number, there.tier.number));
        return true;
    }

    /// A term that the tier's vocabulary does not have is said in words.
    Annotation wanted_of(const SaidAnnotation& one, const TierThere& there) const {
        Annotation wanted;
        wanted.tier = there.tier.number;
        wanted.given = wanted.span = one.span;
        wanted.region = one.region;
        wanted.topic = one.topic;
        wanted.words = one.words;
        if (there.terms.contains(one.term))
            wanted.term = one.term;
        else if (!one.term.empty())
            wanted.words = wanted.words.empty()
                               ? words_of_term(one)
                               : clean_note(words_of_term(one) + ": " + wanted.words, longest_note_said);
        wanted.author = one.author.empty() ? said_.author : one.author;
        wanted.made_at = one.made_at;
        return wanted;
    }

    std::string words_of_term(const SaidAnnotation& one) const {
        for (const Vocabulary& vocabulary : said_.vocabularies)
            for (const Term& term : vocabulary.terms)
                if (term.id == one.term) return term.words;
        return one.term;
    }

    std::int64_t place(const SaidAnnotation& one, Annotation wanted) {
        if (const Annotation* same = same_there(wanted)) return same->number;
        if (const Annotation* before = formerly(one, wanted)) {
            if (wanted.span == before->span) wanted.given = before->given;
            wanted.author.clear();
            wanted.made_at.clear();
            const std::int64_t number = before->number;
            wanted.span = {};
            deed_.change(number, std::move(wanted));
            return number;
        }
        wanted.span = {};
        return deed_.add(std::move(wanted));
    }

    /// One that stands already; each is so for one of the file's alone.
    const Annotation* same_there(const Annotation& wanted) {
        const auto [from, to] = standing_.equal_range(key_of(wanted));
        for (auto at = from; at != to; ++at) {
            const Annotation& one = *at->second;
            const bool same = one.region == wanted.region && one.topic == wanted.topic &&
                              one.host == wanted.host &&
                              (wanted.author.empty() || one.author == wanted.author);
            if (!same) continue;
            standing_.erase(at);
            return &one;
        }
        return nullptr;
    }

    /// What it was when this program wrote the file, if that is still the same one.
    const Annotation* formerly(const SaidAnnotation& one, const Annotation& wanted) const {
        const auto found = by_number_.find(one.number);
        if (one.number == 0 || found == by_number_.end()) return nullptr;
        const Annotation& before = *found->second;
        const bool same = before.tier == wanted.tier && before.host == wanted.host &&
                          before.author == wanted.author && before.made_at == wanted.made_at;
        return same ? &before : nullptr;
    }

    const Annotations& all_;
    const Said& said_;
    OneDeed deed_;
    std::multimap<NotedKey, const Annotation*> standing_;
    std::map<std::int64_t, const Annotation*> by_number_;
    std::map<std::string, std::int64_t> vocabularies_; ///< by name, folded; as are the next two
    std::map<std::string, std::set<std::string>> terms_;
    std::map<std::string, TierThere> tiers_;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>>
        placed_; ///< by the file's id: number and tier
};

} // namespace

OneDeed annotation_differences(const Decoupage& film, const Said& said, std::vector<std::string>& remarks) {
    return AnnotationsApart(film, said).deed(remarks);
}

} // namespace decoupage::exchange
