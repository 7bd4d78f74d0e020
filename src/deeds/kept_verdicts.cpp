#include "deeds/kept_verdicts.hpp"

#include "deeds/whole_file.hpp"

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_record = 16 << 20;
constexpr std::size_t most_records = 100;

fs::path record_path(const fs::path& folder, const std::string& dossier) {
    return folder / "verdicts" / (fs::path(dossier).stem().string() + ".json");
}

Outcome<std::optional<VerdictRecord>> record_at(const fs::path& path) {
    const auto document = small_file(path.string(), largest_record);
    if (!document) return std::optional<VerdictRecord>();
    auto record = read_record(*document);
    if (record) return std::optional(std::move(*record));
    return fault(record.error().kind, record.error().expected, path.string() + ": " + record.error().found,
                 record.error().remedy);
}

} // namespace

Outcome<std::optional<VerdictRecord>> kept_verdicts(const fs::path& folder, const std::string& dossier) {
    return record_at(record_path(folder, dossier));
}

std::vector<VerdictRecord> all_kept_verdicts(const fs::path& folder) {
    std::vector<VerdictRecord> records;
    std::error_code error;
    for (fs::directory_iterator one(folder / "verdicts", error), end;
         !error && one != end && records.size() < most_records; one.increment(error))
        if (one->path().extension() == ".json")
            if (auto record = record_at(one->path()); record && *record)
                records.push_back(std::move(**record));
    return records;
}

Outcome<void> keep_verdicts(const fs::path& folder, const std::string& dossier, const VerdictRecord& record) {
    const fs::path path = record_path(folder, dossier);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    return write_whole_file(path.string(), record_document(record));
}

} // namespace decoupage
