#include "cases/jobs/forget_waiting_imports.hpp"

#include "cases/store/waiting_imports.hpp"
#include "platform/files/shelf.hpp"

namespace gt::cases {

/// The files go by their own age, so that it harms nothing when this runs twice.
void forget_waiting_imports(db::Transaction& tx, staff::JobRun const& run)
{
    store::forget_waiting(tx, run.now);
    run.house.get<files::Shelf>().forget_unfinished();
}

} // namespace gt::cases
