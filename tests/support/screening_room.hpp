#pragma once
/// Drawn films shown to the whole roster, without a file, a codec or a dossier.

#include "film/analyser.hpp"
#include "support/scenario/script.hpp"

#include <map>
#include <vector>

namespace decoupage::support {

/// A film as its proxies.
struct DrawnFilm {
    Film film;
    FrameTimes times;
    std::vector<ProxyPointer> frames;
};

/// Facts and times of a film of that many frames, at an even rate.
Film film_facts(int width, int height, Frame frames, Rate rate);
FrameTimes even_times(Frame frames, Rate rate);

/// Draws all of a scenario.
DrawnFilm draw(const scenario::Script& script);

enum class Order { forward, backward, shuffled };

/// How a film is shown to the meters: nothing of this may change what they say.
struct Showing {
    int run_length = 48;
    int threads = 1;
    Order order = Order::forward;
};

using SettingsByName = std::map<std::string, Settings, std::less<>>;

/// The curves of all meters of the roster.
Evidence::Curves measure(const DrawnFilm& film, const Showing& showing = {},
                         const SettingsByName& settings = {});

/// The tracks of the whole roster, read in its order.
Evidence::Tracks read(const DrawnFilm& film, const Evidence::Curves& curves,
                      const SettingsByName& settings = {});

} // namespace decoupage::support
