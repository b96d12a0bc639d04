#pragma once

#include "improvement/thread/thread.hpp"

namespace gt::improvement {

/// Standards, questions, findings and actions, with the steps between them.
void add_own_kinds(Threads& threads);
/// Standards never asked, findings that nothing follows from, actions without evidence, closed ones that nobody asked
/// about in time.
void add_own_gaps(Gaps& gaps);

} // namespace gt::improvement
