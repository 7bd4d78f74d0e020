#include "lookouts/face_model.hpp"

#include "lookouts/ends_well.hpp"
#include "lookouts/shrunk.hpp"
#include "lookouts/yunet.hpp"
#include "models/network.hpp"

#include <algorithm>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace decoupage::lookouts {

namespace {

/// What the network is shown, whatever the film's shape: the picture lies in its upper left corner. YuNet
/// finds faces of 10 to 300 pixels, which are here all from 5 % of the height to the whole of it.
constexpr int shown_width = 320, shown_height = 256;

constexpr std::uintmax_t largest_file = 64u << 20; ///< a hundred times what YuNet takes

/// Null where this build has none. The library stays loaded.
models::OpenNetwork network_opener() {
    static const auto found = [] {
        void* const library = ::dlopen(models::library, RTLD_NOW | RTLD_LOCAL);
        return library == nullptr ? nullptr
                                  : reinterpret_cast<models::OpenNetwork>(::dlsym(library, models::opener));
    }();
    return found;
}

/// Each thread's own, of the model by which it looked last. Networks keep state while they are asked.
models::Network& own_network(const std::shared_ptr<const std::string>& onnx) {
    thread_local std::shared_ptr<const std::string> of;
    thread_local std::unique_ptr<models::Network> network;
    if (of != onnx) network_opener()(*onnx, network);
    of = onnx;
    return *network;
}

tl::unexpected<Fault> no_such_network(const std::string& file, const std::string& found) {
    return fault(
        Fault::Kind::damaged, "the network YuNet of March 2022", file + " " + found,
        "Put face_detection_yunet_2022mar.onnx of OpenCV's model zoo in its place, or take it out of "
        "its folder.");
}

Outcome<std::string> bytes_of(const std::string& path, const std::string& file) {
    std::error_code none;
    const auto bytes = std::filesystem::file_size(path, none);
    if (none) return fault(Fault::Kind::not_found, "a model file", path + " is none");
    if (bytes > largest_file) return no_such_network(file, "is larger than 64 MB");
    std::ifstream stream(path, std::ios::binary);
    std::string held{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || held.size() != bytes)
        return fault(Fault::Kind::not_allowed, "a file you may read", file + " cannot be read",
                     "Change its permissions.");
    return held;
}

/// Whether it says of a picture as many numbers as it should. OpenCV throws where a file is no network, and
/// breaks on some that were nearly one.
bool answers(const std::shared_ptr<const std::string>& onnx) {
    const auto outputs = own_network(onnx).outputs({shown_width, shown_height}, yunet_outputs);
    return std::ranges::equal(outputs, yunet_numbers(shown_width, shown_height), {},
                              &std::vector<float>::size);
}

} // namespace

FaceModel::FaceModel(std::string file, std::string onnx)
    : file_(std::move(file)), onnx_(std::make_shared<const std::string>(std::move(onnx))) {}

Outcome<std::unique_ptr<const FaceModel>> FaceModel::open(const std::string& path) {
    const std::string file = std::filesystem::path(path).filename();
    if (network_opener() == nullptr)
        return fault(Fault::Kind::usage, "", "This build cannot read models, and there is " + file,
                     "Install libopencv-dnn-dev and build again, or take it out of its folder, or name "
                     "another folder with --models.");
    auto held = bytes_of(path, file);
    if (!held) return tl::unexpected(held.error());
    std::unique_ptr<const FaceModel> model(new FaceModel(file, std::move(*held)));
    if (!ends_well([&] { return answers(model->onnx_); }))
        return no_such_network(file, "holds another, or none, or is not whole");
    return model;
}

std::vector<FoundFace> FaceModel::faces(const Plane<std::uint8_t>& luma) const {
    const float scale = std::min({1.0F, static_cast<float>(shown_width) / static_cast<float>(luma.width),
                                  static_cast<float>(shown_height) / static_cast<float>(luma.height)});
    const int width = std::max(1, static_cast<int>(static_cast<float>(luma.width) * scale)),
              height = std::max(1, static_cast<int>(static_cast<float>(luma.height) * scale));
    const auto small = shrunk(luma, width, height);
    Plane<std::uint8_t> shown(shown_width, shown_height);
    for (int y = 0; y < height; ++y)
        std::ranges::copy(small.row(y), shown.values.begin() + std::ptrdiff_t{y} * shown_width);
    const auto wide = static_cast<float>(width), high = static_cast<float>(height);
    const auto outputs = own_network(onnx_).outputs(shown, yunet_outputs);
    std::vector<FoundFace> found;
    for (const auto& [box, score] : yunet_faces(outputs, shown_width, shown_height, 0.6F)) {
        const Box part{box.left / wide, box.top / high, box.width / wide, box.height / high};
        if (part.left + part.width / 2 < 1 && part.top + part.height / 2 < 1)
            found.push_back({part, 0, 0, score});
    }
    return found;
}

} // namespace decoupage::lookouts
