#include "app/demo/growth_names.hpp"

#include <array>

namespace gt::app::demo {

namespace {

constexpr std::array<std::string_view, 50> given{"Adaeze", "Alasdair", "Amrit", "Anwen", "Benedict", "Blessing",
    "Catrin", "Chidi", "Clare", "Dafydd", "Dilys", "Dominic", "Eleri", "Emeka", "Esther", "Femi", "Fergus", "Gwen",
    "Hamza", "Hettie", "Idris", "Imogen", "Isaac", "Jamila", "Jerome", "Kavita", "Kieran", "Lowri", "Lucian", "Maeve",
    "Malik", "Marta", "Niamh", "Nikhil", "Olive", "Osian", "Pavel", "Petra", "Quincy", "Rania", "Roisin", "Saul",
    "Shanice", "Sorcha", "Tariq", "Tegan", "Umar", "Verity", "Wojciech", "Yasmin"};
constexpr std::array<std::string_view, 50> family{"Abara", "Aldous", "Amankwah", "Ansell", "Barraclough", "Basu",
    "Brackenbury", "Calloway", "Chaudhry", "Cotterill", "Dacosta", "Dhillon", "Dunstan", "Eastham", "Ekwueme",
    "Fairclough", "Feeney", "Garside", "Gill", "Hathersage", "Holroyd", "Igwe", "Iqbal", "Jagger", "Jeffcoate",
    "Kaczmarek", "Kellaway", "Lathom", "Lim", "Mackintosh", "Mbeki", "Nuttall", "Odell", "Okafor", "Pargeter",
    "Penrose", "Quayle", "Rahman", "Ravenscroft", "Sadler", "Shackleton", "Tamakloe", "Thwaite", "Udoh", "Vaughan",
    "Wadsworth", "Wickramasinghe", "Yardley", "Yilmaz", "Zielinski"};
constexpr std::array<std::string_view, 22> places{"Ashgrove", "Birchfield", "Coldbrook", "Dunmere", "Eastgate",
    "Fairholme", "Greenhill", "Hazelwood", "Inglewood", "Juniper", "Kingsmead", "Larkrise", "Millbrook", "Northgate",
    "Oakhurst", "Pinewood", "Quarry", "Rosedale", "Southfield", "Thornley", "Upland", "Westbrook"};

struct Kind {
    Work work;
    std::string_view name;
};

constexpr std::array<Kind, 7> kinds{{{Work::need, "Family Help Team"}, {Work::protection, "Protection Team"},
    {Work::care, "Children in Care Team"}, {Work::early, "Early Help Team"}, {Work::leaving, "Leaving Care Team"},
    {Work::exploitation, "Exploitation Team"}, {Work::youth, "Youth Justice Team"}}};

template <class Table> auto const& at(Table const& table, int place)
{
    return table[static_cast<std::size_t>(place) % table.size()];
}

} // namespace

std::string name_of_many(int person)
{
    // For one given name each round goes on by one family name, so that no two people share both.
    auto const first = person % static_cast<int>(given.size());
    auto const round = person / static_cast<int>(given.size());
    return std::string{at(given, first)} + " " + std::string{at(family, first + round)};
}

std::string team_of_many(int team)
{
    return std::string{at(places, team / static_cast<int>(kinds.size()))} + " " + std::string{at(kinds, team).name};
}

Work work_of_many(int team) { return at(kinds, team).work; }

std::string_view area_of(Work work)
{
    for (auto const& team : planned_teams())
        if (team.work == work) return team.area;
    return planned_areas().front();
}

} // namespace gt::app::demo
