#include "app/browser.hpp"
#include "app/command.hpp"
#include "app/found_at.hpp"
#include "app/interruption.hpp"
#include "app/library_screen.hpp"
#include "app/sharing.hpp"
#include "deeds/corrections.hpp"
#include "deeds/known_dossier.hpp"
#include "dossier/dossier.hpp"
#include "library/folder.hpp"
#include "study/work_reading.hpp"
#include "time/calendar.hpp"
#include "workbench/server.hpp"

#include <charconv>
#include <filesystem>
#include <malloc.h>
#include <memory>
#include <optional>
#include <unistd.h>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

struct OpenRequest {
    std::vector<std::string> places;
    std::string port, author, address;
    bool no_browser = false, share = false;
};

/// What a club comes in by.
struct Sharing {
    ClubPassword password;
    std::unique_ptr<Door> door;
};

constexpr const char* nobody_named = "workbench"; ///< signs where the account has no name
constexpr unsigned look_up_every_us = 100'000;

bool is_work(const fs::path& folder) {
    std::error_code none;
    return fs::exists(folder / "work.toml", none);
}

void add_works_in(const fs::path& folder, OpeningOrder& order) {
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error))
        if (is_work(entry->path())) order.works.push_back(entry->path());
}

/// The films, dossiers and works of a folder.
void add_folder(const std::string& folder, OpeningOrder& order) {
    if (const auto dossiers = dossiers_in(folder))
        for (const DossierFile& dossier : *dossiers)
            order.films.push_back((fs::path(folder) / dossier.path).string());
    if (const auto films = films_among({folder}, ""))
        order.films.insert(order.films.end(), films->begin(), films->end());
    add_works_in(folder, order);
    add_works_in(fs::path(folder) / "works", order);
}

/// What is named: a work folder, a film or dossier, a folder of them.
Outcome<void> add_place(const std::string& place, OpeningOrder& order) {
    std::error_code none;
    if (const bool there = fs::exists(place, none); !there || is_work(place)) {
        const auto work = work_folder(place);
        if (!work) return tl::unexpected(work.error());
        order.works.push_back(*work);
    } else if (fs::is_directory(place, none)) {
        add_folder(place, order);
    } else {
        if (const auto known = is_dossier(place) ? Outcome<Print>{} : fingerprint(place); !known)
            return tl::unexpected(known.error());
        order.films.push_back(place);
    }
    return {};
}

Outcome<OpeningOrder> order_of(const OpenRequest& request) {
    OpeningOrder order;
    const auto author = author_named(request.author);
    if (!author && !request.author.empty()) return tl::unexpected(author.error());
    order.author = author.value_or(nobody_named);
    std::error_code none;
    order.start = fs::current_path(none);
    order.program = "Découpage " DECOUPAGE_VERSION;
    if (request.places.empty()) add_folder(".", order);
    for (const std::string& place : request.places)
        if (auto added = add_place(place, order); !added) return tl::unexpected(added.error());
    if (order.films.empty() && order.works.empty())
        return fault(Fault::Kind::not_found, "films, dossiers or works", "There are none in this folder",
                     "Name one: decoupage open film.mkv");
    return order;
}

Outcome<std::uint16_t> port_of(const std::string& typed) {
    std::uint16_t port = 0;
    const char* end = typed.data() + typed.size();
    if (!typed.empty() &&
        std::from_chars(typed.data(), end, port) != std::from_chars_result{end, std::errc{}})
        return fault(Fault::Kind::usage, "--port with a number up to 65535", "It was given " + typed);
    return port;
}

/// Where the server is to listen.
Outcome<std::string> place_of(const OpenRequest& request) {
    if (!request.share && !request.address.empty())
        return fault(Fault::Kind::usage, "--share with --address", "The address stands alone",
                     "Without --share the workbench is open on this machine alone.");
    if (!request.share) return Server::this_machine_alone;
    if (request.address.empty()) return Server::everywhere;
    return address_named(request.address);
}

Outcome<std::optional<Sharing>> sharing_of(Console& console, const OpenRequest& request,
                                           const std::string& author) {
    if (!request.share) return std::nullopt;
    say_what_is_shared(console);
    return club_password(console).map([&](ClubPassword password) -> std::optional<Sharing> {
        auto door = std::make_unique<Door>(password.text, kept_secret(own_folder()), author);
        return Sharing{std::move(password), std::move(door)};
    });
}

