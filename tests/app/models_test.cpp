#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"
#include "support/tiny_model.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const std::string name = "face_detection_yunet_tiny.onnx";

/// A small film, and a person's own files.
struct OwnFiles {
    support::TemporaryFolder folder;
    fs::path film = copy_into(folder.path(), small_film());
    fs::path models = folder.path() / "own" / "decoupage" / "models";
    Circumstances here{.folder = folder.path(),
                       .environment = {"XDG_DATA_HOME=" + (folder.path() / "own").string()}};

    void add_model(const std::string& bytes) const {
        fs::create_directories(models);
        write_bytes(models / name, bytes);
    }
    Json models_used() const {
        const Ran told = run({"export", "film.mp4", "--as", "json"}, here);
        return Json::parse(told.out, nullptr, false).at("screening").at("models");
    }
};

bool cannot_read_models(const Ran& ran) {
    if (!holds(ran.err, "This build cannot read models, and there is " + name)) return false;
    CHECK(ran.exit != 0);
    MESSAGE("This build cannot read models.");
    return true;
}

} // namespace

TEST_CASE("a model that a person added is looked by, and the film is screened again for it") {
    const OwnFiles own;
    REQUIRE(run({"film.mp4"}, own.here).exit == 0);
    CHECK(own.models_used().empty());
    own.add_model(support::tiny_yunet());
    const Ran ran = run({"film.mp4"}, own.here);
    if (cannot_read_models(ran)) return;
    CHECK(ran.exit == 0);
    CHECK(ran.err == "");
    const Json used = own.models_used();
    REQUIRE(used.size() == 1);
    CHECK(used[0].at("lookout") == "faces");
    CHECK(used[0].at("file") == name);
    CHECK(holds(bytes_of(own.folder.path() / "film.mp4.html"), name + ", digest "));
    CHECK(holds(run({"film.mp4"}, own.here).err, "was screened before"));

    fs::remove(own.models / name); // what it found is not thrown away
    CHECK(holds(run({"film.mp4"}, own.here).err, "was screened before"));
    CHECK(run({"screen", "film.mp4"}, own.here).exit == 0);
    CHECK(own.models_used().empty());
}

TEST_CASE("a folder of models may be named; one that is not there is told") {
    const OwnFiles own;
    own.add_model("no network");
    const Ran broken = run({"screen", "film.mp4"}, own.here);
    if (cannot_read_models(broken)) return;
    CHECK(broken.exit != 0);
    CHECK(holds(broken.err, name + " holds another, or none, or is not whole"));
    CHECK_FALSE(fs::exists(own.folder.path() / "film.mp4.dossier"));
    CHECK(run({"screen", "film.mp4", "--quick"}, own.here).exit == 0);

    const fs::path empty = own.folder.path() / "empty";
    fs::create_directory(empty);
    CHECK(run({"screen", "film.mp4", "--models", "empty"}, own.here).exit == 0);
    CHECK(own.models_used().empty());
    write_bytes(empty / name, support::tiny_yunet());
    CHECK(run({"screen", "film.mp4", "--models", "empty"}, own.here).exit == 0);
    CHECK(own.models_used().size() == 1);

    const Ran nowhere = run({"screen", "film.mp4", "--models", "nowhere"}, own.here);
    CHECK(nowhere.exit != 0);
    CHECK(holds(nowhere.err, "The folder nowhere cannot be looked into"));
}

} // namespace decoupage::app_test
