#include "screening/screening.hpp"

#include "analysers/roster.hpp"
#include "screening/going_on.hpp"
#include "screening/models.hpp"
#include "screening/pass.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace decoupage {

std::uint64_t expected_dossier_bytes(const Film& film) {
    std::uint64_t curves = 0;
    for (const Analyser& analyser : roster())
        curves += analyser.card.measures.size() + analyser.card.derives.size();
    const std::uint64_t per_frame = 2 * curves + 8;
    const std::uint64_t frames = film.frames > 0 ? static_cast<std::uint64_t>(film.frames) : 0;
    // A still of 30 kB every 40 frames, and some sightings of 300 bytes every 12.
    return 1'000'000 + frames * per_frame + frames / 40 * 30'000 + frames / 12 * 1'000;
}

namespace {

using Clock = std::chrono::steady_clock;

/// For what is still to be seen of a film, `seen` frames of which are in the dossier already.
Outcome<void> check_space(const Film& film, Frame seen, const std::string& dossier_path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path folder = fs::absolute(dossier_path).parent_path();
    const fs::space_info space = fs::space(folder, error);
    Film rest = film;
    rest.frames -= std::min(seen, film.frames);
    const std::uint64_t needed = expected_dossier_bytes(rest);
    if (error || space.available >= needed) return {};
    constexpr std::uint64_t megabyte = 1'000'000;
    const std::string free =
        space.available < megabyte ? "less than 1" : std::to_string(space.available / megabyte);
    return fault(
        Fault::Kind::no_space, "about " + std::to_string(needed / megabyte + 1) + " MB for the dossier",
        folder.string() + " has " + free + " MB free", "Free some space, or name another place with -o.");
}

tl::unexpected<Fault> stopped_at(Frame seen, const std::string& dossier_path) {
    return fault(Fault::Kind::interrupted, "", "Stopped at frame " + std::to_string(seen),
                 "What was seen is kept in " + dossier_path + ".");
}

LookedThrough telling_of_packets(const ScreeningOrder& order) {
    return [&order, began = Clock::now(), told = Clock::now()](std::int64_t bytes, std::int64_t of) mutable {
        if (const auto now = Clock::now(); order.progress && now - told > std::chrono::milliseconds(100)) {
            told = now;
            const double passed = std::chrono::duration<double>(now - began).count();
            order.progress({Progress::Stage::packets, bytes, of, passed});
        }
        return order.stop == nullptr || !order.stop->load();
    };
}

/// All of them but the first `before`, of which the dossier knows.
Outcome<void> screen_reels(const std::string& film_path, const std::string& dossier_path, const Film& film,
                           const std::vector<Reel>& reels, std::size_t before, const ScreeningOrder& order) {
    auto beginning = begin_screening(dossier_path, film, before);
    if (!beginning) return tl::unexpected(beginning.error());
    Pass pass(film_path, film, reels, std::move(*beginning), order);
    if (auto seen = pass.see_film(); !seen) return seen;
    if (auto read = pass.read_film(); !read) return read;
    if (pass.stopped()) return stopped_at(pass.seen(), dossier_path);
    return {};
}

} // namespace

Outcome<void> screen(const std::string& film_path, const std::string& dossier_path,
                     const ScreeningOrder& order) {
    if (auto known = check_models(order); !known) return known;
    const auto reader = FilmReader::open(film_path, {.stream = order.opening.stream, .threads = 1});
    if (!reader) return tl::unexpected(reader.error());
    const Film& film = reader->film();
    const auto seen = order.again ? std::nullopt : seen_before(dossier_path, film);
    if (auto space = check_space(film, seen ? seen->end : 0, dossier_path); !space) return space;
    const auto reels = cut_into_reels(film_path, order.opening, order.reel_least, telling_of_packets(order));
    if (!reels) return tl::unexpected(reels.error());
    if (seen && order.stop != nullptr && order.stop->load()) // and the reels are not known
        return stopped_at(seen->end, dossier_path);
    const std::size_t before = reels_before(*reels, seen, order);
    if (seen && order.taken_up) order.taken_up({(*reels)[before].frames.first, reels->back().frames.end});
    const auto screened = screen_reels(film_path, dossier_path, film, *reels, before, order);
    if (screened || screened.error().kind != Fault::Kind::damaged || reels->size() == 1) return screened;
    // Frames are missing, so the packets told wrong numbers. Decoders on several threads mend damage
    // differently.
    ScreeningOrder as_a_whole = order;
    as_a_whole.opening.threads = 1;
    return screen_reels(film_path, dossier_path, film, {Reel{}}, 0, as_a_whole);
}

} // namespace decoupage
