#include "bench/screened.hpp"

#include "bench/command.hpp"
#include "dossier/dossier.hpp"

#include <filesystem>
#include <unistd.h>

namespace decoupage::bench {

namespace {

Outcome<Screened> held_in(const std::string& path) {
    const auto dossier = Dossier::open(path, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage({});
    if (!decoupage) return tl::unexpected(decoupage.error());
    auto looks = dossier->looks();
    if (!looks) return tl::unexpected(looks.error());
    return Screened{std::move(*decoupage), std::move(*looks)};
}

} // namespace

Outcome<Screened> screened(const std::string& film, const std::string& program, const std::string& models) {
    const auto own = std::filesystem::temp_directory_path() / ("bench-" + std::to_string(::getpid()));
    const std::string path = own.string() + ".dossier", none = own.string() + ".models";
    std::filesystem::create_directory(none);
    const auto done =
        output_of({program, "screen", film, "-o", path, "--models", models.empty() ? none : models});
    std::filesystem::remove(none);
    if (!done) return tl::unexpected(done.error());
    auto held = held_in(path);
    std::filesystem::remove(path);
    return held;
}

} // namespace decoupage::bench
