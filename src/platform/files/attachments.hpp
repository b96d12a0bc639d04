#pragma once

#include "platform/db/database.hpp"
#include "platform/files/kind.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "platform/http/response.hpp"
#include "platform/result.hpp"

#include <string>
#include <vector>

namespace gt::files {

using AttachmentId = Id<struct AttachmentTag>;

/// A file that belongs to a record: who may see that record may have the file.
struct Attachment {
    AttachmentId id;
    std::string name; ///< to save it under: what the sender called it, with the extension that its content has
    std::string media_type;
    std::string sha256;
    std::int64_t size = 0; ///< bytes
    std::int64_t added_by = 0; ///< a person's id
    Instant added_at{};

    std::string size_words() const; ///< "120 KB"
};

/// What is wrong with what was sent in the field `field`, in words: no file was chosen, it is empty or too large
/// (`most` bytes). Nothing when all is well; the content is not looked at.
std::optional<Problem> what_is_wrong(http::Upload const* upload, std::string const& field, std::size_t most);

/// Takes what was sent in the field `field` to the shelf. A Problem of that field, in words, when no file was chosen,
/// it is empty, too large (`most` bytes) or none of `wanted`. Slow (the disk): call it outside the transaction.
Result<Attachment> take_in(Shelf const& shelf, http::Upload const* upload, std::string const& field, std::size_t most,
    std::span<Kind const> wanted = documents());

/// Gives it to a record, with a history of its own. Once only, however often it is asked for the same id.
void attach(db::Transaction& tx, history::Subject record, Attachment const& attachment, history::Act const& act);

/// Takes it from the record's list. Its content and its history stay.
void withdraw(db::Transaction& tx, history::Subject record, AttachmentId id, history::Act const& act);

/// Those of a record that were not withdrawn, oldest first.
std::vector<Attachment> attachments_of(db::Reader& reader, history::Subject record);
/// Nothing when there is none of that id on that record, or it was withdrawn.
std::optional<Attachment> find_attachment(db::Reader& reader, history::Subject record, AttachmentId id);

/// To be saved, never shown within the site. Whether the person may have it, the caller has asked.
http::Response download(Shelf const& shelf, Attachment const& attachment);

/// For `history verify`; kind "attachment".
std::vector<history::PresentState> present_attachments(db::Reader& reader, std::int64_t after, int most);

/// Those whose content is not on the shelf, or is not what it was. Reads every file.
std::vector<AttachmentId> damaged_attachments(db::Reader& reader, Shelf const& shelf);

} // namespace gt::files
