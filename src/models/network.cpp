#include "models/network.hpp"

#include <array>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/dnn.hpp>

namespace decoupage::models {

namespace {

class OpenCvNetwork final : public Network {
public:
    explicit OpenCvNetwork(const cv::dnn::Net& net) : net_(net) {
        net_.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net_.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    }

    std::vector<std::vector<float>> outputs(const Plane<std::uint8_t>& luma,
                                            std::span<const std::string> names) override {
        const cv::Mat grey(luma.height, luma.width, CV_8UC1, const_cast<std::uint8_t*>(luma.values.data()));
        cv::Mat colours;
        cv::merge(std::array{grey, grey, grey}, colours);
        net_.setInput(cv::dnn::blobFromImage(colours));
        std::vector<cv::Mat> given;
        net_.forward(given, std::vector<cv::String>(names.begin(), names.end()));
        std::vector<std::vector<float>> all;
        for (const cv::Mat& one : given) {
            CV_Assert(one.type() == CV_32F && one.isContinuous());
            const auto* const first = one.ptr<float>();
            all.emplace_back(first, first + one.total());
        }
        return all;
    }

private:
    cv::dnn::Net net_;
};

/// Its faults are told by who opened the file, in words of ours.
int say_nothing(int, const char*, const char*, const char*, int, void*) {
    return 0;
}

void open_network(std::string_view onnx, std::unique_ptr<Network>& network) {
    cv::setNumThreads(1);
    cv::redirectError(say_nothing);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    network = std::make_unique<OpenCvNetwork>(cv::dnn::readNetFromONNX(onnx.data(), onnx.size()));
}

} // namespace

} // namespace decoupage::models

extern "C" void decoupage_open_network(std::string_view onnx,
                                       std::unique_ptr<decoupage::models::Network>& network) {
    decoupage::models::open_network(onnx, network);
}
