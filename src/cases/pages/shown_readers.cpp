#include "cases/pages/shown_readers.hpp"

#include "cases/store/cases.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

std::optional<staff::StaffMember> worker_to_name(db::Reader& reader, staff::Request const& request, Case const& record)
{
    if (!record.worker || request.person().is(*record.worker)) return std::nullopt;
    auto member = staff::store::find_member(reader, *record.worker);
    return member && member->period.covers(request.today()) ? member : std::nullopt;
}

} // namespace

std::string ShownReaders::path(std::string_view below) const
{
    return "/cases/" + record.id.text() + "/" + std::string{below};
}

std::optional<ShownReaders> find_shown_readers(staff::Request const& request)
{
    auto const id = request.id<CaseId>();
    auto reader = request.database().read();
    auto const record = id ? store::find_visible(reader, request.person(), *id, request.today()) : std::nullopt;
    if (!record) return std::nullopt;
    ShownReaders shown{*record, worker_to_name(reader, request, *record), store::restriction_of(reader, *id)};
    if (!shown.restriction) return shown;
    shown.readers = store::readers_of(reader, *id, request.today());
    shown.keepers = store::keepers_of(reader, *shown.restriction, request.today());
    return shown;
}

} // namespace gt::cases
