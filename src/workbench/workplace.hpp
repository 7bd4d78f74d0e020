#pragma once
/// All that a workbench has open: what the functions of routes work on.

#include "film/outcome.hpp"
#include "sites/site.hpp"
#include "study/checking.hpp"
#include "workbench/events.hpp"
#include "workbench/jobs.hpp"
#include "workbench/open_films.hpp"
#include "workbench/open_works.hpp"
#include "workbench/remembered.hpp"
#include "workbench/searching.hpp"
#include "workbench/showings.hpp"
#include "workbench/work_watch.hpp"

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// What a workbench is opened with.
struct OpeningOrder {
    std::vector<std::string> films; ///< films and dossiers
    std::vector<std::filesystem::path> works;
    std::string author;               ///< who the owner is, as corrections are signed
    std::filesystem::path start = {}; ///< the folder in which new works and sites may be made; empty for none
    std::string program = {};         ///< name and version, for what says who made it
};

/// A film on which the places of a work have their names.
struct StudyGround {
    std::shared_ptr<const FilmAsOf> film;
    std::shared_ptr<const WorkAsOf> work;
    NamedGround named;
};

/// Any thread may call it. Members that change know how to be shared.
class Workplace {
public:
    /// Films and works that cannot be opened are left out, and `left_out` says why.
    explicit Workplace(const OpeningOrder& order);

    OpenFilms& films() { return films_; }
    Events& events() { return events_; }
    Jobs& jobs() { return jobs_; }
    Searching& searching() { return searching_; }
    Showings& showings() { return showings_; }
    const std::string& author() const { return author_; }
    const std::vector<Fault>& left_out() const { return left_out_; }

    OpenWorks& open_works() { return works_; }
    /// Work folders by their ids, which are their folders' names.
    const OpenWorks::Folders& works() const { return works_.folders(); }
    /// Tells the pages at once what has changed in works.
    void tell_of_works() { watch_.look(); }
    const std::filesystem::path& start() const { return start_; }
    const std::string& program() const { return program_; }

    /// Writes into a film's dossier (see OpenFilms::write), and tells all pages that `what` of it has
    /// changed.
    Outcome<std::string> write(std::string_view film, const std::string& wanted, const std::string& what,
                               const std::function<Outcome<void>(Dossier&, const ShownFilm&)>& deed);

    /// The same, without writing: what another did has changed it.
    void tell_of_film(std::string_view film, const std::string& what);

    /// All values of a curve. Faults: not_found, damaged.
    Outcome<std::shared_ptr<const std::vector<float>>> curve(std::string_view film, const std::string& name);
    /// The picture of that very frame, as JPEG: kept in the dossier, or fetched from the film. Faults:
    /// not_found, where the film is not at hand or has no such frame.
    Outcome<std::shared_ptr<const std::string>> still(std::string_view film, Frame frame, int width);
    /// A film's breakdown with the curves that claims, figures and charts are made from; of the last two it
    /// is kept until they change.
    Outcome<std::shared_ptr<const FilmAsOf>> with_curves(std::string_view film);

    /// A film's breakdown with the curves that a rehearsal reads (screening/rehearsal.hpp); of the last one
    /// it is kept until it changes.
    Outcome<std::shared_ptr<const FilmAsOf>> to_rehearse(std::string_view film);

    /// All of a film but curves, as pages read it (film_json.hpp). Faults: of reading it.
    Outcome<std::shared_ptr<const std::string>> told(const FilmAsOf& known);

    /// What is typed of a film and a work is held against this; the last one is kept until either changes.
    /// Faults: as `with_curves` and `OpenWorks::read`.
    Outcome<std::shared_ptr<const StudyGround>> study_ground(std::string_view film, std::string_view work);

    /// Shows the film as works are tested and shown with it to `deed`, which nobody else does meanwhile. It
    /// may put places and verdicts there; what was there before means nothing. Faults: as `OpenFilms::read`.
    Outcome<void> with_screened(std::string_view film,
                                const std::function<Outcome<void>(ScreenedWork&, const FilmAsOf&)>& deed);
    /// What was published last, to be looked at; nothing until then.
    void keep_publication(const std::string& work, Site site);
    std::optional<std::string> published(std::string_view work, const std::string& file) const;

private:
    /// What pages ask for of a film's new revision is there before they are told of it.
    void make_ready(const FilmAsOf& next);
    /// Of that film, no other revision is needed any more.
    void let_go_but(std::string_view film, const std::string& revision);

    std::string author_;
    std::vector<Fault> left_out_;
    std::filesystem::path start_;
    std::string program_;
    OpenWorks works_;
    OpenFilms films_;
    Searching searching_;
    Events events_;
    Showings showings_;
    Remembered<std::vector<float>> curves_{16 << 20};
    Remembered<std::string> stills_{8 << 20};
    Remembered<std::string> told_{8 << 20};
    std::mutex fetching_; ///< one still is fetched at a time
    std::mutex loading_;
    std::deque<std::shared_ptr<const FilmAsOf>>
        loaded_; ///< with curves, the last first; guarded by `loading_`
    std::mutex rehearsing_;
    std::shared_ptr<const FilmAsOf> rehearsed_; ///< the last one; guarded by `rehearsing_`
    std::mutex grounding_;
    std::shared_ptr<const StudyGround> ground_; ///< guarded by `grounding_`
    std::mutex screened_mutex_;
    std::unique_ptr<ScreenedWork> screened_; ///< guarded by `screened_mutex_`, and so is what it is of
    std::shared_ptr<const FilmAsOf> screened_as_of_;
    mutable std::mutex published_mutex_;
    std::string published_work_; ///< guarded by `published_mutex_`, and so is its site
    Site published_;
    WorkWatch watch_{works_, events_};
    Jobs jobs_{events_}; ///< last: it ends before what it works on
};

} // namespace decoupage
