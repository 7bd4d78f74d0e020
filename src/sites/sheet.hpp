#pragma once
/// A page while it is made: what it may show, and what it has shown. Inside sites/ only.

#include "sites/matter.hpp"
#include "views/film_charts.hpp"

#include <set>
#include <string>
#include <vector>

namespace decoupage {

struct Sheet {
    const SiteMatter& matter;
    Side side = Side::after;
    std::string file; ///< "scene-the-run.html"

    std::vector<const SiteClaim*> claims;      ///< whose verdicts stand on it, in order
    std::vector<const TextSection*> terms;     ///< explained on the page before, in order
    std::vector<const Source*> sources;        ///< cited on it, in order
    std::set<const Still*> stills;             ///< shown, or named as a file
    std::set<std::string, std::less<>> charts; ///< by name

    std::set<std::string> names; ///< identifiers of its headings

    bool shows_stills() const { return matter.order().stills == SiteOrder::Stills::shown; }
    const Decoupage* film() const { return matter.film(side); }
};

/// "stills/002310.jpg"
std::string file_of(const Still& still);

/// "1:04"
std::string time_of(const Decoupage& film, Frame frame);

/// The still in a figure with its shot and time below; its words alone where stills are left out. `words` say
/// what it shows; where there are none, what is known of the shot does.
std::string still_figure(Sheet& sheet, const Still& still, const std::string& words,
                         const std::string& caption = {});

/// `<img>` alone; empty where stills are left out.
std::string still_picture(Sheet& sheet, const Still& still, const std::string& words);

/// A row of stills along a place, its name and times below. Empty where nothing of it can be shown.
std::string strip_figure(Sheet& sheet, FrameSpan span, const std::string& name, const std::string& words);

/// The stills that show what claims rest on, those left out that the page has shown already.
std::string evidence(Sheet& sheet, const std::vector<const SiteClaim*>& claims);

/// The film's colours side by side, as a PNG of 1000 by 48; empty where there are none.
std::string barcode_png(const Decoupage& film);

/// A chart of the film, by its name in a text; empty for one that is not known, or has nothing to draw.
std::string chart_figure(Sheet& sheet, const std::string& name, const std::string& words);

/// What of a shot is known, in a few words: "medium close-up, pan".
std::string shot_said(const Decoupage& film, const Shot& shot, Language language);

/// The shot in which a frame lies; null where it lies between two.
const Shot* shot_at(const Decoupage& film, Frame frame);

} // namespace decoupage
