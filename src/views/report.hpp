#pragma once
/// The report: one page that opens offline, prints on A4, and can be put on a screen before an audience.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct ReportOrder {
    Counting counting;
    std::string program = "Découpage"; ///< name and version, for "how it was made"
    std::string shots_page;            ///< where the shots stand, if not on the page itself: "shots.html"
};

/// The curves a report draws; load the Decoupage with them. It is made without them too, and is then poorer.
std::vector<std::string> report_curves();

/// A whole HTML document. Self-contained: stills inside, nothing fetched; its one small script may not run
/// and nothing is lost. The same bytes for the same breakdown and order. Everything a stranger wrote is
/// escaped.
std::string report_html(const Decoupage& decoupage, const ReportOrder& order = {});

} // namespace decoupage
