#include "screening/pass.hpp"

#include "analysers/roster.hpp"
#include "screening/cores.hpp"
#include "screening/found_subtitles.hpp"
#include "screening/models.hpp"
#include "screening/still_keeper.hpp"
#include "screening/words.hpp"
#include "time/calendar.hpp"

#include <algorithm>
#include <thread>

namespace decoupage {

namespace {

constexpr Frame block = 4096; // curve values go to the dossier in blocks of this many

/// How many reels are decoded at once: as many as there are threads, while the pictures that their decoders
/// hold stay within some room.
int readers_for(const Film& film, std::size_t reels, int threads) {
    constexpr std::int64_t room = 384'000'000, pictures_held = 20; // by the decoder, and for stills
    const std::int64_t picture = std::int64_t{film.width} * film.height * (film.bits > 8 ? 3 : 2);
    const std::int64_t most =
        std::min<std::int64_t>(threads, room / (pictures_held * std::max<std::int64_t>(picture, 1)));
    return static_cast<int>(std::clamp<std::int64_t>(most, 1, static_cast<std::int64_t>(reels)));
}

std::vector<std::string> with_lookouts() {
    std::vector<std::string> names;
    for (const Analyser& analyser : roster())
        if (analyser.lookout != nullptr) names.push_back(analyser.card.name);
    return names;
}

/// Of a film of sound only: when its frames are, each of which stands for a fiftieth of a second of what
/// was heard (docs/decisions/0032-sound-alone.md).
std::vector<Time> frames_of_sound(const Heard& heard, Rate rate) {
    std::int64_t tenths = 0;
    for (const CurveCard& card : sound_curves(roster()))
        if (const auto curve = heard.curves.find(card.name); curve != heard.curves.end())
            tenths = std::max(tenths, std::ssize(curve->second) * 10 / card.a_second);
    std::vector<Time> shown;
    for (Frame frame = 0; frame * 10 * rate.denominator < tenths * rate.numerator; ++frame)
        shown.push_back(from_ticks(frame, rate.denominator, rate.numerator));
    return shown;
}

/// What was wrong with the sound, in frames.
Track sound_damage(const Heard& heard, const FrameTimes& times) {
    Track track{"sound_damage", {}};
    for (const SoundTrouble& trouble : heard.troubles)
        if (const FrameSpan frames = times.between(trouble.first, trouble.end); !frames.empty())
            add_joined(track.segments,
                       {frames, trouble.kind == SoundTrouble::Kind::gap ? "gap" : "damaged", 1.0F, ""});
    return track;
}

} // namespace

Pass::Pass(const std::string& film_path, Film film, std::vector<Reel> reels, Beginning beginning,
           const ScreeningOrder& order)
    : order_(order), film_path_(film_path), film_(std::move(film)), reels_(std::move(reels)),
      first_reel_(beginning.before.reels), dossier_(std::move(beginning.dossier)), began_(Clock::now()),
      wrote_(began_), crew_(roster(), order.settings, threads(), look_step(film_.rate.frames_per_second())),
      takings_(reels_.size(), crew_.look_back(), std::move(beginning.before)),
      next_reel_(first_reel_ > 0 ? first_reel_ - 1 : 0), reels_ended_(first_reel_), before_(takings_.seen()),
      written_(before_) {
    crew_.leave_out(beginning.failed);
    if (order.quick) crew_.leave_out(with_lookouts());
    looks_ = std::move(beginning.looks);
    if (before_ > 0) crew_.board().place_before(before_, beginning.curves);
}

int Pass::threads() const {
    return order_.threads > 0 ? order_.threads : cores();
}

Outcome<void> Pass::see_film() {
    const int readers = readers_for(film_, reels_.size(), threads());
    const WatchOrder watch{order_.run_length, order_.still_width, [this] { return halted(); }};
    std::thread listening([this] { listen(); });
    std::vector<std::thread> reading;
    for (int i = 0; i < readers; ++i)
        reading.emplace_back([&] { watch_reels(watch, readers); });
    const Outcome<void> kept = keep_up(readers);
    for (std::thread& thread : reading)
        thread.join();
    crew_.finish();
    listening.join();
    if (!kept) return kept;
    if (!outcome_) return outcome_;
    stopped_ = reels_ended_ < reels_.size();
    film_.interlaced = takings_.interlaced();
    film_.variable_rate = takings_.variable_rate();
    seen_ = crew_.board().whole_prefix();
    tell(Progress::Stage::reading);
    return write_grown();
}

/// The work of the listening thread. Of a film that is gone on with, too: the sound is heard in a moment.
void Pass::listen() {
    if (!film_.sound_codec.empty())
        heard_ = hear_film(film_path_, roster(), order_.settings, [this] { return halted(); });
}

/// The work of a reading thread: reel after reel, while there are any.
void Pass::watch_reels(const WatchOrder& watch, int readers) {
    Opening opening = order_.opening;
    opening.threads = readers == 1 ? opening.threads : std::max(1, threads() / readers);
    try {
        auto reader = FilmReader::open(film_path_, opening);
        if (!reader) return end_watching(tl::unexpected(reader.error()));
        Watcher watcher(std::move(*reader), watch, crew_, takings_);
        end_watching(watch_next(watcher));
    } catch (const std::exception& error) {
        end_watching(fault(Fault::Kind::internal, "a film to be read", error.what()));
    }
}

Outcome<void> Pass::watch_next(Watcher& watcher) {
    while (!halted_) {
        const std::size_t reel = next_reel_++;
        if (reel >= reels_.size()) break;
        const bool known = reel < first_reel_;
        const auto ended =
            known ? watcher.look_back_at(reels_[reel], reel) : watcher.watch(reels_[reel], reel);
        if (!ended) return tl::unexpected(ended.error());
        if (!*ended) break;
        if (!known) ++reels_ended_;
    }
    return {};
}

void Pass::end_watching(const Outcome<void>& outcome) {
    const std::lock_guard lock(mutex_);
    if (!outcome) {
        halted_ = true;
        if (outcome_) outcome_ = outcome;
    }
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
        if (written && is_time_to_write()) written = write_grown();
        if (!written) halted_ = true;
        lock.lock();
    }
    return written;
}

