#include "etude/mesh.hpp"

namespace decoupage::etude {

namespace {

/// Distances at the corners of a grid. Blocks of cells far from the surface are not looked into.
class Grid {
public:
    Grid(const std::function<float(Vec3)>& solid, Extent extent, float step)
        : origin(extent.least), step_(step) {
        const Vec3 size = extent.most - extent.least;
        for (const auto& [cells, length] : {std::pair{&nx, size.x}, {&ny, size.y}, {&nz, size.z}})
            *cells = static_cast<int>(length / step / block + 1) * block + 1;
        values_.assign(static_cast<std::size_t>(nx) * ny * nz, 1e3f);
        const float far = step * block * 1.9f;
        for (int z = 0; z + 1 < nz; z += block)
            for (int y = 0; y + 1 < ny; y += block)
                for (int x = 0; x + 1 < nx; x += block) {
                    const float middle = solid(point(x, y, z) + Vec3{1, 1, 1} * (step * block / 2));
                    fill(solid, x, y, z, std::fabs(middle) > far, middle);
                }
    }

    Vec3 point(int x, int y, int z) const {
        return origin + Vec3{static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)} * step_;
    }
    float value(int x, int y, int z) const { return values_[index(x, y, z)]; }
    std::size_t index(int x, int y, int z) const {
        return (static_cast<std::size_t>(z) * ny + static_cast<std::size_t>(y)) * nx +
               static_cast<std::size_t>(x);
    }

    int nx = 0, ny = 0, nz = 0;
    Vec3 origin;

private:
    static constexpr int block = 4;

    void fill(const std::function<float(Vec3)>& solid, int x0, int y0, int z0, bool same, float middle) {
        for (int z = z0; z <= z0 + block; ++z)
            for (int y = y0; y <= y0 + block; ++y)
                for (int x = x0; x <= x0 + block; ++x) {
                    float& slot = values_[index(x, y, z)];
                    if (slot < 999) continue;
                    slot = same ? middle : solid(point(x, y, z));
                }
    }

    float step_;
    std::vector<float> values_;
};

Vec3 slope(const std::function<float(Vec3)>& solid, Vec3 at, float step) {
    const auto along = [&](Vec3 d) { return solid(at + d) - solid(at - d); };
    return unit({along({step, 0, 0}), along({0, step, 0}), along({0, 0, step})});
}

float openness(const std::function<float(Vec3)>& solid, Vec3 at, Vec3 normal, float reach) {
    float hidden = 0, weight = 0.5f;
    for (int i = 1; i <= 4; ++i, weight *= 0.75f) {
        const float distance = reach * static_cast<float>(i) / 4;
        hidden += weight * std::max(0.0f, distance - solid(at + normal * distance)) / distance;
    }
    return clamp01(1 - 0.62f * hidden);
}

constexpr std::array<std::array<int, 3>, 8> corners{
    {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {0, 0, 1}, {1, 0, 1}, {0, 1, 1}, {1, 1, 1}}};
constexpr std::array<std::array<int, 2>, 12> edges{
    {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {0, 2}, {1, 3}, {4, 6}, {5, 7}, {0, 4}, {1, 5}, {2, 6}, {3, 7}}};

/// Where within its cell the surface lies; false where it does not cross the cell.
bool crossing(const Grid& grid, int x, int y, int z, Vec3& at) {
    std::array<float, 8> values{};
    int inside = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        values[i] = grid.value(x + corners[i][0], y + corners[i][1], z + corners[i][2]);
        inside += values[i] < 0 ? 1 : 0;
    }
    if (inside == 0 || inside == 8) return false;
    Vec3 sum;
    int count = 0;
    for (const auto& [a, b] : edges) {
        const float va = values[static_cast<std::size_t>(a)], vb = values[static_cast<std::size_t>(b)];
        if ((va < 0) == (vb < 0)) continue;
        const auto& ca = corners[static_cast<std::size_t>(a)];
        const auto& cb = corners[static_cast<std::size_t>(b)];
        const Vec3 pa = grid.point(x + ca[0], y + ca[1], z + ca[2]),
                   pb = grid.point(x + cb[0], y + cb[1], z + cb[2]);
        sum = sum + mix(pa, pb, va / (va - vb));
        ++count;
    }
    at = sum * (1.0f / static_cast<float>(count));
    return true;
}

} // namespace

Mesh surface_of(const std::function<float(Vec3)>& solid, Extent extent, float step, float reach) {
    const Grid grid(solid, extent, step);
    Mesh mesh;
    mesh.extent = extent;

    constexpr std::uint32_t none = 0xffffffff;
    std::vector<std::uint32_t> vertex(static_cast<std::size_t>(grid.nx) * grid.ny * grid.nz, none);
    for (int z = 0; z + 1 < grid.nz; ++z)
        for (int y = 0; y + 1 < grid.ny; ++y)
            for (int x = 0; x + 1 < grid.nx; ++x) {
                Vec3 at;
                if (!crossing(grid, x, y, z, at)) continue;
                const Vec3 normal = slope(solid, at, step * 0.5f);
                vertex[grid.index(x, y, z)] = static_cast<std::uint32_t>(mesh.vertices.size());
                mesh.vertices.push_back({at, normal, openness(solid, at, normal, reach)});
            }
    const auto quad = [&](std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        if (vertex[a] == none || vertex[b] == none || vertex[c] == none || vertex[d] == none) return;
        mesh.triangles.push_back({vertex[a], vertex[b], vertex[c]});
        mesh.triangles.push_back({vertex[a], vertex[c], vertex[d]});
    };
    for (int z = 1; z + 1 < grid.nz; ++z)
        for (int y = 1; y + 1 < grid.ny; ++y)
            for (int x = 1; x + 1 < grid.nx; ++x) {
                const bool here = grid.value(x, y, z) < 0;
                const auto cell = [&](int i, int j, int k) { return grid.index(x - i, y - j, z - k); };
                if (here != (grid.value(x + 1, y, z) < 0))
                    quad(cell(0, 0, 0), cell(0, 1, 0), cell(0, 1, 1), cell(0, 0, 1));
                if (here != (grid.value(x, y + 1, z) < 0))
                    quad(cell(0, 0, 0), cell(1, 0, 0), cell(1, 0, 1), cell(0, 0, 1));
                if (here != (grid.value(x, y, z + 1) < 0))
                    quad(cell(0, 0, 0), cell(1, 0, 0), cell(1, 1, 0), cell(0, 1, 0));
            }
    return mesh;
}

} // namespace decoupage::etude
