#include "exchange/forms.hpp"

#include "exchange/eaf.hpp"
#include "exchange/edl.hpp"
#include "exchange/fcpxml.hpp"
#include "exchange/otio.hpp"

#include <algorithm>
#include <array>

namespace decoupage::exchange {

namespace {

constexpr std::array all_forms{
    Form{"eaf", "ELAN's annotations", "<ANNOTATION_DOCUMENT", eaf_document, read_eaf},
    Form{"otio", "OpenTimelineIO", "\"OTIO_SCHEMA\"", otio_document, read_otio},
    Form{"edl", "edit decision lists (CMX 3600)", "FCM:", edl_document, read_edl},
    Form{"fcpxml", "Final Cut Pro's XML", "<fcpxml", fcpxml_document, read_fcpxml},
};

} // namespace

std::span<const Form> forms() {
    return all_forms;
}

const Form* form_named(std::string_view name) {
    const auto found = std::ranges::find(all_forms, name, &Form::name);
    return found == all_forms.end() ? nullptr : found;
}

const Form* form_of(std::string_view bytes) {
    const auto found = std::ranges::find_if(all_forms, [&](const Form& form) {
        return !form.mark.empty() && bytes.find(form.mark) != std::string_view::npos;
    });
    return found == all_forms.end() ? nullptr : found;
}

} // namespace decoupage::exchange
