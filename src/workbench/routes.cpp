#include "workbench/routes.hpp"

#include <array>

namespace decoupage {

namespace {

constexpr std::array all_routes{
#define ROUTE(METHOD, PATTERN, LEAST, MOST, NAME)                                                            \
    Route{Method::METHOD, PATTERN, Role::LEAST, BodySize::MOST, NAME},
#include "workbench/routes.def"
#undef ROUTE
};

std::string_view first_part(std::string_view& rest) {
    const std::size_t slash = rest.find('/', 1);
    const std::string_view part = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash);
    return part;
}

/// Does the path fit, part by part? What stands for {} is put into `captures`.
bool fits(std::string_view pattern, std::string_view path, std::vector<std::string>& captures) {
    captures.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = first_part(pattern), part = first_part(path);
        if (wanted == "/{}") {
            if (part.size() < 2) return false;
            captures.emplace_back(part.substr(1));
        } else if (wanted != part) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

} // namespace

std::span<const Route> routes() {
    return all_routes;
}

const Route* route_of(Request& request) {
    for (const Route& route : all_routes)
        if (route.method == request.method && fits(route.pattern, request.path, request.captures))
            return &route;
    return nullptr;
}

bool has_path(std::string_view path) {
    std::vector<std::string> captures;
    for (const Route& route : all_routes)
        if (fits(route.pattern, path, captures)) return true;
    return false;
}

} // namespace decoupage
