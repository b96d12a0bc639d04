#include "audits/hearing/store.hpp"
#include "audits/pages/finished.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/task_list.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"

namespace gt::audits {

http::Response show_audit(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        cases::store::record_opening(request.database(), request.person(), at_hand.child.id, request.now());
        if (!at_hand.audit.is_open()) {
            hearing::note_opening(request.database(), at_hand.audit.id, request.person().id, request.today());
            return show_finished(request, at_hand);
        }
        return at_hand.is_auditor(request.person()) ? show_task_list(request, at_hand)
                                                    : show_under_way(request, at_hand);
    });
}

http::Response mark_audit_read(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        if (at_hand.audit.is_open()) return staff::refuse(request, {"", "This audit has not been submitted yet"});
        request.database().write([&](db::Transaction& tx) {
            store::mark_read(tx, at_hand.audit, {request.person().id.number, request.now(), "read the audit"});
        });
        return staff::redirect_with_notice(at_hand.path(), "Noted that you have read it");
    });
}

} // namespace gt::audits
