#include "media/stills_folder.hpp"

#include "media/container.hpp"
#include "media/film_file.hpp"
#include "media/natural_order.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <string_view>
#include <utility>

namespace decoupage {
namespace {

namespace fs = std::filesystem;

constexpr int stills_a_second = 24;
constexpr const char* some_stills = "a folder with stills, or a film file";

/// Ends of names; animations (GIF) are films of their own.
constexpr std::string_view endings[] = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp",
                                        ".dpx", ".exr", ".ppm",  ".pgm", ".pbm",  ".pam", ".jp2",
                                        ".j2k", ".jls", ".jxl",  ".sgi", ".pcx",  ".psd", ".qoi"};

bool is_named_like_a_still(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return path.filename().string().front() != '.' &&
           std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

/// "still%04d.png": what stands before and after the number, and how many digits it has at least.
struct Pattern {
    std::string before, after;
    std::size_t digits = 1;
};

std::optional<Pattern> pattern_in(const std::string& name) {
    const std::size_t mark = name.find('%');
    if (mark == std::string::npos) return std::nullopt;
    const std::size_t end = name.find('d', mark);
    if (end == std::string::npos || name.find('%', mark + 1) != std::string::npos) return std::nullopt;
    Pattern pattern{name.substr(0, mark), name.substr(end + 1), 1};
    const char* last = name.data() + end;
    if (end == mark + 1) return pattern;
    const auto [stop, error] = std::from_chars(name.data() + mark + 1, last, pattern.digits);
    if (error != std::errc{} || stop != last) return std::nullopt;
    return pattern;
}

bool fits(const Pattern& pattern, std::string_view name) {
    if (name.size() < pattern.before.size() + pattern.after.size() + std::max<std::size_t>(1, pattern.digits))
        return false;
    if (!name.starts_with(pattern.before) || !name.ends_with(pattern.after)) return false;
    name.remove_prefix(pattern.before.size());
    name.remove_suffix(pattern.after.size());
    return std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Stills : public FrameSource {
public:
    Stills(std::vector<std::string> files, Film film) : files_(std::move(files)), film_(std::move(film)) {}

    Film film() const override { return film_; }
    std::optional<Time> origin() const override { return Time{0}; }

    std::optional<Decoded> next(AVFrame& frame) override {
        Decoded decoded;
        while (next_ < files_.size()) {
            const std::string& file = files_[next_];
            decoded.stamp = from_ticks(static_cast<std::int64_t>(next_++), 1, stills_a_second);
            decoded.duration = from_ticks(1, 1, stills_a_second);
            const auto still = open_film_file(file, {.stream = -1, .threads = 1}, Admitted::stills);
            if (still && (*still)->next(frame)) return decoded;
            decoded.trouble = name_in(file) + " cannot be decoded and is left out";
        }
        missing_end_ = decoded.trouble;
        return std::nullopt;
    }

    std::string missing_end() const override { return missing_end_; }

    bool seek(Time stamp) override {
        const double still =
            std::clamp(std::floor(seconds(stamp) * stills_a_second), 0.0, static_cast<double>(files_.size()));
        next_ = static_cast<std::size_t>(still);
        return true;
    }

private:
    std::vector<std::string> files_;
    Film film_;
    std::size_t next_ = 0;
    std::string missing_end_;
};

} // namespace

bool names_stills(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return true;
    return !fs::exists(path, error) && pattern_in(fs::path(path).filename().string());
}

Outcome<std::vector<std::string>> list_stills(const std::string& path) {
    std::error_code error;
    const bool is_folder = fs::is_directory(path, error);
    const fs::path folder = is_folder ? fs::path(path) : fs::path(path).parent_path();
    const auto pattern = is_folder ? std::nullopt : pattern_in(fs::path(path).filename().string());
    std::vector<std::string> files;
    fs::directory_iterator entries(folder.empty() ? "." : folder, error);
    if (error == std::errc::permission_denied)
        return fault(Fault::Kind::not_allowed, "a folder you may read",
                     name_in(folder) + " cannot be looked into", "Change its permissions.");
    if (error)
        return fault(Fault::Kind::not_found, some_stills, "There is no folder " + folder.string(),
                     "Check the name and the folder.");
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path& file = entries->path();
        const bool wanted = pattern ? fits(*pattern, file.filename().string()) : is_named_like_a_still(file);
        std::error_code ignored;
        if (wanted && entries->is_regular_file(ignored)) files.push_back(file.string());
    }
    if (files.empty())
        return fault(Fault::Kind::not_a_film, some_stills,
                     pattern ? "No file fits " + path : "The folder " + name_in(path) + " holds no stills",
                     "Give the film's file itself.");
    std::sort(files.begin(), files.end(), naturally_before);
    return files;
}

Outcome<std::unique_ptr<FrameSource>> open_stills(const std::string& path, const Opening& opening) {
    if (opening.stream > 0)
        return fault(Fault::Kind::usage, "stream 0, the only one of stills",
                     "Stream " + std::to_string(opening.stream) + " was asked for");
    auto files = list_stills(path);
    if (!files) return tl::unexpected(files.error());
    const auto first = open_film_file(files->front(), {.stream = -1, .threads = 1}, Admitted::stills);
    if (!first) return tl::unexpected(first.error());
    Film film = (*first)->film();
    film.path = path;
    film.container = "stills";
    film.frames = static_cast<Frame>(files->size());
    film.rate = {stills_a_second, 1};
    film.duration = from_ticks(film.frames, 1, stills_a_second);
    return std::make_unique<Stills>(std::move(*files), std::move(film));
}

} // namespace decoupage
