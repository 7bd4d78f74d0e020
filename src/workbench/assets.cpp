#include "workbench/assets.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 64 << 20;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

} // namespace

std::string media_type(std::string_view ending) {
    constexpr std::array<std::array<const char*, 2>, 10> types{{{".html", "text/html; charset=utf-8"},
                                                                {".js", "text/javascript; charset=utf-8"},
                                                                {".css", "text/css; charset=utf-8"},
                                                                {".svg", "image/svg+xml"},
                                                                {".png", "image/png"},
                                                                {".jpg", "image/jpeg"},
                                                                {".woff2", "font/woff2"},
                                                                {".ttf", "font/ttf"},
                                                                {".json", "application/json"},
                                                                {".txt", "text/plain; charset=utf-8"}}};
    for (const auto& [known, type] : types)
        if (ending == known) return type;
    return "application/octet-stream";
}

Outcome<Assets> Assets::read(const std::string& folder) {
    Assets assets;
    std::error_code error;
    std::uintmax_t bytes = 0;
    fs::recursive_directory_iterator entry(folder, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code none;
        if (!entry->is_regular_file(none) || (bytes += entry->file_size(none)) > most_bytes) continue;
        const std::string name = "/" + fs::relative(entry->path(), folder, none).generic_string();
        // What is under assets/ has a name of its contents.
        const bool for_ever = name.starts_with("/assets/");
        assets.assets_[name == "/index.html" ? "/" : name] = {
            media_type(entry->path().extension().string()), bytes_of(entry->path()),
            for_ever ? "max-age=31536000, immutable" : "no-cache"};
    }
    if (!assets.assets_.contains("/"))
        return fault(Fault::Kind::not_found, "the pages of the workbench", "There are none in " + folder,
                     "Build them with: make web");
    return assets;
}

std::optional<Answer> Assets::answer_to(std::string_view path) const {
    const auto found = assets_.find(path);
    if (found == assets_.end()) return std::nullopt;
    const auto& [type, bytes, caching] = found->second;
    return bytes_answer(type, bytes).with("Cache-Control", caching);
}

std::string assets_folder() {
    if (const char* named = std::getenv("DECOUPAGE_WEB"); named != nullptr) return named;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (error) return "";
    const fs::path folder = program.parent_path();
    for (const fs::path& place : {folder / "../share/decoupage/web", folder / "../../web"})
        if (fs::exists(place / "index.html", error)) return fs::weakly_canonical(place, error).string();
    return "";
}

} // namespace decoupage
