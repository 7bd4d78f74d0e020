#pragma once
/// The manual, as the workbench shows it.

#include "study/markdown.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

struct ManualChapter {
    std::string id;    ///< its file's name without the ending: "2-reading"
    std::string title; ///< of its first heading
    MarkdownNode text;
};

/// Chapters by language, in their order: the one called README first, then by their numbers, then the others.
using Manual = std::map<std::string, std::vector<ManualChapter>, std::less<>>;

/// Of a folder with a folder for each language; empty where there is none. Only `en` and `fr` are read.
Manual read_manual(const std::filesystem::path& folder);

/// The manual that lies with the front end; read when it is first asked for, and then kept. Any thread may
/// call it.
const Manual& own_manual();

/// {"kind", "words", "level", "target", "children"}, each where there is one.
nlohmann::ordered_json node_json(const MarkdownNode& node);

} // namespace decoupage
