#include "workbench/flows.hpp"

#include <utility>

namespace decoupage {

class Flows::Counted final : public Flow {
public:
    Counted(std::unique_ptr<Flow> flow, Flows& flows, std::string whose)
        : flow_(std::move(flow)), flows_(flows), whose_(std::move(whose)) {}
    ~Counted() override {
        flow_.reset(); // only then is there room for another
        const std::lock_guard lock(flows_.mutex_);
        --flows_.all_;
        if (const auto known = flows_.of_visitor_.find(whose_); --known->second == 0)
            flows_.of_visitor_.erase(known);
    }
    std::optional<std::string> next() override { return flow_->next(); }

private:
    std::unique_ptr<Flow> flow_;
    Flows& flows_;
    std::string whose_;
};

std::unique_ptr<Flow> Flows::counted(std::unique_ptr<Flow> flow, const Visitor& visitor) {
    const std::size_t most = visitor.role == Role::owner ? most_of_owner : most_of_member;
    const std::lock_guard lock(mutex_);
    const auto known = of_visitor_.find(visitor.id);
    if (all_ >= most_in_all || (known != of_visitor_.end() && known->second >= most)) return nullptr;
    ++all_;
    ++of_visitor_[visitor.id];
    return std::make_unique<Counted>(std::move(flow), *this, visitor.id);
}

std::size_t Flows::going() const {
    const std::lock_guard lock(mutex_);
    return all_;
}

} // namespace decoupage
