#include "screening/screening.hpp"

#include "analysers/roster.hpp"
#include "screening/crew.hpp"
#include "screening/takings.hpp"
#include "screening/watcher.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <ctime>
#include <filesystem>
#include <mutex>
#include <thread>

namespace decoupage {

namespace {

using Clock = std::chrono::steady_clock;

constexpr Frame block = 4096; // curve values go to the dossier in blocks of this many

std::string now_text() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

int cores() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// How many reels are decoded at once: as many as there are threads, while the pictures that their decoders
/// hold stay within some room.
int readers_for(const Film& film, std::size_t reels, int threads) {
    constexpr std::int64_t room = 384'000'000, pictures_held = 16;
    const std::int64_t picture = std::int64_t{film.width} * film.height * (film.bits > 8 ? 3 : 2);
    const std::int64_t most =
        std::min<std::int64_t>(threads, room / (pictures_held * std::max<std::int64_t>(picture, 1)));
    return static_cast<int>(std::clamp<std::int64_t>(most, 1, static_cast<std::int64_t>(reels)));
}

/// One screening on its way. Watchers read reels, the crew measures, and the screening thread writes.
class Pass {
public:
    Pass(const std::string& film_path, Film film, std::vector<Reel> reels, Dossier dossier,
         const ScreeningOrder& order)
        : order_(order), film_path_(film_path), film_(std::move(film)), reels_(std::move(reels)),
          dossier_(std::move(dossier)), began_(Clock::now()), crew_(roster(), order.settings, threads()),
          takings_(reels_.size(), crew_.look_back()) {}

    Outcome<void> see_film();
    Outcome<void> read_film();
    bool stopped() const { return stopped_; }
    Frame seen() const { return seen_; }

private:
    int threads() const { return order_.threads > 0 ? order_.threads : cores(); }
    void watch_reels(const WatchOrder& watch, int readers);
    Outcome<void> watch_next(Watcher& watcher);
    void end_watching(const Outcome<void>& outcome, const Film& film);
    Outcome<void> keep_up(int readers);
    Outcome<void> write_stills();
    Outcome<void> write_grown(bool all);
    void tell(Progress::Stage stage);

    const ScreeningOrder& order_;
    const std::string& film_path_;
    Film film_;
    const std::vector<Reel> reels_;
    Dossier dossier_;
    Clock::time_point began_;
    Crew crew_;
    Takings takings_;
    std::atomic<std::size_t> next_reel_{0};
    std::atomic<bool> halted_{false}; ///< something failed, or a person stopped it

    std::mutex mutex_; ///< of what follows
    std::condition_variable ended_;
    int readers_done_ = 0;
    Outcome<void> outcome_;

