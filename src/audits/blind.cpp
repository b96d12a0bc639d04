#include "audits/blind.hpp"

namespace gt::audits {

namespace {

bool is_practitioners(std::string_view question, framework::Tool const& tool)
{
    for (auto const& section : tool.sections) {
        if (section.part != framework::Section::Part::practitioner) continue;
        for (auto const& own : section.questions) {
            if (own.key == question) return true;
        }
    }
    return false;
}

Record without_practitioners(Record record, framework::Tool const& tool)
{
    record.practitioner.clear();
    std::erase_if(record.answers, [&](auto const& answer) {
        return answer.first == asked::managers_view || is_practitioners(answer.first, tool);
    });
    return record;
}

Record practitioners_alone(Record record, framework::Tool const& tool)
{
    Record own;
    own.practitioner_has_graded = record.practitioner_has_graded;
    own.practitioner = std::move(record.practitioner);
    std::erase_if(record.answers, [&](auto const& answer) { return !is_practitioners(answer.first, tool); });
    own.answers = std::move(record.answers);
    return own;
}

} // namespace

Record seen_by(staff::PersonId person, Record record, Audit const& audit, framework::Tool const& tool)
{
    if (!audit.is_open()) return record;
    if (person == audit.auditor)
        return sees_own_grades(person, audit) ? record : without_practitioners(std::move(record), tool);
    if (audit.worker == person) return practitioners_alone(std::move(record), tool);
    return {};
}

bool sees_own_grades(staff::PersonId person, Audit const& audit)
{
    if (!audit.is_open() || audit.worker == person) return true;
    return person == audit.auditor && audit.graded_at.has_value();
}

} // namespace gt::audits
