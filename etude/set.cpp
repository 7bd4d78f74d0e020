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
    thing.turned = std::fabs(thing.sine) > 1e-6f || thing.cosine < 0;
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
    nodes_[static_cast<std::size_t>(node)] = {extent, first, count, 0};
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
    nodes_[static_cast<std::size_t>(node)] = {extent, left, 0, axis};
    split(left, first, count / 2);
    split(left + 1, first + count / 2, count - count / 2);
}

bool Set::meets(const Thing& thing, Vec3 from, Vec3 way, Vec3 straight, Hit& hit) {
    if (!thing.is_rod) {
        Vec3 o = from - thing.middle, w = way, per = straight;
        if (thing.turned) {
            o = {o.x * thing.cosine - o.z * thing.sine, o.y, o.x * thing.sine + o.z * thing.cosine};
            w = {w.x * thing.cosine - w.z * thing.sine, w.y, w.x * thing.sine + w.z * thing.cosine};
            per = inverse(w);
        }
        // Where the ray enters and leaves the three slabs that make the box.
        const float sx = std::fabs(per.x) * thing.half.x, sy = std::fabs(per.y) * thing.half.y,
                    sz = std::fabs(per.z) * thing.half.z;
        const float mx = -o.x * per.x, my = -o.y * per.y, mz = -o.z * per.z;
        const float in = std::max(std::max(mx - sx, my - sy), mz - sz);
        const float out = std::min(std::min(mx + sx, my + sy), mz + sz);
        if (in > out || in < 1e-4f || in >= hit.distance) return false;
        hit.distance = in;
        Vec3 n;
        if (in == mx - sx)
            n.x = w.x > 0 ? -1.0f : 1.0f;
        else if (in == my - sy)
            n.y = w.y > 0 ? -1.0f : 1.0f;
        else
            n.z = w.z > 0 ? -1.0f : 1.0f;
        hit.normal = {n.x * thing.cosine + n.z * thing.sine, n.y, n.z * thing.cosine - n.x * thing.sine};
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

/// Calls `each(first, count)` for the leaves on the ray's way, the nearer ones first, until it gives true.
template <class Visit>
void Set::visit(Vec3 from, Vec3 way, Vec3 per, const float& most, Visit each) const {
    std::array<int, 64> waiting{};
    int depth = 1;
    while (depth > 0) {
        const Node& node = nodes_[static_cast<std::size_t>(waiting[static_cast<std::size_t>(--depth)])];
        if (!enters(node.extent, from, per, most)) continue;
        if (node.count > 0) {
            if (each(node.first, node.count)) return;
            continue;
        }
        const bool backwards = part(way, node.axis) < 0;
        waiting[static_cast<std::size_t>(depth++)] = node.first + (backwards ? 0 : 1);
        waiting[static_cast<std::size_t>(depth++)] = node.first + (backwards ? 1 : 0);
    }
}

Set::Hit Set::hit(Vec3 from, Vec3 way, float most) const {
    Hit best;
    best.distance = most;
    const Vec3 per = inverse(way);
    visit(from, way, per, best.distance, [&](int first, int count) {
        for (int i = first; i < first + count; ++i)
            if (meets(things_[static_cast<std::size_t>(i)], from, way, per, best)) best.thing = i;
        return false;
    });
    return best;
}

bool Set::hidden(Vec3 from, Vec3 way, float most) const {
    Hit found;
    found.distance = most;
    const Vec3 per = inverse(way);
    bool yes = false;
    visit(from, way, per, found.distance, [&](int first, int count) {
        for (int i = first; i < first + count && !yes; ++i) {
            const Thing& thing = things_[static_cast<std::size_t>(i)];
            yes = thing.surface.light <= 0 && meets(thing, from, way, per, found);
        }
        return yes;
    });
    return yes;
}

} // namespace decoupage::etude
