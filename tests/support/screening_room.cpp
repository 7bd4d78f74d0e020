#include "support/screening_room.hpp"

#include "analysers/roster.hpp"
#include "media/look_maker.hpp"
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

std::vector<RunOfProxies> runs_of(const DrawnFilm& film, int run_length, const Crew& crew) {
    std::vector<RunOfProxies> runs;
    const auto frames = static_cast<Frame>(film.frames.size());
    for (Frame first = 0; first < frames; first += run_length) {
        const Frame seen = std::max<Frame>(0, first - crew.look_back()),
                    end = std::min(frames, first + run_length);
        RunOfProxies run{
            {film.frames.begin() + seen, film.frames.begin() + end}, first, static_cast<int>(first - seen)};
        for (Frame frame = first; frame < end; ++frame)
            for (const int size : crew.wanted_sizes(frame))
                run.to_look_at.push_back({frame, size, film.pictures[static_cast<std::size_t>(frame)]});
        runs.push_back(std::move(run));
    }
    return runs;
}

PlanarFrame planes_of(const scenario::Picture& picture) {
    return {samples(picture.luma), samples(picture.blue), samples(picture.red), 8, PlanarFrame::Range::full};
}

Frame step_of(const DrawnFilm& film) {
    return look_step(film.film.rate.frames_per_second());
}

Settings settings_of(const Analyser& analyser, const SettingsByName& settings) {
    const auto set = settings.find(analyser.card.name);
    return set == settings.end() ? Settings{} : set->second;
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
                    {},
                    {},
                    {}};
    scenario::Drawing drawing(script);
    ProxyMaker maker(drawn.film);
    LookMaker look_maker(drawn.film, std::max(script.width, script.height));
    for (Frame frame = 0; frame < script.frames(); ++frame) {
        scenario::Picture picture = drawing.frame(frame);
        if (change) change(picture);
        drawn.frames.push_back(std::make_shared<const Proxy>(maker.make(planes_of(picture))));
        drawn.pictures.push_back(frame % step_of(drawn) == 0 ? std::make_shared<const LookPicture>(
                                                                   look_maker.make(planes_of(picture)))
                                                             : nullptr);
    }
    return drawn;
}

Shown show(const DrawnFilm& film, const Showing& showing, const SettingsByName& settings) {
    Crew crew(roster(), settings, showing.threads, step_of(film));
    std::vector<RunOfProxies> runs = runs_of(film, showing.run_length, crew);
    if (showing.order == Order::backward) std::reverse(runs.begin(), runs.end());
    if (showing.order == Order::shuffled) std::shuffle(runs.begin(), runs.end(), std::mt19937(1959));
    for (RunOfProxies& run : runs)
        crew.show(std::move(run));
    crew.finish();
    const auto frames = static_cast<Frame>(film.frames.size());
    Shown shown{crew.board().give_up(frames, crew.failed_curves()), crew.sightings().take(frames)};
    shown.curves.merge(heard(roster(), film.sound,
                             showing.order == Order::forward ? RunOrder::forward : RunOrder::backward,
                             settings));
    derive(film.film, film.times, shown.curves);
    return shown;
}

Evidence::Curves measure(const DrawnFilm& film, const Showing& showing, const SettingsByName& settings) {
    return show(film, showing, settings).curves;
}

AllLooks look(const DrawnFilm& film, const SettingsByName& settings) {
    SightingBoard board;
    for (const Analyser& analyser : roster()) {
        if (analyser.lookout == nullptr) continue;
        const auto lookout = analyser.lookout(settings_of(analyser, settings));
        if (!lookout) continue;
        const std::string& name = analyser.card.looks->name;
        const Frame step = step_of(film) * analyser.card.looks->every;
        board.add(name, step);
        for (Frame frame = 0; frame < std::ssize(film.pictures); frame += step)
            board.place(name, frame, (*lookout)->look(*film.pictures[static_cast<std::size_t>(frame)]));
    }
    return board.take(static_cast<Frame>(film.pictures.size()));
}

Evidence::Tracks read(const DrawnFilm& film, const Evidence::Curves& curves, const SettingsByName& settings) {
    return read(film, curves, look(film, settings), settings);
}

Evidence::Tracks read(const DrawnFilm& film, const Evidence::Curves& curves, const AllLooks& looks,
                      const SettingsByName& settings) {
    Evidence::Tracks tracks;
    for (const auto& [key, found] : read_all({film.film, film.times, curves, looks}, {}, settings).results)
        for (const Track& track : found)
            tracks.insert_or_assign(track.name, track);
    return tracks;
}

} // namespace decoupage::support
