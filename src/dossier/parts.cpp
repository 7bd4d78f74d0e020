#include "dossier/parts.hpp"

#include <algorithm>

namespace decoupage {

Outcome<void> Dossier::Parts::ready() {
    if (stopped) return tl::unexpected(*stopped);
    if (database.in_transaction()) return {};
    if (!database.writable())
        return fault(Fault::Kind::not_allowed, "a dossier that can be written", path + " cannot be written",
                     "Copy it to another folder.");
    if (auto begun_now = database.run("BEGIN IMMEDIATE"); !begun_now) return begun_now;
    const auto version = database.number("PRAGMA data_version");
    if (!version) return tl::unexpected(version.error());
    if (*version != others) {
        curves.clear();
        times.reset();
    }
    others = *version;
    return {};
}

Outcome<void> Dossier::Parts::settle() {
    if (begun || over == Over::unfinished || over == Over::whole) return {};
    if (auto flushed = flush(); !flushed) return flushed;
    over = Over::nothing;
    return database.run("COMMIT");
}

void Dossier::Parts::stop(const Fault& why) {
    database.roll_back();
    curves.clear();
    times.reset();
    begun = false;
    over = Over::nothing;
    stopped = why;
}

Outcome<void> Dossier::Parts::flush() {
    if (times)
        if (auto written = write_tail(database, *times); !written) return written;
    for (auto& [name, tail] : curves)
        if (auto written = write_tail(database, tail); !written) return written;
    return {};
}

Outcome<KeptCurves> Dossier::Parts::kept_curves() const {
    KeptCurves kept;
    const auto take = [&](std::int64_t id, Row& row) {
        const std::string name = row.text(longest_name);
        const int a_second = row.small();
        return id > times_series && id <= static_cast<std::int64_t>(most_curves) && sound_name(name) &&
               a_second >= 0 && a_second <= most_a_second &&
               kept.emplace(name, KeptCurve{id, a_second}).second;
    };
    const auto done = each_row(database, path,
                               "SELECT curve.id, name, ifnull(a_second, 0) FROM curve LEFT JOIN sound_curve "
                               "ON sound_curve.id = curve.id ORDER BY curve.id",
                               take);
    if (!done) return tl::unexpected(done.error());
    return kept;
}

Outcome<Frame> Dossier::Parts::frames(const FilmRow& row) const {
    const auto timed = series_length(database, path, times_series);
    if (!timed) return timed;
    if (row.seen != Seen::begun) {
        if (*timed != row.film.frames) return broken("the times of some frames are missing");
        return *timed;
    }
    const auto kept = kept_curves();
    if (!kept) return tl::unexpected(kept.error());
    Frame shortest = *timed;
    for (const auto& [name, curve] : *kept) {
        if (curve.a_second > 0) continue;
        const auto length = series_length(database, path, curve.series);
        if (!length) return length;
        shortest = std::min(shortest, *length);
    }
    return shortest;
}

Outcome<FilmRow> Dossier::Parts::film_row() {
    if (auto flushed = flush(); !flushed) return tl::unexpected(flushed.error());
    auto row = read_row(database, path);
    if (!row) return row;
    const auto length = frames(*row);
    if (!length) return tl::unexpected(length.error());
    row->film.frames = *length;
    return row;
}

Outcome<Tail<float>*> Dossier::Parts::curve_tail(const std::string& name, int a_second) {
    const auto open_one = curves.find(name);
    if (open_one != curves.end()) return &open_one->second;
    const auto kept = kept_curves();
    if (!kept) return tl::unexpected(kept.error());
    Tail<float> tail;
    if (const auto known = kept->find(name); known != kept->end()) {
        auto found = read_tail<float>(database, path, known->second.series);
        if (!found) return tl::unexpected(found.error());
        tail = std::move(*found);
    } else {
        for (const auto& [other, curve] : *kept)
            tail.series = std::max(tail.series, curve.series);
        if (++tail.series > static_cast<std::int64_t>(most_curves))
            return refused("fewer curves", "there are too many");
        auto made = database.prepare("INSERT INTO curve VALUES(?1, ?2)")
                        .with(tail.series, std::string_view(name))
                        .run();
        if (made && a_second > 0)
            made = database.prepare("INSERT INTO sound_curve VALUES(?1, ?2)")
                       .with(tail.series, std::int64_t{a_second})
                       .run();
        if (!made) return tl::unexpected(made.error());
    }
    return &curves.emplace(name, std::move(tail)).first->second;
}

Outcome<Tail<Time>*> Dossier::Parts::times_tail() {
    if (!times) {
        auto found = read_tail<Time>(database, path, times_series);
        if (!found) return tl::unexpected(found.error());
        times = std::move(*found);
    }
    return &*times;
}

Outcome<void> Dossier::Parts::begin_anew(const FilmRow& row) {
    const auto before = film_row();
    standing = before ? before->film.frames : 0;
    over = before && before->seen == Seen::whole ? Over::whole
           : standing > 0                        ? Over::unfinished
                                                 : Over::nothing;
    // What a person said is of that film, whatever the screening finds.
    const auto facts = read_row(database, path);
    const bool same_film = facts && facts->film.print == row.film.print;
    return write([&] {
        std::string clear = same_film ? "DELETE FROM subtitles WHERE origin <> 'added';"
                                      : "DELETE FROM correction; DELETE FROM naming; DELETE FROM annotating; "
                                        "DELETE FROM subtitles;";
        clear += "DELETE FROM cue WHERE (id >> 32) NOT IN (SELECT id FROM subtitles);";
        for (const char* table : {"film", "curve", "block", "still", "reading", "setting", "track", "segment",
                                  "missing", "lookout", "sighting", "model", "sound_curve"})
            clear += std::string("DELETE FROM ") + table + ";";
        return database.run(clear).and_then([&] { return write_row(database, row); });
    });
}

} // namespace decoupage
