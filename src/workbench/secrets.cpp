#include "workbench/secrets.hpp"

#include "signal/hexadecimal.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

namespace decoupage {

namespace {

constexpr std::size_t secret_bytes = 32;

unsigned char random_byte() {
    unsigned char byte = 0;
    if (getrandom(&byte, 1, 0) != 1) std::abort(); // no secret is better than one that can be guessed
    return byte;
}

/// What a file holds that is its owner's alone; nothing where it is not, or holds something else.
std::optional<std::string> secret_in(const std::string& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return std::nullopt;
    struct stat found {};
    std::array<char, 2 * secret_bytes> digits{};
    const bool own = fstat(file, &found) == 0 && found.st_uid == geteuid() && (found.st_mode & 077) == 0;
    const bool whole = read(file, digits.data(), digits.size()) == std::ssize(digits);
    close(file);
    const std::string secret(digits.begin(), digits.end());
    if (!own || !whole || !bytes_of_digits(secret)) return std::nullopt;
    return secret;
}

void keep(const std::string& path, const std::string& secret) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return;
    const bool written = write(file, secret.data(), secret.size()) == std::ssize(secret);
    close(file);
    if (!written) unlink(path.c_str());
}

} // namespace

std::string random_token(std::size_t bytes) {
    std::string token(bytes, '\0');
    std::ranges::generate(token, [] { return static_cast<char>(random_byte()); });
    return digits_of_bytes(token);
}

unsigned random_below(unsigned end) {
    constexpr unsigned all = 1u << 16;
    for (;;) { // what lies above the last whole multiple would make some likelier
        const unsigned drawn = static_cast<unsigned>(random_byte()) << 8 | random_byte();
        if (drawn < all / end * end) return drawn % end;
    }
}

bool same_secret(std::string_view one, std::string_view other) {
    unsigned difference = one.size() == other.size() ? 0 : 1;
    for (std::size_t at = 0; at < one.size(); ++at)
        difference |= static_cast<unsigned char>(one[at]) ^
                      static_cast<unsigned char>(other.empty() ? 0 : other[at % other.size()]);
    return difference == 0 && !one.empty();
}

std::string_view cookie_in(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(';'), header.size());
        std::string_view pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const std::size_t sign = pair.find('=');
        if (sign != std::string_view::npos && pair.substr(0, sign) == name) return pair.substr(sign + 1);
    }
    return {};
}

std::string kept_secret(const std::string& folder) {
    const std::string path = (std::filesystem::path(folder) / "members.secret").string();
    if (const auto before = secret_in(path)) return *before;
    std::string secret = random_token(secret_bytes);
    std::error_code none;
    if (folder.empty()) return secret;
    std::filesystem::create_directories(folder, none);
    keep(path, secret);
    return secret_in(path).value_or(secret); // another workbench may have been first
}

} // namespace decoupage
