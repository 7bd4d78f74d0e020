#pragma once
/// Where tests find what they read, and where they may write.

#include <filesystem>
#include <string_view>

namespace decoupage::support {

/// The root of the source tree.
std::filesystem::path source_folder();

/// A clip of the footage that lies beside a checkout (`../shared/footage`, or the folder named by
/// DECOUPAGE_FOOTAGE). An empty path where it is absent; the test then says so and ends.
std::filesystem::path footage(std::string_view name);

/// A folder of its own for one test, removed with all that is in it when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace decoupage::support
