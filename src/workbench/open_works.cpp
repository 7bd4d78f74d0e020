#include "workbench/open_works.hpp"

#include "deeds/new_files.hpp"
#include "deeds/whole_file.hpp"
#include "film/folded.hpp"
#include "signal/digest.hpp"
#include "study/folder_files.hpp"
#include "study/problems.hpp"
#include "study/work_reading.hpp"

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

constexpr std::array watched_folders{"", "guide", "study", "scenes", "sources", "films"};

std::string digest_of(std::string_view bytes) {
    Digest digest;
    digest.take(bytes);
    return digest.text().substr(0, 16);
}

std::string stamp_of_file(const fs::path& path) {
    struct stat found {};
    if (lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return "";
    return std::to_string(found.st_size) + ' ' + std::to_string(found.st_mtim.tv_sec) + '.' +
           std::to_string(found.st_mtim.tv_nsec) + ' ' + std::to_string(found.st_ino);
}

bool is_text(const std::string& file) {
    return file.ends_with(".md") || file.ends_with(".toml");
}

/// The names of files of a work that pages may know.
std::vector<std::string> files_of_work(const fs::path& folder) {
    std::vector<std::string> files;
    std::vector<WorkProblem> unheard;
    for (const char* within : watched_folders)
        for (const char* ending : {".md", ".toml"})
            for (std::string& file : files_in(folder, within, ending, unheard))
                files.push_back(std::move(file));
    return files;
}

bool is_sound(std::string_view text) {
    while (!text.empty()) {
        const std::string_view before = text;
        if (take_character(text) == 0xFFFD && !before.starts_with("\xef\xbf\xbd")) return false;
    }
    return true;
}

std::string what_is(const std::string& file) {
    if (file == "claims.toml" || file.starts_with("films/")) return "claims";
    if (file == "work.toml") return "record";
    return file.starts_with("sources/") ? "sources" : "texts";
}

std::string revision_of(const std::map<std::string, std::string>& stamps) {
    std::string all;
    for (const auto& [file, stamp] : stamps)
        if (is_text(file)) all += file + ' ' + stamp + ';';
    return digest_of(all);
}

Outcome<WorkFile> read_file(const fs::path& folder, const std::string& file) {
    std::vector<WorkProblem> problems;
    auto text = text_of_file(folder, file, problems);
    if (!text)
        return fault(Fault::Kind::not_found, "a file that can be read",
                     problems.empty() ? file + " is not there" : problems.front().wrong);
    if (!is_sound(*text))
        return fault(Fault::Kind::damaged, "UTF-8", file + " holds other bytes",
                     "Write it anew as UTF-8 in another program.");
    WorkFile read{id_of_file(file), file, digest_of(*text), {}};
    read.text = std::move(*text);
    return read;
}

tl::unexpected<Fault> no_such_file(std::string_view name) {
    return fault(Fault::Kind::not_found, "a file of this work", "There is no " + std::string(name));
}

} // namespace

std::string id_of_file(std::string_view file) {
    std::string id(file);
    std::ranges::replace(id, '/', ':');
    return id;
}

OpenWorks::Stamps OpenWorks::stamps_of(const fs::path& folder) {
    Stamps stamps;
    for (const char* within : watched_folders) {
        std::error_code error;
        const fs::path place = folder / within;
        if (fs::is_symlink(place, error) && *within != '\0') continue;
        std::size_t seen = 0;
        for (fs::directory_iterator one(place, error), end; !error && one != end && seen < most_files;
             one.increment(error), ++seen) {
            const std::string name = one->path().filename().string();
            if (name.front() == '.' || name.ends_with(".partial")) continue;
            if (std::string stamp = stamp_of_file(one->path()); !stamp.empty())
                stamps[*within == '\0' ? name : std::string(within) + '/' + name] = std::move(stamp);
        }
    }
    return stamps;
}

std::string OpenWorks::add(const fs::path& folder) {
    std::error_code none;
    const fs::path whole = fs::weakly_canonical(folder, none);
    const std::lock_guard lock(mutex_);
    for (const auto& known : entries_)
        if (known->folder == whole) return known->id;
    std::string id = whole.filename().string();
    const Folders& known = folders_.back();
    for (int number = 2; known.contains(id); ++number)
        id = whole.filename().string() + '-' + std::to_string(number);
    auto added = std::make_shared<Entry>();
    added->id = id;
    added->folder = whole;
    entries_.push_back(std::move(added));
    Folders more = known;
    more.emplace(id, whole);
    folders_.push_back(std::move(more));
    return id;
}

