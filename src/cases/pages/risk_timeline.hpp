#pragma once

#include "cases/risk.hpp"
#include "platform/db/database.hpp"
#include "platform/html/out.hpp"

namespace gt::cases {

/// Colour and words of the risk's state.
void draw_risk_state(html::Out& out, Risk const& risk);

/// What was said and done, by whom, when: the oldest first.
void draw_risk_timeline(html::Out& out, db::Reader& reader, Risk const& risk);

/// The person's name; nothing about anybody who is not there any more.
std::string name_of(db::Reader& reader, std::optional<staff::PersonId> person);

} // namespace gt::cases
