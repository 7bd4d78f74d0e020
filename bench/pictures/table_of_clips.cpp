#include "bench/pictures/expected.hpp"
#include "bench/pictures/judged.hpp"
#include "bench/pictures/seen.hpp"
#include "bench/pictures/tables.hpp"

#include <array>
#include <filesystem>

namespace decoupage::bench {

namespace {

/// The soft edges of old film are not to be had to the pixel.
constexpr double soft = 0.016;

Track true_transitions(const Truth& truth) {
    Track track{"transitions", {}};
    for (const Marked& marked : truth.transitions)
        track.segments.push_back({marked.span, marked.is_cut() ? "cut" : "dissolve", 1, ""});
    return track;
}

/// How many shots of each kind there are, and how many of them were found so.
struct KindCount {
    int shots = 0, right = 0, taken_for = 0;
};
using KindCounts = std::map<std::string, KindCount>;

/// A shot was found so if most of its frames bear its kind.
std::string found_kind(const Track& shots, FrameSpan span) {
    std::map<std::string, Frame> frames;
    for (const Segment& segment : shots.segments)
        frames[segment.label] += shared_frames(segment.span, span);
    std::string most;
    for (const auto& [kind, count] : frames)
        if (count > 0 && (most.empty() || count > frames[most])) most = kind;
    return most;
}

void count_kinds(const std::vector<Segment>& truth, const Track& found, KindCounts& counts) {
    for (const Segment& shot : truth) {
        const std::string kind = found_kind(found, shot.span);
        ++counts[shot.label].shots;
        if (kind == shot.label)
            ++counts[shot.label].right;
        else
            ++counts[kind].taken_for;
    }
}

std::string row(const std::string& name, const KindCounts& counts) {
    std::string text = "| " + name + " |";
    for (const char* kind : {"picture", "card", "black"}) {
        const auto found = counts.find(kind);
        const KindCount count = found == counts.end() ? KindCount{} : found->second;
        text += " " + std::to_string(count.right) + " of " + std::to_string(count.shots);
        if (count.taken_for > 0) text += " (+" + std::to_string(count.taken_for) + " of others)";
        text += " |";
    }
    return text + "\n";
}

} // namespace

Outcome<std::string> table_of_clips(const std::vector<Clip>& clips, const std::string& own_truth) {
    const auto table = file_text(std::filesystem::path(own_truth) / "pictures.txt");
    if (!table) return tl::unexpected(table.error());
    auto expected = expected_pictures(*table);
    if (!expected) return tl::unexpected(expected.error());
    std::string pictures = "| Clip | Split | active_picture | tone |\n|---|---|---|---|\n", kinds;
    for (const Clip& clip : clips) {
        const auto seen = see(clip.film);
        if (!seen) return tl::unexpected(seen.error());
        const Evidence::Tracks cuts{{"transitions", read(*seen, "transitions", {}).front()}};
        const Tolerance tolerance{12, soft, seen->film.width, seen->film.height};
        pictures += "| " + clip.name + " | " + std::string(name_of(clip.split)) + " |";
        for (const char* name : {"active_picture", "tone"}) {
            const std::string wrong =
                judged((*expected)[clip.name][name], read(*seen, name, cuts).front(), tolerance);
            pictures += " " + (wrong.empty() ? "right" : wrong) + " |";
        }
        pictures += "\n";
        const auto beside = std::filesystem::path(clip.film).replace_extension(".truth.json");
        const auto truth = file_text(beside);
        if (!truth) continue;
        const auto shots = expected_kinds(*truth);
        if (!shots) return tl::unexpected(shots.error());
        KindCounts counts;
        count_kinds(*shots, read(*seen, "shots", {{"transitions", true_transitions(clip.truth)}}).front(),
                    counts);
        kinds += row(clip.name + " | " + std::string(name_of(clip.split)), counts);
    }
    return pictures + "\n| Clip | Split | picture | card | black |\n|---|---|---|---|---|\n" + kinds;
}

} // namespace decoupage::bench