/// A block has grown, or some frames in a second: what is not written is lost if the program is killed.
bool Pass::is_time_to_write() {
    const Frame grown = crew_.board().whole_prefix() - written_;
    return grown >= block || (grown > 0 && Clock::now() - wrote_ >= std::chrono::seconds(1));
}

/// Everything that is known of the frames up to the first that is not measured yet.
Outcome<void> Pass::write_grown() {
    const std::size_t whole_reels = takings_.whole_reels(); // asked first: what they brought is then there
    if (auto begun = dossier_.begin(); !begun) return begun;
    for (const Still& still : takings_.take_stills())
        if (auto written = dossier_.write_still(still); !written) return written;
    const Frame ready = crew_.board().whole_prefix();
    while (written_ < ready)
        if (auto written = write_values({written_, std::min(written_ + block, ready)}); !written)
            return written;
    AllLooks looks = crew_.sightings().take(ready);
    if (auto written = dossier_.write_looks(looks); !written) return written;
    add_looks(looks_, std::move(looks));
    if (auto written = write_seen_reels(whole_reels); !written) return written;
    wrote_ = Clock::now();
    return dossier_.commit();
}

Outcome<void> Pass::write_values(FrameSpan span) {
    if (auto written = dossier_.write_times(span.first, takings_.times(span)); !written) return written;
    const CurveBoard& board = crew_.board();
    for (std::size_t c = 0; c < board.names().size(); ++c) {
        const auto values = board.part(c, span.first, span.length());
        if (auto written = dossier_.write_curve(board.names()[c], span.first, values); !written)
            return written;
    }
    written_ = span.end;
    return {};
}

/// The last reel is always seen again: only then is it known how the film ends.
Outcome<void> Pass::write_seen_reels(std::size_t whole_reels) {
    std::size_t reels = std::min(whole_reels, reels_.size() - 1);
    while (reels > 0 && reels_[reels].frames.first > written_)
        --reels;
    if (reels == 0) return {};
    const Frame end = reels_[reels].frames.first;
    const SeenReels seen{end, meters_of(order_), takings_.interlaced(), takings_.variable_rate()};
    return dossier_.write_track({"damage", takings_.damage(end)})
        .and_then([&] { return dossier_.write_missing(crew_.failed()); })
        .and_then([&] { return dossier_.write_models(models_of(order_)); })
        .and_then([&] { return dossier_.write_seen_reels(seen); });
}

void Pass::tell(Progress::Stage stage) {
    if (!order_.progress) return;
    Progress progress;
    progress.stage = stage;
    progress.done = takings_.seen();
    progress.expected = stage == Progress::Stage::reading ? progress.done : film_.frames;
    progress.seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    progress.before = before_;
    if (const double rate = film_.rate.frames_per_second(); rate > 0)
        progress.film_seconds = static_cast<double>(progress.done - before_) / rate;
    order_.progress(progress);
}

/// When the last of the frames shown goes.
Time Pass::end_of(const std::vector<Time>& shown) const {
    if (shown.empty()) return film_.duration;
    const Time said = stopped_ ? Time{0} : takings_.last_duration();
    const Time nominal =
        from_ticks(film_.rate.denominator, 1, std::max<std::int64_t>(film_.rate.numerator, 1));
    return shown.back() + (said > Time{0} ? said : nominal);
}

