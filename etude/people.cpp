#include "etude/people.hpp"

#include <array>

namespace decoupage::etude {

namespace {

struct Corner {
    Vec2 screen;
    float depth;
    Vec3 at;     ///< in the part's axes
    Vec3 normal; ///< in the world
    float open, uneven;
    bool turned_away;
    std::uint16_t actor, part;
};

using Triangle = std::array<std::uint32_t, 3>;
constexpr std::uint32_t nothing = 0xffffffff;
constexpr int fine = 2; ///< points per pixel, each way

struct Bounds {
    int x0 = 1 << 30, y0 = 1 << 30, x1 = -1, y1 = -1;
    bool empty() const { return x1 < x0 || y1 < y0; }
};

/// Everything that is to be drawn, in the picture's points.
struct Drawing {
    std::vector<Corner> corners;
    std::vector<Triangle> triangles;
    std::vector<std::vector<Part>> parts;
    Bounds bounds;
};

/// Whether no corner of a part's box comes near the picture.
template <class Place>
bool outside(const Camera& camera, const Picture& picture, const Part& part, Place place) {
    const float wide = 0.5f * static_cast<float>(picture.width) / static_cast<float>(picture.height);
    bool left = true, right = true, above = true, below = true;
    for (int i = 0; i < 8; ++i) {
        const Extent& e = part.mesh->extent;
        const Vec3 corner{(i & 1) != 0 ? e.most.x : e.least.x, (i & 2) != 0 ? e.most.y : e.least.y,
                          (i & 4) != 0 ? e.most.z : e.least.z};
        const Vec3 seen = camera.seen(place(part.stand.placed(corner * part.scale)));
        if (seen.z < 0.05f) return false;
        const float x = camera.focal * seen.x / seen.z - camera.shift.x,
                    y = camera.focal * seen.y / seen.z + camera.shift.y;
        left = left && x < -wide;
        right = right && x > wide;
        above = above && y > 0.5f;
        below = below && y < -0.5f;
    }
    return left || right || above || below;
}

std::vector<Part> dressed(const Actor& actor, const Camera& camera, float scale) {
    const float away = camera.seen(actor.pose.at + Vec3{0, actor.person.size, 0}).z;
    return Wardrobe::fitting(scale * camera.focal / std::max(away, 0.3f)).dressed(actor.person, actor.pose);
}

template <class Place>
Drawing drawing(const Picture& picture, const Camera& camera, std::span<const Actor> actors, bool cull,
                Place place) {
    Drawing made;
    const float scale = static_cast<float>(picture.height * fine);
    const float middle_x = static_cast<float>(picture.width * fine) / 2, middle_y = scale / 2;
    for (std::size_t a = 0; a < actors.size(); ++a) {
        made.parts.push_back(dressed(actors[a], camera, scale));
        for (std::size_t p = 0; p < made.parts.back().size(); ++p) {
            const Part& part = made.parts.back()[p];
            if (outside(camera, picture, part, place)) continue;
            const auto base = static_cast<std::uint32_t>(made.corners.size());
            for (const Mesh::Vertex& vertex : part.mesh->vertices) {
                const Vec3 point = place(part.stand.placed(vertex.at * part.scale));
                const Vec3 seen = camera.seen(point), normal = part.stand.turned(vertex.normal);
                const float z = std::max(seen.z, 0.02f);
                const Vec2 screen{middle_x + scale * (camera.focal * seen.x / z - camera.shift.x),
                                  middle_y - scale * (camera.focal * seen.y / z + camera.shift.y)};
                made.corners.push_back({screen, seen.z, vertex.at, normal, vertex.open, vertex.uneven,
                                        cull && dot(normal, point - camera.eye) > 0.02f * seen.z,
                                        static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(p)});
            }
            for (const Triangle& t : part.mesh->triangles) {
                const Corner &i = made.corners[base + t[0]], &j = made.corners[base + t[1]],
                             &k = made.corners[base + t[2]];
                if ((i.turned_away && j.turned_away && k.turned_away) ||
                    std::min({i.depth, j.depth, k.depth}) < 0.05f)
                    continue;
                made.triangles.push_back({base + t[0], base + t[1], base + t[2]});
            }
        }
    }
    Bounds& b = made.bounds;
    for (const Corner& corner : made.corners) {
        if (corner.depth < 0.05f) continue;
        b.x0 = std::min(b.x0, static_cast<int>(std::clamp(corner.screen.x - 2, -9.0f, 1e6f)));
        b.x1 = std::max(b.x1, static_cast<int>(std::clamp(corner.screen.x + 2, -9.0f, 1e6f)));
        b.y0 = std::min(b.y0, static_cast<int>(std::clamp(corner.screen.y - 2, -9.0f, 1e6f)));
        b.y1 = std::max(b.y1, static_cast<int>(std::clamp(corner.screen.y + 2, -9.0f, 1e6f)));
    }
    b.x0 = std::max(0, b.x0) / fine * fine;
    b.y0 = std::max(0, b.y0) / fine * fine;
    b.x1 = std::min(picture.width * fine - 1, b.x1) | 1;
    b.y1 = std::min(picture.height * fine - 1, b.y1) | 1;
    return made;
}

/// Nearest triangle at each point of a window.
class Buffer {
public:
    Buffer(Bounds bounds, const Depths* set) : bounds_(bounds), width_(bounds.x1 - bounds.x0 + 1) {
        const std::size_t size = static_cast<std::size_t>(width_) * (bounds.y1 - bounds.y0 + 1);
        depth_.assign(size, 1e9f);
        triangle_.assign(size, nothing);
        if (set == nullptr) return;
        for (int y = bounds.y0; y <= bounds.y1; ++y)
            std::copy_n(set->row(y).data() + bounds.x0, width_, depth_.data() + index(bounds.x0, y));
    }

    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y - bounds_.y0) * width_ + static_cast<std::size_t>(x - bounds_.x0);
    }
    std::uint32_t triangle(int x, int y) const { return triangle_[index(x, y)]; }

