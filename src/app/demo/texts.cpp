#include "app/demo/texts.hpp"

namespace gt::app::demo::texts {

namespace {

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
    "The first evening in the new placement: the worker rang at bedtime, as she had promised, and read two pages of "
    "the "
    "book they had begun.",
    "The core group in which the school nurse said that the plan was not working, and everybody thanked her for it.",
    "Dad's letter to his son, which took three visits to write and is in the memory box.",
    "The health visitor and the worker visited together and each saw something that the other had missed.",
    "When he came back after two days missing, the worker brought chips and asked nothing until he began to talk.",
    "The manager's note of March, which asks what we would see if we were wrong about this family.",
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
    "Three generations within two streets, and a group chat that works faster than we do.",
    "Mum has kept her job through all of this and the children are proud of her.",
    "He cooks with his foster father on Sundays and invites his sister.",
    "They laugh together. It is in nearly every visit.",
    "Dad comes to each meeting now, by bus, an hour each way.",
    "The oldest reads to the youngest, in both of their languages.",
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

Variants best_moments() { return all_best_moments; }
Variants family_strengths() { return all_family_strengths; }

Variants answers(std::string_view question)
{
    for (auto const& one : all_answers)
        if (one.question == question) return one.words;
    return {};
}

} // namespace gt::app::demo::texts
