// What an auditor hears and finds: the conversation, the child's and family's words, strengths, areas for improvement.
#include "app/demo/conduct.hpp"
#include "app/demo/texts.hpp"
#include "audits/store/audits.hpp"
#include "audits/touched_standards.hpp"
#include "staff/store/people.hpp"

namespace gt::app::demo {

namespace {

namespace store = audits::store;
using improvement::Finding;
using improvement::FindingId;
using improvement::FindingKind;

constexpr std::string_view places[] = {"in_person", "in_person", "video"};

audits::VoiceRecord words_of(std::string_view words, audits::Voice voice, Chance& chance)
{
    audits::VoiceRecord view;
    view.asked = "yes";
    view.safe = "yes";
    view.whom_and_how = voice == audits::Voice::child ? "In person, with the worker introducing me"
                                                      : "Mum, by telephone, on the number on the record";
    view.when_not = chance.in_hundred(30) ? "Not at weekends" : "";
    view.interpreter = chance.in_hundred(15) ? "Yes, an interpreter who is not from the family's own network" : "No";
    view.court_or_police = "No";
    view.words = words;
    return view;
}

} // namespace

void Conduct::converse()
{
    std::map<std::string, std::string> answers{{std::string{audits::asked::conversation_on}, now_.london_date().iso()},
        {std::string{audits::asked::conversation_place}, std::string{chance_.one_of(places)}},
        {std::string{audits::asked::conversation_who},
            audit_.worker ? audit_.worker_name + " and " + audit_.auditor_name : audit_.auditor_name},
        {std::string{audits::asked::conversation_notes}, std::string{chance_.deal(texts::conversations())}}};
    bool const own
        = write([&](db::Transaction& tx) { return store::load_record(tx, audit_.id).practitioner_has_graded; });
    if (!own)
        answers[std::string{audits::asked::no_own_grade_reason}] = audit_.worker
            ? "The practitioner is on leave. The team manager joined the conversation instead."
            : "An agency worker who has left. The team manager joined the conversation instead.";
    save(answers);
}

void Conduct::hear(audits::Voice voice)
{
    auto const variants = voice == audits::Voice::child ? texts::child_words() : texts::family_words();
    auto view = words_of(chance_.deal(variants), voice, chance_);
    if (chance_.in_hundred(30)) {
        view = {};
        view.asked = "no";
        view.not_asked_because = chance_.deal(texts::reasons_not_asked());
    }
    auto answers = audits::answers_of(voice, view);
    std::erase_if(answers, [](auto const& answer) { return answer.second.empty(); });
    save(answers);
}

void Conduct::record_findings()
{
    auto const finding = [&](FindingKind kind, std::string_view theme, std::string_view words) {
        return Finding{FindingId::make(), {"audit", audit_.id.number}, audit_.case_id, audit_.team, kind,
            std::string{theme}, std::string{words}, audit_.auditor, next_moment(), audit_.worker, "",
            audits::touched_standards(tool_, theme, ""), {std::string{texts::theme_of(theme)}}};
    };
    auto const how_many = chance_.between(1, 2);
    for (int i = 0; i < how_many; ++i) {
        auto const& strength = chance_.deal(texts::strengths());
        auto const found = finding(FindingKind::strength, strength.theme, strength.words);
        write([&](db::Transaction& tx) {
            must(store::add_finding(tx, *store::find(tx, audit_.id), found, std::nullopt,
                {audit_.auditor.number, found.recorded_at, "recorded a strength"}));
        });
    }
    if (course_.overall == "outstanding")
        return save({{std::string{audits::asked::no_improvement_reason},
            "We looked for one together. What is left to do stands in the plan already, with dates."}});
    for (int i = 0; i < course_.improvements.value_or(course_.overall == "good" ? 1 : 2); ++i) {
        auto const& area = chance_.deal(texts::improvements());
        add_improvement(finding(FindingKind::improvement, area.theme, area.words));
    }
}

void Conduct::add_improvement(Finding const& finding)
{
    auto const area = std::ranges::find(texts::improvements(), finding.words, &texts::Improvement::words);
    write([&](db::Transaction& tx) {
        auto const managers = staff::store::holders(tx, "team_manager", audit_.team, finding.recorded_at.london_date());
        improvement::Action const action{improvement::ActionId::make(), finding.id, audit_.case_id, audit_.case_number,
            audit_.team, audit_.worker.value_or(managers.at(0).id), "", audit_.auditor, finding.recorded_at,
            std::string{area->action}, finding.recorded_at.london_date().plus_days(chance_.between(14, 42))};
        must(store::add_finding(tx, *store::find(tx, audit_.id), finding, action,
            {audit_.auditor.number, finding.recorded_at, "recorded an area for improvement"}));
    });
}

} // namespace gt::app::demo
