#include "audits/pages/last_time.hpp"

#include "audits/pages/question_fields.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/tag.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::optional<AuditId> audit_before(db::Reader& reader, AuditId re_audit)
{
    auto const own
        = reader.one("SELECT audit_id, position FROM cycle_steps WHERE reaudit_id = :id", {{"id", re_audit}});
    if (!own) return std::nullopt;
    auto const earlier = reader.one(R"sql(
        SELECT r.id
          FROM cycle_steps s JOIN audits r ON r.id = s.reaudit_id
         WHERE s.audit_id = :first AND s.position < :position AND r.submitted_at IS NOT NULL
         ORDER BY s.position DESC LIMIT 1)sql",
        {{"first", own->get<AuditId>("audit_id")}, {"position", own->count("position")}});
    return earlier ? earlier->get<AuditId>("id") : own->get<AuditId>("audit_id");
}

void draw_answers(html::Out& out, LastTime const& last, AtHand const& at_hand, framework::Section const& section)
{
    govuk::SummaryList list{.rows = {}};
    list.rows.reserve(section.questions.size() + 2);
    if (auto const given = last.record.grades.find(section.key); given != last.record.grades.end()) {
        list.rows.push_back({.key = "Grade", .value = at_hand.grade_title(given->second.grade)});
        list.rows.push_back({.key = "Reasons", .value = given->second.reason});
    }
    for (auto const& question : section.questions)
        if (auto const answer = last.record.answer(question.key); !answer.empty())
            list.rows.push_back({.key = question.text, .value = answer_words(question, *at_hand.scale, answer)});
    govuk::draw(out, list);
}

} // namespace

std::optional<LastTime> last_time(db::Reader& reader, staff::Request const& request, AtHand const& at_hand)
{
    if (at_hand.audit.kind != Kind::re_audit) return std::nullopt;
    auto const before = audit_before(reader, at_hand.audit.id);
    auto audit = before ? store::find_visible(reader, request.person(), *before, request.today()) : std::nullopt;
    if (!audit) return std::nullopt;
    return LastTime{*std::move(audit), store::load_record(reader, *before)};
}

void draw_last_time(html::Out& out, LastTime const& last, AtHand const& at_hand, framework::Section const& section)
{
    bool const carried_over = section.is_domain() && last.record.grades.contains(section.key)
        && !at_hand.record.grades.contains(section.key);
    if (carried_over)
        out.el("p", {{"class", "govuk-body"}}, [&] {
            govuk::draw(out, govuk::Tag{.text = "Carried over from last time", .classes = "govuk-tag--yellow"});
            out.text(
                " " + at_hand.grade_title(last.record.grades.at(section.key).grade) + ", until you judge it again");
        });
    govuk::draw(out,
        govuk::Details{.summary = "Last time, " + last.audit.submitted_at->london_date().words(),
            .text = [&](html::Out& inside) { draw_answers(inside, last, at_hand, section); },
            .is_open = true});
}

} // namespace gt::audits