    void fill(const Drawing& drawing) {
        for (std::size_t i = 0; i < drawing.triangles.size(); ++i)
            fill(drawing, static_cast<std::uint32_t>(i));
    }

private:
    /// A share as it changes from point to point: along the row, and from row to row.
    struct Side {
        Side(float across, float down) : step(across), row(down) { passes = step != 0 ? -1 / step : 0; }
        float step, row, passes = 0;
    };

    /// The next whole number (or the one just passed), for x > -0.9.
    static int up(float x) { return static_cast<int>(x + 0.999f); }

    void fill(const Drawing& drawing, std::uint32_t which) {
        const Triangle& t = drawing.triangles[which];
        const Corner &a = drawing.corners[t[0]], &b = drawing.corners[t[1]], &c = drawing.corners[t[2]];
        const Vec2 ab = b.screen - a.screen, ac = c.screen - a.screen;
        const float area = ab.x * ac.y - ab.y * ac.x;
        if (std::fabs(area) < 1e-6f) return;
        const float left = std::min({a.screen.x, b.screen.x, c.screen.x}),
                    right = std::max({a.screen.x, b.screen.x, c.screen.x});
        const float upper = std::min({a.screen.y, b.screen.y, c.screen.y}),
                    lower = std::max({a.screen.y, b.screen.y, c.screen.y});
        const float x0 = std::max(static_cast<float>(bounds_.x0), left),
                    x1 = std::min(static_cast<float>(bounds_.x1), right);
        const int y0 = up(std::max(static_cast<float>(bounds_.y0), upper));
        const int y1 = static_cast<int>(std::min(static_cast<float>(bounds_.y1), lower));
        const float per = 1 / area;
        // The shares of b, c and a change evenly along a row: none may be below 0.
        const Side v(ac.y * per, -ac.x * per), w(-ab.y * per, ab.x * per), u(-v.step - w.step, 0);
        const float to_b = b.depth - a.depth, to_c = c.depth - a.depth;
        const float depth_step = v.step * to_b + w.step * to_c;
        for (int y = y0; y <= y1; ++y) {
            const float dy = static_cast<float>(y) - a.screen.y, v0 = v.row * dy, w0 = w.row * dy;
            float from = x0 - a.screen.x, to = x1 - a.screen.x;
            const auto narrow = [&](const Side& side, float at_a) {
                if (side.step > 0)
                    from = std::max(from, at_a * side.passes);
                else if (side.step < 0)
                    to = std::min(to, at_a * side.passes);
                else if (at_a < 0)
                    to = from - 1;
            };
            narrow(v, v0);
            narrow(w, w0);
            narrow(u, 1 - v0 - w0);
            if (from > to + 1e-3f) continue;
            const int first = up(from + a.screen.x), last = static_cast<int>(to + a.screen.x + 1e-3f);
            std::size_t at = index(first, y);
            const float depth0 = a.depth + v0 * to_b + w0 * to_c;
            for (int x = first; x <= last; ++x, ++at) {
                const float depth = depth0 + depth_step * (static_cast<float>(x) - a.screen.x);
                if (depth >= depth_[at]) continue;
                depth_[at] = depth;
                triangle_[at] = which;
            }
        }
    }

