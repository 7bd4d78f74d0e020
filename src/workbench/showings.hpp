#pragma once
/// How films are played, and which are being played now as streams made while they are sent.

#include "media/how_played.hpp"
#include "workbench/open_films.hpp"

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace decoupage {

/// Any thread may call it.
class Showings {
public:
    /// Streams cost a decoder, an encoder and most of a core each.
    static constexpr std::size_t most = 6;

    /// One stream: lasts as long as someone holds it, and must not outlive `Showings`.
    class Showing {
    public:
        Showing(Showings& all, std::string whose) : all_(all), whose_(std::move(whose)) {}
        ~Showing();
        Showing(const Showing&) = delete;
        Showing& operator=(const Showing&) = delete;
        /// Another took its place.
        bool ended() const { return ended_; }

    private:
        friend class Showings;
        Showings& all_;
        std::string whose_;
        std::atomic<bool> ended_ = false;
    };

    /// Of a visitor's page there is one at a time: the one before is ended. Null where too many others are
    /// being played.
    std::shared_ptr<Showing> begin(const std::string& whose);

    /// As the film lies there now; remembered until its dossier changes. Faults: as how_played.
    Outcome<HowPlayed> how(const FilmAsOf& film);

private:
    struct Known {
        std::string revision;
        HowPlayed how;
    };
    std::mutex mutex_;
    std::map<std::string, std::weak_ptr<Showing>> shown_; ///< by whose
    std::map<std::string, Known> known_;                  ///< by the film's id
};

} // namespace decoupage
