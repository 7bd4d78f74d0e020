#include "etude/set.hpp"

#include <array>

namespace decoupage::etude {

namespace {

Extent joined(const Extent& a, const Extent& b) {
    return {{std::min(a.least.x, b.least.x), std::min(a.least.y, b.least.y), std::min(a.least.z, b.least.z)},
            {std::max(a.most.x, b.most.x), std::max(a.most.y, b.most.y), std::max(a.most.z, b.most.z)}};
}

float part(Vec3 v, int axis) {
    return axis == 0 ? v.x : axis == 1 ? v.y : v.z;
}

/// Whether a ray enters a box before `most`. `per` is one over its direction.
bool enters(const Extent& box, Vec3 from, Vec3 per, float most) {
    const float x0 = (box.least.x - from.x) * per.x, x1 = (box.most.x - from.x) * per.x;
    const float y0 = (box.least.y - from.y) * per.y, y1 = (box.most.y - from.y) * per.y;
    const float z0 = (box.least.z - from.z) * per.z, z1 = (box.most.z - from.z) * per.z;
    const float in = std::max(std::max(std::min(x0, x1), std::min(y0, y1)), std::min(z0, z1));
    const float out = std::min(std::min(std::max(x0, x1), std::max(y0, y1)), std::max(z0, z1));
    return out >= std::max(in, 0.0f) && in < most;
}

float safe(float x) {
    return std::fabs(x) < 1e-7f ? (x < 0 ? -1e-7f : 1e-7f) : x;
}
Vec3 inverse(Vec3 v) {
    return {1 / safe(v.x), 1 / safe(v.y), 1 / safe(v.z)};
}

} // namespace

void Set::stand(Vec3 origin, float yaw) {
    origin_ = origin;
    yaw_ = yaw;
    yaw_cosine_ = cosine(yaw);
    yaw_sine_ = sine(yaw);
}

Vec3 Set::placed(Vec3 p) const {
    return origin_ + Vec3{p.x * yaw_cosine_ + p.z * yaw_sine_, p.y, p.z * yaw_cosine_ - p.x * yaw_sine_};
}

void Set::box(Vec3 middle, Vec3 half, Surface surface, float yaw) {
    middle = placed(middle);
    yaw += yaw_;
    Thing thing;
    thing.middle = middle;
    thing.half = half;
    thing.cosine = cosine(yaw);
    thing.sine = sine(yaw);
    thing.surface = surface;
    const float wide = std::fabs(half.x * thing.cosine) + std::fabs(half.z * thing.sine);
    const float deep = std::fabs(half.x * thing.sine) + std::fabs(half.z * thing.cosine);
    thing.extent = {middle - Vec3{wide, half.y, deep}, middle + Vec3{wide, half.y, deep}};
    things_.push_back(thing);
}

void Set::rod(Vec3 from, Vec3 to, float radius, Surface surface) {
    from = placed(from);
    to = placed(to);
    Thing thing;
    thing.middle = from;
    thing.end = to;
    thing.half = {radius, 0, 0};
    thing.is_rod = true;
    thing.surface = surface;
    const Vec3 r{radius, radius, radius};
    thing.extent = joined({from - r, from + r}, {to - r, to + r});
    things_.push_back(thing);
}

void Set::close() {
    nodes_.clear();
    nodes_.reserve(things_.size() * 2 + 2);
    nodes_.push_back({});
    split(0, 0, static_cast<int>(things_.size()));
}

void Set::split(int node, int first, int count) {
    Extent extent = count > 0 ? things_[static_cast<std::size_t>(first)].extent : Extent{};
    for (int i = 1; i < count; ++i)
        extent = joined(extent, things_[static_cast<std::size_t>(first + i)].extent);
    nodes_[static_cast<std::size_t>(node)] = {extent, first, count};
    if (count <= 3) return;
    const Vec3 size = extent.most - extent.least;
    const int axis = size.x > size.y && size.x > size.z ? 0 : size.y > size.z ? 1 : 2;
    const auto begin = things_.begin() + first;
    std::nth_element(begin, begin + count / 2, begin + count, [axis](const Thing& a, const Thing& b) {
        return part(a.extent.least + a.extent.most, axis) < part(b.extent.least + b.extent.most, axis);
    });
    const int left = static_cast<int>(nodes_.size());
    nodes_.push_back({});
    nodes_.push_back({});
    nodes_[static_cast<std::size_t>(node)] = {extent, left, 0};
    split(left, first, count / 2);
    split(left + 1, first + count / 2, count - count / 2);
}

bool Set::meets(const Thing& thing, Vec3 from, Vec3 way, Hit& hit) {
    if (!thing.is_rod) {
        const Vec3 d = from - thing.middle;
        const Vec3 o{d.x * thing.cosine - d.z * thing.sine, d.y, d.x * thing.sine + d.z * thing.cosine};
        const Vec3 w{way.x * thing.cosine - way.z * thing.sine, way.y,
                     way.x * thing.sine + way.z * thing.cosine};
        const Vec3 per = inverse(w);
        float in = -1e9f, out = 1e9f;
        int side = 0;
        for (int axis = 0; axis < 3; ++axis) {
            const float a = (-part(thing.half, axis) - part(o, axis)) * part(per, axis);
            const float b = (part(thing.half, axis) - part(o, axis)) * part(per, axis);
            if (std::min(a, b) > in) {
                in = std::min(a, b);
                side = axis;
            }
            out = std::min(out, std::max(a, b));
        }
        if (in > out || in < 1e-4f || in >= hit.distance) return false;
        hit.distance = in;
        Vec3 n;
        (side == 0 ? n.x : side == 1 ? n.y : n.z) = part(w, side) > 0 ? -1.0f : 1.0f;
        hit.normal = {n.x * thing.cosine + n.z * thing.sine, n.y, -n.x * thing.sine + n.z * thing.cosine};
        return true;
    }
    // From the point of the ray nearest the rod: far away, the squares below would lose what they differ by.
    const float ahead = dot(thing.middle - from, way);
    from = from + way * ahead;
    const float radius = thing.half.x;
    const Vec3 along = thing.end - thing.middle, to = from - thing.middle;
    const float aa = dot(along, along), aw = dot(along, way), at = dot(along, to), wt = dot(way, to),
                tt = dot(to, to);
    if (aa > 1e-9f) {
        const float a = aa - aw * aw, b = aa * wt - at * aw, c = aa * tt - at * at - radius * radius * aa;
        const float h = b * b - a * c;
        if (h < 0) return false;
        const float s = (-b - std::sqrt(h)) / std::max(a, 1e-9f), t = ahead + s;
        const float y = at + s * aw;
        if (y > 0 && y < aa) {
            if (t < 1e-4f || t >= hit.distance) return false;
            hit.distance = t;
            hit.normal = unit(to + way * s - along * (y / aa));
            return true;
        }
    }
    const auto cap = [&](Vec3 middle) {
        const Vec3 o = from - middle;
        const float b = dot(way, o), c = dot(o, o) - radius * radius, h = b * b - c;
        if (h < 0) return false;
        const float s = -b - std::sqrt(h), t = ahead + s;
        if (t < 1e-4f || t >= hit.distance) return false;
        hit.distance = t;
        hit.normal = unit(o + way * s);
        return true;
    };
    const bool near = cap(thing.middle);
    return cap(thing.end) || near;
}

Set::Hit Set::hit(Vec3 from, Vec3 way, float most) const {
    Hit best;
    best.distance = most;
    const Vec3 per = inverse(way);
    std::array<int, 64> waiting{};
    int depth = 1;
    while (depth > 0) {
        const Node& node = nodes_[static_cast<std::size_t>(waiting[static_cast<std::size_t>(--depth)])];
        if (!enters(node.extent, from, per, best.distance)) continue;
        if (node.count == 0) {
            waiting[static_cast<std::size_t>(depth++)] = node.first;
            waiting[static_cast<std::size_t>(depth++)] = node.first + 1;
            continue;
        }
        for (int i = node.first; i < node.first + node.count; ++i)
            if (meets(things_[static_cast<std::size_t>(i)], from, way, best)) best.thing = i;
    }
    return best;
}

bool Set::hidden(Vec3 from, Vec3 way, float most) const {
    const Vec3 per = inverse(way);
    std::array<int, 64> waiting{};
    int depth = 1;
    Hit found;
    found.distance = most;
    while (depth > 0) {
        const Node& node = nodes_[static_cast<std::size_t>(waiting[static_cast<std::size_t>(--depth)])];
        if (!enters(node.extent, from, per, most)) continue;
        if (node.count == 0) {
            waiting[static_cast<std::size_t>(depth++)] = node.first;
            waiting[static_cast<std::size_t>(depth++)] = node.first + 1;
            continue;
        }
        for (int i = node.first; i < node.first + node.count; ++i) {
            const Thing& thing = things_[static_cast<std::size_t>(i)];
            if (thing.surface.light <= 0 && meets(thing, from, way, found)) return true;
        }
    }
    return false;
}

} // namespace decoupage::etude
