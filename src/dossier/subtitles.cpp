// Words with their times: subtitles and transcripts.

#include "dossier/parts.hpp"

#include <optional>

namespace decoupage {

namespace {

using Origin = Subtitles::Origin;

std::optional<Origin> origin_named(std::string_view name) {
    for (const Origin origin : {Origin::in_film, Origin::beside, Origin::added})
        if (name_of(origin) == name) return origin;
    return std::nullopt;
}

Outcome<void> put_subtitles(const Database& database, const Subtitles& subtitles) {
    const auto id = database.number("SELECT coalesce(max(id), 0) + 1 FROM subtitles");
    if (!id) return tl::unexpected(id.error());
    auto done = database.prepare("INSERT INTO subtitles VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
                    .with(*id, std::string_view(name_of(subtitles.origin)),
                          std::string_view(subtitles.source), std::string_view(subtitles.form),
                          std::string_view(subtitles.language), std::string_view(subtitles.remark))
                    .run();
    Statement insert = database.prepare("INSERT INTO cue VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    std::int64_t place = 0;
    for (const Cue& cue : subtitles.cues) {
        if (!done) return done;
        const std::string sounds = sounds_text(cue.sounds);
        done = insert
                   .with(id_of(*id, place++), std::int64_t{cue.begin.count()}, std::int64_t{cue.end.count()},
                         std::string_view(cue.speaker), std::string_view(cue.words), std::string_view(sounds))
                   .run();
    }
    return done;
}

Cue cue_in(Row& row) {
    Cue cue;
    cue.begin = Time{row.integer()};
    cue.end = Time{row.integer()};
    cue.speaker = row.text(longest_name);
    cue.words = row.text(longest_cue);
    cue.sounds = sounds_in(row.text(longest_cue));
    return cue;
}

Outcome<void> remove_one_or_all(const Database& database, Origin origin, const std::string& source) {
    auto removed = database.prepare("DELETE FROM subtitles WHERE origin = ?1 AND (?2 = '' OR source = ?2)")
                       .with(std::string_view(name_of(origin)), std::string_view(source))
                       .run();
    if (!removed) return removed;
    return database.run("DELETE FROM cue WHERE (id >> 32) NOT IN (SELECT id FROM subtitles)");
}

} // namespace

Outcome<void> Dossier::write_subtitles(const Subtitles& subtitles) {
    if (!sound(subtitles)) return refused("cues in order", "those of " + subtitles.source + " make no sense");
    return parts_->write([&]() -> Outcome<void> {
        const Database& database = parts_->database;
        if (auto gone = remove_one_or_all(database, subtitles.origin, subtitles.source); !gone) return gone;
        // Half of the room is for what a person adds, so that no film can take it away.
        const bool added = subtitles.origin == Origin::added;
        const auto count = database.number(std::string("SELECT count(*) FROM subtitles WHERE origin ") +
                                           (added ? "=" : "<>") + " 'added'");
        if (!count) return tl::unexpected(count.error());
        if (*count >= static_cast<std::int64_t>(most_subtitles / 2))
            return fault(Fault::Kind::usage, "",
                         "There are words of " + std::to_string(*count) + " sources in " + parts_->path +
                             ", and no room for more",
                         "Remove one first.");
        return put_subtitles(database, subtitles);
    });
}

Outcome<void> Dossier::forget_subtitles(Origin origin, const std::string& source) {
    return parts_->write([&] { return remove_one_or_all(parts_->database, origin, source); });
}

Outcome<std::vector<Subtitles>> Dossier::subtitles() const {
    std::map<std::int64_t, Subtitles> by_id;
    const auto take_subtitles = [&](std::int64_t id, Row& row) {
        const auto origin = origin_named(row.text(longest_name));
        if (!origin) return false;
        Subtitles& subtitles = by_id[id];
        subtitles.origin = *origin;
        subtitles.source = row.text(longest_detail);
        subtitles.form = row.text(longest_name);
        subtitles.language = row.text(longest_name);
        subtitles.remark = row.text(longest_detail);
        return by_id.size() <= most_subtitles;
    };
    const auto take_cue = [&](std::int64_t id, Row& row) {
        const auto all = by_id.find(whose(id));
        if (all == by_id.end() || all->second.cues.size() == most_cues_kept) return false;
        all->second.cues.push_back(cue_in(row));
        return true;
    };
    auto done = each_row(parts_->database, parts_->path,
                         "SELECT id, origin, source, form, language, remark FROM subtitles ORDER BY id",
                         take_subtitles);
    if (done)
        done = each_row(parts_->database, parts_->path,
                        "SELECT id, begins, ends, speaker, words, sounds FROM cue ORDER BY id", take_cue);
    if (!done) return tl::unexpected(done.error());
    std::vector<Subtitles> all;
    for (auto& [id, subtitles] : by_id) {
        if (!sound(subtitles)) return parts_->broken("the words in it make no sense");
        all.push_back(std::move(subtitles));
    }
    return all;
}

} // namespace decoupage