    Bounds bounds_;
    int width_;
    std::vector<float> depth_;
    std::vector<std::uint32_t> triangle_;
};

/// The surface at one or more points of a pixel that show the same part.
struct Surface {
    Vec3 at, normal;
    float open = 0, uneven = 0, depth = 0;
    int points = 0;
    std::uint16_t actor = 0, part = 0;
};

void gather(const Drawing& drawing, std::uint32_t which, Vec2 point, int points,
            std::array<Surface, fine * fine>& seen, int& kinds) {
    const Triangle& t = drawing.triangles[which];
    const Corner &a = drawing.corners[t[0]], &b = drawing.corners[t[1]], &c = drawing.corners[t[2]];
    const Vec2 ab = b.screen - a.screen, ac = c.screen - a.screen, p = point - a.screen;
    const float per = 1 / (ab.x * ac.y - ab.y * ac.x);
    const auto share = static_cast<float>(points);
    const float v = (p.x * ac.y - p.y * ac.x) * per * share, w = (ab.x * p.y - ab.y * p.x) * per * share,
                u = share - v - w;
    int k = 0;
    while (k < kinds && (seen[k].actor != a.actor || seen[k].part != a.part))
        ++k;
    if (k == kinds) seen[kinds++] = {{}, {}, 0, 0, 0, 0, a.actor, a.part};
    Surface& s = seen[k];
    s.at = s.at + a.at * u + b.at * v + c.at * w;
    s.normal = s.normal + a.normal * u + b.normal * v + c.normal * w;
    s.open += a.open * u + b.open * v + c.open * w;
    s.uneven += a.uneven * u + b.uneven * v + c.uneven * w;
    s.depth += a.depth * u + b.depth * v + c.depth * w;
    s.points += points;
}

float shade(const Surface& sum, const Part& part, const Actor& actor, const Camera& camera,
            const Illumination& light) {
    const float share = 1.0f / static_cast<float>(sum.points);
    const Look look = look_of(part, sum.at * share, sum.uneven * share, actor.person, actor.face);
    const Vec3 normal = unit(unit(sum.normal) + part.stand.turned(look.bump));
    const float open = sum.open * share;
    const float facing = dot(normal, light.key_to);
    const float key = std::max(0.0f, (facing + light.wrap) / (1 + light.wrap));
    // Light from above is what the solid itself leaves of it; the key is taken away in its hollows too, but
    // less.
    float sum_of_light = light.key * key * (0.35f + 0.65f * open);
    sum_of_light += open * mix(light.ground, light.sky, 0.5f + 0.5f * normal.y);
    const Vec3 to_eye = unit(part.stand.placed(sum.at * (share * part.scale)) - camera.eye) * -1;
    const float edge = 1 - std::max(0.0f, dot(normal, to_eye));
    const float rim = light.rim * std::max(0.0f, dot(normal, light.rim_to)) * (0.35f + 0.65f * edge * edge);
    const Vec3 half = unit(light.key_to + to_eye);
    const float h = std::max(0.0f, dot(normal, half));
    const float h4 = h * h * h * h, h16 = h4 * h4 * h4 * h4;
    const float shine = look.gloss * (h16 * light.key * open + 0.5f * rim);
    // Skin carries light past the edge of the shadow and gives its outline back darker.
    const float lit = look.tone * (sum_of_light + rim * 1.2f) + shine * 0.35f;
    if (light.haze <= 0) return lit;
    return mix(light.haze_tone, lit, exponential(-light.haze * sum.depth * share));
}

} // namespace