const OpenWorks::Folders& OpenWorks::folders() const {
    const std::lock_guard lock(mutex_);
    return folders_.back();
}

std::shared_ptr<OpenWorks::Entry> OpenWorks::entry(std::string_view id) const {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(entries_, [&](const auto& one) { return one->id == id; });
    return found == entries_.end() ? nullptr : *found;
}

Outcome<fs::path> OpenWorks::find(std::string_view id) const {
    if (const auto found = entry(id)) return found->folder;
    return fault(Fault::Kind::not_found, "a work that is open here",
                 "There is none with the id " + std::string(id));
}

Outcome<std::shared_ptr<const WorkAsOf>> OpenWorks::read(std::string_view id) {
    const auto found = entry(id);
    if (!found) return tl::unexpected(find(id).error());
    const std::lock_guard lock(found->reading);
    const Stamps stamps = stamps_of(found->folder);
    const std::string revision = revision_of(stamps);
    if (found->told.empty()) found->told = stamps;
    if (found->last && found->last->revision == revision) return found->last;
    auto work = read_work(found->folder);
    if (!work) return tl::unexpected(work.error());
    found->last = std::make_shared<const WorkAsOf>(WorkAsOf{revision, found->id, std::move(*work)});
    return found->last;
}

Outcome<WorkFile> OpenWorks::file(std::string_view id, std::string_view name) {
    const auto folder = find(id);
    if (!folder) return tl::unexpected(folder.error());
    for (const std::string& file : files_of_work(*folder))
        if (id_of_file(file) == name) return read_file(*folder, file);
    return no_such_file(name);
}

Outcome<Replacing> OpenWorks::write(std::string_view id, std::string_view name, std::string_view wanted,
                                    std::string_view text) {
    const auto found = entry(id);
    if (!found) return tl::unexpected(find(id).error());
    const std::lock_guard lock(found->writing);
    auto stands = file(id, name);
    if (!stands) return tl::unexpected(stands.error());
    if (stands->revision != wanted) return Replacing{false, std::move(*stands)};
    const auto since = replace_whole_file((found->folder / stands->file).string(), stands->text, text);
    if (!since) return tl::unexpected(since.error());
    stands->text = since->value_or(std::string(text));
    stands->revision = digest_of(stands->text);
    return Replacing{!since->has_value(), std::move(*stands)};
}

Outcome<WorkFile> OpenWorks::change(std::string_view id, const std::string& name,
                                    const std::function<Outcome<std::string>(const std::string&)>& deed) {
    const auto found = entry(id);
    if (!found) return tl::unexpected(find(id).error());
    const std::lock_guard lock(found->writing);
    const fs::path path = found->folder / name;
    std::error_code none;
    if (!fs::exists(fs::symlink_status(path, none)))
        if (auto made = make_file(path, ""); !made) return tl::unexpected(made.error());
    for (;;) { // until nobody else has written it in between
        const auto stands = read_file(found->folder, name);
        if (!stands) return stands;
        const auto text = deed(stands->text);
        if (!text) return tl::unexpected(text.error());
        const auto since = replace_whole_file(path.string(), stands->text, *text);
        if (!since) return tl::unexpected(since.error());
        if (since->has_value()) continue;
        WorkFile now{id_of_file(name), name, digest_of(*text), {}};
        now.text = *text;
        return now;
    }
}

std::vector<WorkChange> OpenWorks::changes() {
    std::vector<std::shared_ptr<Entry>> all;
    {
        const std::lock_guard lock(mutex_);
        all = entries_;
    }
    std::vector<WorkChange> changes;
    for (const auto& one : all) {
        const std::lock_guard lock(one->reading);
        if (one->told.empty()) continue;
        Stamps now = stamps_of(one->folder);
        std::map<std::string, std::string> both = now;
        both.insert(one->told.begin(), one->told.end());
        for (const auto& [file, stamp] : both) {
            const auto before = one->told.find(file), after = now.find(file);
            if (before != one->told.end() && after != now.end() && before->second == after->second) continue;
            if (!is_text(file)) continue;
            const auto read = read_file(one->folder, file);
            changes.push_back({one->id, what_is(file), id_of_file(file), read ? read->revision : ""});
        }
        one->told = std::move(now);
    }
    return changes;
}

} // namespace decoupage
