#include "dossier/parts.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// Until a film is whole, stills are kept for shots as they may turn out to be.
void leave_out_spare_stills(Decoupage& film) {
    std::vector<Frame> frames;
    for (const Still& still : film.stills)
        frames.push_back(still.frame);
    const std::vector<Frame> spare = choose_stills(film.shots, frames).spare;
    std::erase_if(film.stills, [&](const Still& still) {
        return std::binary_search(spare.begin(), spare.end(), still.frame);
    });
}

/// When the last frame of a screening that was killed would have gone.
Time likely_end(const std::vector<Time>& times, Rate rate) {
    if (times.empty()) return Time{0};
    const Time length = from_ticks(rate.denominator, 1, std::max<std::int64_t>(rate.numerator, 1));
    return times.back() + std::min<Time>(length, std::chrono::seconds(1));
}

/// Whether a curve spans the film; one of sound is as long as the sound. The longer ones of a killed
/// screening are cut.
bool span_film(const FilmRow& row, const KeptCurve& kept, std::vector<float>& curve) {
    if (kept.a_second > 0) return !curve.empty();
    const auto length = static_cast<std::size_t>(row.film.frames);
    if (row.seen == Seen::begun && curve.size() > length) curve.resize(length);
    return !curve.empty() && curve.size() == length;
}

/// Over what was found. Where nothing looked for transitions there is nothing to correct.
void lay_corrections(Decoupage& decoupage) {
    const auto in_force = standing(decoupage.corrections).in_force;
    if (const auto scenes = decoupage.tracks.find("scenes"); scenes != decoupage.tracks.end())
        scenes->second = corrected_scenes(scenes->second, in_force, decoupage.film.frames);
    const auto found = decoupage.tracks.find("transitions");
    if (found == decoupage.tracks.end()) return;
    decoupage.as_found = found->second;
    found->second = corrected(found->second, in_force, decoupage.film.frames);
}

} // namespace

Outcome<Film> Dossier::film() const {
    return parts_->film_row().map([](FilmRow row) { return std::move(row.film); });
}

Outcome<FrameTimes> Dossier::times() const {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    auto times = read_series<Time>(parts_->database, parts_->path, times_series);
    if (!times) return tl::unexpected(times.error());
    if (static_cast<Frame>(times->size()) < row->film.frames || !sound(std::span<const Time>(*times)))
        return parts_->broken("the times of the frames make no sense");
    times->resize(static_cast<std::size_t>(row->film.frames));
    const Time end = row->seen == Seen::begun ? likely_end(*times, row->film.rate) : row->end;
    if (!times->empty() && end < times->back()) return parts_->broken("it ends before its last frame");
    return FrameTimes(std::move(*times), end);
}

std::vector<std::string> Dossier::curve_names() const {
    std::vector<std::string> names;
    const auto row = parts_->film_row();
    const auto kept = parts_->kept_curves();
    if (!row || !kept) return names;
    for (const auto& [name, curve] : *kept) {
        const auto length = series_length(parts_->database, parts_->path, curve.series);
        if (length && *length > 0 &&
            (*length == row->film.frames || row->seen == Seen::begun || curve.a_second > 0))
            names.push_back(name);
    }
    return names;
}

Outcome<std::vector<float>> Dossier::curve(std::string_view name) const {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    const auto kept = parts_->kept_curves();
    if (!kept) return tl::unexpected(kept.error());
    const auto none =
        fault(Fault::Kind::not_found, "a curve of the dossier", "it has no whole curve " + std::string(name));
    const auto known = kept->find(name);
    if (known == kept->end()) return none;
    auto values = read_series<float>(parts_->database, parts_->path, known->second.series);
    if (values && !span_film(*row, known->second, *values)) return none;
    return values;
}

Outcome<Evidence::Curves> Dossier::curves() const {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    const auto kept = parts_->kept_curves();
    if (!kept) return tl::unexpected(kept.error());
    auto series = read_all_curves(parts_->database, parts_->path);
    if (!series) return tl::unexpected(series.error());
    Evidence::Curves curves;
    for (const auto& [name, curve] : *kept) {
        std::vector<float>& values = (*series)[curve.series];
        if (span_film(*row, curve, values)) curves.emplace(name, std::move(values));
    }
    return curves;
}

