#pragma once
/// All sound meters of the roster, and what they say of a film's sound.

#include "film/analyser.hpp"
#include "media/sound_reader.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace decoupage {

/// What was heard of a film.
struct Heard {
    Evidence::Curves curves;         ///< all as long, in seconds; rounded to half floats
    std::vector<std::string> failed; ///< analysers whose sound meter failed
    std::vector<SoundTrouble> troubles;
};

/// Is told run after run, in order. Not to be shared between threads.
class Ear {
public:
    Ear(const std::vector<Analyser>& analysers, const std::map<std::string, Settings, std::less<>>& settings);
    /// What throws is left out from then on, with its analyser, and only it.
    void hear(const SoundRun& run);
    Heard give_up();

private:
    struct Place {
        const Analyser* analyser;
        std::unique_ptr<const SoundMeter> meter;
        std::vector<std::vector<float>> curves;
        bool failed = false;
    };
    static void measure(Place& place, const SoundRun& run);

    std::vector<Place> places_;
};

/// Hears a film to its end, or until `stop` says so. Where its sound cannot be decoded, or something foreign
/// is thrown, all sound meters have failed. Throws nothing.
Heard hear_film(const std::string& film_path, const std::vector<Analyser>& analysers,
                const std::map<std::string, Settings, std::less<>>& settings,
                const std::function<bool()>& stop);

} // namespace decoupage