/// A film of sound only gets frames by which to tell when something is heard.
Outcome<void> Pass::count_sound() {
    if (film_.height > 0) return {};
    film_.rate = {50, 1};
    sound_frames_ = frames_of_sound(heard_, film_.rate);
    stopped_ = halted();
    seen_ = std::ssize(sound_frames_);
    return dossier_.begin().and_then([&] { return dossier_.write_times(0, sound_frames_); }).and_then([&] {
        return dossier_.commit();
    });
}

Outcome<void> Pass::read_film() {
    if (auto counted = count_sound(); !counted) return counted;
    film_.frames = seen_;
    std::vector<Time> shown = sound_frames_.empty() ? takings_.times({0, seen_}) : sound_frames_;
    const Time end = end_of(shown);
    if (!shown.empty()) film_.duration = end - shown.front();
    const FrameTimes times(std::move(shown), end);
    Evidence::Curves curves = crew_.board().give_up(seen_, crew_.failed_curves());
    curves.merge(heard_.curves);
    const std::vector<CurveCard> derived = derive(film_, times, curves);

    Evidence::Tracks tracks;
    const Track damage{"damage", takings_.damage(seen_)};
    tracks.emplace("damage", damage);
    const auto corrections = dossier_.corrections();
    if (!corrections) return tl::unexpected(corrections.error());
    const std::set<std::string> blind = crew_.failed_looks();
    std::erase_if(looks_, [&](const auto& looks) { return blind.contains(looks.first); });
    Reading reading =
        read_all({film_, times, curves, looks_}, std::move(tracks), order_.settings, *corrections);
    const AllLooks words = stopped_ ? AllLooks{} : read_words(times, reading.tracks);
    add_looks(looks_, words);
    if (!words.empty())
        read_from_looks("letters", {film_, times, curves, looks_}, order_.settings, *corrections, reading);

    const auto subtitles = stopped_ ? std::vector<Subtitles>{} : found_subtitles(film_path_, go_on_looking());

    if (auto begun = dossier_.begin(); !begun) return begun;
    Outcome<void> written = dossier_.write_film(film_, end, !stopped_, now_text());
    if (written) written = dossier_.write_track(damage);
    if (written && !film_.sound_codec.empty()) written = dossier_.write_track(sound_damage(heard_, times));
    if (written) written = dossier_.write_missing(failed());
    if (written) written = dossier_.write_models(models_of(order_));
    for (const std::string& name : blind)
        if (written) written = dossier_.forget_looks(name);
    if (written) written = dossier_.write_looks(words);
    if (written) written = keep_found_subtitles(dossier_, subtitles);
    for (const CurveCard& card : sound_curves(roster()))
        if (written && curves.contains(card.name)) written = write_curve(dossier_, card, curves);
    for (const CurveCard& card : derived)
        if (written && !card.is_of_sound()) written = write_curve(dossier_, card, curves);
    for (const auto& [key, found] : reading.results)
        if (written) written = dossier_.write_reading(key, found);
    if (written) written = write_missing_stills(times, reading.tracks);
    return written ? dossier_.commit() : written;
}

/// Analysers with a meter or lookout that failed.
std::vector<std::string> Pass::failed() const {
    std::vector<std::string> names = crew_.failed();
    for (const std::string& deaf : heard_.failed)
        if (std::ranges::find(names, deaf) == names.end()) names.push_back(deaf);
    return names;
}

/// Until a person ends it.
LookedThrough Pass::go_on_looking() const {
    return [stop = order_.stop](std::int64_t, std::int64_t) { return stop == nullptr || !stop->load(); };
}

AllLooks Pass::read_words(const FrameTimes& times, const Evidence::Tracks& tracks) const {
    const auto letters = tracks.find("letters");
    if (letters == tracks.end()) return {};
    return words_of(film_path_, order_.opening, times, letters->second, looks_);
}

/// A still for each shot of the whole film: those no shot needs go, and those that are missing are fetched.
Outcome<void> Pass::write_missing_stills(const FrameTimes& times, const Evidence::Tracks& tracks) {
    if (stopped_) return {};
    const auto track = [&](const char* name) {
        const auto found = tracks.find(name);
        return found == tracks.end() ? Track{} : found->second;
    };
    const auto shots = number_shots(track("transitions"), track("shots"));
    const StillChoice choice = choose_stills(shots, dossier_.still_frames());
    if (auto removed = dossier_.remove_stills(choice.spare); !removed) return removed;
    if (choice.missing.empty()) return {};
    const auto visited = visit_stills(film_path_, order_.opening, times, choice.missing, order_.still_width);
    for (const Still& still : visited ? *visited : std::vector<Still>{})
        if (auto kept = dossier_.write_still(still); !kept) return kept;
    return {};
}

} // namespace decoupage
