#pragma once
/// Searching everything that a workbench has open.

#include "deeds/search_ground.hpp"
#include "workbench/open_films.hpp"
#include "workbench/open_works.hpp"

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// Keeps what is searched from one search to the next, and takes in anew what has changed. Any thread may
/// call it; one searches at a time.
class Searching {
public:
    /// The answer as `search_document` tells it; works, where they are looked at, by their ids. Faults: those
    /// of `search_everything`.
    Outcome<nlohmann::ordered_json> search(const OpenFilms& films, OpenWorks* works,
                                           const SearchOrder& order);

private:
    void take_in_films(const OpenFilms& films);
    void take_in_works(OpenWorks& works);

    struct KnownWork {
        std::string revision;
        std::shared_ptr<const SearchedWork> work;
    };
    std::mutex mutex_; ///< guards all below
    SearchGround ground_;
    std::string films_stamp_;
    std::map<std::string, KnownWork> works_;
};

} // namespace decoupage
