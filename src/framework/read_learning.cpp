#include "framework/read_pack.hpp"

namespace gt::framework {

ActivityKind read_activity_kind(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this learning activity", file, faults};
    ActivityKind kind{.place = fields.place(),
        .key = fields.key("key"),
        .title = fields.text("title"),
        .description = fields.optional_text("description"),
        .answers_need = fields.flag("answers_need", false),
        .for_one_team = fields.flag("for_one_team", false),
        .asks_feedback = fields.flag("asks_feedback", false),
        .effective = fields.effective()};
    fields.refuse_the_rest();
    return kind;
}

} // namespace gt::framework
