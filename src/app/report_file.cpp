#include "app/report_file.hpp"

#include "deeds/whole_file.hpp"
#include "dossier/dossier.hpp"
#include "views/report.hpp"

#include <filesystem>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

/// The dossier's name without its ending.
std::string stem_of(const fs::path& dossier) {
    return dossier.extension() == ".dossier" ? dossier.stem().string() : dossier.filename().string();
}

/// The folder for dossiers of films whose own folder may not be written: nobody would look for a report
/// there.
bool is_own_data_folder(const fs::path& folder) {
    std::error_code none;
    return fs::equivalent(own_folder(), folder, none);
}

} // namespace

std::string usual_report_path(const std::string& dossier, const Film& film) {
    const fs::path folder = fs::path(dossier).parent_path();
    const bool hidden = is_own_data_folder(folder);
    if (!hidden && can_write_in(folder.string())) return (folder / (stem_of(dossier) + ".html")).string();
    const std::string name = hidden ? name_of_film(film.path) : stem_of(dossier);
    return can_write_in("") ? name + ".html" : (folder / (name + ".html")).string();
}

std::string report_path(const std::string& wanted, const std::string& dossier, const Film& film) {
    std::error_code none;
    if (wanted.empty()) return usual_report_path(dossier, film);
    return fs::is_directory(wanted, none) ? (fs::path(wanted) / (name_of_film(film.path) + ".html")).string()
                                          : wanted;
}

Outcome<OpenedDossier> open_for_report(const std::string& path) {
    return open_known_dossier(path, report_curves());
}

std::string report_text(const OpenedDossier& opened, const Counting& counting) {
    ReportOrder order;
    order.counting = counting;
    order.program = "Découpage " DECOUPAGE_VERSION;
    return report_html(opened.decoupage, order);
}

} // namespace decoupage
