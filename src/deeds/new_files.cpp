#include "deeds/new_files.hpp"

#include "deeds/whole_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

/// Gives errno, or 0. A file that could not be written whole is taken away again.
int make(const fs::path& path, std::string_view text) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) return errno;
    int error = write_all(descriptor, text);
    if (close(descriptor) != 0 && error == 0) error = errno;
    if (error != 0) unlink(path.c_str());
    return error;
}

} // namespace

Outcome<MadeFiles> make_files(const fs::path& folder, const std::vector<NewFile>& files) {
    MadeFiles made;
    for (const NewFile& file : files) {
        const fs::path path = folder / file.file;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        const int failed = error ? error.value() : make(path, file.text);
        if (failed == EEXIST)
            made.left.push_back(file.file);
        else if (failed != 0)
            return tl::unexpected(fault_of_writing(path.string(), failed));
        else
            made.made.push_back(file.file);
    }
    return made;
}

Outcome<void> make_file(const fs::path& path, std::string_view text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    const int failed = error ? error.value() : make(path, text);
    if (failed == 0) return {};
    if (failed == EEXIST)
        return fault(Fault::Kind::usage, "another name", path.string() + " is there already",
                     "It was left as it is.");
    return tl::unexpected(fault_of_writing(path.string(), failed));
}

} // namespace decoupage
