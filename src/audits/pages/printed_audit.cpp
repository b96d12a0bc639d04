#include "audits/pages/pages.hpp"
#include "audits/pages/paper.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"

namespace gt::audits {

namespace {

using improvement::FindingKind;
using paper::Block;
using BlockKind = Block::Kind;

std::string voice_words(Record const& record, Voice voice)
{
    auto const view = voice_of(record, voice);
    if (view.safe == "no") return "It was not safe to make contact.";
    if (view.asked == "no") return "Not asked, because: " + view.not_asked_because;
    return view.words;
}

struct Found {
    std::vector<improvement::Finding> findings;
    std::map<improvement::FindingId, std::vector<improvement::Action>> actions;
};

Found found_in(staff::Request const& request, Audit const& audit)
{
    auto reader = request.database().read();
    Found found{improvement::store::of_source(reader, {"audit", audit.id.number}), {}};
    for (auto const& finding : found.findings)
        found.actions[finding.id] = improvement::store::of_finding(reader, finding.id);
    return found;
}

/// Lays one audit down, part by part.
class Laying {
public:
    Laying(staff::Request const& request, AtHand const& at_hand, std::string title)
        : at_hand_{at_hand}, found_{found_in(request, at_hand.audit)}, document_{.title = std::move(title),
                                                                           .caption
                                                                           = "Case " + at_hand.audit.case_number,
                                                                           .child = {},
                                                                           .standing = {},
                                                                           .blocks = {},
                                                                           .made_at = request.now()}
    {
        auto const& child = at_hand.child;
        if (child.initials) document_.child.push_back(*child.initials);
        if (child.birth_date) document_.child.push_back(child.age_words(request.today()));
        document_.child.emplace_back(cases::title_of(child.group));
        document_.standing = standing_words(at_hand.audit) + ". Printed on " + request.today().words() + ".";
    }

    /// [the child's and family's words come first]
    void add_voices()
    {
        for (auto const voice : {Voice::child, Voice::family}) {
            auto words = voice_words(at_hand_.record, voice);
            if (words.empty()) continue;
            heading(title_of(voice));
            add({.kind = BlockKind::quote, .text = std::move(words)});
        }
    }

    void add_strengths()
    {
        heading("Strengths");
        Block strengths{.kind = BlockKind::bullets};
        for (auto const& finding : found_.findings)
            if (finding.kind == FindingKind::strength) strengths.items.push_back(finding.words);
        if (!strengths.items.empty()) add(std::move(strengths));
    }

    void add_actions()
    {
        heading("What will be better, and who does it");
        Block table{.kind = BlockKind::table,
            .text = "Areas for improvement and actions",
            .items = {"Area for improvement", "Action", "Who, by when"}};
        for (auto const& finding : found_.findings) {
            if (finding.kind != FindingKind::improvement) continue;
            for (auto const& action : found_.actions.at(finding.id))
                table.rows.push_back({finding.words, action.what, action.owner_name + ", by " + action.due_on.words()});
        }
        if (!table.rows.empty()) return add(std::move(table));
        theirs("None: " + at_hand_.record.answer(asked::no_improvement_reason));
    }

    void add_conversation()
    {
        auto const& record = at_hand_.record;
        auto const date = Date::parse_iso(record.answer(asked::conversation_on));
        if (!date) return;
        heading("Conversation with the practitioner");
        auto const who = record.answer(asked::conversation_who);
        add({.text = "Held on " + date->words() + (who.empty() ? "" : ", with " + who) + "."});
        theirs(record.answer(asked::conversation_notes));
        auto const view = record.answer(asked::managers_view);
        if (view.empty()) return;
        heading("The manager's view");
        theirs(view);
    }

    void add_who_and_when()
    {
        auto const& audit = at_hand_.audit;
        Block facts{.kind = BlockKind::facts,
            .rows = {{"Team", audit.team_name},
                {"Practitioner", audit.worker_name.empty() ? "Not matched to a person" : audit.worker_name},
                {"Auditor", audit.auditor_name}, {"Audit tool", at_hand_.tool->title}}};
        if (audit.submitted_at) facts.rows.push_back({"Submitted", audit.submitted_at->london_date().words()});
        add(std::move(facts));
    }

