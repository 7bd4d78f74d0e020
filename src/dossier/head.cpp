#include "dossier/head.hpp"

#include "dossier/dossier.hpp"
#include "dossier/schema.hpp"

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace decoupage {

namespace {

// The places are those of SQLite's file format, where numbers have their highest byte first.
constexpr char magic[] = "SQLite format 3";
constexpr std::size_t schema_place = 60;
constexpr std::size_t application_place = 68;

std::uint32_t number_at(const std::array<char, 100>& head, std::size_t place) {
    std::uint32_t number = 0;
    for (std::size_t i = place; i < place + 4; ++i)
        number = number << 8 | static_cast<unsigned char>(head[i]);
    return number;
}

} // namespace

std::optional<Head> head_of(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt; // a pipe would be waited for
    std::ifstream file(path, std::ios::binary);
    std::array<char, 100> head{};
    if (!file.read(head.data(), head.size())) return std::nullopt;
    if (std::memcmp(head.data(), magic, sizeof magic) != 0) return std::nullopt;
    if (number_at(head, application_place) != application_mark) return std::nullopt;
    return Head{number_at(head, schema_place)};
}

bool waits_in_journal(const std::string& path) {
    const auto filled = [](const std::string& journal) {
        std::error_code error;
        const std::uintmax_t bytes = std::filesystem::file_size(journal, error);
        return !error && bytes > 0;
    };
    return filled(path + "-wal") || filled(path + "-journal");
}

bool is_dossier(const std::string& path) {
    return head_of(path).has_value();
}

} // namespace decoupage
