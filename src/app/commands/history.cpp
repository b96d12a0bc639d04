#include "app/commands/commands.hpp"
#include "app/damaged_files.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/verification.hpp"
#include "platform/text/text.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

namespace gt::app {

namespace {

using history::Verification;

void print_sentences(Verification const& found)
{
    for (auto const& line : found.erased) std::cerr << line << '\n';
    for (auto const& line : found.remarks) std::cerr << line << '\n';
    for (auto const& fault : found.broken) std::cerr << fault.text() << '\n';
    std::cerr << (found.broken.empty() ? "Every history holds: " : "The history does not hold: ")
              << text::count_of(found.chains, "record", "records") << ", " << text::count_of(found.rows, "row", "rows")
              << ", " << text::count_of(found.seals, "seal", "seals") << "; "
              << text::count_of(found.waiting, "row waits", "rows wait") << " for a seal; "
              << text::count_of(found.records, "record was", "records were") << " compared with what is stored.\n";
}

void print_json(Verification const& found)
{
    auto faults = nlohmann::json::array();
    for (auto const& fault : found.broken)
        faults.push_back({{"fault", history::key_of(fault.kind)}, {"kind", fault.subject_kind},
            {"id", std::to_string(fault.subject_id)}, {"row", fault.row}, {"words", fault.text()}});
    nlohmann::json const answer{{"holds", found.broken.empty()}, {"chains", found.chains}, {"rows", found.rows},
        {"seals", found.seals}, {"waiting", found.waiting}, {"compared", found.records}, {"faults", faults},
        {"erased", found.erased}, {"remarks", found.remarks}};
    std::cout << answer.dump(2) << '\n';
}

int history_verify(Arguments const& arguments)
{
    if (arguments.word(0) != "verify") return refuse("Say: goldenthread history verify [--format text|json]");
    auto const format = arguments.option("format", "text");
    if (format != "text" && format != "json") return refuse("--format takes text or json");
    Authority authority{place_from(arguments)};
    auto keys = history::Keys::in_folder(authority.keys_folder());
    if (arguments.has("lost-key")) keys.give_up(arguments.option("lost-key"));
    auto reader = authority.database().read();
    auto found = history::verify(reader, keys, authority.house().kinds_with_history());
    add_damaged_files(reader, authority.house().get<files::Shelf>(), found);
    format == "json" ? print_json(found) : print_sentences(found);
    return found.broken.empty() ? 0 : 1;
}

} // namespace

Command history_command()
{
    return {"history", "verify [--lost-key ID] [--format text|json]",
        "Checks every record's history, its seals, and the records by it.", {"format", "lost-key"}, {}, history_verify};
}

} // namespace gt::app
