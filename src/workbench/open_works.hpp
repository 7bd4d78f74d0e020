#pragma once
/// The work folders that the workbench was opened with, and what stands in each as of now.

#include "film/outcome.hpp"
#include "study/work.hpp"

#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A work as it was read; its problems with it.
struct WorkAsOf {
    std::string revision; ///< changes whenever a file of it does, by whomever
    std::string id;
    Work work;
};

/// A file of a work that pages may read and write. Its id is no path: it stands in the list of files or means
/// nothing.
struct WorkFile {
    std::string id;       ///< "study:6-form.fr.md"
    std::string file;     ///< "study/6-form.fr.md"
    std::string revision; ///< of its bytes
    std::string text;     ///< UTF-8
};

/// Something in a folder has changed on disk.
struct WorkChange {
    std::string work, what, name, revision; ///< what: "texts", "claims", "record", "sources"
};

/// What became of a text that somebody wished to put in the place of another.
struct Replacing {
    bool stood = true; ///< it was still what the writer had seen, and is replaced
    WorkFile now;      ///< what stands there
};

/// "study:6-form.fr.md" of "study/6-form.fr.md".
std::string id_of_file(std::string_view file);

/// Any thread may call it.
class OpenWorks {
public:
    using Folders = std::map<std::string, std::filesystem::path, std::less<>>;

    /// By the folder's own name, or one made of it where another has that.
    std::string add(const std::filesystem::path& folder);
    /// As of now; stays as it is while others are added.
    const Folders& folders() const;
    /// Fault: not_found.
    Outcome<std::filesystem::path> find(std::string_view id) const;

    /// Kept until something in the folder changes. Faults: not_found, those of read_work.
    Outcome<std::shared_ptr<const WorkAsOf>> read(std::string_view id);
    /// Faults: not_found, where the work has no such file; damaged, where it is no UTF-8.
    Outcome<WorkFile> file(std::string_view id, std::string_view name);
    /// Faults: as `file`, and those of writing.
    Outcome<Replacing> write(std::string_view id, std::string_view name, std::string_view wanted,
                             std::string_view text);
    /// Changes a file by a function of what stands in it; a file that is not there is empty, and made.
    Outcome<WorkFile> change(std::string_view id, const std::string& file,
                             const std::function<Outcome<std::string>(const std::string&)>& deed);

    /// What has changed since the last call, in works that were read.
    std::vector<WorkChange> changes();

private:
    using Stamps = std::map<std::string, std::string>; ///< of each file its size and age
    struct Entry {
        std::string id;
        std::filesystem::path folder;
        std::mutex reading, writing;
        std::shared_ptr<const WorkAsOf> last; ///< guarded by `reading`
        Stamps told;                          ///< guarded by `reading`; empty until it was read
    };
    static Stamps stamps_of(const std::filesystem::path& folder);
    std::shared_ptr<Entry> entry(std::string_view id) const;

    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<Entry>> entries_;
    std::list<Folders> folders_{1}; ///< the last holds; whoever goes through an older one may go on
};

} // namespace decoupage
