#include "lookouts/face_model.hpp"
#include "support/places.hpp"
#include "support/tiny_model.hpp"

#include <fstream>

#include <doctest/doctest.h>

using namespace decoupage;
using lookouts::FaceModel;
using support::Flaw;
using support::tiny_yunet;

namespace {

class ModelFile {
public:
    explicit ModelFile(const std::string& bytes) { std::ofstream(path(), std::ios::binary) << bytes; }
    std::string path() const { return folder_.path() / "face_detection_yunet_tiny.onnx"; }
    auto opened() const { return FaceModel::open(path()); }

private:
    support::TemporaryFolder folder_;
};

/// Without OpenCV nothing can be read; that it says so is all that can be tested then.
bool can_read_models() {
    const auto model = ModelFile(tiny_yunet()).opened();
    if (model) return true;
    CHECK(model.error().kind == Fault::Kind::usage);
    CHECK(model.error().found ==
          "This build cannot read models, and there is face_detection_yunet_tiny.onnx");
    MESSAGE("This build cannot read models: libopencv-dnn-dev was not there.");
    return false;
}

Plane<std::uint8_t> plain(int width, int height, std::uint8_t level) {
    Plane<std::uint8_t> luma(width, height);
    std::fill(luma.values.begin(), luma.values.end(), level);
    return luma;
}

} // namespace

TEST_CASE("a model finds a face, in shares of the picture, and its score hangs on the picture") {
    if (!can_read_models()) return;
    const auto model = ModelFile(tiny_yunet()).opened();
    REQUIRE(model);
    CHECK((*model)->file() == "face_detection_yunet_tiny.onnx");
    const auto dark = (*model)->faces(plain(640, 360, 0)), bright = (*model)->faces(plain(640, 360, 255));
    REQUIRE(dark.size() == 1);
    CHECK(dark[0].score == doctest::Approx(0.8));
    CHECK(dark[0].box.left == doctest::Approx(0.3));
    CHECK(dark[0].box.width == doctest::Approx(0.4));
    CHECK(dark[0].box.top == doctest::Approx(32.0 / 180));
    CHECK(dark[0].box.height == doctest::Approx(128.0 / 180));
    REQUIRE(bright.size() == 1);
    CHECK(bright[0].score > 0.9f);
    CHECK((*model)->faces(plain(640, 360, 255))[0].score == bright[0].score);
}

TEST_CASE("pictures of any shape are shown as they are, smaller where they are larger") {
    if (!can_read_models()) return;
    const auto model = ModelFile(tiny_yunet()).opened();
    REQUIRE(model);
    const auto high = (*model)->faces(plain(480, 640, 100)); // shown as 192 x 256
    REQUIRE(high.size() == 1);
    CHECK(high[0].box.left == doctest::Approx(96.0 / 192));
    CHECK(high[0].box.top == doctest::Approx(32.0 / 256));
    CHECK((*model)->faces(plain(100, 60, 100)).empty()); // what it sees there lies beyond the picture
    CHECK((*model)->faces(plain(1, 1, 100)).empty());
    CHECK((*model)->faces(plain(640, 2, 100)).empty());
}

TEST_CASE("a file that holds no such network is told, whatever it holds") {
    if (!can_read_models()) return;
    const std::string whole = tiny_yunet();
    std::vector<std::string> wrong{"", "no network at all", std::string(5000, '\0'),
                                   tiny_yunet(Flaw::other_names), tiny_yunet(Flaw::too_few_numbers)};
    for (std::size_t part = 0; part < 16; ++part)
        wrong.push_back(whole.substr(0, whole.size() * part / 16 + part));
    for (const std::string& bytes : wrong) {
        CAPTURE(bytes.size());
        const auto model = ModelFile(bytes).opened();
        REQUIRE_FALSE(model);
        CHECK(model.error().kind == Fault::Kind::damaged);
        CHECK(
            model.error().sentence() ==
            "face_detection_yunet_tiny.onnx holds another, or none, or is not whole; expected the network "
            "YuNet of March 2022. Put face_detection_yunet_2022mar.onnx of OpenCV's model zoo in its place, "
            "or take it out of its folder.");
    }
    CHECK(FaceModel::open("nowhere/face_detection_yunet.onnx").error().kind == Fault::Kind::not_found);
}

TEST_CASE("a file in which single bytes are wrong brings nobody down") {
    if (!can_read_models()) return;
    const std::string whole = tiny_yunet();
    for (std::size_t i = 0; i < 60; ++i) {
        std::string bytes = whole;
        for (const std::size_t at : {i, whole.size() - 1 - i, whole.find("kernel_shape") + i})
            bytes[at] = static_cast<char>(bytes[at] + 1 + 7 * i);
        (void)ModelFile(bytes).opened();
    }
}
