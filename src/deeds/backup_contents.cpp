#include "deeds/backup_contents.hpp"

#include "deeds/films_beside.hpp"
#include "deeds/search_ground.hpp"
#include "dossier/dossier.hpp"
#include "library/folder.hpp"

#include <algorithm>
#include <set>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

/// Of a person's own folder, what can be made again or was put there from elsewhere.
constexpr const char* not_kept[] = {"libraries", "models"};
constexpr const char* vocabularies = "vocabularies";
constexpr int deepest = 16;

class Gathering {
public:
    explicit Gathering(const BackupOrder& order) : order_(order) {}

    Outcome<void> add_folder(const std::string& folder) {
        const fs::path root = fs::absolute(folder).lexically_normal();
        const std::string within = free_name(root.has_filename() ? root.filename().string()
                                                                 : root.parent_path().filename().string());
        const auto dossiers = dossiers_in(folder);
        if (!dossiers) return tl::unexpected(dossiers.error());
        for (const DossierFile& dossier : *dossiers)
            add_dossier(fs::path(folder) / dossier.path, within + '/' + dossier.path);
        for (const fs::path& work : works_in(folder)) {
            ++contents_.works;
            const std::string from = fs::absolute(work).lexically_normal().lexically_relative(root).string();
            add_files(work, from == "." ? within : within + '/' + from);
        }
        return {};
    }

    void add_own(const fs::path& own, bool all) {
        if (!all) return add_files(own / vocabularies, std::string("own/") + vocabularies);
        std::error_code error;
        for (fs::directory_iterator entry(own, error), end; !error && entry != end; entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (std::ranges::find(not_kept, name) != std::end(not_kept)) continue;
            if (entry->path().extension() == ".dossier")
                add_dossier(entry->path(), "own/" + name);
            else
                add_files(entry->path(), "own/" + name);
        }
    }

    BackupContents gathered() && { return std::move(contents_); }

private:
    std::string free_name(std::string name) {
        if (name.empty() || name == "/") name = "root";
        std::string free = name;
        for (int next = 2; !taken_.insert(free).second || free == "own"; ++next)
            free = name + '-' + std::to_string(next);
        return free;
    }

    void add(BackupItem::Kind kind, const fs::path& path, const std::string& name) {
        std::error_code none;
        const fs::path real = fs::weakly_canonical(path, none);
        if (seen_.insert(real.string()).second) contents_.items.push_back({kind, name, path});
    }

    void add_dossier(const fs::path& path, const std::string& name) {
        add(BackupItem::Kind::dossier, path, name);
        if (order_.films == BackupOrder::Films::left_out) return;
        const auto film = film_at_hand_of(path.string());
        if (!film) {
            contents_.left_out.push_back("The film of " + path.string() + " is not at hand.");
            return;
        }
        const std::string within = name.substr(0, name.find_last_of('/') + 1) + film->filename().string();
        std::error_code none;
        if (fs::is_directory(*film, none)) // of stills
            add_files(*film, within);
        else
            add(BackupItem::Kind::film, *film, within);
    }

    /// All files of a folder, or the file itself.
    void add_files(const fs::path& place, const std::string& name) {
        std::error_code error;
        const fs::file_type type = fs::symlink_status(place, error).type();
        if (type == fs::file_type::regular) return add(BackupItem::Kind::file, place, name);
        if (type != fs::file_type::directory) return;
        fs::recursive_directory_iterator entry(place, fs::directory_options::skip_permission_denied, error);
        for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
            std::error_code none;
            const bool is_hidden = entry->path().filename().string().starts_with('.');
            const fs::file_type kind = entry->symlink_status(none).type();
            if (kind == fs::file_type::directory && (is_hidden || entry.depth() >= deepest))
                entry.disable_recursion_pending();
            if (is_hidden || kind != fs::file_type::regular || entry->path().extension() == ".partial")
                continue;
            const std::string from = entry->path().lexically_relative(place).generic_string();
            add(entry->path().extension() == ".dossier" ? BackupItem::Kind::dossier : BackupItem::Kind::file,
                entry->path(), name + '/' + from);
        }
    }

    const BackupOrder& order_;
    BackupContents contents_;
    std::set<std::string> taken_, seen_;
};

} // namespace

Outcome<BackupContents> contents_of(const BackupOrder& order) {
    Gathering gathering(order);
    const std::vector<std::string> here{"."};
    for (const std::string& folder : order.folders.empty() ? here : order.folders)
        if (auto added = gathering.add_folder(folder); !added) return tl::unexpected(added.error());
    if (const std::string own = own_folder(); !own.empty()) gathering.add_own(own, order.folders.empty());
    BackupContents contents = std::move(gathering).gathered();
    std::ranges::sort(contents.items, {}, &BackupItem::name);
    return contents;
}

} // namespace decoupage