    Frame seen_ = 0; ///< frames that everything is known of; after `see_film`
    Frame curves_written_ = 0, times_written_ = 0;
    bool stopped_ = false;
};

Outcome<void> Pass::see_film() {
    const int readers = readers_for(film_, reels_.size(), threads());
    const WatchOrder watch{order_.run_length, order_.still_width,
                           [this] { return halted_ || (order_.stop != nullptr && order_.stop->load()); }};
    std::vector<std::thread> reading;
    for (int i = 0; i < readers; ++i)
        reading.emplace_back([&] { watch_reels(watch, readers); });
    const Outcome<void> kept = keep_up(readers);
    for (std::thread& thread : reading)
        thread.join();
    crew_.finish();
    if (!kept) return kept;
    if (!outcome_) return outcome_;
    stopped_ = order_.stop != nullptr && order_.stop->load();
    seen_ = crew_.board().whole_prefix();
    tell(Progress::Stage::reading);
    return write_stills().and_then([&] { return write_grown(true); });
}

/// The work of a reading thread: reel after reel, while there are any.
void Pass::watch_reels(const WatchOrder& watch, int readers) {
    Opening opening = order_.opening;
    opening.threads = readers == 1 ? opening.threads : std::max(1, threads() / readers);
    try {
        auto reader = FilmReader::open(film_path_, opening);
        if (!reader) return end_watching(tl::unexpected(reader.error()), film_);
        Watcher watcher(std::move(*reader), watch, crew_, takings_);
        end_watching(watch_next(watcher), watcher.film());
    } catch (const std::exception& error) {
        end_watching(fault(Fault::Kind::internal, "a film to be read", error.what()), film_);
    }
}

Outcome<void> Pass::watch_next(Watcher& watcher) {
    while (!halted_) {
        const std::size_t reel = next_reel_++;
        if (reel >= reels_.size()) break;
        if (auto watched = watcher.watch(reels_[reel], reel); !watched) return watched;
    }
    return {};
}

void Pass::end_watching(const Outcome<void>& outcome, const Film& film) {
    const std::lock_guard lock(mutex_);
    if (!outcome) {
        halted_ = true;
        if (outcome_) outcome_ = outcome;
    }
    film_.interlaced = film_.interlaced || film.interlaced;
    film_.variable_rate = film_.variable_rate || film.variable_rate;
    ++readers_done_;
    ended_.notify_all();
}

/// While the watchers work: tells how far they are, and writes what has grown.
Outcome<void> Pass::keep_up(int readers) {
    const auto all_done = [&] { return readers_done_ == readers; };
    Outcome<void> written;
    std::unique_lock lock(mutex_);
    while (!ended_.wait_for(lock, std::chrono::milliseconds(100), all_done)) {
        lock.unlock();
        tell(Progress::Stage::frames);
        if (written && crew_.board().whole_prefix() - curves_written_ >= block)
            written = write_stills().and_then([&] { return write_grown(false); });
        if (!written) halted_ = true;
        lock.lock();
    }
    return written;
}

Outcome<void> Pass::write_stills() {
    if (auto begun = dossier_.begin(); !begun) return begun;
    for (const Still& still : takings_.take_stills())
        if (auto written = dossier_.write_still(still); !written) return written;
    return dossier_.commit();
}

/// Writes the blocks that are whole, or all there is.
Outcome<void> Pass::write_grown(bool all) {
    if (auto begun = dossier_.begin(); !begun) return begun;
    CurveBoard& board = crew_.board();
    const Frame ready = board.whole_prefix();
    while (times_written_ < ready && (all || ready - times_written_ >= block)) {
        const FrameSpan span{times_written_, std::min(times_written_ + block, ready)};
        if (auto written = dossier_.write_times(span.first, takings_.times(span)); !written) return written;
        times_written_ = span.end;
    }
    while (curves_written_ < ready && (all || ready - curves_written_ >= block)) {
        const Frame length = std::min(block, ready - curves_written_);
        for (std::size_t c = 0; c < board.names().size(); ++c) {
            const auto values = board.part(c, curves_written_, length);
            if (auto written = dossier_.write_curve(board.names()[c], curves_written_, values); !written)
                return written;
        }
        curves_written_ += length;
    }
    return dossier_.commit();
}

void Pass::tell(Progress::Stage stage) {
    if (!order_.progress) return;
    Progress progress;
    progress.stage = stage;
    progress.done = takings_.seen();
    progress.expected = stage == Progress::Stage::reading ? progress.done : film_.frames;
    progress.seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    if (const double rate = film_.rate.frames_per_second(); rate > 0)
        progress.film_seconds = static_cast<double>(progress.done) / rate;
    order_.progress(progress);
}

/// The facts as they turned out, the reading, and the stills that are still missing.
Outcome<void> Pass::read_film() {
    Film film = film_;
    film.frames = seen_;
    std::vector<Time> shown = takings_.times({0, seen_});
    Time end = film.duration;
    if (!shown.empty()) {
        const Time nominal =
            from_ticks(film.rate.denominator, 1, std::max<std::int64_t>(film.rate.numerator, 1));
        const Time said = stopped_ ? Time{0} : takings_.last_duration();
        end = shown.back() + (said > Time{0} ? said : nominal);
        film.duration = end - shown.front();
    }
    const FrameTimes times(std::move(shown), end);
    Evidence::Curves curves = crew_.board().give_up(film.frames, crew_.failed_curves());
    const std::vector<std::string> derived = derive(film, times, curves);

    Evidence::Tracks tracks;
    const Track damage{"damage", takings_.damage()};
    tracks.emplace("damage", damage);
    const Reading reading = read_all(film, times, curves, tracks, order_.settings);

    if (auto begun = dossier_.begin(); !begun) return begun;
    Outcome<void> written = dossier_.write_film(film, end, !stopped_, now_text());
    if (written) written = dossier_.write_track(damage);
    if (written) written = dossier_.write_missing(crew_.failed());
    for (const std::string& name : derived)
        if (written) written = dossier_.write_curve(name, 0, curves.at(name));
    for (const auto& [key, found] : reading.results) {
        for (const Track& track : found)
            tracks.insert_or_assign(track.name, track);
        if (written) written = dossier_.write_reading(key, found);
    }
    if (!written) return written;

    const auto shots = number_shots(tracks["transitions"], tracks["shots"]);
    const StillChoice choice = choose_stills(shots, dossier_.still_frames());
    if (auto removed = dossier_.remove_stills(choice.spare); !removed) return removed;
    if (!choice.missing.empty() && !stopped_) {
        const auto visited =
            visit_stills(film_path_, order_.opening, times, choice.missing, order_.still_width);
        for (const Still& still : visited ? *visited : std::vector<Still>{})
            if (auto kept = dossier_.write_still(still); !kept) return kept;
    }
    return dossier_.commit();
}

Outcome<void> check_space(const Film& film, const std::string& dossier_path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path folder = fs::absolute(dossier_path).parent_path();
    const fs::space_info space = fs::space(folder, error);
    const std::uint64_t needed = expected_dossier_bytes(film);
    if (error || space.available >= needed) return {};
    constexpr std::uint64_t megabyte = 1'000'000;
    const std::string free =
        space.available < megabyte ? "less than 1" : std::to_string(space.available / megabyte);
    return fault(
        Fault::Kind::no_space, "about " + std::to_string(needed / megabyte + 1) + " MB for the dossier",
        folder.string() + " has " + free + " MB free", "Free some space, or name another place with -o.");
}

} // namespace

std::uint64_t expected_dossier_bytes(const Film& film) {
    std::uint64_t curves = 0;
    for (const Analyser& analyser : roster())
        curves += analyser.card.measures.size() + analyser.card.derives.size();
    const std::uint64_t per_frame = 2 * curves + 8;
    const std::uint64_t frames = film.frames > 0 ? static_cast<std::uint64_t>(film.frames) : 0;
    return 1'000'000 + frames * per_frame + frames / 40 * 30'000; // a still of 30 kB every 40 frames
}

namespace {

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

Outcome<void> screen_reels(const std::string& film_path, const std::string& dossier_path, const Film& film,
                           const std::vector<Reel>& reels, const ScreeningOrder& order) {
    auto dossier = Dossier::create(dossier_path, film);
    if (!dossier) return tl::unexpected(dossier.error());
    Pass pass(film_path, film, reels, std::move(*dossier), order);
    if (auto seen = pass.see_film(); !seen) return seen;
    if (auto read = pass.read_film(); !read) return read;
    if (pass.stopped())
        return fault(Fault::Kind::interrupted, "", "Stopped at frame " + std::to_string(pass.seen()),
                     "What was seen is kept in " + dossier_path + ".");
    return {};
}

} // namespace

Outcome<void> screen(const std::string& film_path, const std::string& dossier_path,
                     const ScreeningOrder& order) {
    const auto reader = FilmReader::open(film_path, {.stream = order.opening.stream, .threads = 1});
    if (!reader) return tl::unexpected(reader.error());
    const Film& film = reader->film();
    if (auto space = check_space(film, dossier_path); !space) return space;
    const auto reels = cut_into_reels(film_path, order.opening, order.reel_least, telling_of_packets(order));
    if (!reels) return tl::unexpected(reels.error());
    const auto screened = screen_reels(film_path, dossier_path, film, *reels, order);
    if (screened || screened.error().kind != Fault::Kind::damaged || reels->size() == 1) return screened;
    // Frames are missing, so the packets told wrong numbers. Decoders on several threads mend damage
    // differently.
    ScreeningOrder as_a_whole = order;
    as_a_whole.opening.threads = 1;
    return screen_reels(film_path, dossier_path, film, {Reel{}}, as_a_whole);
}

} // namespace decoupage
