// How long the whole analysis takes beside the bare decoder and other programs, and how much memory.

#include "bench/command.hpp"
#include "bench/opening.hpp"
#include "bench/peers/peers.hpp"
#include "bench/speed.hpp"
#include "bench/written.hpp"

#include <filesystem>
#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using namespace decoupage;
using namespace decoupage::bench;

struct Request {
    std::string film;
    Places places;
    int rounds = 5;
    bool json = false, once = false, others = false;
    std::vector<int> cores;
    std::string scenes, document;
};

void offer(CLI::App& line, Request& request) {
    line.add_option("FILM", request.film,
                    "The film to measure on; usually big-buck-bunny.mp4 of the footage, else the étude");
    offer_program(line, request.places);
    offer_footage(line, request.places);
    line.add_option("--rounds", request.rounds, "How often each program sees the film")
        ->check(CLI::Range(1, 99))
        ->capture_default_str();
    line.add_flag("--once", request.once, "Do not also measure the film four times in a row");
    line.add_flag("--others", request.others, "Also time FFmpeg's filters and PySceneDetect's rules");
    line.add_option("--cores", request.cores, "Also time it on so many cores")
        ->delimiter(',')
        ->check(CLI::Range(1, 1024));
    line.add_option("--scenes", request.scenes,
                    "Only do what PySceneDetect does with this film, to be timed");
    line.add_option("--write", request.document, "A Markdown file whose tables of speed are replaced");
    line.add_flag("--json", request.json, "One line of JSON");
}

/// The film that the goals speak of, or the étude where it is not at hand.
Outcome<std::string> usual_film(const Places& places) {
    const std::string film = places.footage + "/big-buck-bunny.mp4", etude = "out/etude.mp4";
    if (std::filesystem::exists(film)) return film;
    if (std::filesystem::exists(etude)) return etude;
    std::filesystem::create_directories("out");
    if (const auto drawn = output_of({places.program, "etude", "-o", etude}); !drawn)
        return tl::unexpected(drawn.error());
    return etude;
}

/// Prints a table, and puts it between its marks in the document where one was named.
Outcome<void> tell(const Request& request, const std::string& name, const std::string& table) {
    if (!request.json) std::cout << '\n' << table << std::flush;
    return request.document.empty() ? Outcome<void>{} : write_between(request.document, name, table);
}

Outcome<void> measure_film(const Request& request) {
    const auto speed = measure_speed(request.film, request.places.program, request.rounds,
                                     request.once ? Length::once : Length::four_times_too);
    if (!speed) return tl::unexpected(speed.error());
    std::cout << (request.json ? speed_json(*speed) : speed_text(*speed)) << std::flush;
    const std::string name = std::filesystem::path(request.film).stem();
    return tell(request, "speed " + name, speed_table(*speed));
}

Outcome<void> measure_beside(const Request& request, const std::string& self) {
    const auto timings = measure_others(request.film, request.places.program, self, request.rounds);
    return timings.and_then([&](const auto& all) { return tell(request, "others", others_table(all)); });
}

Outcome<void> measure_scaling(const Request& request) {
    std::vector<int> cores;
    for (const int count : request.cores)
        if (count <= cores_here())
            cores.push_back(count);
        else
            std::cerr << "There are " << cores_here() << " cores here: " << count << " cannot be timed.\n";
    if (cores.empty() || cores[0] != 1) cores.insert(cores.begin(), 1);
    const auto timings = measure_cores(request.film, request.places.program, cores, request.rounds);
    return timings.and_then([&](const auto& all) { return tell(request, "cores", cores_table(cores, all)); });
}

Outcome<void> measure(Request& request, const std::string& self) {
    if (!request.scenes.empty()) return scene_detect(request.scenes).map([](const auto&) {});
    if (request.film.empty()) {
        const auto film = usual_film(request.places);
        if (!film) return tl::unexpected(film.error());
        request.film = *film;
    }
    Outcome<void> done = measure_film(request);
    if (done && request.others) done = measure_beside(request, self);
    if (done && !request.cores.empty()) done = measure_scaling(request);
    return done;
}

} // namespace

int main(int count, char** words) {
    CLI::App line(
        "How long the whole analysis takes beside the bare decoder and other programs, and how much memory.");
    Request request;
    offer(line, request);
    CLI11_PARSE(line, count, words);
    const auto done = measure(request, words[0]);
    return done ? 0 : failed(done.error());
}
