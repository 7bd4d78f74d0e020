#include "study/work_reading.hpp"

#include "film/near_miss.hpp"
#include "study/claims_reading.hpp"
#include "study/folder_files.hpp"
#include "study/problems.hpp"
#include "study/record_reading.hpp"
#include "study/references.hpp"
#include "study/session_reading.hpp"
#include "study/source_reading.hpp"
#include "study/text_reading.hpp"
#include "study/understanding.hpp"

namespace decoupage {

namespace fs = std::filesystem;

namespace {

class FolderReading {
public:
    explicit FolderReading(Work& work) : work_(work), problems_(work.problems) {}

    void read() {
        if (const auto text = text_of("work.toml")) work_.record = read_record(*text, "work.toml", problems_);
        read_root();
        for (const std::string& file : files("sources", ".toml"))
            if (const auto text = text_of(file)) work_.sources.push_back(read_source(*text, file, problems_));
        for (const std::string& file : files("films", ".toml"))
            if (const auto text = text_of(file))
                work_.prints.push_back(read_print_places(*text, file, problems_));
        read_guide();
        for (const std::string& file : files("study", ".md"))
            take(work_.study, file);
        for (const std::string& file : files("scenes", ".md"))
            take_scene(file);
        work_.sessions = read_sessions(work_.folder, problems_);
    }

private:
    std::optional<std::string> text_of(const std::string& file) {
        return text_of_file(work_.folder, file, problems_);
    }

    std::vector<std::string> files(const std::string& within, const std::string& ending) {
        return files_in(work_.folder, within, ending, problems_);
    }

    void take(std::vector<Text>& texts, const std::string& file) {
        if (const auto markdown = text_of(file)) {
            if (markdown->size() > most_markdown)
                add_problem(problems_, {file, 0}, file + " is too long and is not read to its end",
                            "at most 256 KiB", "Part it.");
            texts.push_back(read_text(*markdown, file, work_.record.text_language, work_.claims, problems_));
        }
    }

    void take_scene(const std::string& file) {
        const std::size_t before = work_.scenes.size();
        take(work_.scenes, file);
        if (work_.scenes.size() == before || work_.scenes.back().front.contains("place")) return;
        add_problem(problems_, {file, 1}, "This scene does not say where in the film it is",
                    "a place in its front matter",
                    "Begin the file with three lines: +++, place = \"the interview\", +++");
    }

    /// Files of which a folder knows the names.
    void stranger(const std::string& file, const std::vector<std::string>& known) {
        add_problem(problems_, {file, 0}, file + " is no file of a work folder, and is not read", {}, {},
                    nearest(file, known), WorkProblem::Weight::note);
    }

    void read_root() {
        for (const std::string& file : files("", ".toml")) {
            if (file == "work.toml") continue;
            if (file != "claims.toml")
                stranger(file, {"work.toml", "claims.toml"});
            else if (const auto text = text_of(file))
                read_claims(*text, file, work_.places, work_.claims, problems_);
        }
        for (const std::string& file : files("", ".md")) {
            if (file == "glossary.md" || file == "glossary." + language_in_name(file) + ".md")
                take(work_.glossary, file);
            else if (!file.starts_with("README") && !file.starts_with("LICENSE"))
                stranger(file, {"glossary.md"});
        }
    }

    void read_guide() {
        const std::vector<std::string> names{"guide/before.md", "guide/after.md", "guide/leader.md"};
        for (const std::string& file : files("guide", ".md")) {
            const std::string stem = file.substr(0, file.find('.'));
            const std::string language = language_in_name(file);
            const bool is_plain = file == stem + (language.empty() ? "" : '.' + language) + ".md";
            if (is_plain && stem == "guide/before")
                take(work_.before, file);
            else if (is_plain && stem == "guide/after")
                take(work_.after, file);
            else if (is_plain && stem == "guide/leader")
                take(work_.leader, file);
            else
                stranger(file, names);
        }
    }

    Work& work_;
    std::vector<WorkProblem>& problems_;
};

} // namespace

Outcome<fs::path> work_folder(const std::string& name) {
    std::error_code none;
    const fs::path works = "works";
    for (const fs::path& folder : {fs::path(name), works / name})
        if (!name.empty() && fs::is_directory(folder, none)) return folder;
    std::vector<std::string> names;
    for (fs::directory_iterator entry(works, none), end; !none && entry != end && names.size() < most_files;
         entry.increment(none))
        names.push_back(entry->path().filename().string());
    return fault(Fault::Kind::not_found, "a work folder, by its path or its name in ./works",
                 "There is no " + name,
                 did_you_mean(name, names, "Make one with: decoupage work new " + name));
}

Outcome<Work> read_work(const fs::path& folder) {
    std::error_code none;
    if (!fs::is_directory(folder, none))
        return fault(Fault::Kind::not_found, "a work folder", "There is no folder " + folder.string());
    if (!fs::exists(fs::symlink_status(folder / "work.toml", none)))
        return fault(Fault::Kind::not_found, "a work folder", folder.string() + " has no work.toml",
                     "Make a work folder with: decoupage work new NAME");
    Work work;
    work.folder = folder;
    const fs::path whole = fs::weakly_canonical(folder, none);
    work.name = (whole.empty() ? folder : whole).filename().string();
    FolderReading(work).read();
    check_references(work);
    check_understanding(work);
    sort_problems(work.problems);
    return work;
}

} // namespace decoupage
