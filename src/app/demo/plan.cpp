#include "app/demo/plan.hpp"

namespace gt::app::demo {

namespace {

constexpr std::string_view help = "Family help and protection";
constexpr std::string_view care = "Children in care and care leavers";
constexpr std::string_view early = "Early help and youth justice";

constexpr std::string_view areas[] = {help, care, early};

constexpr PlannedTeam teams[] = {
    {"Harbour Family Help Team", help, Work::need},
    {"Riverside Family Help Team", help, Work::need},
    {"Moorside Protection Team", help, Work::protection},
    {"Castle Protection Team", help, Work::protection},
    {"Beacon Children in Care Team", care, Work::care},
    {"Orchard Children in Care Team", care, Work::care},
    {"Next Steps Leaving Care Team", care, Work::leaving, false},
    {"Kingfisher Early Help Team", early, Work::early},
    {"Safer Futures Team", early, Work::exploitation},
    {"Youth Justice Team", early, Work::youth, true, false},
};

constexpr PlannedHolder holders[] = {
    {"qa_officer", "Ngozi Eze", ""},
    {"qa_officer", "Callum Hartley", "", false},
    {"qa_officer", "Samira Haddad", "", false},
    {"qa_manager", "Bronwen Pryce", ""},
    {"head_of_safeguarding_and_qa", "Tomasz Wilk", ""},
    {"iro", "Yewande Balogun", ""},
    {"iro", "Graham Tindall", "", false},
    {"cp_chair", "Farah Siddiqui", ""},
    {"cp_chair", "Aidan Keane", "", false},
    {"safeguarding_manager", "Marguerite Dube", ""},
    {"head_of_service", "Judith Ashworth", help},
    {"head_of_service", "Kofi Antwi", care, false},
    {"head_of_service", "Lorraine Speight", early, false},
    {"service_manager", "Imran Qureshi", help},
    {"practice_development_worker", "Rosa Delgado", ""},
    {"practice_development_worker", "Neil Cartwright", "", false},
    {"performance_analyst", "Wei Ling Tan", ""},
    {"operational_director", "Deborah Stone", ""},
    {"director", "Anselm Grant", ""},
    {"complaints_manager", "Parveen Gill", ""},
    {"participation_officer", "Jodie Barraclough", ""},
    {"lead_member", "Councillor Edwin Marlowe", ""},
    {"external_reviewer", "Siobhan Rafferty", ""},
    {"system_administrator", "Viktor Hlavac", ""},
};

constexpr std::string_view people[] = {
    // One manager for each team, in the order of the teams.
    "Amara Nwosu",
    "Peter Lindqvist",
    "Shazia Rahman",
    "Declan Moore",
    "Olivia Fairbairn",
    "Tunde Akande",
    "Harpreet Sandhu",
    "Carys Bevan",
    "Marcus Whitlock",
    "Leila Farouk",
    // Then the workers.
    "Grace Adeyemi",
    "Daniel Okoro",
    "Hannah Pickering",
    "Mei Chen",
    "Yusuf Demir",
    "Ruth Goldberg",
    "Kwame Boateng",
    "Elin Davies",
    "Bilal Hussain",
    "Chloe Ramsbottom",
    "Ines Carvalho",
    "Joseph Mutasa",
    "Katarzyna Nowak",
    "Liam Doherty",
    "Priya Nair",
    "Naomi Campion",
    "Rhys Llewellyn",
    "Fatou Ceesay",
    "Stephen Kirkbride",
    "Aisha Mohamud",
    "Tara Venkatesan",
    "George Papadakis",
    "Molly Sutcliffe",
    "Zainab Yusuf",
    "Ewan Macrae",
    "Xiomara Reyes",
    "Jasdeep Kaur",
    "Oluwaseun Ojo",
    "Bethany Crabtree",
    "Mihai Ionescu",
    "Nadia Karim",
    "Patrick Quigley",
    "Sunniva Hagen",
    "Theo Baptiste",
    "Ifeoma Obi",
    "Robert Threlfall",
    "Anoushka Mehta",
    "Gareth Pugh",
    "Delroy Francis",
    "Halima Warsame",
};

} // namespace

std::span<PlannedTeam const> planned_teams() { return teams; }
std::span<std::string_view const> planned_areas() { return areas; }
std::span<PlannedHolder const> planned_holders() { return holders; }
std::span<std::string_view const> team_names_of_people() { return people; }

} // namespace gt::app::demo
