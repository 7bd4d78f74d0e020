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
#include "screening/models.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace {

using namespace decoupage;
using namespace decoupage::bench;
using Finder = std::function<std::vector<Box>(const LookPicture&)>;

/// What `faces` tells: faces followed through their shots.
class Followed {
public:
    static Outcome<Followed> through(const std::string& film, const std::string& program,
                                     const std::string& models) {
        auto seen = screened(film, program, models);
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
    explicit Followed(bench::Screened seen)
        : looks_(std::make_unique<Looks>(std::move(seen.looks["faces"]))),
          faces_(faces::followed_faces(*looks_, seen.decoupage.track("shots"))) {}

    std::unique_ptr<const Looks> looks_; ///< which the faces point into
    std::vector<faces::FollowedFace> faces_;
};

/// What `faces` tells of a single frame: sightings of at least 0.7, as its reading would of a face seen once.
Outcome<Finder> ours(const Settings& settings) {
    return find_analyser("faces")->lookout(settings).map([](std::shared_ptr<const Lookout> lookout) {
        return Finder([lookout](const LookPicture& picture) {
            std::vector<Box> found;
            for (const Sighting& sighting : lookout->look(picture))
                if (sighting.confidence >= 0.7f) found.push_back(sighting.box);
            return found;
        });
    });
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
    Finder finder;      ///< of a single frame; none for faces followed
    std::string models; ///< the folder of those by which followed faces are found
    FacesJudged judged;
    std::optional<Followed> followed; ///< through the clip that is shown
};

/// Découpage twice, as it is or by a model in a folder.
Outcome<void> add_ours(const std::string& name, const std::string& models, const Settings& settings,
                       std::vector<Contestant>& contestants) {
    return ours(settings).map([&](Finder finder) {
        contestants.push_back({name, {}, models, {}, {}});
        contestants.push_back({name + ", of a single frame", std::move(finder), {}, {}, {}});
    });
}

Outcome<void> add_models(const std::string& folder, std::vector<Contestant>& contestants) {
    if (folder.empty()) return {};
    return models_in(folder).and_then([&](const ModelsByAnalyser& models) -> Outcome<void> {
        const auto model = models.find("faces");
        if (model == models.end())
            return fault(Fault::Kind::not_found, "a model for faces", "There is none in " + folder);
        const std::string file = std::filesystem::path(model->second.path).filename();
        return add_ours("Découpage by " + file, folder, Settings({}, model->second), contestants);
    });
}

Outcome<void> show_clip(const Clip& clip, const std::vector<MarkedFrame>& all, const std::string& program,
                        std::vector<Contestant>& contestants) {
    std::map<Frame, const MarkedFrame*> wanted;
    for (const MarkedFrame& marked : all)
        if (marked.clip == clip.name) wanted[marked.frame] = &marked;
    if (wanted.empty()) return {};
    for (Contestant& one : contestants) {
        if (one.finder) continue;
        auto followed = Followed::through(clip.film, program, one.models);
        if (!followed) return tl::unexpected(followed.error());
        one.followed.emplace(std::move(*followed));
    }
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
            one.judged.add(*wanted[frame], one.finder ? one.finder(*picture) : one.followed->at(frame));
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
                           const std::string& program, const std::string& models) {
    std::vector<Contestant> contestants;
    auto added = add_ours("Découpage", {}, {}, contestants);
    if (added) added = add_models(models, contestants);
    if (!added) return tl::unexpected(added.error());
    for (const std::string name : {"alt2", "default"})
        contestants.push_back(
            {name, cascade_alone("haarcascades/haarcascade_frontalface_" + name + ".xml"), {}, {}, {}});
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
    std::string models;
    return answer({"faces", "How right faces is on frames marked by eye.", "tests/truth/faces.txt", "report",
                   [&](const std::string& marks, const std::vector<Clip>& all, const std::string& program) {
                       return marked_frames(marks).and_then([&](const std::vector<MarkedFrame>& frames) {
                           return table(frames, all, program, models);
                       });
                   },
                   &models},
                  count, words);
}
