#include "bench/faces/judged.hpp"

#include "film/boxes.hpp"

#include <algorithm>
#include <sstream>

namespace decoupage::bench {

namespace {

/// Boxes by eye are right to two or three hundredths, and where a forehead begins is a matter of taste.
constexpr float least_shared = 0.3F;

Outcome<TrueFace> face_in(std::istringstream& words, const std::string& pose, const std::string& line) {
    TrueFace face{{}, pose, {}, true};
    std::string sure;
    for (float* side : {&face.box.left, &face.box.top, &face.box.width, &face.box.height}) {
        words >> *side;
        *side /= 100;
    }
    words >> face.eyes >> sure;
    if (words.fail() || (sure != "sure" && sure != "unsure"))
        return fault(Fault::Kind::damaged, "clip, frame, pose, box, eyes, sure or unsure", line);
    face.sure = sure == "sure";
    return face;
}

} // namespace

Outcome<std::vector<MarkedFrame>> marked_frames(std::string_view text) {
    std::vector<MarkedFrame> frames;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        std::string clip, pose;
        Frame frame = 0;
        if (!(words >> clip >> frame >> pose))
            return fault(Fault::Kind::damaged, "a clip, a frame and a pose", line);
        if (frames.empty() || frames.back().clip != clip || frames.back().frame != frame)
            frames.push_back({clip, frame, {}});
        if (pose == "none") continue;
        const auto face = face_in(words, pose, line);
        if (!face) return tl::unexpected(face.error());
        frames.back().faces.push_back(*face);
    }
    return frames;
}

void FacesJudged::add(const MarkedFrame& truth, const std::vector<Box>& found) {
    ++frames;
    std::vector<bool> touched(found.size());
    for (const TrueFace& face : truth.faces) {
        bool is_found = false;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (common_share(found[i], face.box) < least_shared) continue;
            touched[i] = is_found = true;
        }
        if (!face.sure) continue;
        const auto count = [&](const char* pose, int& there, int& hit) {
            if (face.pose == pose) ++there, hit += is_found ? 1 : 0;
        };
        count("frontal", frontal, frontal_found);
        count("three_quarter", three_quarter, three_quarter_found);
        count("profile", profile, profile_found);
    }
    for (const bool is_face : touched)
        ++(is_face ? right : invented);
}

} // namespace decoupage::bench
