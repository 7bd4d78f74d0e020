#include "media/combing.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <type_traits>

namespace decoupage {
namespace {

constexpr int columns = 16, rows = 8;           // of a place
constexpr int most_across = 32, most_down = 24; // places: more say no more, and cost time

/// What sums over a column of a place fit in: the narrower, the faster.
template <class Sample>
using Sum = std::conditional_t<sizeof(Sample) == 1, std::int16_t, std::int32_t>;

/// How far a line lies from the middle of two others, column by column: twice that, to stay whole.
template <class Sample>
void add_off_the_middle(const Sample* line, const Sample* one, const Sample* other, Sum<Sample>* sums) {
    for (int x = 0; x < columns; ++x) {
        const auto off = static_cast<Sum<Sample>>(2 * line[x] - one[x] - other[x]);
        sums[x] = static_cast<Sum<Sample>>(sums[x] + (off < 0 ? -off : off));
    }
}

/// Where two moments are interlaced, a line fits the lines next but one, which are of its moment, far better
/// than its neighbours. Elsewhere the nearer lines fit better, or, in noise, as badly.
template <class Sample>
bool is_combed(const Samples& plane, int left, int top, int least) {
    const auto row = [&](int y) {
        return reinterpret_cast<const Sample*>(plane.first + (top + y) * plane.stride) + left;
    };
    std::array<Sum<Sample>, columns> nearer{}, farther{};
    for (int y = 1; y + 1 < rows; ++y)
        add_off_the_middle(row(y), row(y - 1), row(y + 1), nearer.data());
    for (int y = 2; y + 2 < rows; ++y)
        add_off_the_middle(row(y), row(y - 2), row(y + 2), farther.data());
    const int near = std::accumulate(nearer.begin(), nearer.end(), 0),
              far = std::accumulate(farther.begin(), farther.end(), 0);
    // A third more, line by line.
    return 3 * (rows - 4) * near > 4 * (rows - 2) * far + 3 * (rows - 4) * least;
}

template <class Sample>
std::uint16_t combed(const Samples& plane, int bits) {
    // Two levels and a half of 8 bits, line by line: less is nothing that an eye would see.
    const int least = (rows - 2) * columns * 5 / 2 << (bits - 8);
    const int across = std::min(most_across, plane.width / columns),
              down = std::min(most_down, plane.height / (2 * rows));
    int found = 0;
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x)
            found += is_combed<Sample>(plane, x * (plane.width - columns) / std::max(1, across - 1),
                                       y * (plane.height - rows) / std::max(1, down - 1), least);
    return static_cast<std::uint16_t>(across * down == 0 ? 0 : 1000 * found / (across * down));
}

} // namespace

std::uint16_t combed_places(const Samples& whole_frame, int bits) {
    return whole_frame.bytes == 1 ? combed<std::uint8_t>(whole_frame, bits)
                                  : combed<std::uint16_t>(whole_frame, bits);
}

} // namespace decoupage
