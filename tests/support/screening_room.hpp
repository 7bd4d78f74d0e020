#pragma once
/// Drawn films shown to the whole roster, without a file, a codec or a dossier.

#include "film/analyser.hpp"
#include "support/even_times.hpp"
#include "support/scenario/drawing.hpp"
#include "support/scenario/script.hpp"
#include "support/sounds.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

namespace decoupage::support {

/// A film as meters and lookouts see it.
struct DrawnFilm {
    Film film;
    FrameTimes times;
    std::vector<ProxyPointer> frames;
    /// Of the same frames, of their own size; null where nobody looks.
    std::vector<std::shared_ptr<const LookPicture>> pictures;
    SoundSamples sound = {}; ///< none for a silent film
};

/// Facts of a film of that many frames, at an even rate.
Film film_facts(int width, int height, Frame frames, Rate rate);

/// Draws all of a scenario; every picture is changed by `change`, if there is one, before it is made small.
DrawnFilm draw(const scenario::Script& script, const std::function<void(scenario::Picture&)>& change = {});

/// `script` with that name in tests/scenarios; it must be there.
scenario::Script scenario_named(std::string_view name);

enum class Order { forward, backward, shuffled };

/// How a film is shown to the meters: nothing of this may change what they say.
struct Showing {
    int run_length = 48;
    int threads = 1;
    Order order = Order::forward;
};

using SettingsByName = std::map<std::string, Settings, std::less<>>;

/// What the roster saw.
struct Shown {
    Evidence::Curves curves;
    AllLooks looks;
};
Shown show(const DrawnFilm& film, const Showing& showing = {}, const SettingsByName& settings = {});

/// The curves of all meters of the roster, with what is derived from them.
Evidence::Curves measure(const DrawnFilm& film, const Showing& showing = {},
                         const SettingsByName& settings = {});

/// What all lookouts of the roster see.
AllLooks look(const DrawnFilm& film, const SettingsByName& settings = {});

/// The tracks of the whole roster, read in its order.
Evidence::Tracks read(const DrawnFilm& film, const Evidence::Curves& curves,
                      const SettingsByName& settings = {});
/// The same, of a film that was looked at before.
Evidence::Tracks read(const DrawnFilm& film, const Evidence::Curves& curves, const AllLooks& looks,
                      const SettingsByName& settings = {});

} // namespace decoupage::support
