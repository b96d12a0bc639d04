#include "app/backup.hpp"

#include "app/commands/commands.hpp"
#include "app/damaged_files.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/verification.hpp"
#include "platform/text/text.hpp"

#include <iostream>

namespace gt::app {

namespace {

std::string rows_words(Manifest const& manifest)
{
    std::int64_t rows = 0;
    for (auto const& [table, count] : manifest.rows) rows += count;
    return text::count_of(static_cast<int>(manifest.rows.size()), "table", "tables") + ", "
        + text::count_of(static_cast<int>(rows), "row", "rows") + ", "
        + text::count_of(static_cast<int>(manifest.files.size()), "file", "files");
}

int backup(Arguments const& arguments)
{
    auto const to = arguments.option("to", "");
    if (to.empty()) return refuse("Say where: goldenthread backup --to FOLDER");
    auto const place = place_from(arguments);
    auto const made = make_backup(place, to, place.now.value_or(Instant::now()));
    if (!made) return refuse(made.problem());
    std::cerr << "Backed up " << rows_words(made->manifest) << "; "
              << (made->manifest.root.empty() ? "the history is not sealed"
                                              : "sealed up to seal " + std::to_string(made->manifest.seal))
              << ". Keep the keys apart from it.\n";
    std::cout << made->folder.string() << '\n';
    return 0;
}

/// A restored authority is opened, and each record is checked with its history, before anybody relies on it. The keys
/// are kept apart from the backup, so the seals wait until they are back.
int restore(Arguments const& arguments)
{
    auto const from = arguments.option("from", "");
    if (from.empty()) return refuse("Say from where: goldenthread restore --from FOLDER --data NEW-FOLDER");
    auto const place = place_from(arguments);
    auto const restored = restore_backup(from, place);
    if (!restored) return refuse(restored.problem());
    bring_up_to_date(place);
    Authority authority{place};
    auto reader = authority.database().read();
    auto found = history::verify_chains(reader);
    history::verify_records(reader, authority.house().kinds_with_history(), found);
    add_damaged_files(reader, authority.house().get<files::Shelf>(), found);
    for (auto const& fault : found.broken) std::cerr << fault.text() << '\n';
    std::cerr << "Restored " << restored->council << " as of " << restored->made_at << ": " << rows_words(*restored)
              << "; " << text::count_of(found.chains, "history", "histories") << " checked.\n"
              << "Put the copy of the keys into " << keys_folder(place).string()
              << "; then goldenthread history verify checks the seals too.\n";
    return found.broken.empty() ? 0 : 1;
}

} // namespace

Command backup_command()
{
    return {
        "backup", "--to FOLDER", "Writes a backup into a new folder there, while the server runs.", {"to"}, {}, backup};
}

Command restore_command()
{
    return {
        "restore", "--from FOLDER --data NEW-FOLDER", "Makes an authority again from a backup.", {"from"}, {}, restore};
}

} // namespace gt::app
