#pragma once
/// All that a workbench has open: what the functions of routes work on.

#include "film/outcome.hpp"
#include "workbench/events.hpp"
#include "workbench/jobs.hpp"
#include "workbench/open_films.hpp"
#include "workbench/remembered.hpp"
#include "workbench/showings.hpp"

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace decoupage {

/// What a workbench is opened with.
struct OpeningOrder {
    std::vector<std::string> films; ///< films and dossiers
    std::vector<std::filesystem::path> works;
    std::string author; ///< who the owner is, as corrections are signed
};

/// Any thread may call it. Members that change know how to be shared.
class Workplace {
public:
    /// Films and works that cannot be opened are left out, and `left_out` says why.
    explicit Workplace(const OpeningOrder& order);

    OpenFilms& films() { return films_; }
    Events& events() { return events_; }
    Jobs& jobs() { return jobs_; }
    Showings& showings() { return showings_; }
    const std::string& author() const { return author_; }
    const std::vector<Fault>& left_out() const { return left_out_; }

    /// Work folders by their ids, which are their folders' names.
    const std::map<std::string, std::filesystem::path, std::less<>>& works() const { return works_; }

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
    /// A film's breakdown with those curves; what was asked for last is kept until it changes.
    Outcome<std::shared_ptr<const FilmAsOf>> with_curves(std::string_view film,
                                                         const std::vector<std::string>& curves);
    /// With the curves that claims, figures and charts are made from.
    Outcome<std::shared_ptr<const FilmAsOf>> with_curves(std::string_view film);

    /// Answers about whole films, as text: by the film, its revision, and whether it is at hand.
    Remembered<std::string>& told() { return told_; }

private:
    std::string author_;
    std::vector<Fault> left_out_;
    std::map<std::string, std::filesystem::path, std::less<>> works_;
    OpenFilms films_;
    Events events_;
    Showings showings_;
    Remembered<std::vector<float>> curves_{48 << 20};
    Remembered<std::string> stills_{32 << 20};
    Remembered<std::string> told_{8 << 20};
    std::mutex fetching_; ///< one still is fetched at a time
    std::mutex loading_;
    struct Loaded {
        std::shared_ptr<const FilmAsOf> film;
        std::vector<std::string> curves;
    };
    std::deque<Loaded> loaded_; ///< the last first; guarded by `loading_`
    Jobs jobs_{events_};        ///< last: it ends before what it works on
};

} // namespace decoupage
