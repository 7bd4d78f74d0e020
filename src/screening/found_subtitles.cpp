#include "screening/found_subtitles.hpp"

#include "dossier/checks.hpp"
#include "film/encoding.hpp"
#include "media/subtitle_streams.hpp"
#include "subtitles/limits.hpp"
#include "subtitles/subtitles.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_found = most_subtitles / 2;
constexpr std::size_t longest_source = 200; // bytes

/// What a stranger called something, fit to be kept and shown.
std::string source_text(std::string_view text) {
    std::string plain = utf8_of(text);
    if (plain.size() > longest_source) {
        plain.resize(longest_source);
        while ((static_cast<unsigned char>(plain.back()) & 0xc0) == 0x80)
            plain.pop_back();
        plain.pop_back();
    }
    while (!sound_text(plain)) {
        const auto control = std::find_if(plain.begin(), plain.end(), [](char letter) {
            return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
        });
        if (control == plain.end()) return "?";
        *control = ' ';
    }
    return plain;
}

std::string language_of(const std::string& said) {
    const bool known = said != "und" && sound_name(said) && said.size() <= 20;
    return known ? said : std::string();
}

Subtitles read_one(const SubtitleStream& stream) {
    Subtitles subtitles;
    if (stream.kind == SubtitleStream::Kind::text) {
        auto read = read_stream(stream.codec, stream.texts);
        if (read)
            subtitles = std::move(*read);
        else
            subtitles.remark = "No words could be read from them.";
    } else {
        subtitles.remark = stream.kind == SubtitleStream::Kind::pictures
                               ? "They are pictures of words, and cannot be read."
                               : "They are of a form that cannot be read.";
    }
    subtitles.origin = Subtitles::Origin::in_film;
    subtitles.form = source_text(stream.codec);
    subtitles.language = language_of(stream.language);
    subtitles.source = "stream " + std::to_string(stream.index) +
                       (stream.title.empty() ? "" : ": " + source_text(stream.title));
    return subtitles;
}

std::vector<Subtitles> in_film(const std::string& film_path, const LookedThrough& looked) {
    bool ended = false;
    const auto streams = subtitle_streams(film_path, [&](std::int64_t bytes, std::int64_t of) {
        ended = ended || (looked && !looked(bytes, of));
        return !ended;
    });
    std::vector<Subtitles> found;
    if (!streams || ended) return found;
    for (const SubtitleStream& stream : *streams)
        found.push_back(read_one(stream));
    return found;
}

/// A folder of stills is named with or without its last slash.
fs::path named_film(const std::string& film_path) {
    const fs::path film(film_path);
    return film.filename().empty() ? film.parent_path() : film;
}

std::vector<Subtitles> beside(const std::string& film_path) {
    const fs::path film = named_film(film_path);
    std::vector<Subtitles> found;
    for (const fs::path& file : subtitle_files_beside(film_path)) {
        auto read = read_subtitle_file(file.string());
        Subtitles subtitles = read ? std::move(*read) : Subtitles{};
        if (!read) {
            subtitles.form = "unread";
            subtitles.remark = source_text(read.error().sentence());
        }
        subtitles.origin = Subtitles::Origin::beside;
        subtitles.source = source_text(file.filename().string());
        const std::string language = name_beside(file.filename().string(), film.filename().string()).language;
        if (!language.empty()) subtitles.language = language_of(language);
        found.push_back(std::move(subtitles));
    }
    return found;
}

} // namespace

std::vector<fs::path> subtitle_files_beside(const std::string& film_path) {
    const fs::path film = named_film(film_path);
    std::error_code error;
    const fs::path folder = film.parent_path().empty() ? fs::path(".") : film.parent_path();
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (name_beside(at->path().filename().string(), film.filename().string()).belongs) {
            std::error_code none;
            if (at->is_regular_file(none)) files.push_back(at->path());
        }
    std::sort(files.begin(), files.end());
    return files;
}

Outcome<Subtitles> read_subtitle_file(const std::string& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        return fault(Fault::Kind::not_found, "a file of subtitles, or a transcript",
                     "There is no file " + path);
    if (!fs::is_regular_file(path, error))
        return fault(Fault::Kind::usage, "a file of subtitles, or a transcript", path + " is no file");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fault(Fault::Kind::not_allowed, "a file you may read",
                     path + " cannot be opened (" + std::strerror(errno) + ")");
    std::string bytes(most_bytes + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return read_subtitles(bytes);
}

std::vector<Subtitles> found_subtitles(const std::string& film_path, const LookedThrough& looked) {
    std::vector<Subtitles> found = in_film(film_path, looked);
    for (Subtitles& subtitles : beside(film_path))
        found.push_back(std::move(subtitles));
    if (found.size() > most_found) found.resize(most_found);
    return found;
}

Outcome<void> keep_found_subtitles(Dossier& dossier, const std::vector<Subtitles>& found) {
    Outcome<void> kept = dossier.forget_subtitles(Subtitles::Origin::in_film);
    if (kept) kept = dossier.forget_subtitles(Subtitles::Origin::beside);
    for (const Subtitles& subtitles : found)
        if (kept) kept = dossier.write_subtitles(subtitles);
    return kept;
}

} // namespace decoupage
