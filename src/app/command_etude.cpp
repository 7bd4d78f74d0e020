#include "app/command.hpp"
#include "app/interruption.hpp"
#include "app/progress_line.hpp"
#include "deeds/known_dossier.hpp"
#include "etude/etude.hpp"

#include <chrono>
#include <filesystem>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct EtudeRequest {
    std::string file;
    bool variant = false, counter = false;
};

constexpr double etude_rate = 24;

Outcome<void> draw(Console& console, const EtudeRequest& request) {
    EtudeOrder order;
    order.variant = request.variant ? EtudeOrder::Variant::changed : EtudeOrder::Variant::standard;
    order.counter = request.counter;
    order.stop = &interruption();
    ProgressLine line(console, name_of_film(request.file));
    const auto began = std::chrono::steady_clock::now();
    order.progress = [&](Frame done, Frame of) {
        Progress progress;
        progress.done = done;
        progress.expected = of;
        progress.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        progress.film_seconds = static_cast<double>(done) / etude_rate;
        line.tell(progress);
    };
    return write_etude(request.file, order);
}

Outcome<void> etude(Console& console, const EtudeRequest& request) {
    if (is_dossier(request.file))
        return fault(Fault::Kind::usage, "the name of a film to be drawn", request.file + " is a dossier",
                     "Name another file with -o.");
    if (auto drawn = draw(console, request); !drawn) return drawn;
    const std::string truth = std::filesystem::path(request.file).replace_extension(".truth.json").string();
    if (console.json())
        console.print(nlohmann::ordered_json{{"film", request.file}, {"truth", truth}}.dump(2) + "\n");
    else if (console.manner() == Console::Manner::plain)
        console.print(request.file + "\n" + truth + "\n");
    return {};
}

Deed offer_etude(Options& options) {
    const auto request = std::make_shared<EtudeRequest>();
    options.value("-o,--output", "FILE", request->file, "The film to write (MP4); its truth goes beside it",
                  Options::Need::must);
    options.flag("--variant", request->variant, "The same film with every device turned into another");
    options.flag("--counter", request->counter, "Draw the number of each frame into its picture");
    return [request](Console& console) {
        const auto done = etude(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command etude_command{
    "etude",
    "draws the étude: a film of which all is known",
    "-o FILE [--variant] [--counter]",
    "The film stages the devices that a study of The 400 Blows describes; FILE.truth.json tells each of its "
    "shots and transitions to the frame, and all that is heard. The program ffmpeg codes the film, and must "
    "be installed.",
    "decoupage etude -o etude.mp4\n"
    "decoupage etude -o etude.mp4 && decoupage etude.mp4 &&\n"
    "    decoupage evaluate --truth etude.truth.json etude.mp4",
    offer_etude};

} // namespace decoupage
