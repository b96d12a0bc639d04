#include "cases/annex_a/lists.hpp"

#include <initializer_list>

namespace gt::cases::annex_a {

namespace {

using enum Reads;
using Columns = std::vector<Column>;

constexpr bool required = true;

Columns with(std::initializer_list<Columns> parts)
{
    Columns all;
    for (auto const& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Columns const& child()
{
    static Columns const columns{
        {"child_id", "Child Unique ID", child_id, required,
            {"Child ID", "Child's Unique ID", "Child Unique Identifier"}},
        {"gender", "Gender", gender, false, {"Sex"}},
        {"ethnicity", "Ethnicity", ethnicity, false, {"Ethnic background"}},
        {"birth", "Date of Birth", birth, false, {"DOB"}},
        {"age", "Age of Child (Years)", age, false, {"Age"}},
    };
    return columns;
}

Columns const& disability()
{
    static Columns const columns{
        {"disability", "Does the Child have a Disability", yes_no, false, {"Disability"}},
    };
    return columns;
}

Columns const& allocated()
{
    static Columns const columns{
        {"team", "Allocated Team", team, false, {"Team"}},
        {"worker", "Allocated Worker", worker, false, {"Worker", "Allocated Social Worker"}},
    };
    return columns;
}

List contacts()
{
    return {1, "Contacts", "contact_date",
        with({child(),
            {
                {"contact_date", "Date of Contact", date, required},
                {"contact_source", "Contact Source", code, false, {"Source of Contact"}},
            }})};
}

List early_help()
{
    return {2, "Early help", "assessment_start",
        with({child(),
            {
                {"assessment_start", "Assessment start date", date, required},
                {"assessment_end", "Assessment completion date", date},
                {"organisation", "Organisation completing assessment", text},
            }})};
}

List referrals()
{
    return {3, "Referrals", "referral_date",
        with({child(),
            {
                {"referral_date", "Date of referral", date},
                {"referral_source", "Referral Source", code, false, {"Source of Referral"}},
                {"no_further_action", "Referral NFA?", yes_no},
                {"earlier_referrals", "Number of Referrals in Last 12 Months", number},
            },
            allocated()})};
}

List assessments()
{
    return {4, "Assessments", "assessment_start",
        with({child(), disability(),
            {
                {"assessment_start", "Continuous Assessment Start Date", date, required, {"Assessment Start Date"}},
                {"child_seen", "Child Seen During Continuous Assessment", yes_no},
                {"assessment_end", "Continuous Assessment Date of Authorisation", date},
                {"needs_support", "Was the child assessed as requiring LA children's social care support?", yes_no},
            },
            allocated()})};
}

List enquiries()
{
    return {5, "Section 47 and ICPC", "strategy_discussion",
        with({child(), disability(),
            {
                {"strategy_discussion", "Strategy discussion initiating Section 47 Enquiry Start Date", date, required},
                {"conference_unnecessary", "Was an Initial Child Protection Conference deemed unnecessary?", yes_no},
                {"conference_date", "Date of Initial Child Protection Conference", date},
                {"led_to_plan", "Did the Initial Child Protection Conference Result in a Child Protection Plan",
                    yes_no},
                {"earlier_enquiries", "Number of Section 47 Enquiries in the last 12 months", number},
                {"earlier_conferences", "Number of ICPCs in the last 12 months", number},
            },
            allocated()})};
}

List in_need()
{
    return {6, "Children in need", "cin_start",
        with({child(), disability(),
            {
                {"cin_start", "CIN Start Date", date},
                {"primary_need", "Primary Need Code", code},
                {"last_seen", "Date Child Was Last Seen", date},
                {"cin_end", "CIN Closure Date", date},
                {"end_reason", "Reason for Closure", code},
                {"case_status", "Case Status", case_status},
            },
            allocated()})};
}

List protection()
{
    return {7, "Child protection", "plan_start",
        with({child(), disability(),
            {
                {"plan_start", "Child Protection Plan Start Date", date, required},
                {"first_category", "Initial Category of Abuse", code},
                {"latest_category", "Latest Category of Abuse", code},
                {"last_visit", "Date of the Last Statutory Visit", date},
                {"seen_alone", "Was the Child Seen Alone?", yes_no},
                {"last_review", "Date of latest review conference", date},
                {"plan_end", "Child Protection Plan End Date", date},
                {"emergency_protection",
                    "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)",
                    yes_no},
                {"earlier_plans", "Number of Previous Child Protection Plans", number},
            },
            allocated()})};
}

Columns care_and_reviews()
{
    return {
        {"unaccompanied", "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)", yes_no},
        {"care_start", "Date Started to be Looked After", date},
        {"category_of_need", "Child's Category of Need", code},
        {"second_period",
            "Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)",
            yes_no},
        {"legal_status_start", "Start date of current legal status", date},
        {"legal_status", "Child's Legal Status", code},
        {"last_review", "Date of Latest Statutory Review", date},
        {"last_visit", "Date of Last Social Work Visit", date},
        {"permanence_plan", "What is the permanence plan for this child?", code},
        {"last_iro_contact", "Date of Last IRO Visit / Contact to the Child", date},
        {"last_health_assessment", "Date of Last Health Assessment", date},
        {"last_dental_check", "Date of Last Dental Check", date},
        {"care_end", "Date Ceased to be Looked After", date},
        {"end_reason", "Reason Ceased to be Looked After", code},
    };
}

Columns placement()
{
    return {
        {"placements", "Number of Placements in the Last 12 months", number},
        {"placement_start", "Start Date of Most Recent Placement", date},
        {"placement_type", "Placement Type", code},
        {"placement_provider", "Placement Provider", code},
        {"placement_postcode", "Placement postcode", text},
        {"placement_urn", "URN of Placement", text},
        {"placement_location", "Placement Location", code},
        {"placement_authority", "LA of Placement", text},
        {"missing_episodes",
            "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months", number},
        {"absent_episodes", "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
            number},
        {"interview_offered", "Was the child offered a Return Interview after their last missing episode (Y/N)?",
            yes_no},
        {"interview_accepted", "Did the child accept a Return Interview after their last missing episode (Y/N)?",
            yes_no},
    };
}

List in_care()
{
    return {8, "Children in care", "care_start",
        with({child(), disability(), care_and_reviews(), placement(), allocated()})};
}

List care_leavers()
{
    return {9, "Care leavers", "",
        with({child(), disability(), allocated(),
            {
                {"unaccompanied", "Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)",
                    yes_no},
                {"personal_adviser", "Allocated Personal Advisor", text, false, {"Allocated Personal Adviser"}},
                {"eligibility", "Eligibility Category", code},
                {"last_pathway_review", "Latest Pathway Plan Review Date", date},
                {"in_touch", "LA In Touch", code},
                {"last_contact", "Latest Date of Contact", date},
                {"accommodation", "Type of Accommodation", code},
                {"accommodation_suitable", "Suitability of Accommodation", code},
                {"activity", "Activity Status", code},
            }})};
}

List adoption()
{
    return {10, "Adoption", "placement_decision",
        with({child(), disability(),
            {
                {"family_id", "Family identifier", text},
                {"care_start", "Date the Child Entered Care", date},
                {"placement_decision", "Date of Decision that Child Should be Placed for Adoption", date},
                {"placement_order", "Date of Placement Order", date},
                {"matched", "Date of Matching Child and Prospective Adopters", date},
                {"placed", "Date Placed for Adoption", date},
                {"adoption_order", "Date of Adoption Order", date},
                {"decision_reversed", "Date of Decision that Child Should No Longer be Placed for Adoption", date},
                {"reversal_reason", "Reason Why Child No Longer Placed for Adoption", code},
                {"fostering_for_adoption",
                    "Date the child was placed for fostering in FFA or concurrent planning placement", date},
            }})};
}

} // namespace

std::span<List const> lists()
{
    static std::vector<List> const all{contacts(), early_help(), referrals(), assessments(), enquiries(), in_need(),
        protection(), in_care(), care_leavers(), adoption()};
    return all;
}

List const* find_list(int number)
{
    auto const all = lists();
    return number >= 1 && number <= static_cast<int>(all.size()) ? &all[static_cast<std::size_t>(number - 1)] : nullptr;
}

} // namespace gt::cases::annex_a
