#include "cases/imports/imports.hpp"

#include "cases/annex_a/annex_a.hpp"
#include "cases/caseload_csv/caseload_csv.hpp"
#include "cases/facts.hpp"
#include "cases/imports/publish.hpp"
#include "cases/imports/staging.hpp"
#include "platform/log/log.hpp"
#include "platform/text/digest.hpp"
#include "platform/text/text.hpp"

#include <fstream>
#include <iterator>
#include <numeric>
#include <set>

namespace gt::cases::imports {

namespace {

std::string text_of(annex_a::AnnexRow const& row)
{
    Facts facts;
    facts.with("birth", row.birth).with("gender", row.gender).with("ethnicity", row.ethnicity);
    if (row.age) facts.with("age", std::to_string(*row.age));
    row.facts.each([&](std::string_view key, std::string_view value) { facts.with(key, value); });
    facts.with("team", row.team).with("worker", row.worker);
    return facts.text();
}

std::string text_of(caseload_csv::CaseloadRow const& row)
{
    Facts facts;
    facts.with("opened", row.opened).with("closed", row.closed).with("team", row.team).with("worker", row.worker);
    facts.with("iro", row.iro).with("cp_chair", row.cp_chair).with("initials", row.initials);
    return facts.text();
}

/// One file on its way in: rows one by one, then the end.
class Import {
public:
    Import(db::Database& database, std::string kind, std::string sha256, Occasion const& occasion)
        : database_{database}, occasion_{occasion}, staging_{database, id_}
    {
        report_.kind = std::move(kind);
        report_.file_sha256 = std::move(sha256);
        auto reader = database.read();
        based_on_ = newest(reader, report_.kind);
        stored_ = StoredRows::load(reader, report_.kind);
    }

    ~Import()
    {
        if (!has_begun_) return;
        staging_.give_up();
        try {
            database_.write([&](db::Transaction& tx) { abandon(tx, id_); });
        } catch (std::exception const& error) {
            // The rows lie apart and stand for nothing; a later import takes them away.
            log::error("import.rows_left", {{"import", id_.number}, {"what", error.what()}});
        }
    }

    Import(Import const&) = delete;
    Import& operator=(Import const&) = delete;

    Report& report() { return report_; }

    template <class Facts> void take(std::string list, std::string const& key, std::string const& number,
        std::string const& digest, Facts const& facts)
    {
        ++report_.accepted;
        if (occasion_.rows_read) ++*occasion_.rows_read;
        if (stored_.meet(key, digest) || occasion_.mode == Mode::dry_run) return;
        begin_once();
        staging_.add({std::move(list), key, number, digest, text_of(facts)});
    }

    Result<Report> finish(std::set<std::string> const& lists)
    {
        auto const difference = stored_.difference(lists);
        report_.added = difference.added;
        report_.changed = difference.corrected.size();
        report_.unchanged = difference.unchanged;
        report_.returned = difference.returned.size();
        for (auto const& [list, entry] : difference.vanished) ++report_.vanished[list];
        if (occasion_.mode == Mode::dry_run) return report_;

        begin_once();
        staging_.finish();
        report_.import = id_;
        auto const published = database_.write(
            [&](db::Transaction& tx) { return publish(tx, id_, based_on_, difference, report_, occasion_); });
        if (!published) return published.problem();
        has_begun_ = false;
        return report_;
    }

private:
    void begin_once()
    {
        if (std::exchange(has_begun_, true)) return;
        database_.write([&](db::Transaction& tx) { begin(tx, id_, report_, occasion_); });
    }

    db::Database& database_;
    Occasion occasion_;
    ImportId id_ = ImportId::make();
    Report report_;
    std::optional<ImportId> based_on_;
    StoredRows stored_;
    Staging staging_;
    bool has_begun_ = false;
};

/// Only lists that were read can say that a row is gone.
std::set<std::string> lists_read(annex_a::Reading const& reading)
{
    using State = annex_a::ListReport::State;
    std::set<std::string> lists;
    for (auto const& list : reading.lists)
        if (list.state == State::read) lists.insert(std::to_string(list.list));
    return lists;
}

void add_remarks(annex_a::ListReport const& list, std::vector<std::string>& remarks)
{
    using State = annex_a::ListReport::State;
    auto const name = "List " + std::to_string(list.list);
    if (list.state == State::absent) remarks.push_back(name + " is not in this workbook: what stands stays");
    if (list.state == State::empty) remarks.push_back(name + " is an empty sheet: what stands stays");
    if (list.state == State::no_headings)
        remarks.push_back(name + " was not read: its headings are not among the first rows");
    if (!list.ignored_columns.empty())
        remarks.push_back(name + ": columns not read: " + text::join(list.ignored_columns, ", "));
    if (!list.missing_columns.empty() && list.state == State::read)
        remarks.push_back(name + ": columns missing: " + text::join(list.missing_columns, ", "));
}

} // namespace

std::size_t Report::vanished_rows() const
{
    return std::accumulate(vanished.begin(), vanished.end(), std::size_t{0},
        [](std::size_t total, auto const& list) { return total + list.second; });
}

Result<Report> import_annex_a(db::Database& database, std::filesystem::path const& file, Occasion const& occasion)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return Problem{"", "There is no file " + file.string() + ", or it cannot be read"};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    auto sha256 = text::digest(bytes);
    auto const workbook = xlsx::Workbook::from_bytes(std::move(bytes));
    if (!workbook) return workbook.problem();

    Import import{database, "annex_a", std::move(sha256), occasion};
    auto reading = annex_a::read(*workbook, [&](annex_a::AnnexRow const& row) {
        import.take(std::to_string(row.list), row.key, row.child_id, row.digest, row);
    });
    if (!reading) return reading.problem();
    for (auto const& list : reading->lists) add_remarks(list, import.report().remarks);
    import.report().rows_refused = reading->refused();
    import.report().refusals = std::move(reading->refusals);
    return import.finish(lists_read(*reading));
}

Result<Report> import_annex_rows(db::Database& database, std::vector<annex_a::AnnexRow> const& rows,
    std::set<std::string> const& lists, Occasion const& occasion)
{
    std::string digests;
    for (auto const& row : rows) digests += row.digest;
    Import import{database, "annex_a", text::digest(digests), occasion};
    for (auto const& row : rows) import.take(std::to_string(row.list), row.key, row.child_id, row.digest, row);
    return import.finish(lists);
}

Result<Report> import_caseload(db::Database& database, std::string_view csv, Occasion const& occasion)
{
    auto reading = caseload_csv::read(csv);
    if (!reading) return reading.problem();
    Import import{database, "caseload", text::digest(csv), occasion};
    std::set<std::string> lists{"child"};
    for (auto const kind : {caseload_csv::Kind::private_fostering, caseload_csv::Kind::marac,
             caseload_csv::Kind::exploitation, caseload_csv::Kind::youth_justice, caseload_csv::Kind::early_help})
        lists.emplace(caseload_csv::name_of(kind));
    for (auto const& row : reading->rows)
        import.take(
            row.kind ? std::string{caseload_csv::name_of(*row.kind)} : "child", row.key, row.child_id, row.digest, row);
    for (auto const& column : reading->ignored_columns) import.report().remarks.push_back("Column not read: " + column);
    std::set<std::size_t> lines;
    for (auto const& refusal : reading->refusals) lines.insert(refusal.row);
    import.report().rows_refused = lines.size();
    import.report().refusals = std::move(reading->refusals);
    return import.finish(lists);
}

} // namespace gt::cases::imports
