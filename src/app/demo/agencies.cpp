#include "app/demo/agencies.hpp"

#include "app/demo/moment.hpp"
#include "audits/multi_agency/partner.hpp"
#include "audits/multi_agency/store.hpp"
#include "audits/store/samples.hpp"
#include "framework/store/tool_drafts.hpp"

namespace gt::app::demo {

namespace {

using namespace audits::multi_agency;

struct PlannedAudit {
    std::size_t team = 0;
    std::string topic;
    std::string reference;
    int begun_days_ago = 0;
};

/// One agency's return, as it answers.
using Answers = std::map<std::string, std::string>;

Answers const police{{"involved_since", "2025-09-15"},
    {"what_was_done",
        "Officers were called to the home four times. After the third call the neighbourhood team visited "
        "with the social worker and agreed whom the mother rings first."},
    {"child_heard", "yes"},
    {"child_heard_how", "She told the officer she was glad somebody came. It went into the safety plan."},
    {"information_shared", "yes"}, {"meetings_attended", "no"},
    {"together_well", "The joint visit. It was the first time that everybody heard the same account."},
    {"together_better", "Notifications took nine days to reach school. A shared mailbox would have helped."},
    {"own_grade", "requires_improvement"}, {"own_grade_reason", "We answered each call well and saw the pattern late."},
    {"will_change", "Repeat calls are looked at together each Monday, from January."}};

Answers const health{{"involved_since", "2025-02-03"},
    {"what_was_done", "The health visitor saw the family every fortnight and followed the younger child's weight."},
    {"child_heard", "yes"},
    {"child_heard_how", "Through play. What he showed about bedtimes was told to the core group."},
    {"information_shared", "yes"}, {"meetings_attended", "yes"},
    {"together_well", "One plan, one page, in the parents' words."},
    {"together_better", "The dentist was never asked."}, {"own_grade", "good"},
    {"own_grade_reason", "He gains weight and sleeps through; both parents say what changed."}};

class Agencies {
public:
    Agencies(Setting const& setting, People const& people, Instant now)
        : setting_{setting}, people_{people}, now_{now}, lead_{std::ranges::find_if(
                                                             people.sign_ins, [](SignIn const& one) {
                                                                 return one.email.starts_with("qa.officer@");
                                                             })->person}
    {
    }

    void run()
    {
        if (auto const agreed = begin_one({0, "Domestic abuse and the children who see it", "NV-24-07", 60})) {
            auto const by_police = hear(*agreed, "Police", police, 55);
            auto const by_health = hear(*agreed, "Health visiting", health, 52);
            agree(*agreed, by_police, by_health);
        }
        if (auto const open = begin_one({1, "Neglect: is help early enough?", "NV-24-11", 9})) {
            hear(*open, "Health visiting", health, 5);
            ask(*open, "Police", 8, "demonstration: police");
            ask(*open, "School", 8, "demonstration: school");
        }
    }

private:
    Instant days_ago(int days, int hour) const { return at_work(now_.london_date().plus_days(-days), 0, hour); }
    history::Act act(Instant when, std::string_view verb) const { return {lead_.number, when, verb}; }

    /// A case of the team against which nothing stands; nothing when there is none.
    std::optional<JointAudit> begin_one(PlannedAudit const& planned)
    {
        auto const team = people_.teams.at(planned.team).id;
        auto const when = days_ago(planned.begun_days_ago, 10);
        return setting_.database.write([&](db::Transaction& tx) -> std::optional<JointAudit> {
            auto candidates = audits::store::candidates_of(tx, team, lead_, when.london_date());
            std::erase_if(candidates, [](audits::Candidate const& one) { return !one.conflict.empty(); });
            if (candidates.empty()) return std::nullopt;
            JointAudit const audit{JointAuditId::make(), candidates.front().id, candidates.front().number, team, "",
                planned.topic, planned.reference, lead_, "", std::string{form_key}, when.london_date(),
                when.london_date().plus_days(21), when};
            must(begin(tx, audit, act(when, "began a multi-agency audit")));
            return audit;
        });
    }

    ReturnId ask(JointAudit const& audit, std::string const& agency, int asked_days_ago, std::string_view link)
    {
        auto const id = ReturnId::make();
        auto const token = audit.id.text() + std::string{link};
        setting_.database.write([&](db::Transaction& tx) {
            must(invite(tx, audit, id, agency, token, act(days_ago(asked_days_ago + 1, 11), "asked an agency")));
        });
        return id;
    }

    /// Asks the agency, which opens its link, answers and sends.
    ReturnId hear(JointAudit const& audit, std::string const& agency, Answers const& answers, int sent_days_ago)
    {
        auto const link = audit.id.text() + agency, browser = link + " browser";
        auto const id = ReturnId::make();
        auto const asked = days_ago(sent_days_ago + 2, 11), sent = days_ago(sent_days_ago, 14);
        setting_.database.write([&](db::Transaction& tx) {
            must(invite(tx, audit, id, agency, link, act(asked, "asked an agency")));
            partner::use(tx, link, browser, sent);
            must(partner::save(tx, browser, answers, sent));
            must(partner::send(tx, browser, agency + ", safeguarding lead", sent));
        });
        return id;
    }

    void agree(JointAudit const& audit, ReturnId by_police, ReturnId by_health)
    {
        Synthesis synthesis;
        synthesis.grades[std::nullopt] = {"good", "Visits in time, and a plan that the family could say by heart."};
        synthesis.grades[by_police] = {"requires_improvement", "Each call was met well; the pattern was seen late."};
        synthesis.grades[by_health] = {"good", "Steady, close work that both parents name as what helped."};
        synthesis.together = "Well once they met in one room. Until then each agency held a part of the picture.";
        synthesis.to_change
            = "Repeat calls reach school and health within two days; the partnership looks again in six "
              "months.";
        setting_.database.write([&](db::Transaction& tx) {
            auto const now = *find(tx, audit.id);
            must(save_synthesis(tx, now, synthesis, true, act(days_ago(40, 15), "agreed the synthesis")));
        });
    }

    Setting const& setting_;
    People const& people_;
    Instant now_;
    staff::PersonId lead_;
};

} // namespace

void audit_with_partners(Setting const& setting, People const& people, Instant now)
{
    Agencies{setting, people, now}.run();
}

void draft_next_tool(Setting const& setting, People const& people, Instant now)
{
    auto tool = setting.tool;
    tool.version += " (next)";
    framework::Question added;
    added.key = "brothers_and_sisters_seen";
    added.text = "Were the child's brothers and sisters thought of, and seen?";
    added.kind = framework::Question::Kind::yes_no_na;
    tool.sections.back().questions.push_back(added);
    auto const manager = people.auditors.back().id;
    auto const when = at_work(now.london_date().plus_days(-3), 0, 16);
    setting.database.write([&](db::Transaction& tx) {
        framework::store::keep(tx, {framework::store::ToolDraftId::make(), tool, manager, "", when},
            {manager.number, when, "uploaded an audit tool"});
    });
}

} // namespace gt::app::demo
