#include "support/places.hpp"

#include <cstdlib>
#include <string>
#include <unistd.h>

namespace decoupage::support {

std::filesystem::path source_folder() {
    return DECOUPAGE_SOURCE_FOLDER;
}

std::filesystem::path footage(std::string_view name) {
    const char* named = std::getenv("DECOUPAGE_FOOTAGE");
    const auto folder = named ? std::filesystem::path(named) : source_folder() / ".." / "shared" / "footage";
    const auto clip = folder / name;
    return std::filesystem::exists(clip) ? clip : std::filesystem::path{};
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "decoupage-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace decoupage::support
