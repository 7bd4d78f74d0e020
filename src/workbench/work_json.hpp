#pragma once
/// A work as pages know it: docs/formats/workbench.md.

#include "study/work.hpp"
#include "workbench/open_works.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// Everything of a work but its texts' words.
nlohmann::ordered_json work_json(const WorkAsOf& work);
nlohmann::ordered_json problem_json(const WorkProblem& problem);
nlohmann::ordered_json file_json(const WorkFile& file);

/// The languages in which there are texts, in alphabetical order.
std::vector<std::string> languages_of(const Work& work);

/// The first digits of the prints, so many as ids of films have, that the work speaks of: those of its
/// record, of films/ and of the verdicts that were kept.
std::vector<std::string> films_of(const Work& work);

} // namespace decoupage
