#include "app/check_words.hpp"
#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/interruption.hpp"
#include "app/remarks.hpp"
#include "deeds/kept_verdicts.hpp"
#include "deeds/known_dossier.hpp"
#include "study/checking.hpp"
#include "study/work_reading.hpp"
#include "views/words.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <unistd.h>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

struct CheckRequest {
    std::string name, film;
    std::vector<std::string> beside;
    bool watch = false, all = false, forget = false;
    CountingWords counting;
};

constexpr unsigned watch_every_us = 400'000;

Outcome<std::vector<OpenedDossier>> open_others(const std::vector<std::string>& paths) {
    std::vector<OpenedDossier> others;
    for (const std::string& path : paths) {
        auto opened = open_known_dossier(path, claim_curves());
        if (!opened) return tl::unexpected(opened.error());
        others.push_back(std::move(*opened));
    }
    return others;
}

Outcome<Exit> check_once(Console& console, const CheckRequest& request, const fs::path& folder) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto work = read_work(folder);
    if (!work) return tl::unexpected(work.error());
    if (request.film.empty()) {
        console.print(console.json() ? untested_document(*work) : untested_words(*work));
        return Exit::done;
    }
    const auto opened = open_known_dossier(request.film, claim_curves());
    if (!opened) return tl::unexpected(opened.error());
    remark_on_age(console, *opened);
    const auto others = open_others(request.beside);
    if (!others) return tl::unexpected(others.error());
    CheckOrder order;
    order.counting = *counting;
    for (const OpenedDossier& other : *others)
        order.beside.emplace_back(file_stem(other.decoupage.film.path), &other.decoupage);
    const CheckedClaims checked = check_claims(*work, opened->decoupage, order);
    const auto kept = kept_verdicts(folder, opened->path);
    if (!kept) console.remark(kept.error().sentence());
    const bool was_checked = kept && kept->has_value();
    const auto changes = was_checked ? changes_since(**kept, checked, opened->decoupage, *counting)
                                     : std::vector<VerdictChange>{};
    const CheckedFilm told{*work, checked, changes, opened->decoupage, was_checked};
    console.print(console.json()
                      ? check_document(told)
                      : check_words(told, request.all ? CheckLength::all : CheckLength::short_of_supported));
    if (request.forget) return is_clean(told) ? Exit::done : Exit::fault;
    const VerdictRecord record = record_of(checked, opened->decoupage, *counting);
    if (const auto written = keep_verdicts(folder, opened->path, record); !written)
        console.remark("The verdicts are not kept. " + written.error().sentence());
    return is_clean(told) ? Exit::done : Exit::fault;
}

/// When anything that a check reads was last written.
fs::file_time_type last_written(const fs::path& folder, const std::string& dossier) {
    fs::file_time_type latest = fs::file_time_type::min();
    std::error_code error;
    for (const std::string& beside : {dossier, dossier + "-wal"})
        if (const auto time = fs::last_write_time(beside, error); !error) latest = std::max(latest, time);
    for (auto at = fs::recursive_directory_iterator(folder, error); at != fs::recursive_directory_iterator();
         at.increment(error)) {
        if (error) break;
        if (at->path().parent_path().filename() == "verdicts" || !at->is_regular_file(error)) continue;
        if (const auto time = at->last_write_time(error); !error) latest = std::max(latest, time);
    }
    return latest;
}

Outcome<Exit> watch(Console& console, const CheckRequest& request, const fs::path& folder) {
    const auto dossier =
        request.film.empty() ? Outcome<std::string>(std::string()) : known_dossier(request.film);
    if (!dossier) return tl::unexpected(dossier.error());
    auto seen = fs::file_time_type::min();
    Exit last = Exit::done;
    while (!interruption()) {
        if (const auto written = last_written(folder, *dossier); written != seen) {
            seen = written;
            const auto done = check_once(console, request, folder);
            if (!done) console.remark(done.error().sentence());
            last = done.value_or(Exit::fault);
            console.remark("Waiting for changes; Ctrl-C ends it.");
        }
        usleep(watch_every_us);
    }
    return last;
}

Outcome<Exit> check(Console& console, const CheckRequest& request) {
    const auto folder = work_folder(request.name);
    if (!folder) return tl::unexpected(folder.error());
    return request.watch ? watch(console, request, *folder) : check_once(console, request, *folder);
}

Deed offer_check(Options& options) {
    const auto request = std::make_shared<CheckRequest>();
    options.plain("NAME", request->name);
    options.value("--film", "D", request->film, "The film's dossier, or a film that has one");
    options.values("--beside", "D", request->beside,
                   "Another film that claims compare with; may be given again");
    options.flag("--all", request->all, "Tell of the supported sentences as fully as of the others");
    options.flag("--watch", request->watch, "Check again whenever the folder or the dossier changes");
    options.flag("--forget", request->forget, "Do not keep the verdicts for the next check");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = check(console, *request);
        return done ? *done : console.fail(done.error());
    };
}

} // namespace

const Command check_command{
    "check",
    "tests the sentences of a work folder against a film",
    "NAME --film D [--beside D]... [--all] [--watch]",
    "Each sentence is supported, contradicted, borderline or not measurable; what changed since the last "
    "check is told "
    "first, and why. The exit status is 1 if a sentence is contradicted or its test is not understood, "
    "except where "
    "the folder says of it that another sentence contradicts it. Verdicts are kept in NAME/verdicts.",
    "decoupage check etude --film etude.mp4\n"
    "decoupage check the-400-blows --film 400-blows.mkv --beside breathless.mkv\n"
    "decoupage check etude --film etude.mp4 --watch",
    offer_check};

} // namespace decoupage
