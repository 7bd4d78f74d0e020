// Tiers and vocabularies, as a person wants them.

#include "deeds/annotations.hpp"
#include "dossier/checks.hpp"
#include "exchange/ada.hpp"
#include "film/folded.hpp"
#include "film/near_miss.hpp"

#include <algorithm>

namespace decoupage {

namespace {

tl::unexpected<Fault> unclear_tier(std::string found, std::string remedy = {}) {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

template <class Thing>
std::vector<std::string> names_of(const std::vector<Thing>& things) {
    std::vector<std::string> names;
    for (const Thing& thing : things)
        names.push_back(thing.name);
    return names;
}

Outcome<std::string> plain_name(const std::string& name) {
    if (folded_words(name).empty() || name.size() > longest_given_name || !sound_text(name))
        return unclear_tier("A name has letters or digits, is plain text and at most " +
                            std::to_string(longest_given_name) + " bytes long, and " +
                            (name.empty() ? "none was told" : name + " is not"));
    return name;
}

void add_vocabulary(OneDeed& deed, const Vocabulary& vocabulary, std::int64_t& number) {
    number = deed.add(Vocabulary{0, vocabulary.name, vocabulary.address, vocabulary.description, {}});
    for (const Term& term : vocabulary.terms)
        deed.add(Term{0, number, term.id, term.words, term.description});
}

/// The number of a vocabulary of the film; one of AdA's is first taken into it.
Outcome<std::int64_t> vocabulary_for(const Decoupage& decoupage, const std::string& name, OneDeed& deed) {
    if (name.empty()) return 0;
    const Annotations& all = decoupage.annotations;
    if (const Vocabulary* known = all.vocabulary_called(name)) return known->number;
    std::vector<std::string> names = names_of(all.vocabularies);
    for (const Vocabulary& vocabulary : exchange::ada_vocabularies()) {
        names.push_back(vocabulary.name);
        if (folded(vocabulary.name) != folded(name)) continue;
        std::int64_t number = 0;
        add_vocabulary(deed, vocabulary, number);
        return number;
    }
    return fault(Fault::Kind::not_found, "", "There is no vocabulary called " + name,
                 did_you_mean(name, names, "See them with: annotate D vocabularies"));
}

} // namespace

Outcome<const Tier*> tier_named(const Annotations& all, const std::string& name) {
    if (const Tier* tier = all.tier_called(name)) return tier;
    const auto names = names_of(all.tiers);
    return fault(Fault::Kind::not_found, "", "There is no tier called " + name,
                 did_you_mean(name, names, "See them with: annotate D tiers"));
}

Outcome<const Vocabulary*> vocabulary_named(const Annotations& all, const std::string& name) {
    if (const Vocabulary* vocabulary = all.vocabulary_called(name)) return vocabulary;
    return fault(Fault::Kind::not_found, "", "There is no vocabulary called " + name,
                 did_you_mean(name, names_of(all.vocabularies), "See them with: annotate D vocabularies"));
}

Outcome<OneDeed> tier_added(const Decoupage& decoupage, const TierAsked& asked) {
    Tier tier;
    if (auto name = plain_name(asked.name))
        tier.name = std::move(*name);
    else
        return tl::unexpected(name.error());
    OneDeed deed(decoupage.annotations.entries);
    const auto vocabulary = vocabulary_for(decoupage, asked.vocabulary, deed);
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    tier.vocabulary = *vocabulary;
    if (asked.lies == name_of(Lies::on_shots)) {
        tier.lies = Lies::on_shots;
    } else if (!asked.lies.empty() && asked.lies != name_of(Lies::on_film)) {
        const auto parent = tier_named(decoupage.annotations, asked.lies);
        if (!parent) return tl::unexpected(parent.error());
        tier.lies = Lies::on_tier;
        tier.parent = (*parent)->number;
    }
    deed.add(std::move(tier));
    return deed;
}

Outcome<OneDeed> tier_changed(const Decoupage& decoupage, const std::string& name, const TierAsked& asked) {
    const auto standing = tier_named(decoupage.annotations, name);
    if (!standing) return tl::unexpected(standing.error());
    if (!asked.lies.empty()) return unclear_tier("A tier lies for good on what it was laid on");
    Tier tier = **standing;
    tier.number = 0;
    tier.author.clear();
    tier.made_at.clear();
    OneDeed deed(decoupage.annotations.entries);
    if (!asked.name.empty()) {
        auto renamed = plain_name(asked.name);
        if (!renamed) return tl::unexpected(renamed.error());
        tier.name = std::move(*renamed);
    }
    if (asked.vocabulary == "none") {
        tier.vocabulary = 0;
    } else if (!asked.vocabulary.empty()) {
        const auto vocabulary = vocabulary_for(decoupage, asked.vocabulary, deed);
        if (!vocabulary) return tl::unexpected(vocabulary.error());
        tier.vocabulary = *vocabulary;
    }
    deed.change((*standing)->number, std::move(tier));
    return deed;
}

Outcome<OneDeed> vocabulary_added(const Decoupage& decoupage, const Vocabulary& vocabulary) {
    if (auto name = plain_name(vocabulary.name); !name) return tl::unexpected(name.error());
    OneDeed deed(decoupage.annotations.entries);
    std::int64_t number = 0;
    const Vocabulary* known = decoupage.annotations.vocabulary_called(vocabulary.name);
    if (known == nullptr) {
        add_vocabulary(deed, vocabulary, number);
        return deed;
    }
    for (const Term& term : vocabulary.terms)
        if (std::ranges::find(known->terms, term.id, &Term::id) == known->terms.end())
            deed.add(Term{0, known->number, term.id, term.words, term.description});
    if (deed.entries().empty())
        return unclear_tier("There is a vocabulary called " + known->name + " already, with all these terms");
    return deed;
}

} // namespace decoupage
