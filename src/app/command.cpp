#include "app/command.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

std::span<const Command* const> commands() {
    static const std::array all{&film_command,    &open_command,     &screen_command,   &read_command,
                                &show_command,    &figures_command,  &words_command,    &why_command,
                                &correct_command, &name_command,     &annotate_command, &moments_command,
                                &claim_command,   &align_command,    &compare_command,  &library_command,
                                &search_command,  &work_command,     &sources_command,  &draft_command,
                                &check_command,   &publish_command,  &discuss_command,  &report_command,
                                &export_command,  &import_command,   &backup_command,   &move_command,
                                &forget_command,  &evaluate_command, &list_command,     &etude_command};
    return all;
}

const Command* find_command(std::string_view name) {
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [&](const Command* command) { return command->name == name; });
    return found == commands().end() ? nullptr : *found;
}

} // namespace decoupage
