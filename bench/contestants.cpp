#include "bench/contestants.hpp"

#include "bench/command.hpp"
#include "bench/peers/peers.hpp"

#include <filesystem>
#include <unistd.h>

namespace decoupage::bench {

namespace {

Outcome<Predictions> ours(const std::string& film, const std::string& program) {
    namespace fs = std::filesystem;
    const fs::path dossier =
        fs::temp_directory_path() / ("accuracy-" + std::to_string(::getpid()) + ".dossier");
    const auto screened = output_of({program, "screen", film, "-o", dossier});
    if (!screened) return tl::unexpected(screened.error());
    const auto exported = output_of({program, "export", dossier, "--as", "json"});
    fs::remove(dossier);
    if (!exported) return tl::unexpected(exported.error());
    return read_export(*exported);
}

} // namespace

const std::vector<std::string>& contestants() {
    static const std::vector<std::string> names{"Découpage", "scdet", "content", "adaptive"};
    return names;
}

Outcome<Contest> contest(const Clip& clip, const std::string& program) {
    Contest result{clip, {}};
    auto own = ours(clip.film, program);
    if (!own) return tl::unexpected(own.error());
    auto ffmpeg = scdet(clip.film);
    if (!ffmpeg) return tl::unexpected(ffmpeg.error());
    auto python = scene_detect(clip.film);
    if (!python) return tl::unexpected(python.error());
    result.findings = {std::move(*own), std::move(*ffmpeg), std::move(python->content),
                       std::move(python->adaptive)};
    return result;
}

} // namespace decoupage::bench
