#include "reports/files/edition_files.hpp"

#include "reports/model/outside.hpp"

namespace gt::reports {

std::string kept_outside_as(Format const& format) { return "outside." + std::string{format.key}; }

std::vector<EditionFile> files_of(model::Report const& report)
{
    std::vector<EditionFile> files;
    files.reserve(2 * formats().size());
    auto const outside = model::for_outside(report);
    for (auto const& format : formats()) {
        if (auto bytes = format.write(report))
            files.push_back({std::string{format.key}, std::string{format.type}, *std::move(bytes)});
        if (auto bytes = format.write(outside))
            files.push_back({kept_outside_as(format), std::string{format.type}, *std::move(bytes)});
    }
    return files;
}

} // namespace gt::reports
