// What auditors find, what is done about it, and what the check by another person says.
#include "app/demo/texts.hpp"

#include <algorithm>

namespace gt::app::demo::texts {

namespace {

constexpr Improvement all_improvements[] = {
    {"plan", "The plan says who attends what, not what will be different for the child.",
        "Rewrite the plan with the family so that each step says what the child will notice, and take it to the next "
        "core group.",
        "New plan of this month is on the record. Mum and the older child signed their own copy."},
    {"assessment", "Dad and his family were not part of the assessment.",
        "Meet dad, add his view and his family's offer of help to the assessment, and share it with him.",
        "Met dad twice. The assessment is updated and his sister is in the safety plan."},
    {"risk_and_safety", "The safety plan has not been tried at the times that worry us most.",
        "Go through the safety plan with the network, try it over a weekend and record what was learnt.",
        "Tried over two weekends with grandmother. One telephone number was wrong and has been put right."},
    {"voice_of_the_child", "The younger child's day is hard to see in the record.",
        "Observe the younger child at nursery and at home, and use what you see in the analysis.",
        "Two observations are recorded and used in the updated analysis."},
    {"management_oversight_and_supervision", "Supervision lists tasks and leaves little room to think.",
        "Give this family half an hour of reflective supervision and record what changed in our thinking.",
        "Reflective supervision recorded. We now see mum's missed appointments as fear, and plan for it."},
    {"recording", "The chronology stops at the last move.",
        "Bring the chronology up to date and check it against the police and health information.",
        "The chronology is current to this week. Two dates were put right."},
    {"identity_and_diversity", "What faith and language mean to this family is not explored.",
        "Use a cultural genogram with the family and say in the plan what follows from it.",
        "Genogram done with both grandmothers. Visits are no longer on Friday afternoons."},
    {"multi_agency_working", "The health visitor's worries reached us late.",
        "Agree with the health visitor how worries reach us between core groups.",
        "We speak each second Tuesday. It is in the plan."},
    {"direct_work_and_visits", "Planned direct work gave way to other things twice.",
        "Do three sessions of direct work on feelings before the next review.",
        "Three sessions done, with the child's drawings on the record where she agreed."},
    {"impact_and_outcomes", "We do not know from the child what has changed.",
        "Ask the child, with scaling questions, what is better and what is not, and bring it to the review.",
        "The child chose 7 for school and 4 for home. Both were talked about at the review."},
    {"referral_and_threshold", "Earlier contacts about the older sister were not read.",
        "Read the sister's record and say what it adds to our understanding of risk.",
        "Read and summarised. It led to a talk with the school nurse."},
    {"voice_of_the_child", "There is no sign that the young person was told about advocacy.",
        "Explain advocacy in person and record the answer.",
        "Explained on the visit. They would like an advocate for the review and one is arranged."},
    {"plan", "The plan has no second way for the week when mum is in hospital.",
        "Agree with aunt and school who does what if mum goes into hospital, and write it into the plan.",
        "Agreed at aunt's kitchen table. School has the page and used it last Thursday."},
    {"plan", "The pathway plan ends on the eighteenth birthday.",
        "Write with the young person what the first six months after the birthday look like: home, money, people.",
        "Written together. A visit to the flat is booked and he has chosen who comes with him."},
    {"assessment", "What mum's own childhood means for her parenting is described and not used.",
        "Take the history to group supervision and add to the assessment what follows from it for the help we offer.",
        "Two paragraphs added. The parenting work now begins with mealtimes, which mum asked for."},
    {"assessment", "The new partner has not been met.",
        "Meet him, check what is known of him with the police and say in the assessment what he brings.",
        "Met twice, checks are back and nothing is known against him. He takes part in the core group."},
    {"risk_and_safety", "It is not clear who may drive the children home from family time.",
        "Agree who drives, tell the contact centre and put the names into the safety plan.",
        "Two names agreed with both parents. The contact centre has them at the desk."},
    {"risk_and_safety", "The return interview after the last missing episode was offered and not followed up.",
        "Offer it again with the mentor he trusts, and use what he says in the safety plan.",
        "He talked for an hour with his mentor. Two addresses are now known to the police."},
    {"recording", "It cannot be seen from the record why the second visit was cancelled.",
        "Add the reason, and say in supervision how cancelled visits are noticed.",
        "Reason added. The team's list of visits now shows a cancelled one in its own colour."},
    {"recording", "Letters to the family are full of our words.",
        "Write the next letter so that the eleven-year-old can read it, and ask her whether she could.",
        "She read it aloud and put two words right. Both are on the team's list now."},
    {"identity_and_diversity", "Her hearing loss is known and visits are still made in a noisy room.",
        "Ask her and her teacher of the deaf how visits should be, and record it at the top of the file.",
        "Visits are in the school library with the portable loop. She chose the chair."},
    {"multi_agency_working", "Adult mental health is not part of the network.",
        "Invite mum's care coordinator and agree with mum what may be shared.",
        "The care coordinator came to the last two meetings. Mum chose what was shared and how."},
    {"multi_agency_working", "The new school has not been told what helps him when he is upset.",
        "Have a meeting with him, his carer and the new school before half-term.",
        "He showed his card of five things that help. His form tutor carries a copy."},
    {"direct_work_and_visits", "Brothers are always seen together.",
        "See each brother alone in the next four weeks, doing something he likes.",
        "Football with one and baking with the other. They worry about different things."},
    {"management_oversight_and_supervision", "The decision to end the plan has a date and no reason.",
        "Record who decided, on what evidence, and what would bring us back.",
        "Recorded, with the three signs that would bring us back. The family has the same list."},
    {"impact_and_outcomes", "Nobody outside the services was asked whether things are better.",
        "Ask grandmother and the football coach what they see now, and bring it to the core group.",
        "Both were asked. The coach noticed that he eats before training now."},
};

/// What follows from the domain that a finding stands in.
struct OfDomain {
    std::string_view domain;
    std::string_view theme; ///< of the framework
    std::string_view meant_to_change;
};

constexpr OfDomain all_domains[] = {
    {"plan", "smart_plans", "The child can say what will be different, and sees it begin."},
    {"assessment", "fathers", "Everybody who matters to the child is part of what happens next."},
    {"risk_and_safety", "safety_planning", "The child is safe at the times that worry us most."},
    {"voice_of_the_child", "voice", "What the child says is heard and changes what we do."},
    {"management_oversight_and_supervision", "supervision",
        "The help the child gets fits what this family is living through."},
    {"recording", "chronology", "The child can read later what happened and why."},
    {"identity_and_diversity", "identity", "Help comes in a way that is at home in the child's family."},
    {"multi_agency_working", "partners", "The child has to tell their story only once."},
    {"direct_work_and_visits", "direct_work", "The child is seen alone, by somebody they know, doing what they like."},
    {"impact_and_outcomes", "voice", "The child notices that something is better."},
    {"referral_and_threshold", "chronology", "The child gets the right help the first time."},
};

OfDomain const& of_domain(std::string_view domain)
{
    return *std::ranges::find(all_domains, domain, &OfDomain::domain);
}

constexpr Strength all_strengths[] = {
    {"direct_work_and_visits", "The same worker has visited for fourteen months and the child runs to the door."},
    {"voice_of_the_child", "The child's own words open every report, and the plan answers them."},
    {"risk_and_safety", "Danger was named to both parents, kindly and without softening it."},
    {"assessment", "The history is read with care and explains why mum finds help hard to trust."},
    {"multi_agency_working", "School and worker speak each week, so that small worries stay small."},
    {"plan", "There was a second plan ready when the first did not work."},
    {"management_oversight_and_supervision", "The manager joined a visit, and what she saw there changed the plan."},
    {"identity_and_diversity", "Interpreter, food and prayer times were thought of before the first visit."},
    {"recording", "The record is written so that the young person can read it one day."},
    {"impact_and_outcomes", "The young person has not been missing since the mentor began."},
    {"referral_and_threshold", "The referrer was rung back the same day and became part of the network."},
    {"direct_work_and_visits", "Dad was worked with as a father, not as a risk alone."},
    {"plan", "Mum keeps the plan on the fridge and has ticked off four steps herself."},
    {"assessment", "Three people who disagree about this family would each find their view fairly told."},
    {"risk_and_safety", "The safety plan was rehearsed with the children as a game, and they used it in August."},
    {"multi_agency_working", "The police officer, the nurse and the worker prepared the first visit together."},
    {"recording", "Each visit ends with a sentence on what it was like to be this child that day."},
    {"identity_and_diversity",
        "The worker learnt the greetings of Tigrinya and the foster carer cooks injera with him."},
    {"impact_and_outcomes", "She has chosen to stay on at school, and says who helped her to decide."},
    {"direct_work_and_visits", "Visits were moved to early evening, when dad is home and the baby is awake."},
    {"management_oversight_and_supervision",
        "Group supervision asked what the brother would say, and somebody went to ask him."},
    {"voice_of_the_child", "A child who does not speak was heard through his pictures and his key worker."},
};

constexpr std::string_view all_check_notes[] = {
    "Read the new plan and spoke with mum. It is what was agreed.",
    "Seen on the record. The child's words are there now.",
    "Checked with the health visitor, who says that it works.",
    "Looked at two supervision records. The change shows.",
    "Rang the foster carer, who has the plan and knows her part.",
    "Sat in on the core group. It was talked about and everybody knew what it was for.",
    "Read the last three visits. Each child was seen alone.",
    "The young person showed me the letter. It is in plain words and he keeps it.",
};

} // namespace

std::span<Improvement const> improvements() { return all_improvements; }

std::string_view meant_to_change(std::string_view domain) { return of_domain(domain).meant_to_change; }
std::string_view theme_of(std::string_view domain) { return of_domain(domain).theme; }

std::span<Strength const> strengths() { return all_strengths; }
Variants check_notes() { return all_check_notes; }

} // namespace gt::app::demo::texts
