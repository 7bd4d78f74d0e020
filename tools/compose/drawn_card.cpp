#include "compose/footage.hpp"
#include "compose/lettering.hpp"

#include <cmath>

namespace decoupage::compose {

namespace {

constexpr int height = 180;

/// The frames after which grown letters are as large as they get.
constexpr Frame growth = 300;

class DrawnCard : public Footage {
public:
    DrawnCard(std::uint64_t key, double aspect)
        : key_(key), width_(2 * static_cast<int>(height * aspect / 2 + 0.5)) {
        Chance chance(key);
        ground_ = chance.happens(0.85) ? chance.between(0, 25) : chance.between(60, 235);
        ink_ = ground_ < 128 ? chance.between(170, 250) : chance.between(5, 40);
        size_ = chance.between(0.05, 0.13);
        grows_ = chance.happens(0.3) ? chance.between(0.05, 0.3) : 0;
        for (int lines = chance.whole(1, 5); lines > 0; --lines)
            lines_.push_back(words(chance, chance.whole(1, 4)));
        bytes_.resize(static_cast<std::size_t>(width_) * height * 3 / 2, 128);
        write(0);
    }

    Frame frames() const override { return 1'000'000; }
    double aspect() const override { return static_cast<double>(width_) / height; }
    bool is_card() const override { return true; }
    std::string name() const override { return "drawn card " + std::to_string(key_ % 1'000'000'000); }

    PictureView picture(Frame frame) const override {
        if (grows_ > 0) write(std::min(frame, growth));
        const std::size_t area = static_cast<std::size_t>(width_) * height;
        return {width_, height, bytes_.data(), bytes_.data() + area, bytes_.data() + area * 5 / 4};
    }

private:
    void write(Frame frame) const {
        const double size = size_ * (1 + grows_ * static_cast<double>(frame) / growth);
        Ink ink(width_, height);
        const double above = static_cast<double>(lines_.size() - 1) / 2;
        for (std::size_t line = 0; line < lines_.size(); ++line)
            ink.write(lines_[line], 0.5 + size / 2 + (static_cast<double>(line) - above) * size * 1.7, size);
        std::uint8_t* to = bytes_.data();
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width_; ++x)
                *to++ = static_cast<std::uint8_t>(ground_ + (ink_ - ground_) * ink(x, y));
    }

    std::uint64_t key_;
    int width_;
    double ground_, ink_, size_, grows_;
    std::vector<std::string> lines_;
    mutable std::vector<std::uint8_t> bytes_; ///< the picture looked at last
};

} // namespace

FootagePointer drawn_card(std::uint64_t key, double aspect) {
    return std::make_shared<DrawnCard>(key, aspect);
}

} // namespace decoupage::compose
