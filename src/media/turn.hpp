#pragma once
/// Turning what is already small.

#include "film/proxy.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace decoupage {

/// The plane turned clockwise by 0, 90, 180 or 270 degrees.
template <class T>
Plane<T> turned(Plane<T> plane, int degrees) {
    assert(degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270);
    if (degrees == 180) std::reverse(plane.values.begin(), plane.values.end());
    if (degrees == 0 || degrees == 180) return plane;
    Plane<T> result(plane.height, plane.width);
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x)
            result.at(x, y) =
                degrees == 90 ? plane.at(y, plane.height - 1 - x) : plane.at(plane.width - 1 - y, x);
    return result;
}

inline void turn(Proxy& proxy, int degrees) {
    if (degrees == 0) return;
    proxy.luma = turned(std::move(proxy.luma), degrees);
    proxy.grid = turned(std::move(proxy.grid), degrees);
    proxy.blue = turned(std::move(proxy.blue), degrees);
    proxy.red = turned(std::move(proxy.red), degrees);
    const auto reverse = [](auto& values) { std::reverse(values.begin(), values.end()); };
    if (degrees == 90 || degrees == 180) reverse(proxy.row_mean), reverse(proxy.row_most);
    if (degrees == 270 || degrees == 180) reverse(proxy.column_mean), reverse(proxy.column_most);
    if (degrees == 180) return;
    std::swap(proxy.row_mean, proxy.column_mean);
    std::swap(proxy.row_most, proxy.column_most);
}

} // namespace decoupage
