#include "dossier/parts.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// Empties a table of all that belongs to `owner`.
Outcome<void> forget(const Database& database, const char* table, std::int64_t owner) {
    return database.prepare(std::string("DELETE FROM ") + table + " WHERE id >= ?1 AND id < ?2")
        .with(id_of(owner, 0), id_of(owner + 1, 0))
        .run();
}

Outcome<std::int64_t> next_id(const Database& database, const char* table) {
    return database.number(std::string("SELECT coalesce(max(id), 0) + 1 FROM ") + table);
}

/// The ids of the rows that a query finds.
Outcome<std::vector<std::int64_t>> ids_of(Statement query) {
    std::vector<std::int64_t> ids;
    while (true) {
        const auto more = query.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return ids;
        ids.push_back(Row(query).integer());
    }
}

Outcome<void> remove_tracks(const Database& database, Statement query) {
    const auto ids = ids_of(std::move(query));
    if (!ids) return tl::unexpected(ids.error());
    for (const std::int64_t id : *ids) {
        if (auto done = forget(database, "segment", id); !done) return done;
        if (auto done = database.prepare("DELETE FROM track WHERE id = ?1").with(id).run(); !done)
            return done;
    }
    return {};
}

Outcome<void> remove_named(const Database& database, std::string_view name) {
    Statement namesakes = database.prepare("SELECT id FROM track WHERE name = ?1");
    namesakes.with(name);
    return remove_tracks(database, std::move(namesakes));
}

Outcome<void> put_track(const Database& database, const Track& track, std::int64_t reading) {
    if (auto done = remove_named(database, track.name); !done) return done;
    const auto id = next_id(database, "track");
    if (!id) return tl::unexpected(id.error());
    auto done = database.prepare("INSERT INTO track VALUES(?1, ?2, ?3)")
                    .with(*id, std::string_view(track.name), reading)
                    .run();
    Statement insert = database.prepare("INSERT INTO segment VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    std::int64_t place = 0;
    for (const Segment& segment : track.segments) {
        if (!done) return done;
        done = insert
                   .with(id_of(*id, place++), segment.span.first, segment.span.end,
                         std::string_view(segment.label), static_cast<double>(segment.confidence),
                         std::string_view(segment.detail))
                   .run();
    }
    return done;
}

Outcome<std::int64_t> put_key(const Database& database, const ReadingKey& key) {
    Statement earlier = database.prepare("SELECT id FROM reading WHERE analyser = ?1");
    earlier.with(std::string_view(key.analyser));
    const auto before = ids_of(std::move(earlier));
    if (!before) return tl::unexpected(before.error());
    Outcome<void> done;
    for (const std::int64_t id : *before) {
        Statement tracks = database.prepare("SELECT id FROM track WHERE reading = ?1");
        tracks.with(id);
        done = remove_tracks(database, std::move(tracks))
                   .and_then([&] { return forget(database, "setting", id); })
                   .and_then(
                       [&] { return database.prepare("DELETE FROM reading WHERE id = ?1").with(id).run(); });
        if (!done) return tl::unexpected(done.error());
    }
    const auto id = next_id(database, "reading");
    if (!id) return id;
    done = database.prepare("INSERT INTO reading VALUES(?1, ?2, ?3)")
               .with(*id, std::string_view(key.analyser), std::int64_t{key.version})
               .run();
    std::int64_t place = 0;
    for (const auto& [name, value] : key.settings) {
        if (!done) break;
        done = database.prepare("INSERT INTO setting VALUES(?1, ?2, ?3)")
                   .with(id_of(*id, place++), std::string_view(name), value)
                   .run();
    }
    if (!done) return tl::unexpected(done.error());
    return id;
}

Outcome<void> out_of_order(const std::string& what, Frame end, Frame first) {
    return refused(what + " from frame " + std::to_string(end), "they begin at " + std::to_string(first));
}

Outcome<void> unsound(const Track& track) {
    return refused("segments in order and inside the film", "those of the track " + track.name + " are not");
}

/// Takes a curve's values out.
Outcome<void> begin_again(const Database& database, Tail<float>& tail) {
    tail = Tail<float>{tail.series, 0, {}, true};
    return database.prepare("DELETE FROM block WHERE id >= ?1 AND id < ?2")
        .with(id_of(tail.series, 0), id_of(tail.series + 1, 0))
        .run();
}

} // namespace

Outcome<void> Dossier::write_curve(const std::string& name, Frame first, std::span<const float> values) {
    if (!sound_name(name)) return refused("a curve's name", "it is empty or too long");
    Parts& parts = *parts_;
    return parts.write([&]() -> Outcome<void> {
        auto found = parts.curve_tail(name);
        if (!found) return tl::unexpected(found.error());
        Tail<float>& tail = **found;
        if (first == 0 && tail.end() > 0)
            if (auto begun = begin_again(parts.database, tail); !begun) return begun;
        if (first != tail.end()) return out_of_order("values of the curve " + name, tail.end(), first);
        return append(parts.database, tail, values);
    });
}

Outcome<void> Dossier::write_sound_curve(const std::string& name, int a_second,
                                         std::span<const float> values) {
    if (!sound_name(name) || a_second < 1 || a_second > most_a_second)
        return refused("a curve of sound", "its name or its values a second make no sense");
    Parts& parts = *parts_;
    return parts.write([&]() -> Outcome<void> {
        auto tail = parts.curve_tail(name, a_second);
        if (!tail) return tl::unexpected(tail.error());
        if (auto begun = begin_again(parts.database, **tail); !begun) return begun;
        return append(parts.database, **tail, values);
    });
}

