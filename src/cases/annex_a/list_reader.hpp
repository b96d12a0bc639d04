#pragma once

#include "cases/annex_a/annex_a.hpp"

namespace gt::cases::annex_a {

/// Reads one list from one sheet.
class ListReader {
public:
    ListReader(List const& list, xlsx::Workbook const& workbook, ListReport& report, std::vector<Refusal>& refusals,
        std::function<void(AnnexRow const&)> const& on_row);

    Result<void> read(std::size_t sheet);

private:
    static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

    bool take(xlsx::Row const& row);
    bool take_headings(xlsx::Row const& row);
    bool check_headings(std::size_t row_number);
    std::size_t column_headed(std::string_view heading) const;
    void take_row(xlsx::Row const& row);
    void take_cell(Column const& column, std::size_t index, xlsx::Cell const& cell);
    void take_date(Column const& column, std::size_t index, xlsx::Cell const& cell);
    std::string& target(Reads reads, std::size_t index);
    void require();
    void refuse(std::string_view column, std::string reason);

    List const& list_;
    xlsx::Workbook const& workbook_;
    ListReport& report_;
    std::vector<Refusal>& refusals_;
    std::function<void(AnnexRow const&)> const& on_row_;

    std::vector<std::size_t> columns_; ///< for each column of the sheet, the list's; or `unknown`
    bool has_headings_ = false;
    std::size_t rows_seen_ = 0;
    AnnexRow row_;
    std::string text_;
    Digest digest_;
    std::size_t faults_ = 0; ///< in the row at hand
    bool says_anything_ = false;
};

} // namespace gt::cases::annex_a
