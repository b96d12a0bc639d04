#pragma once

#include "reports/edition.hpp"
#include "reports/files/formats.hpp"

namespace gt::reports {

/// What a published edition keeps: the report in every format that this machine can make, for readers inside as "pdf",
/// and for those outside (model::for_outside) as "outside.pdf".
std::vector<EditionFile> files_of(model::Report const& report);

/// "outside.pdf"
std::string kept_outside_as(Format const& format);

} // namespace gt::reports
