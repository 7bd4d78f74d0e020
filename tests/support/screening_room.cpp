#include "support/screening_room.hpp"

#include "analysers/roster.hpp"
#include "media/proxy_maker.hpp"
#include "screening/crew.hpp"
#include "screening/screening.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>
#include <random>

namespace decoupage::support {

namespace {

Samples samples(const Plane<std::uint8_t>& plane) {
    return {plane.values.data(), plane.width, plane.width, plane.height, 1};
}

std::vector<RunOfProxies> runs_of(const DrawnFilm& film, int run_length, int look_back) {
    std::vector<RunOfProxies> runs;
    const auto frames = static_cast<Frame>(film.frames.size());
    for (Frame first = 0; first < frames; first += run_length) {
        const Frame seen = std::max<Frame>(0, first - look_back), end = std::min(frames, first + run_length);
        runs.push_back(
            {{film.frames.begin() + seen, film.frames.begin() + end}, first, static_cast<int>(first - seen)});
    }
    return runs;
}

} // namespace

Film film_facts(int width, int height, Frame frames, Rate rate) {
    Film film;
    film.path = "drawn";
    film.codec = "drawn";
    film.stream = 0;
    film.picture_streams = 1;
    film.frames = frames;
    film.rate = rate;
    film.duration = even_times(frames, rate).end();
    film.width = width;
    film.height = height;
    return film;
}

scenario::Script scenario_named(std::string_view name) {
    std::ifstream file(source_folder() / "tests" / "scenarios" / (std::string(name) + ".film"));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto script = scenario::parse_script(text);
    assert(script && !script->shots.empty());
    return *script;
}

DrawnFilm draw(const scenario::Script& script, const std::function<void(scenario::Picture&)>& change) {
    DrawnFilm drawn{film_facts(script.width, script.height, script.frames(), script.rate),
                    even_times(script.frames(), script.rate),
                    {}};
    scenario::Drawing drawing(script);
    ProxyMaker maker(drawn.film);
    for (Frame frame = 0; frame < script.frames(); ++frame) {
        scenario::Picture picture = drawing.frame(frame);
        if (change) change(picture);
        drawn.frames.push_back(
            std::make_shared<const Proxy>(maker.make({samples(picture.luma), samples(picture.blue),
                                                      samples(picture.red), 8, PlanarFrame::Range::full})));
    }
    return drawn;
}

Evidence::Curves measure(const DrawnFilm& film, const Showing& showing, const SettingsByName& settings) {
    Crew crew(roster(), settings, showing.threads);
    std::vector<RunOfProxies> runs = runs_of(film, showing.run_length, crew.look_back());
    if (showing.order == Order::backward) std::reverse(runs.begin(), runs.end());
    if (showing.order == Order::shuffled) std::shuffle(runs.begin(), runs.end(), std::mt19937(1959));
    for (RunOfProxies& run : runs)
        crew.show(std::move(run));
    crew.finish();
    Evidence::Curves curves =
        crew.board().give_up(static_cast<Frame>(film.frames.size()), crew.failed_curves());
    derive(film.film, film.times, curves);
    return curves;
}

Evidence::Tracks read(const DrawnFilm& film, const Evidence::Curves& curves, const SettingsByName& settings) {
    Evidence::Tracks tracks;
    for (const auto& [key, found] : read_all(film.film, film.times, curves, {}, settings).results)
        for (const Track& track : found)
            tracks.insert_or_assign(track.name, track);
    return tracks;
}

} // namespace decoupage::support
