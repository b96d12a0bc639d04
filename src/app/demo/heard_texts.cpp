// What practitioners, children and families say, and why some were not asked.
#include "app/demo/texts.hpp"

namespace gt::app::demo::texts {

namespace {

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
    "She brought the genogram that the children had made. It says more than I could read in the record.",
    "We read the last three visits together. He heard himself how alike they sound and laughed about it.",
    "A new worker who has had this family for nine weeks. She knows what she does not know yet, and has asked for it.",
    "He would like the auditor to have met the family first. I think that he is right for this one.",
    "She feels that the court timetable decided more than she did. We looked for the places where she had a choice.",
    "We talked about what made the fourth attempt with dad succeed: a text message on a Sunday.",
    "She asked me to read the foster carer's letter before anything else. I am glad that I did.",
    "He was worried about being graded. At the end he said that it had felt like supervision.",
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
    "She knows that I do not like questions in the car.",
    "Mum does not shout so much. I can have friends here.",
    "I have had three social workers. This one remembered my birthday.",
    "Tell them that I want the same bus as before.",
    "When I said that I was scared they believed me.",
    "I want somebody to ask my little sister as well. She will tell you.",
    "My plan should say horses in it.",
    "It is boring in the meetings, but they let me go first.",
    "He explained court with the Lego people. Then I understood.",
    "I am all right here. I still want to go home one day.",
    "She writes down what I say and then shows me.",
    "I would have told somebody if anybody had come to my school.",
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
    "He asked about my job and changed the visits so that I do not lose hours.",
    "I know now what they want to see. Before I was guessing.",
    "My daughter has somebody of her own to talk to. That is the best of it.",
    "Nobody rang to say that the meeting was off. We had taken the morning from work.",
    "She cried with us when the order was made, and then she got on with it.",
    "They looked at our strengths first. I took the paper home to my mother.",
    "As the foster carer I get told last. It has been better since September.",
    "We speak Kurdish at home and she learnt how to say our names.",
    "I did what was in the plan and they did what was in the plan.",
    "You feel watched. But the boys are safer, and I can see that.",
    "He told me that I was doing well and told me what was not good enough, both in the same visit.",
    "If I could change one thing: the same person on the phone out of hours.",
};

constexpr std::string_view all_reasons_not_asked[] = {
    "She has her final court hearing this week, and her guardian asked that nobody new contacts her until it is over.",
    "He is three months old. His day was observed at the nursery instead and is described under the domains.",
    "The family had a bereavement this month. The worker will offer a conversation in the new year.",
    "He said through his worker that he would rather not, and knows that he can change his mind.",
    "Two calls at the agreed times were not answered. Messages were not left, as agreed.",
    "Mum is in hospital until the end of the month. Her sister will say when it is a good time.",
    "The police asked us not to speak with the family before the interview. The practitioner will offer it afterwards.",
    "She has been asked for her view four times this autumn, by four services. Her words from the review were used.",
};

} // namespace

Variants conversations() { return all_conversations; }
Variants child_words() { return all_child_words; }
Variants family_words() { return all_family_words; }
Variants reasons_not_asked() { return all_reasons_not_asked; }

} // namespace gt::app::demo::texts