Outcome<Evidence::Curves> Dossier::curves(std::span<const std::string> names) const {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    const auto kept = parts_->kept_curves();
    if (!kept) return tl::unexpected(kept.error());
    Evidence::Curves curves;
    for (const std::string& name : names) {
        const auto known = kept->find(name);
        if (known == kept->end()) continue;
        auto values = read_series<float>(parts_->database, parts_->path, known->second.series);
        if (!values) return tl::unexpected(values.error());
        if (span_film(*row, known->second, *values)) curves.emplace(name, std::move(*values));
    }
    return curves;
}

const std::string& Dossier::path() const {
    return parts_->path;
}

Outcome<Evidence::Tracks> Dossier::tracks() const {
    auto tracks = parts_->all_tracks();
    if (tracks) tracks->erase(std::string(seen_reels_track));
    return tracks;
}

Outcome<Evidence::Tracks> Dossier::Parts::all_tracks() {
    const auto row = film_row();
    if (!row) return tl::unexpected(row.error());
    std::map<std::int64_t, Track> by_id;
    auto done = each_row(database, path, "SELECT id, name FROM track ORDER BY id",
                         [&](std::int64_t id, Row& columns) {
                             by_id[id].name = columns.text(longest_name);
                             return true;
                         });
    if (!done) return tl::unexpected(done.error());
    const auto take_segment = [&](std::int64_t id, Row& columns) {
        const auto track = by_id.find(whose(id));
        if (track == by_id.end()) return false;
        Segment segment;
        segment.span.first = columns.integer();
        segment.span.end = columns.integer();
        segment.label = columns.text(longest_name);
        segment.confidence = static_cast<float>(columns.real());
        segment.detail = columns.text(longest_detail);
        track->second.segments.push_back(std::move(segment));
        return true;
    };
    done =
        each_row(database, path, "SELECT id, first, ends, label, confidence, detail FROM segment ORDER BY id",
                 take_segment);
    if (!done) return tl::unexpected(done.error());
    Evidence::Tracks tracks;
    for (auto& [id, track] : by_id) {
        if (row->seen == Seen::begun) // tracks may reach further than everything else was written for
            track.segments = cut_to(row->film.frames, std::move(track.segments));
        const std::string name = track.name;
        if (!sound(track, row->film.frames) || !tracks.emplace(name, std::move(track)).second)
            return broken("a track of it makes no sense");
    }
    return tracks;
}

Outcome<std::vector<ReadingKey>> Dossier::keys() const {
    const Parts& parts = *parts_;
    std::map<std::int64_t, ReadingKey> by_id;
    const auto take_reading = [&](std::int64_t id, Row& row) {
        ReadingKey& key = by_id[id];
        key.analyser = row.text(longest_name);
        key.version = row.small();
        return true;
    };
    const auto take_setting = [&](std::int64_t id, Row& row) {
        const auto key = by_id.find(whose(id));
        if (key == by_id.end()) return false;
        std::string name = row.text(longest_name);
        const double value = row.real();
        return key->second.settings.emplace(std::move(name), value).second;
    };
    auto done = each_row(parts.database, parts.path, "SELECT id, analyser, version FROM reading ORDER BY id",
                         take_reading);
    if (done)
        done = each_row(parts.database, parts.path, "SELECT id, name, value FROM setting ORDER BY id",
                        take_setting);
    if (!done) return tl::unexpected(done.error());
    std::vector<ReadingKey> keys;
    for (auto& [id, key] : by_id) {
        if (!sound(key)) return parts.broken("how it was made makes no sense");
        keys.push_back(std::move(key));
    }
    return keys;
}

Outcome<std::vector<std::string>> Dossier::missing() const {
    std::vector<std::string> analysers;
    const auto done = each_row(parts_->database, parts_->path, "SELECT id, analyser FROM missing ORDER BY id",
                               [&](std::int64_t, Row& row) {
                                   analysers.push_back(row.text(longest_name));
                                   return sound_name(analysers.back());
                               });
    if (!done) return tl::unexpected(done.error());
    return analysers;
}

