#include "deeds/agreement.hpp"

#include "deeds/annotations.hpp"
#include "film/near_miss.hpp"

#include <algorithm>
#include <set>

namespace decoupage {

Outcome<TierAgreement> agreement_asked_for(const Decoupage& film, const std::string& tier,
                                           std::span<const std::string> authors) {
    const auto on = tier_named(film.annotations, tier);
    if (!on) return tl::unexpected(on.error());
    const std::set<std::string> asked(authors.begin(), authors.end());
    if (asked.size() < 2 || asked.size() != authors.size())
        return fault(Fault::Kind::usage, "two authors or more", "There are fewer, or one is named twice",
                     "For example: agreement scale Ada Ben");
    std::set<std::string> known;
    for (const Annotation& one : film.annotations.annotations)
        if (one.tier == (*on)->number) known.insert(one.author);
    for (const std::string& author : authors) {
        if (known.contains(author)) continue;
        const std::vector<std::string> names(known.begin(), known.end());
        std::string all;
        for (const std::string& name : names)
            all += (all.empty() ? "" : ", ") + name;
        return fault(Fault::Kind::not_found, "", author + " noted nothing on " + (*on)->name,
                     did_you_mean(author, names, all.empty() ? "" : "Who did: " + all + "."));
    }
    return tier_agreement(film, (*on)->number, authors);
}

} // namespace decoupage
