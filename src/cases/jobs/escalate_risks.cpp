#include "cases/jobs/escalate_risks.hpp"

#include "cases/store/cases.hpp"
#include "cases/store/risks.hpp"

namespace gt::cases {

void escalate_risks(db::Transaction& tx, staff::JobRun const& run)
{
    for (auto const& risk : store::unanswered_risks(tx)) {
        if (!is_to_escalate(risk, run.day)) continue;
        auto const saved = store::save(tx, risk, escalate(risk, run.now), store::find(tx, risk.of)->number,
            {0, run.now, "told the head of service: not answered on its day"});
        if (!saved) throw std::logic_error{"a risk changed within one transaction"};
    }
}

} // namespace gt::cases
