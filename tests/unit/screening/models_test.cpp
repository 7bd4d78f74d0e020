#include "screening/models.hpp"
#include "support/places.hpp"

#include <fstream>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

TEST_CASE("a model is found by how its name begins, and known by its bytes") {
    const support::TemporaryFolder folder;
    CHECK(models_in(folder.path())->empty());
    write(folder.path() / "face_detection_yunet_2022mar.onnx", "one");
    write(folder.path() / "face_detection_yunet.txt", "no model");
    write(folder.path() / "another.onnx", "for nobody");
    const auto found = models_in(folder.path());
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    const Model& model = found->at("faces");
    CHECK(model.path == (folder.path() / "face_detection_yunet_2022mar.onnx").string());
    CHECK(model.digest.size() == 32);
    write(folder.path() / "face_detection_yunet_2022mar.onnx", "two");
    CHECK(models_in(folder.path())->at("faces").digest != model.digest);
}

TEST_CASE("two models for one lookout, a name too long and no folder at all are told") {
    const support::TemporaryFolder folder;
    CHECK(models_in(folder.path() / "none").error().kind == Fault::Kind::not_found);
    write(folder.path() / ("face_detection_yunet" + std::string(60, 'x') + ".onnx"), "one");
    CHECK(models_in(folder.path()).error().kind == Fault::Kind::usage);
    std::filesystem::remove(folder.path() / ("face_detection_yunet" + std::string(60, 'x') + ".onnx"));
    write(folder.path() / "face_detection_yunet_a.onnx", "one");
    write(folder.path() / "face_detection_yunet_b.onnx", "two");
    const auto several = models_in(folder.path());
    REQUIRE_FALSE(several);
    CHECK(several.error().sentence() == "There are several in " + folder.path().string() +
                                            "; expected one model for faces. Leave one of them there.");
}

TEST_CASE("a screening knows by which models it looks, and a quick one looks by none") {
    ScreeningOrder order;
    CHECK(models_of(order).empty());
    CHECK(check_models(order));
    order.settings["faces"] = Settings({}, {"/models/face_detection_yunet_a.onnx", "abc"});
    order.settings["transitions"] = Settings({}, {"/models/of_nobody.onnx", "abc"});
    CHECK(models_of(order) == std::vector<ModelKey>{{"faces", "face_detection_yunet_a.onnx", "abc"}});
    CHECK_FALSE(check_models(order)); // there is no such file
    order.quick = true;
    CHECK(models_of(order).empty());
    CHECK(check_models(order));
}
