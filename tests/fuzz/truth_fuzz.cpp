// A truth file and an export come from strangers: whatever their bytes are, they are read or refused, and a
// truth that is read agrees with itself.

#include "evaluation/evaluation.hpp"
#include "evaluation/house.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace decoupage;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

Predictions itself(const Truth& truth) {
    Predictions predictions{truth.frames, {}};
    for (const Marked& marked : truth.transitions)
        if (marked.sure) predictions.transitions.push_back({marked.kind, marked.span, 1.0f});
    return predictions;
}

bool wholly_right(const Tally& tally) {
    return tally.right == tally.truths && tally.right == tally.found;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto predictions = read_export(text);
    const auto truth = read_truth(text);
    if (!truth) return 0;
    const HouseResult result = house_rule(*truth, itself(*truth), 1);
    demand(wholly_right(result.cuts.tally) && wholly_right(result.graduals.tally));
    const Judgement film{"film", *truth, predictions ? *predictions : itself(*truth)};
    for (const Rule rule : {Rule::house, Rule::transnet, Rule::rai, Rule::clipshots, Rule::pyscenedetect,
                            Rule::trecvid, Rule::iou})
        evaluation_table({&film, 1}, {rule, 1});
    return 0;
}
