#pragma once

#include "reports/edition.hpp"
#include "staff/house/house.hpp"

namespace gt::reports {

/// Editions: what each says, its files, what has changed since, and how one is made and published.
void add_edition_pages(staff::House& house);
/// What of a published edition may leave the authority: small counts hidden, no case, no way to rows.
void add_outside_pages(staff::House& house);
void draw_outside(html::Out& out, Edition const& edition);
/// The bytes of a published edition that were kept as "pdf" or "outside.pdf".
http::Response send_kept(staff::Request const& request, Edition const& edition, std::string const& kept_as);
/// What of an edition is within one's own sight, and that one has read it.
void add_reading_pages(staff::House& house);

/// Whether the person may see editions of the whole authority: each holds every team's figures.
bool may_see_editions(staff::Request const& request, db::Reader& reader, std::string_view verb);
bool may_publish_editions(staff::Request const& request);

/// Editions in a list, the newest days first; nothing for those who may see none.
void draw_editions(html::Out& out, staff::Request const& request);

} // namespace gt::reports
