#pragma once
/// Finds faces by a model that a person added: YuNet (Wu, Peng and Yu 2023), the network of March 2022 as
/// OpenCV's model zoo has it.

#include "film/outcome.hpp"
#include "lookouts/face_finder.hpp"

#include <memory>
#include <string>
#include <vector>

namespace decoupage::lookouts {

/// May be asked by many threads at once: each has a network of its own, from the same bytes.
class FaceModel {
public:
    /// It is tried in a process of its own first, as OpenCV breaks on some damaged files. Faults: usage,
    /// where this build cannot read models; not_found and not_allowed, where there is no such file; damaged,
    /// where it holds no such network.
    static Outcome<std::unique_ptr<const FaceModel>> open(const std::string& path);

    /// Faces with a score of at least 0.6: hits and votes are of cascades, and none here. Throws what OpenCV
    /// throws, where it cannot go on.
    std::vector<FoundFace> faces(const Plane<std::uint8_t>& luma) const;
    /// Its name, without folders.
    const std::string& file() const { return file_; }

private:
    FaceModel(std::string file, std::string onnx);

    std::string file_;
    std::shared_ptr<const std::string> onnx_; ///< what the file holds
};

} // namespace decoupage::lookouts
