#include "framework/read_pack.hpp"

namespace gt::framework {

namespace {

constexpr Named<Quota::Period> periods[] = {
    {"monthly", Quota::Period::monthly},
    {"two_monthly", Quota::Period::two_monthly},
    {"quarterly", Quota::Period::quarterly},
    {"yearly", Quota::Period::yearly},
};

constexpr Named<Quota::Per> pers[] = {
    {"area", Quota::Per::area},
    {"person", Quota::Per::person},
    {"linked_team", Quota::Per::linked_team},
};

Grade read_grade(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this grade", file, faults};
    Grade grade{fields.place(), fields.key("key"), fields.text("title"), fields.number("order", 1, 20),
        fields.optional_text("description")};
    fields.refuse_the_rest();
    return grade;
}

} // namespace

Role read_role(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this role", file, faults};
    Role role;
    role.place = fields.place();
    role.key = fields.key("key");
    role.title = fields.optional_text("title");
    role.plural = fields.optional_text("plural");
    role.scope = fields.optional_text("scope");
    role.verbs = fields.texts("verbs");
    role.verb_places = fields.places_of_texts("verbs");
    role.effective = fields.effective();
    fields.refuse_the_rest();
    return role;
}

Scale read_scale(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this scale", file, faults};
    Scale scale;
    scale.place = fields.place();
    scale.key = fields.key("key");
    scale.title = fields.optional_text("title");
    scale.description = fields.optional_text("description");
    scale.effective = fields.effective();
    for (auto const* grade : fields.tables("grade")) scale.grades.push_back(read_grade(*grade, file, faults));
    std::ranges::stable_sort(scale.grades, {}, &Grade::order);
    fields.refuse_the_rest();
    return scale;
}

Quota read_quota(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this quota", file, faults};
    Quota quota;
    quota.place = fields.place();
    quota.key = fields.key("key");
    quota.title = fields.text("title");
    quota.number = fields.number("number", 1, 10'000);
    quota.period = fields.one_of<Quota::Period>("period", periods, Quota::Period::monthly);
    quota.per = fields.one_of<Quota::Per>("per", pers, Quota::Per::area);
    quota.role = fields.optional_text("role");
    quota.caseload_group = fields.optional_text("caseload_group");
    quota.effective = fields.effective();
    fields.refuse_the_rest();
    return quota;
}

Titled read_titled(Node const& node, char const* what, std::string const& file, Faults& faults)
{
    Fields fields{node, what, file, faults};
    Titled titled{fields.place(), fields.key("key"), fields.text("title"), fields.optional_text("description")};
    fields.refuse_the_rest();
    return titled;
}

Titled read_caseload_group(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this caseload group", file, faults};
    Titled group{fields.place(), fields.key("key"), fields.text("title"), fields.optional_text("description")};
    if (fields.has("risk_weight")) group.risk_weight = fields.number("risk_weight", 1, 10);
    fields.refuse_the_rest();
    return group;
}

Titled read_standard(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this standard", file, faults};
    Titled standard{fields.place(), fields.key("key"), fields.text("title"), fields.optional_text("text"),
        fields.optional_text("part_of")};
    fields.refuse_the_rest();
    return standard;
}

void read_rules(Node const& node, std::string const& file, Pack& pack, Faults& faults)
{
    Fields fields{node, "the table rules", file, faults};
    for (auto const& field : rule_fields()) {
        auto const set = [&]<class T>(T Rules::*member) {
            auto& rule = pack.rules.*member;
            if constexpr (std::is_same_v<T, bool>)
                rule = fields.flag(field.key, rule);
            else if constexpr (std::is_same_v<T, int>)
                rule = fields.has(field.key) ? fields.number(field.key, field.lowest, field.highest) : rule;
            else if (auto given = fields.text_if_any(field.key))
                rule = *given;
        };
        std::visit(set, field.member);
        if (fields.has(field.key)) pack.rules_given.emplace(field.key, fields.place_of(field.key));
    }
    fields.refuse_the_rest();
}

} // namespace gt::framework
