#include "screening/screening.hpp"

#include "analysers/roster.hpp"
#include "screening/crew.hpp"
#include "screening/still_keeper.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
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

/// One screening on its way: what the reading thread holds.
class Pass {
public:
    Pass(FilmReader reader, Dossier dossier, const ScreeningOrder& order)
        : order_(order), reader_(std::move(reader)), dossier_(std::move(dossier)), began_(Clock::now()),
          crew_(roster(), order.settings, order.threads > 0 ? order.threads : cores()) {}

    Outcome<void> see_film();
    Outcome<void> read_film(const std::string& film_path);
    bool stopped() const { return stopped_; }
    Frame seen() const { return static_cast<Frame>(times_.size()); }

private:
    Outcome<void> take(ReadFrame frame);
    void show_run();
    Outcome<void> write_grown(bool all);
    Outcome<void> write_stills();
    void tell(bool last);

    const ScreeningOrder& order_;
    FilmReader reader_;
    Dossier dossier_;
    Clock::time_point began_, told_{};
    Crew crew_;
    StillKeeper stills_;
    std::vector<ProxyPointer> window_; ///< frames looked back at, then those of the next run
    int looked_back_ = 0;
    std::vector<Time> times_;
    Time last_duration_{0};
    Frame curves_written_ = 0, times_written_ = 0;
    bool stopped_ = false;
};

Outcome<void> Pass::see_film() {
    while (true) {
        if (order_.stop != nullptr && order_.stop->load()) {
            stopped_ = true;
            break;
        }
        auto frame = reader_.next();
        if (!frame) return tl::unexpected(frame.error());
        if (!*frame) break;
        if (auto taken = take(std::move(**frame)); !taken) return taken;
    }
    show_run();
    crew_.finish();
    stills_.end();
    tell(true);
    return write_stills().and_then([&] { return write_grown(true); });
}

Outcome<void> Pass::take(ReadFrame frame) {
    const Frame number = seen();
    times_.push_back(frame.time);
    last_duration_ = frame.duration;
    if (stills_.wants(*frame.proxy, number)) {
        if (auto still = reader_.still(order_.still_width)) {
            still->frame = number;
            stills_.keep(std::move(*still));
        }
    }
    window_.push_back(std::move(frame.proxy));
    if (static_cast<int>(window_.size()) - looked_back_ >= order_.run_length) show_run();
    tell(false);
    if ((number + 1) % block != 0) return {};
    return write_stills().and_then([&] { return write_grown(false); });
}

void Pass::show_run() {
    const int length = static_cast<int>(window_.size()) - looked_back_;
    if (length == 0) return;
    crew_.show(RunOfProxies{window_, seen() - length, looked_back_});
    looked_back_ = std::min(static_cast<int>(window_.size()), crew_.look_back());
    window_.erase(window_.begin(), window_.end() - looked_back_);
}

Outcome<void> Pass::write_stills() {
    for (const Still& still : stills_.finished())
        if (auto written = dossier_.write_still(still); !written) return written;
    return {};
}

/// Writes the blocks that are whole, or all there is.
Outcome<void> Pass::write_grown(bool all) {
    if (auto begun = dossier_.begin(); !begun) return begun;
    while (times_written_ < seen() && (all || seen() - times_written_ >= block)) {
        const Frame length = std::min(block, seen() - times_written_);
        const auto part = std::span(times_).subspan(static_cast<std::size_t>(times_written_),
                                                    static_cast<std::size_t>(length));
        if (auto written = dossier_.write_times(times_written_, part); !written) return written;
        times_written_ += length;
    }
    CurveBoard& board = crew_.board();
    const Frame ready = board.whole_prefix();
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

void Pass::tell(bool last) {
    if (!order_.progress) return;
    const auto now = Clock::now();
    if (!last && now - told_ < std::chrono::milliseconds(100)) return;
    told_ = now;
    Progress progress;
    progress.done = seen();
    progress.expected = last ? seen() : reader_.film().frames;
    progress.seconds = std::chrono::duration<double>(now - began_).count();
    progress.film_seconds = times_.empty() ? 0 : seconds(times_.back() + last_duration_);
    order_.progress(progress);
}

/// The facts as they turned out, the reading, and the stills that are still missing.
Outcome<void> Pass::read_film(const std::string& film_path) {
    Film film = reader_.film();
    film.frames = seen();
    Time end = film.duration;
    if (!times_.empty()) {
        const Time nominal =
            from_ticks(film.rate.denominator, 1, std::max<std::int64_t>(film.rate.numerator, 1));
        end = times_.back() + (last_duration_.count() > 0 ? last_duration_ : nominal);
        film.duration = end - times_.front();
    }
    const FrameTimes times(std::move(times_), end);
    Evidence::Curves curves = crew_.board().give_up(film.frames, crew_.failed_curves());
    const std::vector<std::string> derived = derive(film, times, curves);

    Evidence::Tracks tracks;
    const Track damage{"damage", reader_.damage()};
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
            visit_stills(film_path, order_.opening, times, choice.missing, order_.still_width);
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

Outcome<void> screen(const std::string& film_path, const std::string& dossier_path,
                     const ScreeningOrder& order) {
    auto reader = FilmReader::open(film_path, order.opening);
    if (!reader) return tl::unexpected(reader.error());
    Film film = reader->film();
    if (auto space = check_space(film, dossier_path); !space) return space;
    auto dossier = Dossier::create(dossier_path, film);
    if (!dossier) return tl::unexpected(dossier.error());

    Pass pass(std::move(*reader), std::move(*dossier), order);
    if (auto seen = pass.see_film(); !seen) return seen;
    if (auto read = pass.read_film(film_path); !read) return read;
    if (pass.stopped())
        return fault(Fault::Kind::interrupted, "", "Stopped at frame " + std::to_string(pass.seen()),
                     "What was seen is kept in " + dossier_path + ".");
    return {};
}

} // namespace decoupage
