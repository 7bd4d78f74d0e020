// Where are faces, and how large? Method, limits and accuracy: docs/methods/faces.md.

#include "analysers/faces/followed.hpp"
#include "analysers/faces/seen_gaze.hpp"
#include "film/analyser.hpp"
#include "lookouts/face_finder.hpp"
#include "lookouts/face_model.hpp"
#include "lookouts/head.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace faces;

/// How sure one sighting is: by its votes. Chosen on the tune clips, where faces had nearly always all six,
/// and what was none seldom more than three.
float sureness(const lookouts::FoundFace& face) {
    constexpr std::array<float, lookouts::FaceFinder::most_votes + 1> by_votes{0,     0,    0,    0.4F,
                                                                               0.75F, 0.9F, 0.97F};
    return by_votes[static_cast<std::size_t>(face.votes)];
}

/// The same by a model's score: 0.9, from which OpenCV tells a face, is told as it is; what it tells below
/// falls twice as quickly. Not measured: no such model is on the machines this is made on.
float sureness_by_model(const lookouts::FoundFace& face) {
    return std::clamp(2 * face.score - 0.9F, 0.0F, 0.97F);
}

class FacesLookout final : public Lookout {
public:
    explicit FacesLookout(std::unique_ptr<const lookouts::FaceFinder> finder) : finder_(std::move(finder)) {}
    explicit FacesLookout(std::unique_ptr<const lookouts::FaceModel> model) : model_(std::move(model)) {}

    std::vector<Sighting> look(const LookPicture& picture) const override {
        std::vector<Sighting> seen;
        for (const lookouts::FoundFace& face :
             model_ ? model_->faces(picture.luma) : finder_->faces(picture.luma))
            seen.push_back({0, "frontal", face.box, model_ ? sureness_by_model(face) : sureness(face),
                            numbers_of(picture, face), model_ ? model_->file() : ""});
        return seen;
    }

private:
    /// Hits, votes, the gaze, and then the levels of the head, by which `persons` compares faces.
    std::vector<float> numbers_of(const LookPicture& picture, const lookouts::FoundFace& face) const {
        const lookouts::Gaze gaze = gaze_in(picture, face);
        std::vector<float> numbers{static_cast<float>(face.hits), static_cast<float>(face.votes), gaze.aside,
                                   gaze.above};
        const Plane<std::int16_t> head = lookouts::head_of(picture.luma, face.box);
        numbers.insert(numbers.end(), head.values.begin(), head.values.end());
        return numbers;
    }

    lookouts::Gaze gaze_in(const LookPicture& picture, const lookouts::FoundFace& face) const {
        const auto eyes = eyes_ ? eyes_->eyes(picture.luma, face.box) : std::nullopt;
        return eyes ? lookouts::gaze(*eyes) : unmeasured;
    }

    std::unique_ptr<const lookouts::FaceFinder> finder_;
    std::unique_ptr<const lookouts::FaceModel> model_; ///< in whose place it finds, where it is there
    std::unique_ptr<const lookouts::EyeFinder> eyes_ =
        lookouts::EyeFinder::installed(); ///< null where its file is not there
};

Outcome<std::unique_ptr<const Lookout>> lookout(const Settings& settings) {
    if (!settings.model().path.empty())
        return lookouts::FaceModel::open(settings.model().path)
            .map([](auto model) -> std::unique_ptr<const Lookout> {
                return std::make_unique<FacesLookout>(std::move(model));
            });
    auto finder = lookouts::FaceFinder::installed();
    if (!finder)
        return fault(Fault::Kind::not_found, "the cascades of OpenCV", "They are not on this machine",
                     "Install opencv-data.");
    return std::make_unique<FacesLookout>(std::move(finder));
}

const Parameter sure{"sure", "How sure a face must be to be told.", "", 0.05, 0.99, 0.7};

Card card() {
    Card card;
    card.name = "faces";
    card.question = "Where are faces seen from the front, and how large?";
    card.version = 3;
    card.looks = LookoutCard{"faces", {"frontal"}, 640, 1, "face_detection_yunet"};
    card.reads = {"shots"};
    card.writes = {{"faces", {"frontal"}, TrackCard::Layout::free}};
    card.parameters = {sure};
    return card;
}

/// "height 0.42 at 0.51 0.30": the middle of the face where it is largest.
std::string detail_of(const Box& box) {
    char text[64];
    std::snprintf(text, sizeof text, "height %.2f at %.2f %.2f", static_cast<double>(box.height),
                  static_cast<double>(box.left + box.width / 2),
                  static_cast<double>(box.top + box.height / 2));
    return text;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track found{"faces", {}};
    const auto least = static_cast<float>(settings.value(sure));
    for (const FollowedFace& face : followed_faces(evidence.looks("faces"), evidence.track("shots")))
        if (face.confidence >= least)
            found.segments.push_back({face.span, "frontal", face.confidence, detail_of(face.largest().box)});
    return {{found}};
}

} // namespace

Analyser faces() {
    return {card(), nullptr, read, nullptr, lookout};
}

} // namespace decoupage::analysers
