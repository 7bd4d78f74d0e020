#pragma once
/// How many streams go to whom at once: each holds a thread, and perhaps a decoder.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace decoupage {

/// Counts flows as long as they live, and must outlive them. Any thread may call it.
class Flows {
public:
    static constexpr std::size_t most_of_member = 12, most_of_owner = 48, most_in_all = 160;

    /// The flow, counted; null where this visitor, or all together, have too many already.
    std::unique_ptr<Flow> counted(std::unique_ptr<Flow> flow, const Visitor& visitor);
    std::size_t going() const;

private:
    class Counted;
    mutable std::mutex mutex_;
    std::map<std::string, std::size_t> of_visitor_;
    std::size_t all_ = 0;
};

} // namespace decoupage
