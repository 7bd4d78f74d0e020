// How right faces is on frames marked by eye, beside single cascades by OpenCV's own rule.

#include "analysers/faces/followed.hpp"
#include "analysers/roster.hpp"
#include "bench/clips.hpp"
#include "bench/faces/judged.hpp"
#include "bench/marked.hpp"
#include "bench/screened.hpp"
#include "lookouts/cascade.hpp"
#include "lookouts/shrunk.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>

namespace {

using namespace decoupage;
using namespace decoupage::bench;
using Finder = std::function<std::vector<Box>(const LookPicture&)>;

/// What `faces` tells: faces followed through their shots.
class Followed {
public:
    static Outcome<Followed> through(const std::string& film, const std::string& program) {
        auto seen = screened(film, program);
        if (!seen) return tl::unexpected(seen.error());
        return Followed(std::move(*seen));
    }

    std::vector<Box> at(Frame frame) const {
        std::vector<Box> boxes;
        for (const faces::FollowedFace& face : faces_)
            if (face.confidence >= 0.7f && face.span.contains(frame)) boxes.push_back(face.box_at(frame));
        return boxes;
    }

private:
    explicit Followed(Screened seen)
        : looks_(std::make_unique<Looks>(std::move(seen.looks["faces"]))),
          faces_(faces::followed_faces(*looks_, seen.decoupage.track("shots"))) {}

    std::unique_ptr<const Looks> looks_; ///< which the faces point into
    std::vector<faces::FollowedFace> faces_;
};

/// What `faces` tells of a single frame: sightings of at least 0.7, as its reading would of a face seen once.
Finder ours() {
    const auto lookout = std::shared_ptr<const Lookout>(find_analyser("faces")->lookout({}));
    return [lookout](const LookPicture& picture) {
        std::vector<Box> found;
        for (const Sighting& sighting : lookout ? lookout->look(picture) : std::vector<Sighting>{}) {
            if (sighting.confidence >= 0.7f) found.push_back(sighting.box);
        }
        return found;
    };
}

/// One cascade alone: groups of more than three hits, sizes by a tenth.
Finder cascade_alone(const std::string& file) {
    const auto cascade =
        std::make_shared<Outcome<lookouts::Cascade>>(lookouts::Cascade::open("/usr/share/opencv4/" + file));
    return [cascade](const LookPicture& picture) {
        std::vector<Box> found;
        if (!*cascade) return found;
        const int height = std::min(324, picture.luma.height);
        const auto small =
            lookouts::shrunk(picture.luma, picture.luma.width * height / picture.luma.height, height);
        const auto width = static_cast<float>(small.width), tall = static_cast<float>(small.height);
        for (const auto& group : lookouts::grouped((*cascade)->hits(small, {20, 10000, 1.1f})))
            if (group.count > 3) {
                const auto& [left, top, size] = group.mean;
                found.push_back({(left + size * 0.1f) / width, (top - size * 0.09f) / tall,
                                 size * 0.8f / width, size * 1.09f / tall});
            }
        return found;
    };
}

struct Contestant {
    std::string name;
    Finder finder; ///< of a single frame; none for faces followed
    FacesJudged judged;
};

Outcome<void> show_clip(const Clip& clip, const std::vector<MarkedFrame>& all, const std::string& program,
                        std::vector<Contestant>& contestants) {
    std::map<Frame, const MarkedFrame*> wanted;
    for (const MarkedFrame& marked : all)
        if (marked.clip == clip.name) wanted[marked.frame] = &marked;
    if (wanted.empty()) return {};
    const auto followed = Followed::through(clip.film, program);
    if (!followed) return tl::unexpected(followed.error());
    auto reader = FilmReader::open(clip.film);
    if (!reader) return tl::unexpected(reader.error());
    const int longest = find_analyser("faces")->card.looks->longest;
    for (Frame frame = 0; frame <= wanted.rbegin()->first; ++frame) {
        const auto read = reader->next();
        if (!read) return tl::unexpected(read.error());
        if (!*read) break;
        if (!wanted.contains(frame)) continue;
        const auto picture = reader->look(longest);
        if (!picture) return tl::unexpected(picture.error());
        for (Contestant& one : contestants)
            one.judged.add(*wanted[frame], one.finder ? one.finder(*picture) : followed->at(frame));
    }
    return {};
}

double share(int part, int whole) {
    return whole > 0 ? static_cast<double>(part) / whole : 0;
}

std::string row(const Contestant& one) {
    const FacesJudged& j = one.judged;
    char text[256];
    std::snprintf(text, sizeof text, "| %s | %d of %d | %d of %d | %d of %d | %d | %.2f | %.2f |\n",
                  one.name.c_str(), j.frontal_found, j.frontal, j.three_quarter_found, j.three_quarter,
                  j.profile_found, j.profile, j.invented, share(j.right, j.right + j.invented),
                  share(j.frontal_found, j.frontal));
    return text;
}

Outcome<std::string> table(const std::vector<MarkedFrame>& frames, const std::vector<Clip>& all,
                           const std::string& program) {
    std::vector<Contestant> contestants{
        {"Découpage", {}, {}},
        {"Découpage, of a single frame", ours(), {}},
        {"alt2", cascade_alone("haarcascades/haarcascade_frontalface_alt2.xml"), {}},
        {"default", cascade_alone("haarcascades/haarcascade_frontalface_default.xml"), {}}};
    for (const Clip& clip : all)
        if (const auto shown = show_clip(clip, frames, program, contestants); !shown)
            return tl::unexpected(shown.error());
    std::string made =
        std::to_string(contestants.front().judged.frames) +
        " frames.\n\n| | frontal found | three quarters | profile | invented | precision | recall, "
        "frontal |\n|---|---|---|---|--:|--:|--:|\n";
    for (const Contestant& one : contestants)
        made += row(one);
    return made;
}

} // namespace

int main(int count, char** words) {
    return answer({"faces", "How right faces is on frames marked by eye.", "tests/truth/faces.txt", "report",

                   [](const std::string& marks, const std::vector<Clip>& all, const std::string& program) {
                       return marked_frames(marks).and_then([&](const std::vector<MarkedFrame>& frames) {
                           return table(frames, all, program);
                       });
                   }},
                  count, words);
}