    /// The grades at a glance: the practitioner's own beside the auditor's.
    void add_grades()
    {
        heading("Grades");
        Block table{.kind = BlockKind::table,
            .text = "The auditor's grades beside the practitioner's own",
            .items = {"Domain", "Auditor", "Practitioner"}};
        auto const& record = at_hand_.record;
        auto const title_in = [&](auto const& grades, std::string const& domain) {
            auto const given = grades.find(domain);
            return given == grades.end() ? std::string{"Not graded"} : at_hand_.grade_title(given->second.grade);
        };
        auto const row = [&](std::string const& domain) {
            table.rows.push_back({at_hand_.domain_title(domain), title_in(record.grades, domain),
                title_in(record.practitioner, domain)});
        };
        row(std::string{overall});
        for (auto const* domain : at_hand_.tool->domains()) row(domain->key);
        add(std::move(table));
        auto const whole = record.grades.find(overall);
        if (whole == record.grades.end()) return;
        add({.kind = BlockKind::small_heading, .text = "Why this grade"});
        theirs(whole->second.reason);
    }

    void add_sections()
    {
        add_overruled(document_, at_hand_);
        for (auto const& section : at_hand_.tool->sections) add_filled_section(document_, at_hand_, section);
    }

    paper::Document take() { return std::move(document_); }

private:
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void heading(std::string_view text) { add({.kind = BlockKind::heading, .text = std::string{text}}); }
    void theirs(std::string text) { add({.text = std::move(text), .is_theirs = true}); }

    AtHand const& at_hand_;
    Found found_;
    paper::Document document_;
};

paper::Document whole_audit(staff::Request const& request, AtHand const& at_hand)
{
    Laying laying{request, at_hand, std::string{title_of(at_hand.audit.kind)}};
    bool const is_whole = at_hand.audit.extent() == Extent::whole;
    if (is_whole) laying.add_voices();
    laying.add_who_and_when();
    if (is_whole) laying.add_strengths();
    laying.add_grades();
    if (is_whole) laying.add_actions();
    if (is_whole) laying.add_conversation();
    laying.add_sections();
    return laying.take();
}

paper::Document for_childs_record(staff::Request const& request, AtHand const& at_hand)
{
    Laying laying{request, at_hand, "What we found when we looked at this work"};
    laying.add_voices();
    laying.add_strengths();
    laying.add_grades();
    laying.add_actions();
    laying.add_who_and_when();
    return laying.take();
}

http::Response paper_page(
    staff::Request const& request, AtHand const& at_hand, paper::Document const& document, std::string const& pdf)
{
    return staff::show(request,
        {.title = document.title,
            .body =
                [&](html::Out& out) {
                    out.el("div", {{"class", "goldenthread-paper"}}, [&] {
                        draw_pdf_link(out, html::Url::rooted(at_hand.path(pdf)));
                        draw_child(out, request, at_hand);
                        out.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, document.standing);
                        draw_paper(out, document);
                    });
                },
            .back = at_hand.path(),
            .caption = document.caption});
}

using OnPaper = std::function<http::Response(AtHand const&, paper::Document const&)>;

/// Both say what is on the child's record: that it was opened is recorded.
http::Response on_paper(staff::Request const& request, AtHand const& at_hand,
    paper::Document (*laid)(staff::Request const&, AtHand const&), OnPaper const& answer)
{
    cases::store::record_opening(request.database(), request.person(), at_hand.child.id, request.now());
    return answer(at_hand, laid(request, at_hand));
}

http::Response with_printable(staff::Request const& request, OnPaper const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        if (at_hand.audit.is_open() && !at_hand.is_auditor(request.person()))
            return staff::forbidden(request, "This audit is under way: it can be printed once it is submitted.");
        return on_paper(request, at_hand, whole_audit, answer);
    });
}

http::Response with_record(staff::Request const& request, OnPaper const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        if (at_hand.audit.is_second_read()) return staff::not_found(request);
        if (at_hand.audit.is_open())
            return staff::forbidden(
                request, "The document for the child's record is made once the audit is submitted.");
        return on_paper(request, at_hand, for_childs_record, answer);
    });
}

} // namespace

http::Response show_printed(staff::Request const& request)
{
    return with_printable(request, [&](AtHand const& at_hand, paper::Document const& document) {
        return paper_page(request, at_hand, document, "print.pdf");
    });
}

http::Response send_printed_pdf(staff::Request const& request)
{
    return with_printable(request, [&](AtHand const& at_hand, paper::Document const& document) {
        return send_pdf(request, document, "audit-" + at_hand.audit.id.text());
    });
}

http::Response show_for_childs_record(staff::Request const& request)
{
    return with_record(request, [&](AtHand const& at_hand, paper::Document const& document) {
        return paper_page(request, at_hand, document, "record.pdf");
    });
}

http::Response send_record_pdf(staff::Request const& request)
{
    return with_record(request, [&](AtHand const& at_hand, paper::Document const& document) {
        return send_pdf(request, document, "record-" + at_hand.audit.id.text());
    });
}

} // namespace gt::audits
