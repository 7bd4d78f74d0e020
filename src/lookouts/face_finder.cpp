#include "lookouts/face_finder.hpp"

#include "film/boxes.hpp"
#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace decoupage::lookouts {

namespace {

/// Pixels of height in which a face of 11 % of it fills a square of 24 pixels, `smallest`.
constexpr int searched_height = 240;
constexpr float smallest = 24;

/// How the proposing cascade looks: sizes a third apart, windows two pixels, its last two stages not asked.
/// Finer searches took twice as long; a look twice as often, which costs the same, finds more.
constexpr Search proposing{smallest, 10000, 1.33F, 2, 10000};

/// A cascade's square against the face in it, as the tools that train them cut faces out: the eyes lie at two
/// fifths of the square, the chin at its end. A face is 1.09 such squares high, its eyes at 45 % of that, and
/// three quarters as wide.
constexpr float face_height = 1.09F, face_width = 0.8F, face_top = -0.09F;

Box face_of(const Hit& hit, const Plane<std::uint8_t>& picture) {
    const auto width = static_cast<float>(picture.width), height = static_cast<float>(picture.height);
    return {(hit.left + hit.size * (1 - face_width) / 2) / width, (hit.top + hit.size * face_top) / height,
            hit.size * face_width / width, hit.size * face_height / height};
}

/// What lies in a rectangle of a picture, and where that begins.
struct Part {
    Plane<std::uint8_t> picture;
    int x, y;
};

Part part_of(const Plane<std::uint8_t>& picture, float left, float top, float right, float bottom) {
    const int x = std::max(0, static_cast<int>(left)), y = std::max(0, static_cast<int>(top));
    Plane<std::uint8_t> part(std::min(picture.width, static_cast<int>(right)) - x,
                             std::min(picture.height, static_cast<int>(bottom)) - y);
    for (int row = 0; row < part.height; ++row)
        std::copy_n(picture.row(y + row).begin() + x, part.width,
                    part.values.begin() + static_cast<std::ptrdiff_t>(row) * part.width);
    return {std::move(part), x, y};
}

Plane<std::uint8_t> mirrored(Plane<std::uint8_t> picture) {
    for (int y = 0; y < picture.height; ++y) {
        const auto row = picture.values.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
        std::reverse(row, row + picture.width);
    }
    return picture;
}

/// Of two that share more than a quarter of their union, the one with more votes, or more hits, stays.
std::vector<FoundFace> without_doubles(std::vector<FoundFace> faces) {
    std::ranges::stable_sort(faces, [](const FoundFace& a, const FoundFace& b) {
        return std::pair(a.votes, a.hits) > std::pair(b.votes, b.hits);
    });
    std::vector<FoundFace> kept;
    for (const FoundFace& face : faces)
        if (std::ranges::none_of(
                kept, [&](const FoundFace& other) { return common_share(face.box, other.box) > 0.25F; }))
            kept.push_back(face);
    return kept;
}

/// What a cascade, asked about the sizes round that of a face, sees most often; nothing, where it sees none.
GroupedHits seen_by(const Cascade& cascade, const Plane<std::uint8_t>& picture, float size) {
    constexpr int least_hits = 3; // as OpenCV's own rule, for one cascade
    GroupedHits most;
    for (const GroupedHits& group : grouped(cascade.hits(picture, {0.7F * size, 1.35F * size, 1.12F})))
        if (group.count >= std::max(least_hits, most.count + 1)) most = group;
    return most;
}

/// Hits of several cascades, of which the mean is wanted.
class Gathered {
public:
    void add(const GroupedHits& group) {
        const auto count = static_cast<float>(group.count);
        left_ += group.mean.left * count;
        top_ += group.mean.top * count;
        size_ += group.mean.size * count;
        hits_ += group.count;
    }
    Hit mean() const {
        const auto count = static_cast<float>(std::max(1, hits_));
        return {left_ / count, top_ / count, size_ / count};
    }

private:
    float left_ = 0, top_ = 0, size_ = 0;
    int hits_ = 0;
};

} // namespace

std::unique_ptr<const FaceFinder> FaceFinder::installed() {
    const std::string haar = "/usr/share/opencv4/haarcascades/haarcascade_frontalface_";
    auto first = Cascade::open(haar + "alt2.xml"), second = Cascade::open(haar + "default.xml"),
         third = Cascade::open(haar + "alt.xml");
    if (!first || !second || !third) return nullptr;
    std::array cascades{std::move(*first), std::move(*second), std::move(*third)};
    return std::make_unique<const FaceFinder>(std::move(cascades));
}

/// No further once too many are against it. Where a face lies and how large it is, those tell who vote: what
/// proposes it looks too coarsely.
FaceFinder::Vote FaceFinder::vote(const Plane<std::uint8_t>& picture, const Hit& proposed) const {
    const auto& [left, top, size] = proposed;
    const float around = 0.3F * size;
    const Part part =
        part_of(picture, left - around, top - around, left + size + around, top + size + around);
    const auto other = mirrored(part.picture);
    Gathered hits;
    int votes = 0, asked = 0;
    for (const Cascade& cascade : cascades_)
        for (const auto* seen : {&part.picture, &other}) {
            GroupedHits group = seen_by(cascade, *seen, size);
            if (group.count > 0) ++votes;
            if (votes + most_votes - ++asked < least_votes) return {};
            if (seen == &other)
                group.mean.left = static_cast<float>(other.width) - group.mean.left - group.mean.size;
            hits.add(group);
        }
    const Hit mean = hits.mean();
    return {votes,
            {mean.left + static_cast<float>(part.x), mean.top + static_cast<float>(part.y), mean.size}};
}

std::vector<FoundFace> FaceFinder::faces(const Plane<std::uint8_t>& luma) const {
    const int height = std::min(luma.height, searched_height);
    const int width = std::max(1, luma.width * height / std::max(1, luma.height));
    const Plane<std::uint8_t> picture = height == luma.height ? luma : shrunk(luma, width, height);
    std::vector<FoundFace> faces;
    for (const GroupedHits& found : grouped(cascades_.front().hits(picture, proposing)))
        if (const Vote told = vote(picture, found.mean); told.votes >= least_votes)
            faces.push_back({face_of(told.place, picture), found.count, told.votes});
    return without_doubles(std::move(faces));
}

} // namespace decoupage::lookouts