Outcome<std::vector<ModelKey>> Dossier::models() const {
    std::vector<ModelKey> models;
    const auto done =
        each_row(parts_->database, parts_->path, "SELECT id, lookout, file, digest FROM model ORDER BY id",
                 [&](std::int64_t, Row& row) {
                     ModelKey key;
                     for (std::string* text : {&key.lookout, &key.file, &key.digest})
                         *text = row.text(longest_name);
                     models.push_back(std::move(key));
                     return sound(models.back()) && models.size() <= most_models;
                 });
    if (!done) return tl::unexpected(done.error());
    return models;
}

namespace {

/// The columns of a still; its frame stands before them.
Still still_in(std::int64_t frame, Row& columns) {
    Still still;
    still.frame = frame;
    still.width = columns.small();
    still.height = columns.small();
    const Bytes jpeg = columns.blob(largest_still);
    still.jpeg.assign(reinterpret_cast<const char*>(jpeg.data()), jpeg.size());
    return still;
}

} // namespace

Outcome<std::vector<Still>> Dossier::stills() const {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    std::vector<Still> stills;
    const auto take = [&](std::int64_t frame, Row& columns) {
        Still still = still_in(frame, columns);
        if (!sound(still)) return false;
        if (frame < row->film.frames) stills.push_back(std::move(still));
        return true;
    };
    const auto done = each_row(parts_->database, parts_->path,
                               "SELECT frame, width, height, jpeg FROM still ORDER BY frame", take);
    if (!done) return tl::unexpected(done.error());
    return stills;
}

Outcome<std::optional<Still>> Dossier::still(Frame frame) const {
    std::optional<Still> found;
    const auto take = [&](std::int64_t number, Row& columns) {
        Still still = still_in(number, columns);
        if (!sound(still)) return false;
        found = std::move(still);
        return true;
    };
    const std::string sql =
        "SELECT frame, width, height, jpeg FROM still WHERE frame = " + std::to_string(frame);
    const auto done = each_row(parts_->database, parts_->path, sql.c_str(), take);
    if (!done) return tl::unexpected(done.error());
    return found;
}

std::vector<Frame> Dossier::still_frames() const {
    std::vector<Frame> frames;
    const auto done = each_row(parts_->database, parts_->path, "SELECT frame FROM still ORDER BY frame",
                               [&](std::int64_t frame, Row&) {
                                   frames.push_back(frame);
                                   return true;
                               });
    return done ? frames : std::vector<Frame>{};
}

Outcome<Decoupage> Dossier::decoupage(std::span<const std::string> wanted, Stills pictures) const {
    Decoupage result;
    const auto into = [](auto& place) {
        return [&place](auto&& found) { place = std::forward<decltype(found)>(found); };
    };
    Outcome<void> done = film().map(into(result.film));
    if (done) done = times().map(into(result.times));
    if (done) done = tracks().map(into(result.tracks));
    if (done && pictures == Stills::of_each_shot) done = stills().map(into(result.stills));
    if (done) done = keys().map(into(result.keys));
    if (done) done = models().map(into(result.models));
    if (done) done = missing().map(into(result.missing));
    if (done) done = subtitles().map(into(result.subtitles));
    if (done) done = corrections().map(into(result.corrections));
    if (done) done = namings().map(into(result.namings));
    std::vector<Annotating> annotated;
    if (done) done = annotatings().map(into(annotated));
    if (!done) return tl::unexpected(done.error());
    lay_corrections(result);
    for (const std::string& name : wanted) {
        auto values = curve(name);
        if (values)
            result.curves.emplace(name, std::move(*values));
        else if (values.error().kind != Fault::Kind::not_found)
            return tl::unexpected(values.error());
    }
    const auto row = read_row(parts_->database, parts_->path);
    if (!row) return tl::unexpected(row.error());
    result.screened_at = row->screened_at;
    result.whole = row->seen == Seen::whole;
    result.shots = number_shots(result.track("transitions"), result.track("shots"));
    result.names = names_where_they_are(result);
    result.annotations = annotations_in_force(annotated, shot_spans(result.shots), result.times.frames());
    if (!result.whole) leave_out_spare_stills(result);
    return result;
}

} // namespace decoupage
