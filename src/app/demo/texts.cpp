#include "app/demo/texts.hpp"

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
};

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
};

constexpr std::string_view all_best_moments[] = {
    "The visit after the school trip: he asked to show his room and talked for an hour. The worker had kept the whole "
    "afternoon free for it.",
    "The family meeting in September. Grandmother led it, and the worker said little and wrote down everything.",
    "The worker went back the evening of a hard visit to check that mum was all right. Mum dates her trust from that "
    "day.",
    "The strategy discussion: everybody came prepared, and the child's own words were read out first.",
    "Supervision in August, where the worker said that she was stuck. What they tried next worked.",
    "The letter to the young person that explains why the court decided as it did.",
    "A walk with the dog, on which she told of her worry about her brother for the first time.",
    "The contract for family time that both parents wrote together.",
};

constexpr std::string_view all_family_strengths[] = {
    "Mum asks for help before things go wrong now. Her sister stays over at weekends.",
    "A grandmother who sees the children each day, and a school that they love.",
    "He is a gifted goalkeeper and his coach is part of the network.",
    "Both parents keep talking about the children, even while they do not live together.",
    "Carers who drive forty miles so that brothers see one another each week.",
    "Faith gives the family routine and people. The imam is in the safety plan at their wish.",
    "She looks after her own health appointments and reminds her adviser of them.",
    "An older cousin who has been through care and says what helped.",
};

constexpr std::string_view all_conversations[] = {
    "We began with what she is proud of. She saw the gap in the plan herself and had an idea for it. We differ on "
    "recording.",
    "He explained why visits slipped in August and what he did about it. We agreed on the safety plan as the first "
    "thing.",
    "A thoughtful conversation. She would like more space in supervision to think about dad.",
    "We looked at the child's drawings together. He will use them in the next report.",
    "She disagreed with my first grade for assessment and showed me a report that I had missed. I changed it.",
    "He was tired and honest. His manager joined for the last part, and the caseload was talked about too.",
    "We talked about what the young person would say. She rang him and he said it himself.",
    "She found the eleven grades hard to give and the talk about them useful.",
};

constexpr std::string_view all_child_words[] = {
    "She always says when she is coming back.",
    "I told her about the noise at night and she did something about it.",
    "He is OK. He plays football with me. I want to see my brother more.",
    "They ask me the same things every time. My worker does not.",
    "I know what my plan says. I did the drawing on it.",
    "I like it when she comes to school and not to the house.",
    "I did not want to move. Nobody asked me until the end.",
    "It is quieter at home now.",
    "She listens even when I do not talk.",
    "I would like to know what happens after I am eighteen, in one piece of paper.",
};

constexpr std::string_view all_family_words[] = {
    "She told us straight what the worry was. Nobody had done that before.",
    "I was frightened of them and now I ring them.",
    "Too many different people at first. It is better since Easter.",
    "He came when he said he would, every time.",
    "I would have liked the report before the meeting, not at it.",
    "They asked me what I need as a dad. I did not know what to say at first.",
    "We have our own copy of the plan and we use it.",
    "It took a long time until somebody believed my mother.",
    "The interpreter made all the difference.",
    "I do not agree with everything, but I know why they decided it.",
};

constexpr std::string_view all_reasons_not_asked[] = {
    "She has her final court hearing this week, and her guardian asked that nobody new contacts her until it is over.",
    "He is three months old. His day was observed at the nursery instead and is described under the domains.",
    "The family had a bereavement this month. The worker will offer a conversation in the new year.",
    "He said through his worker that he would rather not, and knows that he can change his mind.",
    "Two calls at the agreed times were not answered. Messages were not left, as agreed.",
};

constexpr std::string_view all_check_notes[] = {
    "Read the new plan and spoke with mum. It is what was agreed.",
    "Seen on the record. The child's words are there now.",
    "Checked with the health visitor, who says that it works.",
    "Looked at two supervision records. The change shows.",
};

struct Answers {
    std::string_view question;
    std::string_view words[3];
};

constexpr Answers all_answers[] = {
    {"own_proud_of",
        {"That he rings me when he is worried, instead of going missing.",
            "The family meeting. I stepped back and they did it.", "I found dad, and he wants to be found."}},
    {"own_difference",
        {"They sleep in their own beds and go to school. School says so too.",
            "She laughs on visits now. It is not much on paper, and it is a lot.",
            "He has not been missing for nine weeks."}},
    {"own_would_change",
        {"I would ask about the older sister's history at the start.", "I would write things up the same day.",
            "I would bring the health visitor in earlier."}},
    {"own_support",
        {"Group supervision helped. The printer at the family hub did not.",
            "My manager knows this family. Waiting for the parenting assessment got in the way.",
            "Time, since I came down to sixteen children."}},
    {"voice_on_record",
        {"Her wish for shorter and more frequent family time is recorded, and was followed from October.",
            "His view on the move is in his words. The reasons why it went otherwise were explained to him.",
            "The baby's cues are described at each visit. Mum's words are there, dad's less so."}},
    {"direct_work_what",
        {"Three houses, feelings cards and a memory box. She chose what goes into the report.",
            "Work with both parents on routines, and walks with him on his own.",
            "Life-story work with the carers. He asks about his first home now."}},
    {"agencies_disagree",
        {"School thought the threshold was higher. It was settled at the core group, with reasons recorded.",
            "No disagreement is recorded, and the practitioner knows of none.",
            "The IRO raised delay and the head of service answered within ten days."}},
    {"impact_evidence",
        {"School attendance went from 61% to 94%, and she says that mornings are calm.",
            "No police calls since July. Both children name their aunt as the one who keeps them safe.",
            "He has a college place and goes. His adviser went with him for the first week."}},
    {"impact_response",
        {"A network meeting is set for next week, to change the plan rather than repeat it.",
            "The manager asked for legal advice and the pre-proceedings letter was agreed.",
            "Therapeutic work was offered again, in a way that suits him."}},
    {"safety_not_now_what",
        {"Somebody who is not to be alone with the child was there on the last visit. I told the team manager by "
         "telephone at once.",
            "The safety plan broke down at the weekend. I told the team manager before going on.",
            "She is staying somewhere that nobody has seen. I spoke to the team manager within the hour."}},
    {"resilience_example",
        {"The swimming club became her secure base, and the worker talked the fee through with the club.",
            "He mentors a younger boy now, as his own mentor did.",
            "Mum named three people she can ring, and rang one."}},
    {"difference_wanted",
        {"The child can say who will be there at the weekend, and it is so.",
            "Dad's family is part of the plan and sees the child each week.",
            "She knows what happens after her birthday, and has said what she thinks of it."}},
    {"share_what",
        {"How the family meeting was prepared: for the team's practice hour.",
            "The letter to the young person, with his agreement, as an example for new workers.",
            "The way the worker found and included dad, at the fathers' learning circle."}},
};

} // namespace

std::span<Improvement const> improvements() { return all_improvements; }
std::span<Strength const> strengths() { return all_strengths; }
Variants best_moments() { return all_best_moments; }
Variants family_strengths() { return all_family_strengths; }
Variants conversations() { return all_conversations; }
Variants child_words() { return all_child_words; }
Variants family_words() { return all_family_words; }
Variants reasons_not_asked() { return all_reasons_not_asked; }
Variants check_notes() { return all_check_notes; }

Variants answers(std::string_view question)
{
    for (auto const& one : all_answers)
        if (one.question == question) return one.words;
    return {};
}

} // namespace gt::app::demo::texts
