#include "exchange/forms.hpp"

#include "exchange/annotations.hpp"
#include "exchange/chapters.hpp"
#include "exchange/cinemetrics.hpp"
#include "exchange/eaf.hpp"
#include "exchange/edl.hpp"
#include "exchange/fcpxml.hpp"
#include "exchange/notes_table.hpp"
#include "exchange/otio.hpp"
#include "exchange/own_forms.hpp"

#include <algorithm>
#include <array>

namespace decoupage::exchange {

namespace {

constexpr std::array all_forms{
    Form{"eaf", "ELAN's annotations", "<ANNOTATION_DOCUMENT", eaf_document, read_eaf},
    Form{"otio", "OpenTimelineIO", "\"OTIO_SCHEMA\"", otio_document, read_otio},
    Form{"fcpxml", "Final Cut Pro's XML", "<fcpxml", fcpxml_document, read_fcpxml},
    Form{"annotations", "W3C's Web Annotations", "anno.jsonld", annotations_document, read_annotations},
    Form{"chapters", "WebVTT's chapters", "WEBVTT", webvtt_chapters, read_webvtt_chapters},
    Form{"ffmetadata", "FFmpeg's chapters", ";FFMETADATA", ffmetadata_chapters, read_ffmetadata_chapters},
    Form{"matroska", "Matroska's chapters", "<Chapters", matroska_chapters, read_matroska_chapters},
    Form{"clipshots", "the ClipShots collection", "\"frame_num\"", nullptr, read_clipshots},
    Form{"json", "this program's JSON", "\"transitions\"", nullptr, read_own_json},
    Form{"csv", "this program's table of shots", "transition_in_first_frame", nullptr, read_own_csv},
    Form{"notes", "a table of annotations", "annotation,tier,lies", notes_table, read_notes_table},
    Form{"edl", "edit decision lists (CMX 3600)", "TITLE:", edl_document, read_edl},
    Form{"cinemetrics", "lists of shot lengths", "ength", cinemetrics_table, read_cinemetrics},
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
    const auto found = std::ranges::find_if(
        all_forms, [&](const Form& form) { return bytes.find(form.mark) != std::string_view::npos; });
    return found == all_forms.end() ? nullptr : found;
}

} // namespace decoupage::exchange
