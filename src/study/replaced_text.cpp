#include "study/replaced_text.hpp"

#include "study/problems.hpp"
#include "study/references.hpp"
#include "study/text_reading.hpp"
#include "study/understanding.hpp"

#include <algorithm>

namespace decoupage {

std::vector<Text>* texts_of_kind(Work& work, std::string_view file) {
    const std::string_view stem = file.substr(0, file.find('.'));
    if (!file.ends_with(".md")) return nullptr;
    if (stem == "guide/before") return &work.before;
    if (stem == "guide/after") return &work.after;
    if (stem == "guide/leader") return &work.leader;
    if (stem == "glossary") return &work.glossary;
    if (file.starts_with("study/")) return &work.study;
    return file.starts_with("scenes/") ? &work.scenes : nullptr;
}

void replace_text(Work& work, std::string_view markdown, const std::string& file) {
    std::vector<Text>* texts = texts_of_kind(work, file);
    if (texts == nullptr) return;
    std::erase_if(work.claims, [&](const WrittenClaim& claim) { return claim.written.file == file; });
    work.problems.clear();
    Text text = read_text(markdown, file, work.record.text_language, work.claims, work.problems);
    const auto place = std::ranges::lower_bound(*texts, file, {}, &Text::file);
    if (place != texts->end() && place->file == file)
        *place = std::move(text);
    else
        texts->insert(place, std::move(text));
    check_references(work);
    check_understanding(work);
    sort_problems(work.problems);
}

} // namespace decoupage
