#pragma once
/// The ways in which frames are made of pictures.

#include <string>
#include <vector>

namespace decoupage::cadence {

/// What is asked of each frame of a period: nothing, yes or no. Empty where nothing is asked.
using Pattern = std::vector<bool>;

/// One way, from frame to frame of a period.
struct Rhythm {
    std::string label;   ///< of the card
    double pictures = 0; ///< new ones a second; 0 where that is not known beforehand
    Pattern repeated;    ///< frames that show the picture before them again
    Pattern halved;      ///< frames that go half as far as others
    Pattern mixed;       ///< frames that are (nearly) mixtures of their neighbours
    Pattern combed;      ///< frames whose fields show two moments
    double usual = 0;    ///< the logarithm of how usual it is

    std::size_t period() const;
};

/// What of a frame its neighbours do not explain, as the meter measures it, were all pictures unlike. Frames
/// are places in the row of pictures: 1.5 is half of picture 1 and half of 2.
double unexplained(double before, double here, double after);

/// Is a frame of which so much is unexplained a mixture, among others with the least and the most?
bool is_mixed(double left, double least, double most);

/// Does a frame go hardly more than half as far as the one that goes farthest?
bool is_halved(double step, double longest);

/// What a film may be that shows so many frames a second: every frame new comes first, uneven repeats second.
std::vector<Rhythm> rhythms(int shown);

} // namespace decoupage::cadence
