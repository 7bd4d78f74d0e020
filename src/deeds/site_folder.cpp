#include "deeds/site_folder.hpp"

#include "deeds/whole_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr const char* site_list = "site.files";

/// May this name stand in the list? A list may have been changed by somebody: nothing outside the folder is
/// ever taken away.
bool is_inside(const std::string& name) {
    const fs::path path(name);
    if (name.empty() || path.is_absolute()) return false;
    for (const fs::path& part : path)
        if (part == ".." || part == "." || part.empty()) return false;
    return true;
}

std::set<std::string> written_before(const fs::path& folder) {
    std::set<std::string> names;
    std::ifstream list(folder / site_list);
    for (std::string line; std::getline(list, line) && names.size() < 100'000;)
        if (is_inside(line)) names.insert(line);
    return names;
}

bool holds_files_of_others(const fs::path& folder) {
    std::error_code none;
    return fs::exists(folder, none) && !fs::exists(folder / site_list, none) && !fs::is_empty(folder, none);
}

std::string list_of(const Site& site) {
    std::string list;
    for (const auto& [name, bytes] : site)
        list += name + "\n";
    return list;
}

} // namespace

Outcome<void> write_site(const Site& site, const std::string& folder) {
    std::error_code failed;
    if (fs::exists(folder, failed) && !fs::is_directory(folder, failed))
        return fault(Fault::Kind::usage, "a folder", "The file " + folder + " is in the way",
                     "Name a folder with -o.");
    if (holds_files_of_others(folder))
        return fault(Fault::Kind::usage, "an empty folder, or one with an earlier site",
                     "The folder " + folder + " holds other files", "Name another folder with -o.");
    const std::set<std::string> earlier = written_before(folder);
    fs::create_directories(folder, failed);
    if (failed) return tl::unexpected(fault_of_writing(folder, failed.value()));
    // The list comes first: what is written later is on it even if the writing is cut short.
    std::string all = list_of(site);
    for (const std::string& name : earlier)
        if (!site.contains(name)) all += name + "\n";
    const fs::path list = fs::path(folder) / site_list;
    if (auto written = write_whole_file(list.string(), all); !written) return written;
    for (const std::string& name : earlier)
        if (!site.contains(name)) fs::remove(fs::path(folder) / name, failed);
    for (const auto& [name, bytes] : site) {
        const fs::path path = fs::path(folder) / name;
        fs::create_directories(path.parent_path(), failed);
        if (failed) return tl::unexpected(fault_of_writing(path.parent_path().string(), failed.value()));
        if (auto written = write_whole_file(path.string(), bytes); !written) return written;
    }
    return write_whole_file(list.string(), list_of(site));
}

} // namespace decoupage
