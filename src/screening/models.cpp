#include "screening/models.hpp"

#include "analysers/roster.hpp"
#include "dossier/checks.hpp"
#include "signal/digest.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

/// "face_detection_yunet_2022mar.onnx" begins with "face_detection_yunet".
bool is_model(const fs::path& path, const std::string& beginning) {
    std::error_code none;
    return path.extension() == ".onnx" && path.filename().string().starts_with(beginning) &&
           !fs::is_directory(path, none);
}

Outcome<std::vector<fs::path>> files_in(const std::string& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        files.push_back(entry->path());
    if (error)
        return fault(Fault::Kind::not_found, "a folder of models",
                     "The folder " + folder + " cannot be looked into", "Make it, or leave --models out.");
    std::ranges::sort(files);
    return files;
}

Outcome<Model> model_at(const fs::path& path) {
    if (!sound_name(path.filename().string()))
        return fault(Fault::Kind::usage, "a file name of at most 64 letters",
                     "A model in " + path.parent_path().string() + " has another", "Rename it.");
    std::ifstream file(path, std::ios::binary);
    Digest digest;
    std::array<char, 65536> part{};
    while (file.read(part.data(), part.size()) || file.gcount() > 0)
        digest.take({part.data(), static_cast<std::size_t>(file.gcount())});
    if (!file.eof())
        return fault(Fault::Kind::not_allowed, "a file you may read",
                     path.filename().string() + " cannot be read", "Change its permissions.");
    return Model{path.string(), digest.text()};
}

/// Null for one that looks by no model.
const Settings* with_model(const Analyser& analyser, const ScreeningOrder& order) {
    const auto set = order.settings.find(analyser.card.name);
    const bool looks = analyser.lookout != nullptr && !order.quick;
    return looks && set != order.settings.end() && !set->second.model().path.empty() ? &set->second : nullptr;
}

} // namespace

Outcome<ModelsByAnalyser> models_in(const std::string& folder) {
    const auto files = files_in(folder);
    if (!files) return tl::unexpected(files.error());
    ModelsByAnalyser models;
    for (const Analyser& analyser : roster()) {
        if (!analyser.card.looks || analyser.card.looks->model.empty()) continue;
        for (const fs::path& path : *files) {
            if (!is_model(path, analyser.card.looks->model)) continue;
            auto model = model_at(path);
            if (!model) return tl::unexpected(model.error());
            if (!models.emplace(analyser.card.name, std::move(*model)).second)
                return fault(Fault::Kind::usage, "one model for " + analyser.card.looks->name,
                             "There are several in " + folder, "Leave one of them there.");
        }
    }
    return models;
}

std::vector<ModelKey> models_of(const ScreeningOrder& order) {
    std::vector<ModelKey> keys;
    for (const Analyser& analyser : roster())
        if (const Settings* set = with_model(analyser, order))
            keys.push_back({analyser.card.looks->name, fs::path(set->model().path).filename().string(),
                            set->model().digest});
    return keys;
}

Outcome<void> check_models(const ScreeningOrder& order) {
    for (const Analyser& analyser : roster())
        if (const Settings* set = with_model(analyser, order))
            if (const auto lookout = analyser.lookout(*set); !lookout) return tl::unexpected(lookout.error());
    return {};
}

} // namespace decoupage
