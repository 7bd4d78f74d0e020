#pragma once
/// All that is said of a film's shot lengths under one convention.

#include "figures/boxplot.hpp"
#include "figures/counting.hpp"
#include "figures/lengths.hpp"
#include "figures/lognormal.hpp"
#include "figures/rhythm.hpp"

#include <vector>

namespace decoupage {

struct FilmFigures {
    Counting counting;
    double stretch = 1; ///< by which lengths on the print are multiplied
    std::vector<CountedShot> shots;
    std::vector<double> in_order, sorted; ///< their lengths, seconds as told
    LengthFigures lengths;
    AdjustedBoxplot box;
    Lognormal lognormal;
    Rhythm rhythm;
    double begins = 0, duration = 0; ///< of what is counted, from its first shot to its last, seconds as told
    std::vector<double> changes;     ///< of shot, seconds as told from `begins` on
    double long_from = 0;            ///< seconds; a longer take is a long take. NaN where there is no saying
    std::vector<CountedShot> long_takes; ///< in the order of the film
};

FilmFigures film_figures(const Decoupage& decoupage, const Counting& counting = {});

/// The same with other long takes: from so many seconds on, or above the fence for 0.
FilmFigures with_long_takes(FilmFigures figures, double long_take);

/// Every figure in one list, each with its rule: those of the lengths first.
std::vector<Figure> figures_of(const FilmFigures& figures);

/// "Longer than the upper fence of the adjusted boxplot (Hubert and Vandervieren)", "20 s or longer".
std::string long_take_rule(const Counting& counting);

} // namespace decoupage
