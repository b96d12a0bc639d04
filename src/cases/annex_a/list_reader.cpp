#include "cases/annex_a/list_reader.hpp"

#include "cases/annex_a/cells.hpp"
#include "platform/text/heading.hpp"

namespace gt::cases::annex_a {

namespace {

/// ChAT and some exports put a title, a date and a note above the headings.
constexpr std::size_t rows_before_headings = 20;
constexpr std::size_t longest_id = 100;

} // namespace

ListReader::ListReader(List const& list, xlsx::Workbook const& workbook, ListReport& report,
    std::vector<Refusal>& refusals, std::function<void(AnnexRow const&)> const& on_row)
    : list_{list}, workbook_{workbook}, report_{report}, refusals_{refusals}, on_row_{on_row}
{
    row_.list = list.number;
}

Result<void> ListReader::read(std::size_t sheet)
{
    report_.state = ListReport::State::empty;
    auto done = workbook_.read(sheet, [this](xlsx::Row const& row) { return take(row); });
    if (report_.state == ListReport::State::no_headings)
        refusals_.push_back({list_.number, 0, "", "The headings of this list were not found in its first rows"});
    if (refusals_.size() > most_refusals) return Problem{"", "There are too many faults to list: nothing was read"};
    return done;
}

bool ListReader::take(xlsx::Row const& row)
{
    if (has_headings_) {
        take_row(row);
        return refusals_.size() <= most_refusals;
    }
    if (take_headings(row)) return check_headings(row.number);
    report_.state = ListReport::State::no_headings;
    return ++rows_seen_ < rows_before_headings;
}

/// The first row with three of the list's headings, one of them its own: other returns have the
/// common ones too.
bool ListReader::take_headings(xlsx::Row const& row)
{
    columns_.clear();
    report_.ignored_columns.clear();
    std::size_t known = 0;
    bool own = false;
    for (auto const& cell : row.cells) {
        auto const column = column_headed(cell.text);
        auto const again = std::ranges::find(columns_, column) != columns_.end();
        if (column == unknown || again) {
            report_.ignored_columns.push_back(one_spaced(cell.text));
            continue;
        }
        columns_.resize(std::max(columns_.size(), cell.column + 1), unknown);
        columns_[cell.column] = column;
        ++known;
        own = own || (list_.columns[column].is_fact() && list_.columns[column].key != "disability");
    }
    has_headings_ = known >= 3 && own;
    return has_headings_;
}

bool ListReader::check_headings(std::size_t row_number)
{
    report_.state = ListReport::State::read;
    for (std::size_t i = 0; i < list_.columns.size(); ++i) {
        auto const& column = list_.columns[i];
        if (std::ranges::find(columns_, i) != columns_.end()) continue;
        report_.missing_columns.emplace_back(column.heading);
        if (!column.required) continue;
        report_.state = ListReport::State::column_missing;
        refusals_.push_back({list_.number, row_number, std::string{column.heading},
            "This column is missing, so the list was not read"});
    }
    return report_.state == ListReport::State::read;
}

std::size_t ListReader::column_headed(std::string_view heading) const
{
    auto const key = heading_key(heading);
    for (std::size_t i = 0; i < list_.columns.size(); ++i) {
        auto const& column = list_.columns[i];
        if (heading_key(column.heading) == key) return i;
        for (auto const other : column.also)
            if (heading_key(other) == key) return i;
    }
    return unknown;
}

void ListReader::take_row(xlsx::Row const& row)
{
    row_.row_number = row.number;
    row_.child_id.clear();
    row_.gender.clear();
    row_.ethnicity.clear();
    row_.team.clear();
    row_.worker.clear();
    row_.birth.reset();
    row_.age.reset();
    row_.facts.begin(list_);
    faults_ = 0;
    says_anything_ = false;
    auto const refusals_before = refusals_.size();

    for (auto const& cell : row.cells) {
        auto const index = cell.column < columns_.size() ? columns_[cell.column] : unknown;
        if (index != unknown) take_cell(list_.columns[index], index, cell);
    }
    // A row with at most an age is what a formula leaves beside an empty row.
    if (!says_anything_) return refusals_.resize(refusals_before);

    require();
    if (faults_ > 0) {
        ++report_.refused;
        return;
    }
    ++report_.accepted;
    identify(row_, list_, digest_);
    on_row_(row_);
}

void ListReader::take_cell(Column const& column, std::size_t index, xlsx::Cell const& cell)
{
    plain_text(text_, cell);
    if (text_.empty()) return;
    says_anything_ = says_anything_ || column.reads != Reads::age;

    switch (column.reads) {
    case Reads::date:
    case Reads::birth:
        return take_date(column, index, cell);
    case Reads::age:
        row_.age = age_in(text_);
        return;
    case Reads::gender:
        make_gender(text_);
        break;
    case Reads::ethnicity:
    case Reads::code:
        make_code(text_);
        break;
    case Reads::yes_no:
        make_yes_no(text_);
        break;
    case Reads::case_status:
        make_case_status(text_);
        break;
    case Reads::child_id:
        if (text_.size() > longest_id) refuse(column.heading, "This is too long to be a child's number");
        break;
    case Reads::team:
    case Reads::worker:
    case Reads::text:
    case Reads::number:
        break;
    }
    target(column.reads, index) = text_;
}

void ListReader::take_date(Column const& column, std::size_t index, xlsx::Cell const& cell)
{
    auto const date = date_in(cell, text_, workbook_);
    if (!date)
        refuse(column.heading, date.problem().message);
    else if (column.reads == Reads::birth)
        row_.birth = *date;
    else if (*date)
        row_.facts.at(index) = (*date)->iso();
}

std::string& ListReader::target(Reads reads, std::size_t index)
{
    switch (reads) {
    case Reads::child_id:
        return row_.child_id;
    case Reads::gender:
        return row_.gender;
    case Reads::ethnicity:
        return row_.ethnicity;
    case Reads::team:
        return row_.team;
    case Reads::worker:
        return row_.worker;
    default:
        return row_.facts.at(index);
    }
}

void ListReader::require()
{
    for (std::size_t i = 0; i < list_.columns.size(); ++i) {
        auto const& column = list_.columns[i];
        if (!column.required || !target(column.reads, i).empty()) continue;
        auto const told
            = std::ranges::any_of(refusals_.rbegin(), refusals_.rbegin() + static_cast<std::ptrdiff_t>(faults_),
                [&](Refusal const& refusal) { return refusal.column == column.heading; });
        if (!told) refuse(column.heading, "This is empty");
    }
}

void ListReader::refuse(std::string_view column, std::string reason)
{
    refusals_.push_back({list_.number, row_.row_number, std::string{column}, std::move(reason)});
    ++faults_;
}

} // namespace gt::cases::annex_a
