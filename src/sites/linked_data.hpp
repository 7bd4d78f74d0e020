#pragma once
/// What other programs read of a site. Inside sites/ only.

#include "sites/matter.hpp"

#include <string>

namespace decoupage {

/// A schema.org Movie, as an element of a page's head. Tells nothing of what happens in it.
std::string movie_element(const SiteMatter& matter);

/// Scenes of the study as schema.org Clips of it, with their times.
std::string clips_element(const SiteMatter& matter);

/// The claims as a page of W3C Web Annotations on the print, which is named by its digest: times as Media
/// Fragments, with the exact frames beside them.
std::string annotations_document(const SiteMatter& matter);

/// The stills as a IIIF Presentation 3 manifest: a canvas a still, a range a scene.
std::string manifest_document(const SiteMatter& matter);

/// Where the pages stand, ending in a stroke: that of the order, else one of the names kept for examples.
std::string address_of(const SiteMatter& matter);

} // namespace decoupage
