#include "media/container.hpp"
#include "media/film_reader.hpp"
#include "media/stills_folder.hpp"
#include "signal/digest.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

namespace decoupage {
namespace {

constexpr std::uint64_t sample_bytes = 64 * 1024;

/// The head, the middle and the tail of a file.
Outcome<void> take_samples(const std::string& path, std::uint64_t bytes, Digest& digest) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fault(Fault::Kind::not_allowed, "a file you may read",
                     name_in(path) + " cannot be opened (" + std::strerror(errno) + ")",
                     "Change its permissions.");
    std::vector<char> sample(sample_bytes);
    const std::uint64_t tail = bytes > sample_bytes ? bytes - sample_bytes : 0;
    for (const std::uint64_t start : {std::uint64_t{0}, tail / 2, tail}) {
        file.clear();
        file.seekg(static_cast<std::streamoff>(start));
        file.read(sample.data(), static_cast<std::streamsize>(sample.size()));
        digest.take({sample.data(), static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount()))});
    }
    return {};
}

Outcome<Print> print_of_stills(const std::string& path) {
    const auto files = list_stills(path);
    if (!files) return tl::unexpected(files.error());
    Digest digest;
    std::uint64_t total = 0;
    for (const std::string& file : *files) {
        std::error_code error;
        const std::uint64_t bytes = std::filesystem::file_size(file, error);
        if (!error) total += bytes;
        digest.take(name_in(file) + "\n" + std::to_string(error ? 0 : bytes) + "\n");
    }
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(files->front(), error);
    if (auto taken = take_samples(files->front(), error ? 0 : bytes, digest); !taken)
        return tl::unexpected(taken.error());
    return Print{total, digest.text()};
}

} // namespace

Outcome<Print> fingerprint(const std::string& path) {
    if (names_stills(path)) return print_of_stills(path);
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(path, error);
    if (error)
        return fault(Fault::Kind::not_found, "a film file", "There is no file " + path,
                     "Check the name and the folder.");
    Digest digest;
    if (auto taken = take_samples(path, bytes, digest); !taken) return tl::unexpected(taken.error());
    return Print{bytes, digest.text()};
}

} // namespace decoupage
