#pragma once
/// How much of a film may be spoken of before it is seen.

#include "sites/first_part.hpp"
#include "study/work.hpp"

#include <filesystem>

namespace decoupage {

class Workplace;

/// The first frame that may not be spoken of in a session before the screening, as the pages of a companion
/// have it (sites/first_part.hpp); 0 where the session's film is not open here, or the limit is not
/// understood: nothing is given away then.
Frame limit_of(Workplace& workplace, const std::filesystem::path& work_folder, const Session& session);

/// Where the places of a work folder lie in the session's film; none where it is not open here.
Places places_of(Workplace& workplace, const Work& work, const Session& session);

/// How many frames the session's film has; 0 where it is not open here.
Frame frames_of(Workplace& workplace, const Session& session);

} // namespace decoupage
