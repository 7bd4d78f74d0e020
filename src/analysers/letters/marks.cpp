#include "analysers/letters/marks.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace decoupage::letters {

namespace {

// Of a letter, or of a word whose letters touch.
constexpr int tallest = 72; // pixels
constexpr int widest_for_height = 12;
constexpr float least_filled = 0.1f; // share of its box

/// Pixels [first, end) of one row, of the mark numbered `mark`.
struct Run {
    int first, end, mark;
};

/// What is summed up of a mark while the plane is gone through.
struct Sums {
    int left, right, top, bottom;
    int area, runs;
    std::int64_t levels, grounds;
};

constexpr int word = 64;

/// A bit for each of the pixels, at most 64: whether it is marked. The bytes are 0 or 255.
std::uint64_t bits_of(const std::uint8_t* bytes, int count) {
    std::uint64_t bits = 0;
    int i = 0;
    for (; i + 8 <= count; i += 8) {
        std::uint64_t eight = 0;
        for (int byte = 0; byte < 8; ++byte) // whatever the machine's order
            eight |= std::uint64_t{bytes[i + byte]} << (8 * byte);
        constexpr std::uint64_t lowest = 0x0101010101010101, gather = 0x0102040810204080;
        bits |= (eight & lowest) * gather >> 56 << i;
    }
    for (; i < count; ++i)
        bits |= std::uint64_t{bytes[i] & 1U} << i;
    return bits;
}

class MarkFinder {
public:
    MarkFinder(const Plane<std::uint8_t>& mask, const Plane<std::uint8_t>& luma) : mask_(mask), luma_(luma) {
        constexpr std::size_t many = 4096; // marks, in foliage
        parents_.reserve(many);
        sums_.reserve(many);
    }

    const std::vector<Sums>& find() {
        for (int y = 0; y < mask_.height; ++y) {
            above_.swap(row_);
            row_.clear();
            cut_row(y);
            join_row();
            for (const Run& run : row_)
                add(run, y);
        }
        gather();
        return sums_;
    }
    bool stands_alone(std::size_t mark) const { return parents_[mark] == static_cast<int>(mark); }

private:
    void cut_row(int y) {
        const std::uint8_t* bytes = mask_.row(y).data();
        int first = -1; // of the run that the pixels before end in
        for (int x = 0; x < mask_.width; x += word) {
            const int end = std::min(x + word, mask_.width);
            std::uint64_t set = bits_of(bytes + x, end - x);
            if (first < 0 ? set == 0 : set == ~std::uint64_t{0}) continue;
            for (int at = x; at < end;) {
                const int same = first < 0 ? std::countr_zero(set) : std::countr_one(set);
                at += same;
                if (at >= end) break;
                set >>= same;
                if (first >= 0) row_.push_back({first, at, -1});
                first = first < 0 ? at : -1;
            }
        }
        if (first >= 0) row_.push_back({first, mask_.width, -1});
    }

    int root(int mark) {
        while (parents_[static_cast<std::size_t>(mark)] != mark)
            mark = parents_[static_cast<std::size_t>(mark)] =
                parents_[static_cast<std::size_t>(parents_[static_cast<std::size_t>(mark)])];
        return mark;
    }

    void join_row() {
        std::size_t next = 0;
        for (Run& run : row_) {
            while (next < above_.size() && above_[next].end < run.first)
                ++next;
            for (std::size_t i = next; i < above_.size() && above_[i].first <= run.end; ++i) {
                const int other = root(above_[i].mark);
                if (run.mark < 0)
                    run.mark = other;
                else if (const int own = root(run.mark); own != other)
                    parents_[static_cast<std::size_t>(std::max(own, other))] = std::min(own, other);
            }
            if (run.mark >= 0) continue;
            run.mark = static_cast<int>(parents_.size());
            parents_.push_back(run.mark);
            sums_.push_back({luma_.width, 0, luma_.height, 0, 0, 0, 0, 0});
        }
    }

    void add(const Run& run, int y) {
        constexpr int beside = 2; // pixels: past a blurred edge
        Sums& sums = sums_[static_cast<std::size_t>(run.mark)];
        const std::uint8_t* level = luma_.row(y).data();
        int sum = 0;
        for (int x = run.first; x < run.end; ++x)
            sum += level[x];
        sums.levels += sum;
        sums.grounds +=
            level[std::max(run.first - beside, 0)] + level[std::min(run.end + beside - 1, luma_.width - 1)];
        sums.left = std::min(sums.left, run.first);
        sums.right = std::max(sums.right, run.end);
        sums.top = std::min(sums.top, y);
        sums.bottom = std::max(sums.bottom, y + 1);
        sums.area += run.end - run.first;
        ++sums.runs;
    }

    /// What touches is summed up in the mark that came first.
    void gather() {
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            const auto first = static_cast<std::size_t>(root(static_cast<int>(i)));
            if (first == i) continue;
            Sums& to = sums_[first];
            const Sums& from = sums_[i];
            to.left = std::min(to.left, from.left);
            to.right = std::max(to.right, from.right);
            to.top = std::min(to.top, from.top);
            to.bottom = std::max(to.bottom, from.bottom);
            to.area += from.area;
            to.runs += from.runs;
            to.levels += from.levels;
            to.grounds += from.grounds;
        }
    }

    const Plane<std::uint8_t>&mask_, &luma_;
    std::vector<Run> row_, above_;
    std::vector<int> parents_;
    std::vector<Sums> sums_;
};

bool may_be_letter(const Sums& sums, int least) {
    const int width = sums.right - sums.left, height = sums.bottom - sums.top;
    return height >= least && height <= tallest && width <= widest_for_height * height &&
           static_cast<float>(sums.area) >= least_filled * static_cast<float>(width * height);
}

Mark mark_of(const Sums& sums) {
    return {sums.left,
            sums.right,
            sums.top,
            sums.bottom,
            sums.area,
            sums.runs,
            static_cast<float>(sums.levels) / static_cast<float>(sums.area),
            static_cast<float>(sums.grounds) / static_cast<float>(2 * sums.runs)};
}

} // namespace

std::vector<Mark> marks(const Plane<std::uint8_t>& mask, const Plane<std::uint8_t>& luma, int least) {
    MarkFinder finder(mask, luma);
    const std::vector<Sums>& sums = finder.find();
    std::vector<Mark> found;
    for (std::size_t i = 0; i < sums.size(); ++i)
        if (finder.stands_alone(i) && may_be_letter(sums[i], least)) found.push_back(mark_of(sums[i]));
    std::ranges::sort(found, {},
                      [](const Mark& mark) { return std::tuple(mark.left, mark.top, mark.right); });
    return found;
}

} // namespace decoupage::letters
