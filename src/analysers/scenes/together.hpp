#pragma once
/// Which shots belong together for their looks, whatever is said at the joins between them.

#include "analysers/scenes/likeness.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace decoupage::scenes {

/// How much more alike shots are than is usual in this film, from one to the next as they are added to a
/// scene. Cf. the cost of a group of Rotman, Porat and Ashour (2017); theirs is of all pairs, ours of those
/// near each other, and beside what is usual.
class Together {
public:
    explicit Together(const Likenesses& alike);
    std::size_t shots() const { return sums_.size(); }

    /// A scene that grows, shot by shot.
    class Scene {
    public:
        Scene(const Together& film, std::size_t first) : film_(film), first_(first), end_(first + 1) {}
        void add_shot();
        /// Log odds that its shots are one scene, from their looks: about 0 for those that are as alike as
        /// any.
        float gain() const;

    private:
        const Together& film_;
        std::size_t first_, end_;
        float sum_ = 0;
        std::size_t pairs_ = 0;
    };

private:
    static constexpr std::size_t reach = 6; ///< so many shots before each one are compared with it
    /// Of each shot with so many before it: how much more alike than usual, added up.
    std::vector<std::array<float, reach + 1>> sums_;
};

} // namespace decoupage::scenes
