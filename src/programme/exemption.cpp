#include "programme/exemption.hpp"

namespace gt::programme {

Result<Exemption> checked(Exemption exemption)
{
    if (exemption.days.to < exemption.days.from)
        return Problem{"to", "The last day must be the same as or after the first day"};
    if (exemption.reason.empty()) return Problem{"reason", "Enter why these audits are not owed"};
    if (exemption.person == exemption.approved_by)
        return Problem{"person", "Somebody else has to approve your own exemption"};
    return exemption;
}

} // namespace gt::programme
