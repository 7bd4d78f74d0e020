#include "study/folder_files.hpp"

#include "study/problems.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

/// Is this there, and itself a file or folder rather than a link to one?
bool is_own(const fs::path& path, const std::string& name, fs::file_type type,
            std::vector<WorkProblem>& problems) {
    std::error_code none;
    const fs::file_status status = fs::symlink_status(path, none);
    if (status.type() == type) return true;
    if (fs::exists(status))
        add_problem(problems, {name, 0},
                    fs::is_symlink(status) ? name + " is a link, and links are not followed"
                                           : name + " is not what its name says",
                    type == fs::file_type::directory ? "a folder" : "a file",
                    "Put what it stands for in its place.");
    return false;
}

} // namespace

std::vector<std::string> files_in(const fs::path& folder, const std::string& within,
                                  const std::string& ending, std::vector<WorkProblem>& problems) {
    std::vector<std::string> files;
    const fs::path place = within.empty() ? folder : folder / within;
    if (!within.empty() && !is_own(place, within, fs::file_type::directory, problems)) return files;
    std::error_code error;
    for (fs::directory_iterator entry(place, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.size() <= ending.size() || name.front() == '.' || !name.ends_with(ending)) continue;
        const std::string file = within.empty() ? name : within + '/' + name;
        if (!is_own(entry->path(), file, fs::file_type::regular, problems)) continue;
        files.push_back(file);
        if (files.size() <= most_files) continue;
        add_problem(problems, {within, 0}, "More files than are read", std::to_string(most_files));
        break;
    }
    if (error) add_problem(problems, {within, 0}, "The folder cannot be read: " + error.message());
    std::ranges::sort(files);
    return files;
}

std::optional<std::string> text_of_file(const fs::path& folder, const std::string& file,
                                        std::vector<WorkProblem>& problems) {
    const fs::path path = folder / file;
    if (!is_own(path, file, fs::file_type::regular, problems)) return std::nullopt;
    std::error_code error;
    if (const std::uintmax_t bytes = fs::file_size(path, error); !error && bytes > most_file_bytes) {
        add_problem(problems, {file, 0}, file + " is too large", "at most 4 MiB", "Part it.");
        return std::nullopt;
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    if (!stream.bad() && stream.is_open()) return text;
    add_problem(problems, {file, 0}, file + " cannot be read", {}, "See who may read it.");
    return std::nullopt;
}

} // namespace decoupage
