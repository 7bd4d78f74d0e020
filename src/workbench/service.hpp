#pragma once
/// From a request to its answer, without a network: what is tested and fuzzed.

#include "workbench/answer.hpp"
#include "workbench/assets.hpp"
#include "workbench/flows.hpp"
#include "workbench/gate.hpp"
#include "workbench/request.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

namespace decoupage {

/// The way of every request: gate, role, size, route. Must outlive the flows of its answers.
class Service {
public:
    Service(Workplace& workplace, const Gate& gate, const Assets& assets)
        : workplace_(workplace), gate_(gate), assets_(assets) {}

    /// Asked when a request's head is there and its body is not: what refuses it already.
    std::optional<Answer> refused(Request& request) const;
    /// How large a body may be. 0 where there is no such address, or it takes none.
    std::size_t most_body(Request& request) const;
    /// Any thread may call it. Whatever a stranger's code throws becomes a fault.
    Answer answer(Request& request) const;

private:
    Answer answer_page(const Request& request) const;
    Answer answer_route(const Route& route, const Request& request) const;
    Answer not_known(const Request& request) const;

    Workplace& workplace_;
    const Gate& gate_;
    const Assets& assets_;
    mutable Flows flows_;
};

} // namespace decoupage