Outcome<void> Dossier::write_times(Frame first, std::span<const Time> times) {
    Parts& parts = *parts_;
    if (!sound(times)) return refused("times that do not go back", "they do");
    return parts.write([&]() -> Outcome<void> {
        auto found = parts.times_tail();
        if (!found) return tl::unexpected(found.error());
        Tail<Time>& tail = **found;
        if (first != tail.end()) return out_of_order("times", tail.end(), first);
        if (!tail.values.empty() && !times.empty() && times.front() < tail.values.back())
            return refused("times that do not go back", "they do");
        return append(parts.database, tail, times);
    });
}

Outcome<void> Dossier::write_still(const Still& still) {
    if (!sound(still)) return refused("a still", "it is no JPEG, or too large");
    return parts_->write([&] {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(still.jpeg.data());
        return parts_->database.prepare("INSERT OR REPLACE INTO still VALUES(?1, ?2, ?3, ?4)")
            .with(still.frame, std::int64_t{still.width}, std::int64_t{still.height},
                  Bytes(bytes, still.jpeg.size()))
            .run();
    });
}

Outcome<void> Dossier::remove_stills(const std::vector<Frame>& frames) {
    return parts_->write([&] {
        Statement remove = parts_->database.prepare("DELETE FROM still WHERE frame = ?1");
        Outcome<void> done;
        for (const Frame frame : frames)
            if (done) done = remove.with(frame).run();
        return done;
    });
}

Outcome<void> Dossier::write_film(const Film& film, Time end, bool whole, const std::string& screened_at) {
    if (!sound(film) || !sound(std::span(&end, 1)) || !sound_name(screened_at))
        return refused("a film", "its facts make no sense");
    Parts& parts = *parts_;
    return parts.write([&]() -> Outcome<void> {
        if (parts.over == Over::whole && !whole)
            return fault(Fault::Kind::interrupted, "", "Stopped at frame " + std::to_string(film.frames),
                         "The dossier of the whole film that stood at " + parts.path + " is kept.");
        const auto tail = parts.times_tail();
        if (!tail) return tl::unexpected(tail.error());
        if ((*tail)->end() != film.frames) return refused("a time for each frame", "some are missing");
        if (film.frames > 0 && end < (*tail)->values.back())
            return refused("an end after the last frame", "it is before");
        const FilmRow row{film, end, whole ? Seen::whole : Seen::part, screened_at};
        if (parts.over != Over::nothing) parts.over = Over::ended;
        return write_row(parts.database, row).and_then([&]() -> Outcome<void> {
            return whole ? remove_named(parts.database, seen_reels_track) : Outcome<void>{};
        });
    });
}

Outcome<void> Dossier::write_reading(const ReadingKey& key, const std::vector<Track>& tracks) {
    if (!sound(key)) return refused("a key of a reading", "it makes no sense");
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    for (const Track& track : tracks)
        if (!sound(track, row->film.frames)) return unsound(track);
    return parts_->write([&]() -> Outcome<void> {
        const auto reading = put_key(parts_->database, key);
        if (!reading) return tl::unexpected(reading.error());
        Outcome<void> done;
        for (const Track& track : tracks)
            if (done) done = put_track(parts_->database, track, *reading);
        return done;
    });
}

Outcome<void> Dossier::write_track(const Track& track) {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    if (!sound(track, row->film.frames)) return unsound(track);
    return parts_->write([&] { return put_track(parts_->database, track, 0); });
}

Outcome<void> Dossier::write_missing(const std::vector<std::string>& analysers) {
    if (!std::all_of(analysers.begin(), analysers.end(), sound_name))
        return refused("names of analysers", "one is empty or too long");
    return parts_->write([&] {
        Outcome<void> done = parts_->database.run("DELETE FROM missing");
        std::int64_t id = 0;
        for (const std::string& analyser : analysers)
            if (done)
                done = parts_->database.prepare("INSERT INTO missing VALUES(?1, ?2)")
                           .with(++id, std::string_view(analyser))
                           .run();
        return done;
    });
}

Outcome<void> Dossier::write_film_path(const std::string& path) {
    if (path.size() > longest_path || path.find('\0') != std::string::npos)
        return refused("a path", "it makes no sense");
    return parts_->write([&] {
        return parts_->database.prepare("UPDATE film SET path = ?1 WHERE id = 1")
            .with(std::string_view(path))
            .run();
    });
}

Outcome<void> Dossier::write_models(const std::vector<ModelKey>& models) {
    for (const ModelKey& key : models)
        if (!sound(key)) return refused("models", "the one of " + key.lookout + " makes no sense");
    return parts_->write([&] {
        Outcome<void> done = parts_->database.run("DELETE FROM model");
        std::int64_t id = 0;
        for (const auto& [lookout, file, digest] : models)
            if (done)
                done = parts_->database.prepare("INSERT INTO model VALUES(?1, ?2, ?3, ?4)")
                           .with(++id, std::string_view(lookout), std::string_view(file),
                                 std::string_view(digest))
                           .run();
        return done;
    });
}

} // namespace decoupage
