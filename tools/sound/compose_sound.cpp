/// The command `compose_sound`.

#include "app/console.hpp"
#include "app/interruption.hpp"
#include "sound/mix/mixture.hpp"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <CLI/CLI.hpp>

namespace decoupage::sound {

namespace {

namespace fs = std::filesystem;

constexpr const char* help = R"(Composes sound with known truth.

Usage
  compose_sound --split train|test --count N --name PREFIX -o FOLDER ...

Voices (espeak-ng), music (our own scores, fluidsynth) and sounds of other kinds
(our own), alone and over each other, in rooms and on good and bad prints. FOLDER
gets PREFIX_0001.wav, PREFIX_0001.txt, its truth, and PREFIX_0001.levels, how
loud each kind is by itself, and so on. The same seed gives the same sounds,
however many are asked for and in whatever order.

Options
  --split train|test      What it is for: no voice, instrument or sound is heard
                          in both (train)
  --count N               So many pieces (1)
  --first K               The number of the first of them (1)
  --seed S                Another seed, other pieces (1)
  --name PREFIX           What their names begin with
  -o, --output FOLDER     Where they go
  --seconds N             How long each is (60)
  --talk                  Nothing but people talking, one or two or three in turn
  --stereo                Two channels at 48 kHz; otherwise one at 16 kHz
  -q, --quiet             Say nothing but faults
  -h, --help              This text

Exit: 0 done, 1 a fault, 2 the command line is wrong, 130 stopped by a person.
)";

struct Request {
    std::string split = "train", count = "1", first = "1", seed = "1", seconds = "60", name, folder;
    bool talk = false, stereo = false, quiet = false, help = false;
};

void offer(CLI::App& app, Request& request) {
    app.set_help_flag();
    app.add_flag("-h,--help", request.help);
    app.add_option("--split", request.split);
    app.add_option("--count", request.count);
    app.add_option("--first", request.first);
    app.add_option("--seed", request.seed);
    app.add_option("--name", request.name);
    app.add_option("-o,--output", request.folder);
    app.add_option("--seconds", request.seconds);
    app.add_flag("--talk", request.talk);
    app.add_flag("--stereo", request.stereo);
    app.add_flag("-q,--quiet", request.quiet);
}

tl::unexpected<Fault> usage(std::string found, std::string remedy) {
    return fault(Fault::Kind::usage, "", std::move(found), std::move(remedy));
}

Outcome<int> number(const char* option, const std::string& text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && least <= value && value <= most)
        return value;
    return usage(std::string(option) + " is " + text,
                 "Give a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ".");
}

struct Order {
    Split split = Split::train;
    int count = 1, first = 1, seed = 1, seconds = 60;
};

Outcome<Order> order_of(const Request& request) {
    const auto count = number("--count", request.count, 1, 1'000'000),
               first = number("--first", request.first, 1, 1'000'000),
               seed = number("--seed", request.seed, 0, 2'000'000'000),
               seconds = number("--seconds", request.seconds, 2, 3600);
    for (const auto* value : {&count, &first, &seed, &seconds})
        if (!*value) return tl::unexpected(value->error());
    if (request.split != "train" && request.split != "test")
        return usage("--split is " + request.split, "Give train or test.");
    if (request.name.empty() || request.name.find('/') != std::string::npos)
        return usage("--name is missing, or has a / in it", "Give what the names begin with: --name train");
    if (request.folder.empty()) return usage("-o is missing", "Give the folder for the sounds: -o composed");
    return Order{request.split == "train" ? Split::train : Split::test, *count, *first, *seed, *seconds};
}

Outcome<void> write(const std::string& path, const std::string& bytes) {
    if (!(std::ofstream(path, std::ios::binary) << bytes << std::flush))
        return fault(Fault::Kind::not_allowed, "a file to write", path);
    return {};
}

Outcome<void> compose_piece(const Order& order, const Request& request, int piece,
                            const std::string& between) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "_%04d", piece);
    const std::string name = request.name + digits, path = request.folder + "/" + name;
    const Chance chance =
        Chance(static_cast<std::uint64_t>(order.seed)).part(static_cast<std::uint64_t>(piece));
    const Plan made = plan(order.split, chance, request.stereo ? 48'000 : 16'000, order.seconds,
                           request.talk ? Contents::talk : Contents::everything);
    const auto mixture = mixed(made, request.stereo ? Layout::stereo : Layout::mono, between);
    if (!mixture) return tl::unexpected(mixture.error());
    if (const auto done = write(path + ".wav", wav_file(mixture->channels)); !done) return done;
    if (const auto done = write(path + ".levels", levels_text(*mixture)); !done) return done;
    return write(path + ".txt", truth_text(name, made, *mixture));
}

Outcome<void> compose(const Request& request, Console& console) {
    const auto order = order_of(request);
    if (!order) return tl::unexpected(order.error());
    const std::string between = request.folder + "/." + request.name;
    std::error_code error;
    fs::create_directories(between, error);
    if (error)
        return fault(Fault::Kind::not_allowed, "a folder for the sounds",
                     request.folder + ": " + error.message());
    Outcome<void> done;
    for (int i = 0; i < order->count && done; ++i) {
        if (interruption()) done = fault(Fault::Kind::interrupted, "", "Stopped");
        if (done) done = compose_piece(*order, request, order->first + i, between);
        if (done && (i + 1) % 20 == 0)
            console.remark(std::to_string(i + 1) + " of " + std::to_string(order->count));
    }
    fs::remove_all(between, error);
    return done;
}

int run(int count, char** words) {
    Request request;
    CLI::App app;
    offer(app, request);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        const std::string what = error.what();
        return static_cast<int>(Console(Console::Manner::plain)
                                    .fail({Fault::Kind::usage, "", what, "See compose_sound --help."}));
    }
    Console console(request.quiet ? Console::Manner::quiet : Console::Manner::plain);
    if (request.help || count < 2) {
        console.print(help);
        return static_cast<int>(console.end(request.help ? Exit::done : Exit::usage));
    }
    const auto done = compose(request, console);
    return static_cast<int>(console.end(done ? Exit::done : console.fail(done.error())));
}

} // namespace

} // namespace decoupage::sound

int main(int count, char** words) {
    using namespace decoupage;
    listen_for_interruption();
    try {
        return sound::run(count, words);
    } catch (const std::exception& stranger) {
        Fault fault{Fault::Kind::internal, "", std::string("The program failed: ") + stranger.what(), {}};
        return static_cast<int>(Console(Console::Manner::plain).fail(fault));
    }
}
