#pragma once
/// Prints of a film, made by ffmpeg, of which it is known where every frame went.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// How a print is made of a film of 24 frames a second.
struct PrintRecipe {
    std::string name;            ///< of its file
    std::string what;            ///< in the table
    std::vector<FrameSpan> kept; ///< of the film; all of it where there are none
    int lead = 0;                ///< frames of one colour that are put in front, in the print's own rate
    std::string picture;         ///< filters of the picture after its frames were chosen; may be empty
    std::string sound;           ///< likewise of the sound
    double frames_for_one = 1;   ///< of the print, for one of the film
    int quality = 22;            ///< x264's; higher is poorer
};

std::vector<PrintRecipe> recipes();

/// Where the frames of the film lie in the print; fewer than it has where some are left out, and empty where
/// more than half are.
FrameSpan expected_span(const PrintRecipe& recipe, FrameSpan span);

/// Writes the print to FOLDER/STEM-NAME.mp4 unless it is there. Gives its path.
Outcome<std::string> made_print(const std::string& film, const PrintRecipe& recipe,
                                const std::string& folder);

} // namespace decoupage::bench
