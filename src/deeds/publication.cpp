#include "deeds/publication.hpp"

#include "deeds/film_stills.hpp"
#include "deeds/site_fonts.hpp"
#include "deeds/tested_work.hpp"

#include <algorithm>
#include <memory>

namespace decoupage {

namespace {

/// As wide as the dossier's own.
int still_width(const Decoupage& film) {
    constexpr int usual = 320;
    return film.stills.empty() ? usual : std::max(film.stills.front().width, 1);
}

} // namespace

Outcome<Publication> publication_of(const Work& work, const OpenedDossier* film, SiteOrder order) {
    order_fonts(order);
    std::unique_ptr<ScreenedWork> screened;
    if (film != nullptr) {
        screened = std::make_unique<ScreenedWork>();
        screened->film = film->decoupage;
        test_work(work, *screened, {order.counting, {}});
        if (order.stills == SiteOrder::Stills::shown)
            screened->more_stills =
                stills_at_hand(*film, stills_wanted(work, *screened), still_width(film->decoupage));
    }
    auto site = site_of(work, screened.get(), order);
    if (!site) return tl::unexpected(site.error());
    return Publication{std::move(*site), screened == nullptr ? 0 : screened->verdicts.size()};
}

} // namespace decoupage
