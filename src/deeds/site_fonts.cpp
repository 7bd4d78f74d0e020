#include "deeds/site_fonts.hpp"

#include <array>
#include <fstream>
#include <iterator>

namespace decoupage {

namespace {

constexpr const char* font_folder = "/usr/share/fonts/truetype/crosextra/";
constexpr const char* font_licence_file = "/usr/share/doc/fonts-crosextra-caladea/copyright";

struct Cut {
    const char* file;
    int weight;
    bool is_italic;
};
constexpr std::array cuts{Cut{"Caladea-Regular.ttf", 400, false}, Cut{"Caladea-Italic.ttf", 400, true},
                          Cut{"Caladea-Bold.ttf", 700, false}};

std::string font_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

void order_fonts(SiteOrder& order) {
    order.font_licence = font_bytes(font_licence_file);
    if (order.font_licence.empty()) return; // a font goes nowhere without it
    for (const Cut& cut : cuts)
        if (std::string bytes = font_bytes(std::string(font_folder) + cut.file); !bytes.empty())
            order.fonts.push_back(
                {"Caladea", std::string("fonts/") + cut.file, cut.weight, cut.is_italic, std::move(bytes)});
}

} // namespace decoupage
