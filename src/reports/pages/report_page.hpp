#pragma once

#include "reports/asked.hpp"
#include "reports/files/formats.hpp"
#include "staff/house/house.hpp"

namespace gt::reports {

/// Each report as a page and as files, and the rows behind its figures.
void add_report_pages(staff::House& house);
void add_rows_pages(staff::House& house);

/// "re-audit-monthly-2026-10-01-2026-10-31.csv", to be saved.
http::Response as_file(
    std::string_view name, Asked const& asked, std::string_view ending, std::string_view type, std::string bytes);

/// A link for each format, each address made by `url_of(format)`; where one cannot be had, why.
void draw_formats(html::Out& out, std::function<html::Url(Format const&)> const& url_of);

} // namespace gt::reports
