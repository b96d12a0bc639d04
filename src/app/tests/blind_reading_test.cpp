#include "app/testing/captured_log.hpp"
#include "app/testing/reading.hpp"

#include <doctest/doctest.h>

namespace gt::testing {

namespace {

/// What the first reader and those they talked with wrote: AuditLine::submitted().
constexpr std::string_view sentinels[] = {"auditor&#39;s reason", "auditor's reason", "Kept every promise",
    "Father is missing", "Invite father", "We talked about", "My worker listens", "Good work on the whole",
    "we did well", "evidence of the action", "worker disagrees so", "written wrongly so", "told the auditor so"};

} // namespace

TEST_CASE("[LEI18-03] second reading is blind: no page, file or list holds a word of the first reader's before locking")
{
    CapturedLog log;
    Reading reading;
    std::string everything;
    log.take();
    for (auto const& address : reading.addresses()) {
        auto const body = reading.body_of(address);
        for (auto const word : sentinels)
            CHECK_MESSAGE(body.find(word) == std::string::npos, address << " tells " << word);
        everything += body;
    }
    CHECK(everything.find("C100") != std::string::npos);
    auto const logged = log.take();
    for (auto const word : sentinels) CHECK_MESSAGE(logged.find(word) == std::string::npos, "the log tells " << word);
    CHECK(reading.owed() == std::set<std::string>{"do_audit"});
    CHECK(reading.visitor->get(AuditLine::path(reading.first)).status == 404);
    CHECK(reading.visitor->get("/actions/" + reading.action.text()).status == 404);
    CHECK(reading.visitor->get(AuditLine::path(reading.second)).status == 200);

    reading.line.read_again(reading.second, "good", reading.reader);
    everything.clear();
    for (auto const& address : reading.addresses()) everything += reading.body_of(address);
    for (auto const word : {"Kept every promise", "Invite father", "Good work on the whole", "evidence of the action"})
        CHECK_MESSAGE(everything.find(word) != std::string::npos, word);
    CHECK(reading.owed() == std::set<std::string>{"check_action", "read_limited_audit", "cycle_escalation"});
}

TEST_CASE("[LEI18-03] two runs that differ in the hidden grade alone give the second reader the same bytes everywhere")
{
    Reading good{"good"};
    auto const pages = good.addresses();
    auto const forms = good.addresses_to_post_to();
    auto const all_of = [&](Reading& reading) {
        std::vector<std::string> answers;
        reading.begin_step();
        for (auto const& address : pages) {
            auto const answer = reading.visitor->get(address);
            answers.push_back(std::to_string(answer.status) + "\n" + answer.body);
        }
        for (auto const& address : forms) {
            auto const answer = reading.visitor->post(address);
            answers.push_back(std::to_string(answer.status) + answer.header("Location") + "\n" + answer.body);
        }
        return answers;
    };
    auto const report = "/reports/head-of-service-monthly.json?from=2026-11-01&to=2026-11-30";
    auto const seen = all_of(good);
    auto const by_others = good.app.as("qa_manager").get(report).body;

    Reading inadequate{"inadequate"};
    REQUIRE(inadequate.first == good.first);
    REQUIRE(inadequate.second == good.second);
    auto const seen_again = all_of(inadequate);
    CHECK(seen.size() > 500);
    for (std::size_t i = 0; i < seen.size(); ++i)
        CHECK_MESSAGE(seen_again[i] == seen[i], (i < pages.size() ? pages[i] : "POST " + forms[i - pages.size()]));
    CHECK(inadequate.app.as("qa_manager").get(report).body != by_others);
}

} // namespace gt::testing
