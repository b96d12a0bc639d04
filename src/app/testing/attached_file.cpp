#include "app/testing/attached_file.hpp"

#include "improvement/store/progress.hpp"
#include "platform/files/durable.hpp"

#include <stdexcept>

namespace gt::testing {

files::AttachmentId attach_file(
    TestApp& app, improvement::ActionId action, staff::PersonId by, std::string const& words)
{
    auto const& shelf = app.house().get<files::Shelf>();
    http::Upload upload;
    upload.name = "plan.txt";
    upload.file = shelf.incoming() / words;
    upload.size = words.size();
    files::write_durably(upload.file, words);
    auto taken = files::take_in(shelf, &upload, "file", 1'000'000);
    if (!taken) throw std::logic_error{"file: " + taken.problem().message};
    auto const entry = improvement::EntryId::make();
    taken->id = {entry.number};
    app.database().write([&](db::Transaction& tx) {
        history::Act const act{by.number, app.now(), "added a file to the action"};
        improvement::store::add(tx,
            improvement::ActionEntry{.id = entry,
                .action = action,
                .kind = improvement::EntryKind::file,
                .words = words,
                .written_by = by,
                .written_at = app.now()},
            act);
        files::attach(tx, {"action", action.number}, *taken, act);
    });
    return taken->id;
}

} // namespace gt::testing