void greet(Console& console, const std::string& address, const FoundAt& found, const Workplace& workplace,
           const std::optional<Sharing>& sharing) {
    for (const Fault& left_out : workplace.left_out())
        console.remark(left_out.sentence());
    const std::string opened_at = now_text();
    if (console.json()) {
        nlohmann::ordered_json document{{"address", address}};
        if (sharing) {
            document["others"] = found.of_others;
            document["opened_at"] = opened_at;
            if (sharing->password.origin == ClubPassword::Origin::made)
                document["password"] = sharing->password.text;
        }
        console.print(document.dump() + "\n");
        return;
    }
    console.print(address + "\n");
    if (!sharing) {
        console.remark("The workbench is open at this address, on this machine alone. Ctrl-C closes it.");
        return;
    }
    console.remark("This address is yours, on this machine alone. Ctrl-C closes the workbench to all.");
    say_where_to_go(console, found.of_others, sharing->password, opened_at);
}

/// What is large goes back to the system when it is let go of, and the many threads share what is small: the
/// server stays as small as what it keeps.
void take_little_memory() {
    constexpr int large = 256 << 10, heaps = 2;
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_ARENA_MAX, heaps);
}

void wait_for_interruption() {
    while (!interruption())
        usleep(look_up_every_us);
}

Outcome<void> open(Console& console, const OpenRequest& request) {
    const auto order = order_of(request);
    const auto port = port_of(request.port);
    const auto place = place_of(request);
    if (!order) return tl::unexpected(order.error());
    if (!port) return tl::unexpected(port.error());
    if (!place) return tl::unexpected(place.error());
    const auto assets = Assets::read(assets_folder());
    if (!assets) return tl::unexpected(assets.error());
    auto sharing = sharing_of(console, request, order->author);
    if (!sharing) return tl::unexpected(sharing.error());
    take_little_memory();
    Workplace workplace(*order);
    auto server = Server::open(*port, *place);
    if (!server) return tl::unexpected(server.error());
    const FoundAt found = found_at(*place, server->port());
    const Gate gate(random_token(), found.hosts, "decoupage_" + std::to_string(server->port()),
                    *sharing ? (*sharing)->door.get() : nullptr);
    const Service service(workplace, gate, *assets);
    if (auto begun = server->begin(service); !begun) return begun;
    const std::string address = found.of_owner + "/enter?token=" + gate.token();
    greet(console, address, found, workplace, *sharing);
    if (!request.no_browser) show_in_browser(address);
    wait_for_interruption();
    workplace.events().close(); // so that the server need not wait for who listens
    server->end();
    return {};
}

Deed offer_open(Options& options) {
    const auto request = std::make_shared<OpenRequest>();
    options.plain("FILM|DOSSIER|WORK|FOLDER", request->places, Options::Need::may);
    options.value("--port", "N", request->port, "The port of the address; usually any that is free");
    options.value("--author", "NAME", request->author,
                  "Who corrects and annotates; usually the name of your account");
    options.flag("--no-browser", request->no_browser, "Only print the address");
    options.flag("--share", request->share,
                 "Also open it to the network: others enter with a password, watch, and discuss");
    options.value("--address", "A", request->address,
                  "With --share: be found at this address of the machine alone");
    return [request](Console& console) {
        const auto done = open(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command open_command{
    "open",
    "opens films and works in the workbench: watch, correct, annotate, write, discuss",
    "[FILM|DOSSIER|WORK|FOLDER]... [--port N] [--author NAME] [--no-browser] [--share [--address A]]",
    "Serves the workbench to a browser on this machine until Ctrl-C, and opens it there. Nothing leaves the "
    "machine, and only who has the printed address is let in. Without a name, the films and works of the "
    "current folder are opened. A film that has no dossier yet can be screened from the page. With --share a "
    "club on the same network may enter, too: the password is taken from $DECOUPAGE_PASSWORD, asked for at a "
    "terminal, or made. They watch and take part in discussions; they correct nothing, and the connection is "
    "not encrypted.",
    "decoupage open film.mkv\n"
    "decoupage open works/etude out/etude.mp4\n"
    "decoupage open ~/Films\n"
    "decoupage open works/etude out/etude.mp4 --share",
    offer_open};

} // namespace decoupage
