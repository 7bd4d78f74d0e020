#pragma once
/// Which function answers what: `routes.def` is the only list.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace decoupage {

class Workplace;

/// A route's function: any thread may call it, several at once.
using Answering = Answer (*)(Workplace&, const Request&);

/// How much a body may hold.
enum class BodySize : std::size_t { none = 0, small = 64 << 10, text = 1 << 20, file = 16 << 20 };

struct Route {
    Method method;
    std::string_view pattern; ///< "/api/films/{}/names": each {} stands for one part of a path
    Role least;               ///< who may ask
    BodySize most;
    Answering answer;
};

std::span<const Route> routes();

/// The route of a request, with what stands for {} put into its captures; null where there is none.
const Route* route_of(Request& request);
/// Does any route have that path, with whatever method?
bool has_path(std::string_view path);

#define ROUTE(METHOD, PATTERN, LEAST, MOST, NAME) Answer NAME(Workplace& workplace, const Request& request);
#include "workbench/routes.def"
#undef ROUTE

} // namespace decoupage
