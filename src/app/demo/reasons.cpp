#include "app/demo/texts.hpp"

#include <array>

namespace gt::app::demo::texts {

namespace {

struct OfDomain {
    std::string_view domain;
    std::array<std::string_view, 1> inadequate;
    std::array<std::string_view, 2> requires_improvement;
    std::array<std::string_view, 2> good;
    std::array<std::string_view, 1> outstanding;
};

constexpr OfDomain of_domains[] = {
    {"referral_and_threshold",
        {"Four earlier contacts from school were closed one by one. Read together they showed neglect, and help came a "
         "year late."},
        {"The decision was right but took four days, and the reason for checks without consent is not recorded.",
            "Brothers and sisters were named at referral but their own histories were not looked at before the "
            "decision."},
        {"Decided within a day, with the history weighed and mum's agreement on record. School was told what would "
         "happen.",
            "The worry is in plain words, with who said what. Early help was tried first, and stepping up is well "
            "explained."},
        {"The worker saw a pattern in three small contacts and reached dad through grandmother. The family came to "
         "help willingly."}},
    {"risk_and_safety",
        {"The safety plan relies on mum alone to keep her ex-partner away. He was at the home on two visits and "
         "nothing was done differently."},
        {"The child is safe, but the plan has not been tested at weekends, when the worries are greatest.",
            "Risk at home is clear. Who the child meets online was raised by school and has not been followed up."},
        {"Danger is named exactly, and uncle and grandmother know when to call and whom. The plan was tried over "
         "half-term.",
            "Strategy discussion was the same day with health and police there. Risk was looked at afresh when dad "
            "came home."},
        {"The worker's patient questions brought hidden control to light. The network now keeps the children safe and "
         "has done for months."}},
    {"assessment",
        {"The assessment leaves out dad and the baby's hospital stay. Its conclusion does not follow from what it "
         "found."},
        {"Much is described and less is weighed. It does not say what mum's low mood means for this child day to day.",
            "Dad was seen only after the assessment had been signed off, so his family's offer of help came late."},
        {"History, strengths and worries come together in one clear story, and it says what each parent can learn to "
         "do.",
            "Updated when the household changed. Contradictions between school and home are faced and explained."},
        {"A stranger would understand this child by the second page. The cultural genogram changed how everyone saw "
         "the family."}},
    {"plan", {"There has been no current plan for five months. The family could not say what we are asking of them."},
        {"The plan lists services to attend. It does not say what should be different for the child, or by when.",
            "Two actions were carried over at three meetings, with nobody asking why."},
        {"Written with the family in their words, with dates and names, and a thought-out answer if mum relapses.",
            "Every review moved something on. When the parenting course did not suit dad the plan changed within a "
            "week."},
        {"The children drew their own plan and it hangs in the kitchen. They can say what each adult has promised."}},
    {"voice_of_the_child",
        {"The child was last seen alone in spring. What is recorded as a view is what adults believe."},
        {"Wishes are recorded from one visit with a worksheet. There is no trace of them in the plan.",
            "The older sister is heard clearly. Her brother, who uses few words, is hardly there."},
        {"His words are kept as he said them, and family time was moved because of what he said.",
            "Play was observed and described with care. Her change after nursery visits is used in the analysis."},
        {"She did not speak to adults for months. Through drawing and the dog she came to say what she wanted, and it "
         "decided where she lives."}},
    {"direct_work_and_visits",
        {"Three visits were missed while the worker was off, and nobody knew how the child was."},
        {"Visits are in time, but several read the same and it is not clear what they were for.",
            "Direct work was planned twice and gave way to urgent matters both times."},
        {"Visited more often than required during the move, always by the same worker, and seen alone each time.",
            "Work with dad on anger used his own goals. He describes what he does now when he feels it rising."},
        {"Life-story work was woven into every visit for a year. He can now tell his own story and chooses to whom."}},
    {"multi_agency_working",
        {"Police information about the household was not asked for until after the second incident."},
        {"Health was invited but not missed when absent. The health visitor's worries reached us late.",
            "Everybody reported to the core group, but the parts of the plan stayed with the social worker."},
        {"School nurse, drug service and housing each had a part and kept to it. Disagreement about thresholds was "
         "settled openly.",
            "The core group works as one team. Mum says that she no longer has to tell her story twice."},
        {"The worker brought adult mental health to the table after a year of silence. That changed what was possible "
         "for the child."}},
    {"identity_and_diversity",
        {"A neighbour interpreted for mum. What she said about violence was not heard for that reason."},
        {"Ethnicity and faith are ticked, but there is nothing on what they mean to this family.",
            "Her autism is named. How visits should be changed because of it is not."},
        {"Faith, language and the grandparents' journey are understood as this family lives them. An interpreter was "
         "always used.",
            "His mixed heritage is talked about with him. The carers were helped with hair, food and family stories."},
        {"The worker asked about racism at school and stayed with the answer. He says it is the first time that "
         "anybody believed him."}},
    {"management_oversight_and_supervision",
        {"No supervision on this child for six months. Drift in the plan was not noticed by anybody."},
        {"Supervision is regular but lists tasks. The worker's view of dad is not questioned.",
            "The IRO raised delay in June. It was answered in September, and the plan moved only then."},
        {"Decisions have reasons at each turning point. Reflective supervision changed how the worker approached mum.",
            "The manager knew this family, read the record and stepped in early when visits slipped."},
        {"Group supervision brought a new way to see the teenager. The worker says that it made her braver."}},
    {"recording",
        {"Two visits and a strategy discussion are not recorded. Another worker could not keep this child safe from "
         "this record."},
        {"The record is some weeks behind and the chronology stops at the move.",
            "Much is copied from one visit to the next, which makes change hard to see."},
        {"Up to date, fact and opinion apart, in respectful words. A new worker could begin tomorrow.",
            "The chronology is short and useful, and decisions are easy to find."},
        {"Written to the child as well as about him. He will understand why things were done, and feel liked."}},
    {"impact_and_outcomes", {"After two years life at home is no better. Nobody has said so, and the plan goes on."},
        {"Much has been done, but what has changed for the child is described only by adults who deliver the services.",
            "School is better. Sleep and worry at home are as they were, and the plan does not yet answer that."},
        {"She sleeps, goes to school and has a friend to tea. School, mum and she herself say so.",
            "No missing episodes since August, and he names his mentor as the reason."},
        {"Against the odds the three stay with their aunt and thrive. All who know them see it, a year on."}},
};

constexpr std::string_view overall_inadequate[] = {
    "The child was left in a situation that was known to be unsafe. It was put right during this audit.",
    "Four workers in a year, no plan that holds, and a boy who no longer opens the door to us.",
    "Nobody has had the whole picture since spring. What each service knew would have been enough to act.",
    "Visits and meetings took place, and her daily life is as frightening as it was when we began.",
};
constexpr std::string_view overall_requires_improvement[] = {
    "The child is safe and people care. The work needs a plan that says what should change, and oversight that sees to "
    "it.",
    "Steady work by a committed worker, held back by late assessment and by a dad who was hardly included.",
    "Much good practice that the record does not show. The conversation put it right in part.",
    "Help came, and late. Since the new worker began in summer it has moved each week.",
    "The older children are well understood. The youngest is carried along in their plan.",
    "A warm relationship that has not yet been used to say the hard things.",
};
constexpr std::string_view overall_good[] = {
    "Purposeful work in the child's time, with a family that knows what it is for. Life is better for it.",
    "The child is heard and safer. There is more to do on dad's part in the plan, and everybody knows it.",
    "Clear thinking, kept up to date, and a network that does what it promised.",
    "A difficult year handled with care: two moves, and each time he knew why and who would be there.",
    "Safety came quickly and was kept. The next thing is to write it up as well as it was done.",
    "The family trusts this worker, and she uses that trust to ask for change.",
};
constexpr std::string_view overall_outstanding[] = {
    "Skilled and tenacious work that changed a life. Others should hear how it was done.",
    "Everybody around this girl knows what she wants and what they have promised. She is thriving.",
    "The worker held on to hope for this family, tested it against evidence each month, and was right.",
};

constexpr std::string_view own_good[] = {
    "I know this family well and we agree about what still worries us.",
    "I visited more than I had to because of the move, and he talks to me now.",
    "The plan is theirs as much as mine. Mum reminded me of a step that I had forgotten.",
    "I am proud that dad is part of this. It took seven attempts.",
    "I said the hard thing in the first week and we have been able to work since.",
    "The network does this now, and I am needed less. That was the aim.",
    "I kept visiting through the summer, when she would not talk, and then she did.",
};
constexpr std::string_view own_less[] = {
    "I was off for three weeks and some of this slipped. I have caught up since.",
    "I know what I think, but I have not written down how I got there.",
    "I would like to have done more direct work. Court took the time.",
    "Recording is behind. The visits happened.",
    "I followed mum's crises and lost sight of the baby for a while.",
    "I asked for legal advice later than I should have.",
    "We had the right ideas in supervision and I did not carry them through.",
};

} // namespace

Variants overall_reasons(std::string_view grade)
{
    if (grade == "inadequate") return overall_inadequate;
    if (grade == "requires_improvement") return overall_requires_improvement;
    return grade == "good" ? Variants{overall_good} : Variants{overall_outstanding};
}

Variants reasons(std::string_view domain, std::string_view grade)
{
    for (auto const& one : of_domains) {
        if (one.domain != domain) continue;
        if (grade == "inadequate") return one.inadequate;
        if (grade == "requires_improvement") return one.requires_improvement;
        return grade == "good" ? Variants{one.good} : Variants{one.outstanding};
    }
    return overall_reasons(grade);
}

Variants own_reasons(std::string_view grade)
{
    return grade == "good" || grade == "outstanding" ? Variants{own_good} : Variants{own_less};
}

} // namespace gt::app::demo::texts
