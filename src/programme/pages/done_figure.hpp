#pragma once

#include "platform/html/url.hpp"
#include "programme/store/programmes.hpp"
#include "staff/house/page.hpp"

namespace gt::programme {

/// In place of a quota's key: the sum of all areas, and the audits that count for none.
inline constexpr std::string_view all_areas = "all-areas";
inline constexpr std::string_view no_area = "no-area";

/// The audits that were done for a quota: by one person, for one team, or all of them.
struct DoneFigure {
    std::string quota;
    std::optional<staff::PersonId> person = {};
    std::optional<staff::TeamId> team = {};
};

DoneFigure figure_from(http::Fields const& query);

/// Its audits.
html::Url done_url(int year, Date on, DoneFigure const& figure);
/// How what is due, exempt and short comes about, month by month: of one line of the programme.
html::Url share_url(int year, Date on, DoneFigure const& figure);

/// The programme as whoever asks may see it.
store::Programme programme_for(staff::Request const& request, int year, Date on);

} // namespace gt::programme
