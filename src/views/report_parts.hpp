#pragma once
/// The parts of the report, in the order in which they stand. Inside views/ only.

#include "figures/lengths.hpp"
#include "views/report.hpp"
#include "views/rule_switch.hpp"
#include "views/time_axis.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What every part of the report is made from.
struct ReportMatter {
    const Decoupage& film;
    const ReportOrder& order;
    std::vector<CountedShot> counted;
    LengthFigures lengths;
    std::vector<const Still*> stills; ///< one a shot of `film.shots`; null where there is none
    TimeAxis axis;

    ReportMatter(const Decoupage& decoupage, const ReportOrder& wanted);
};

/// Title, the film in a sentence, its facts, and what must be known before anything is believed.
std::string report_head(const ReportMatter& matter);
/// Barcode, palettes, shot lengths, cut density, transitions, scale, camera, picture, tone and cadence above
/// one axis.
std::string report_timeline(const ReportMatter& matter);
/// What stands out in the film, each with a still and a sentence.
std::string report_moments(const ReportMatter& matter);
/// Charts of the timeline; each empty where there is nothing to draw.
std::string lengths_chart(const ReportMatter& matter);
std::string density_chart(const ReportMatter& matter);
std::string transitions_chart(const ReportMatter& matter);
std::string palettes_chart(const ReportMatter& matter);
std::string words_chart(const ReportMatter& matter);
std::string scales_chart(const ReportMatter& matter);
std::string movements_chart(const ReportMatter& matter);
std::string speed_chart(const ReportMatter& matter);
std::string loudness_chart(const ReportMatter& matter);
std::string heard_chart(const ReportMatter& matter);
std::string motifs_chart(const ReportMatter& matter);
std::string names_chart(const ReportMatter& matter);
std::string track_chart(const ReportMatter& matter, const std::string& track, const std::string& title);
/// The figures with units and rules, and under other conventions.
std::string report_figures(const ReportMatter& matter);
/// The figures of shot lengths with their charts, and switches for the rules by which they are made.
std::string report_rules(const ReportMatter& matter);
/// The colours of the whole film; empty where nothing is said of them.
std::string film_palette_chart(const ReportMatter& matter);
/// How the camera moves, counted; in the classes of scholars too.
std::string report_camera(const ReportMatter& matter);
/// How near people are shown, counted.
std::string report_scale(const ReportMatter& matter);
/// Who is to be seen, and how long.
std::string report_persons(const ReportMatter& matter);
/// What is written on the screen, and when; empty where nothing is.
std::string report_letters(const ReportMatter& matter);
/// Where scenes begin and why, and what goes to and fro between them; empty where none are known.
std::string report_scenes(const ReportMatter& matter);
/// Forms of the cutting, with their evidence; empty where there are none.
std::string report_patterns(const ReportMatter& matter);
/// How much is said, and by whom; empty where no words are known.
std::string report_words(const ReportMatter& matter);
/// The places that a person named; empty where there are none.
std::string report_names(const ReportMatter& matter);
/// A still a shot.
std::string report_sheet(const ReportMatter& matter);
/// What is doubtful, and what is damaged.
std::string report_doubts(const ReportMatter& matter);
/// Which print, analysers and settings; how frames are counted; what the words mean.
std::string report_making(const ReportMatter& matter);

/// An image of the still at its true shape; a marked empty place where there is none.
std::string still_image(const Still* still, const std::string& alternative, double aspect);
/// A shot's colours in a line as wide as its still; empty where nothing is said of them.
std::string still_palette(const ReportMatter& matter, const Shot& shot);
/// "Shot 12, 1:04, 3.2 s, after a dissolve".
std::string shot_words(const Decoupage& film, const Shot& shot);

/// A stretch of a track as a mark that is wide enough to be seen, under the axis. `words` are said of it
/// after its time; its class on the page is `kind` and its label.
std::string stretch_mark(const ReportMatter& matter, const Segment& segment, const std::string& kind,
                         const std::string& words, double y, double height);

/// A chart under its name and what must be known to read it. Both are our own words, already HTML.
std::string captioned(const std::string& name, const std::string& caption, const std::string& chart);

const char* report_style();
const char* report_rules_style();
const char* report_script();
const char* report_rules_script();
/// What the page allows itself, for its Content-Security-Policy: the script by its digest, nothing from
/// outside.
const char* report_policy();

} // namespace decoupage