void draw_people(Picture& picture, const Depths* depths, const Camera& camera, std::span<const Actor> actors,
                 const Illumination& light, const Mirror* mirror) {
    const Drawing made = drawing(picture, camera, actors, mirror == nullptr, [&](Vec3 p) {
        if (mirror == nullptr) return p;
        const float depth = p.y - mirror->level;
        return Vec3{p.x + mirror->ripple * sine(depth * 31 + p.x * 9) * clamp01(depth * 3),
                    mirror->level - depth, p.z};
    });
    const Bounds& b = made.bounds;
    if (b.empty()) return;
    Buffer buffer(b, depths);
    buffer.fill(made);
    for (int y = b.y0; y < b.y1; y += fine)
        for (int x = b.x0; x < b.x1; x += fine) {
            std::array<Surface, fine * fine> seen;
            int kinds = 0;
            const std::uint32_t first = buffer.triangle(x, y);
            if (first == buffer.triangle(x + 1, y) && first == buffer.triangle(x, y + 1) &&
                first == buffer.triangle(x + 1, y + 1)) {
                if (first == nothing) continue;
                gather(made, first, {static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f}, fine * fine,
                       seen, kinds);
            } else {
                for (int j = 0; j < fine; ++j)
                    for (int i = 0; i < fine; ++i)
                        if (const std::uint32_t which = buffer.triangle(x + i, y + j); which != nothing)
                            gather(made, which, {static_cast<float>(x + i), static_cast<float>(y + j)}, 1,
                                   seen, kinds);
            }
            float sum = 0;
            int points = 0;
            for (int k = 0; k < kinds; ++k) {
                const Surface& s = seen[static_cast<std::size_t>(k)];
                sum += static_cast<float>(s.points) *
                       shade(s, made.parts[s.actor][s.part], actors[s.actor], camera, light);
                points += s.points;
            }
            float& pixel = picture.at(x / fine, y / fine);
            const float drawn = (sum + pixel * static_cast<float>(fine * fine - points)) / (fine * fine);
            pixel = mirror == nullptr ? drawn : mix(pixel, drawn, mirror->strength);
        }
}

void cast_shadows(Picture& picture, const Depths* depths, const Camera& camera, std::span<const Actor> actors,
                  Vec3 key_to, float level, float strength, float softness) {
    const float steep = std::max(key_to.y, 0.12f);
    const Drawing made = drawing(picture, camera, actors, false, [&](Vec3 p) {
        return p - key_to * ((p.y - level) / steep) + Vec3{0, 0.004f, 0};
    });
    Bounds b = made.bounds;
    if (b.empty()) return;
    Buffer buffer(b, depths);
    buffer.fill(made);
    const int reach = std::max(1, static_cast<int>(softness * static_cast<float>(picture.height) / 408));
    const Bounds wide{std::max(0, b.x0 / fine - 2 * reach), std::max(0, b.y0 / fine - reach),
                      std::min(picture.width - 1, b.x1 / fine + 2 * reach),
                      std::min(picture.height - 1, b.y1 / fine + reach)};
    Plane<float> shadow(wide.x1 - wide.x0 + 1, wide.y1 - wide.y0 + 1);
    for (int y = b.y0; y < b.y1; ++y)
        for (int x = b.x0; x < b.x1; ++x)
            if (buffer.triangle(x, y) != nothing) shadow.at(x / fine - wide.x0, y / fine - wide.y0) += 0.25f;
    // Softer to the sides than in depth: the ground is seen at a slant.
    for (int pass = 0; pass < 2; ++pass)
        for (int y = 0; y < shadow.height; ++y) {
            std::vector<float> line(shadow.row(y).begin(), shadow.row(y).end());
            float sum = 0;
            const auto value = [&](int x) {
                return x < 0 || x >= shadow.width ? 0.0f : line[static_cast<std::size_t>(x)];
            };
            for (int x = -reach; x <= reach; ++x)
                sum += value(x);
            for (int x = 0; x < shadow.width; ++x) {
                shadow.at(x, y) = sum / static_cast<float>(2 * reach + 1);
                sum += value(x + reach + 1) - value(x - reach);
            }
        }
    for (int y = 0; y < shadow.height; ++y)
        for (int x = 0; x < shadow.width; ++x)
            picture.at(x + wide.x0, y + wide.y0) *= 1 - strength * shadow.at(x, y);
}

} // namespace decoupage::etude
