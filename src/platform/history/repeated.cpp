#include "platform/history/repeated.hpp"

namespace gt::history {

bool is_repeated(db::Reader& reader, Act const& act, Subject subject)
{
    auto const newest = reader.one(R"sql(
        SELECT who, verb
          FROM history
         WHERE subject_kind = :kind AND subject_id = :id
         ORDER BY sequence DESC
         LIMIT 1)sql",
        {{"kind", subject.kind}, {"id", subject.id}});
    return newest && newest->number("who") == act.who && newest->text("verb") == act.verb;
}

} // namespace gt::history
