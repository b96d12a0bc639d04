#include "audits/pages/second_read_note.hpp"

#include "audits/store/second_reads.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace gt::audits {

namespace {

std::string words_on(staff::Request const& request, AtHand const& at_hand)
{
    if (at_hand.audit.is_second_read()) return "This is a second read of a case that somebody had audited before.";
    auto reader = request.database().read();
    auto const reading = store::second_read_of(reader, at_hand.audit.id);
    if (!reading || reading->is_open()) return {};
    auto const agreed = store::agreed_grades(reader, at_hand.audit.id);
    auto const whole = agreed.find(overall);
    if (whole == agreed.end())
        return "The case was read a second time. No grade is agreed yet: the auditor's is reported.";
    return "The case was read a second time. Reported grade, as agreed: " + at_hand.grade_title(whole->second.grade)
        + ".";
}

} // namespace

void draw_second_read_note(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto const words = words_on(request, at_hand);
    if (words.empty()) return;
    auto const first = at_hand.audit.second_read_of.value_or(at_hand.audit.id);
    html::govuk::draw(out, html::govuk::InsetText{.text = [&](html::Out& o) {
        o.el("p", {{"class", "govuk-body"}}, words);
        o.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", first, "second-read"})}},
            "See both readings side by side");
    }});
}

} // namespace gt::audits
