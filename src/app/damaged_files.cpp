#include "app/damaged_files.hpp"

#include "platform/files/attachments.hpp"

namespace gt::app {

void add_damaged_files(db::Reader& reader, files::Shelf const& shelf, history::Verification& found)
{
    for (auto const id : files::damaged_attachments(reader, shelf))
        found.broken.push_back({.kind = history::Fault::Kind::file_damaged,
            .subject_kind = "attachment",
            .subject_id = id.number,
            .words = "its file is missing, or is not what was sent"});
}

} // namespace gt::app
