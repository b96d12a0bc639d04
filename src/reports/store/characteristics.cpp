#include "reports/store/characteristics.hpp"

#include "cases/age_group.hpp"
#include "cases/ethnic_group.hpp"
#include "platform/text/text.hpp"

namespace gt::reports::store {

namespace {

constexpr auto not_known = "Not known";

std::string disability_words(std::string const& disabled)
{
    if (disabled == "yes") return "Disabled";
    return disabled == "no" ? "Not disabled" : not_known;
}

/// Lists differ in how they write it: one row for each, whatever its capitals.
std::string sex_words(std::string const& written)
{
    auto words = text::fold(written);
    if (words.empty()) return not_known;
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

} // namespace

CharacteristicsByAudit characteristics(db::Reader& reader, Asked const& asked)
{
    CharacteristicsByAudit found;
    reader.each(R"sql(
        SELECT a.id, a.submitted_on, c.birth_date, c.gender, c.ethnicity, c.disabled
          FROM audits a JOIN cases c ON c.id = a.case_id
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to)sql",
        {{"from", asked.from}, {"to", asked.to}}, [&](db::Row const& row) {
            auto const age
                = cases::age_group(row.get<std::optional<Date>>("birth_date"), row.get<Date>("submitted_on"));
            found[row.number("id")] = {std::string{title_of(age)}, sex_words(row.text("gender")),
                cases::ethnic_group(row.text("ethnicity")), disability_words(row.text("disabled"))};
        });
    return found;
}

} // namespace gt::reports::store
