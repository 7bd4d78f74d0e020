#include "bench/scenes/observed.hpp"

#include "bench/command.hpp"
#include "dossier/dossier.hpp"
#include "evaluation/truth.hpp"

#include <array>
#include <filesystem>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

namespace fs = std::filesystem;

Outcome<DrawnEvidence> evidence_of(const std::string& film, const std::string& dossiers,
                                   const std::string& program) {
    std::error_code no_folder;
    fs::create_directories(dossiers, no_folder);
    if (no_folder) return fault(Fault::Kind::not_allowed, "a folder for dossiers", dossiers);
    const fs::path path = fs::path(dossiers) / (fs::path(film).filename().string() + ".dossier");
    if (!fs::exists(path))
        if (const auto done = output_of({program, "screen", film, "-o", path.string()}); !done)
            return tl::unexpected(done.error());
    const auto dossier = Dossier::open(path.string(), Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    const std::array<std::string, 1> curves{"loudness"};
    auto held = dossier->decoupage(curves);
    if (!held) return tl::unexpected(held.error());
    return DrawnEvidence{
        std::move(held->film), std::move(held->times), std::move(held->curves), std::move(held->tracks), {}};
}

Outcome<ObservedFilm> observed_etude(const std::string& film, const std::string& dossiers,
                                     const std::string& program) {
    auto seen = evidence_of(film, dossiers, program);
    if (!seen) return tl::unexpected(seen.error());
    const auto text = file_text(fs::path(film).replace_extension(".truth.json").string());
    if (!text) return tl::unexpected(text.error());
    const auto truth = nlohmann::json::parse(*text, nullptr, false);
    if (!truth.is_object() || !truth.contains("scenes") || !truth["scenes"].is_array())
        return fault(Fault::Kind::damaged, "a truth with scenes", film);
    for (const auto& scene : truth["scenes"])
        if (const auto first = scene.value("first", Frame{0}); first > 0) seen->begins.push_back(first);
    return ObservedFilm{"étude", std::move(*seen), {}};
}

} // namespace decoupage::bench
