#include "dossier/dossier.hpp"
#include "dossier/parts.hpp"
#include "signal/half.hpp"

#include <algorithm>

namespace decoupage {

namespace {

// A sighting's id = (frame << 16) + its place among those of the frame.
constexpr std::int64_t most_of_a_frame = std::int64_t{1} << 16;

std::vector<std::uint8_t> packed(const std::vector<float>& numbers) {
    std::vector<std::uint16_t> halves(numbers.size());
    to_half(numbers, halves);
    std::vector<std::uint8_t> bytes;
    for (const std::uint16_t half : halves) {
        bytes.push_back(static_cast<std::uint8_t>(half & 0xff));
        bytes.push_back(static_cast<std::uint8_t>(half >> 8));
    }
    return bytes;
}

std::vector<float> unpacked(Bytes bytes) {
    std::vector<std::uint16_t> halves(bytes.size() / 2);
    for (std::size_t i = 0; i < halves.size(); ++i)
        halves[i] = static_cast<std::uint16_t>(bytes[2 * i] | bytes[2 * i + 1] << 8);
    std::vector<float> numbers(halves.size());
    from_half(halves, numbers);
    return numbers;
}

/// The numbers of all lookouts that are known; those that are not, are written.
Outcome<Ids> known_lookouts(const Database& database, const std::string& path, const AllLooks& looks) {
    Ids ids;
    std::int64_t last = 0;
    const auto take = [&](std::int64_t id, Row& row) {
        last = id;
        return ids.emplace(row.text(longest_name), id).second;
    };
    auto done = each_row(database, path, "SELECT id, name FROM lookout ORDER BY id", take);
    for (const auto& [name, seen] : looks) {
        if (!done || ids.contains(name)) continue;
        ids.emplace(name, ++last);
        done = database.prepare("INSERT INTO lookout VALUES(?1, ?2, ?3)")
                   .with(last, std::string_view(name), seen.step)
                   .run();
    }
    if (!done) return tl::unexpected(done.error());
    return ids;
}

/// With the lookout that saw it.
struct Placed {
    std::int64_t lookout;
    const Sighting* sighting;
};

std::vector<Placed> by_frame(const AllLooks& looks, const Ids& ids) {
    std::vector<Placed> all;
    for (const auto& [name, seen] : looks)
        for (const Sighting& sighting : seen.sightings)
            all.push_back({ids.find(name)->second, &sighting});
    std::ranges::stable_sort(all, {}, [](const Placed& placed) { return placed.sighting->frame; });
    return all;
}

/// Behind those of its frame that are there.
Outcome<std::int64_t> place_in_frame(const Database& database, Frame frame) {
    return database.number(
        "SELECT count(*) FROM sighting WHERE id >= " + std::to_string(frame * most_of_a_frame) +
        " AND id < " + std::to_string((frame + 1) * most_of_a_frame));
}

Outcome<void> put(const Database& database, const std::vector<Placed>& all) {
    Statement insert =
        database.prepare("INSERT INTO sighting VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    Frame frame = -1;
    std::int64_t place = 0;
    for (const auto& [lookout, sighting] : all) {
        if (sighting->frame != frame) {
            const auto behind = place_in_frame(database, sighting->frame);
            if (!behind) return tl::unexpected(behind.error());
            frame = sighting->frame;
            place = *behind;
        }
        if (place == most_of_a_frame) return refused("fewer sightings in a frame", "there are too many");
        const Box& box = sighting->box;
        const auto numbers = packed(sighting->numbers);
        auto done = insert
                        .with(frame * most_of_a_frame + place++, lookout, std::string_view(sighting->label),
                              double{box.left}, double{box.top}, double{box.width}, double{box.height},
                              double{sighting->confidence}, Bytes(numbers), std::string_view(sighting->words))
                        .run();
        if (!done) return done;
    }
    return {};
}

Sighting sighting_of(std::int64_t id, Row& row) {
    Sighting sighting;
    sighting.frame = id / most_of_a_frame;
    sighting.label = row.text(longest_name);
    for (float* side : {&sighting.box.left, &sighting.box.top, &sighting.box.width, &sighting.box.height,
                        &sighting.confidence})
        *side = static_cast<float>(row.real());
    sighting.numbers = unpacked(row.blob(2 * most_numbers));
    sighting.words = row.text(longest_detail);
    return sighting;
}

} // namespace

Outcome<void> Dossier::write_looks(const AllLooks& looks) {
    for (const auto& [name, seen] : looks)
        if (!sound_name(name) || !sound(seen))
            return refused("sightings", "those of " + name + " make no sense");
    return parts_->write([&]() -> Outcome<void> {
        const auto ids = known_lookouts(parts_->database, parts_->path, looks);
        if (!ids) return tl::unexpected(ids.error());
        return put(parts_->database, by_frame(looks, *ids));
    });
}

Outcome<void> Dossier::forget_looks(const std::string& lookout) {
    return parts_->write([&] {
        return parts_->database
            .prepare("DELETE FROM sighting WHERE lookout = (SELECT id FROM lookout WHERE name = ?1)")
            .with(std::string_view(lookout))
            .run()
            .and_then([&] {
                return parts_->database.prepare("DELETE FROM lookout WHERE name = ?1")
                    .with(std::string_view(lookout))
                    .run();
            });
    });
}

Outcome<AllLooks> Dossier::looks() const {
    const auto row = parts_->film_row();
    if (!row) return tl::unexpected(row.error());
    AllLooks looks;
    std::map<std::int64_t, Looks*> by_id;
    const auto take_lookout = [&](std::int64_t id, Row& columns) {
        const std::string name = columns.text(longest_name);
        const Frame step = columns.integer();
        const auto [place, is_new] = looks.emplace(name, Looks{step, {}});
        by_id[id] = &place->second;
        return is_new && sound_name(name) && by_id.size() <= most_lookouts;
    };
    const auto take_sighting = [&](std::int64_t id, Row& columns) {
        const auto whose_look = by_id.find(columns.integer());
        Sighting sighting = sighting_of(id, columns);
        if (whose_look == by_id.end()) return false;
        if (sighting.frame < row->film.frames) whose_look->second->sightings.push_back(std::move(sighting));
        return true;
    };
    auto done = each_row(parts_->database, parts_->path, "SELECT id, name, step FROM lookout ORDER BY id",
                         take_lookout);
    if (done)
        done = each_row(parts_->database, parts_->path,
                        "SELECT id, lookout, label, box_left, box_top, box_width, box_height, confidence, "
                        "numbers, words FROM sighting ORDER BY id",
                        take_sighting);
    if (!done) return tl::unexpected(done.error());
    for (const auto& [name, seen] : looks)
        if (!sound(seen)) return parts_->broken("what was seen in it makes no sense");
    return looks;
}

Outcome<void> Dossier::Parts::cut_looks(Frame end) {
    return database.prepare("DELETE FROM sighting WHERE id >= ?1").with(end * most_of_a_frame).run();
}

} // namespace decoupage
