#pragma once
/// A later picture cut into blocks, and how each of them lies in an earlier one.

#include "analysers/camera_movement/layers.hpp"
#include "analysers/camera_movement/match_loops.hpp"
#include "analysers/camera_movement/similarity.hpp"

#include <memory>
#include <vector>

namespace decoupage::camera_movement {

/// Sums of products of slopes: how much a block tells of its way in each direction.
struct Tensor {
    double across = 0, both = 0, down = 0;
    double trace() const { return across + down; }
    /// What it weighs a way with.
    double of(const Way& way) const {
        return across * way.right * way.right + 2 * both * way.right * way.down + down * way.down * way.down;
    }
};

struct Block {
    int left = 0, top = 0; ///< in cells of its level
    double x = 0, y = 0;   ///< its middle from the middle of the frame, in pixels of the luma
    bool at_edge = false;  ///< of the picture
    Tensor tensor;         ///< its mean slope taken away
    Tensor inverse;        ///< of the tensor, a little heavier, so that what has no slopes stays
    double mean_across = 0, mean_down = 0; ///< slopes
    double told = 0;      ///< what it says at all: 0 for a plain one, near 1 for one with plain forms
    double firmness = 0;  ///< one by what weighs its ways: the firmest count a little more
    double lightness = 0; ///< one by what its tensor gives a pixel
    double plainness = 0; ///< one by its texture: squares of its levels less their mean
};

/// The blocks of one level. Blocks are spread evenly over the area, and may share a few cells.
class Blocks {
public:
    /// `level` as in Layers; `area` in pixels of the luma.
    Blocks(const Layers& layers, int level, const Area& area);

    int level() const { return level_; }
    const std::vector<Block>& all() const { return blocks_; }
    /// Cells that are summed up in a block.
    int cells() const { return width_ * rows_; }
    BlockCells cells_of(std::size_t block) const;
    int width() const { return width_; }
    int height() const { return rows_ * row_step_; }
    int row_step() const { return row_step_; }
    /// Of the picture, in pixels of the luma.
    double half_width() const { return half_width_; }
    double half_height() const { return half_height_; }

private:
    void cut(const Soft& soft, const Area& within);
    void add(const Soft& soft, int left, int top, bool at_edge);

    int level_ = 0, width_ = 8, rows_ = 6, row_step_ = 1;
    double half_width_, half_height_;
    std::vector<Block> blocks_;
    std::unique_ptr<std::int16_t[]> level_cells_, across_, down_;
};

/// How a block lies in the earlier picture.
struct Lie {
    bool seen = false; ///< whether where it is looked for lies inside the picture
    Way way;           ///< from where it is best found, in pixels of the luma
    double here = 0;   ///< squares of what differs where it was looked for, light apart
    double found = 0;  ///< how well it is found again: 1, or less where it is covered or changed
};

/// How all blocks lie in the earlier picture of the same level, looked for where the similarity says.
void lies(const Blocks& later, const Soft& earlier, const Similarity& guess, std::vector<Lie>& found);

} // namespace decoupage::camera_movement
