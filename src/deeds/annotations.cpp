#include "deeds/annotations.hpp"

#include "deeds/corrections.hpp"
#include "time/calendar.hpp"

#include <algorithm>

namespace decoupage {

Outcome<OneDeed> thing_removed(const Decoupage& decoupage, std::int64_t number) {
    const Annotations& all = decoupage.annotations;
    const bool is_term = std::ranges::any_of(all.vocabularies, [&](const Vocabulary& vocabulary) {
        return std::ranges::find(vocabulary.terms, number, &Term::number) != vocabulary.terms.end();
    });
    if (!is_term && all.annotation(number) == nullptr && all.tier(number) == nullptr &&
        all.vocabulary(number) == nullptr)
        return fault(Fault::Kind::not_found, "",
                     "There is nothing of number " + std::to_string(number) + " among the annotations",
                     "See them with: annotate D list");
    OneDeed deed(decoupage.annotations.entries);
    deed.remove(number);
    return deed;
}

OneDeed annotating_stepped(const Decoupage& decoupage, Annotating::Deed undo_or_redo) {
    OneDeed deed(decoupage.annotations.entries);
    deed.step(undo_or_redo);
    return deed;
}

Outcome<std::vector<Annotating>> annotate(Dossier& dossier, const std::string& author,
                                          const std::function<Outcome<OneDeed>(const Decoupage&)>& asked) {
    const auto name = author_named(author);
    if (!name) return tl::unexpected(name.error());
    if (auto begun = dossier.begin(); !begun) return tl::unexpected(begun.error());
    const auto decoupage = dossier.decoupage({}, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    auto deed = asked(*decoupage);
    if (!deed) return tl::unexpected(deed.error());
    deed->sign(*name, now_text());
    const auto done = dossier.write_annotatings(deed->entries()).and_then([&] { return dossier.commit(); });
    if (!done) return tl::unexpected(done.error());
    return deed->entries();
}

} // namespace decoupage
