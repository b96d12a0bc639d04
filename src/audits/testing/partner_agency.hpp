#pragma once

#include "audits/multi_agency/multi_agency.hpp"
#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

namespace gt::testing {

/// An audit of C100 with partners, led by the QA officer.
class Together {
public:
    explicit Together(TestApp& app) : app_{app}
    {
        add_case(app, {"C100"});
        auto const begun = app.as("qa_officer").post("/multi-agency", asked());
        REQUIRE(begun.status == 303);
        path = begun.header("Location");
    }

    static http::Fields asked(std::string const& number = "C100")
    {
        return {{"case_number", number}, {"topic", "Neglect"}, {"reference", "NV-7"}, {"due_on", "15 December 2026"}};
    }

    /// The page that shows the link.
    Answer invite(std::string const& agency)
    {
        auto const page = app_.as("qa_officer").post(path + "/returns", {{"agency", agency}});
        REQUIRE(page.status == 200);
        return page;
    }
    /// The link's own part of the address, "/r/…".
    static std::string link_in(Answer const& page)
    {
        auto const at = page.body.find("/r/");
        return at == std::string::npos ? "" : page.body.substr(at, page.body.find('<', at) - at);
    }
    std::string link_for(std::string const& agency) { return link_in(invite(agency)); }

    audits::multi_agency::ReturnId return_of(std::string const& agency)
    {
        auto reader = app_.database().read();
        auto const row = reader.one("SELECT id FROM agency_returns WHERE agency = :agency", {{"agency", agency}});
        return row->get<audits::multi_agency::ReturnId>("id");
    }

    std::string path;

private:
    TestApp& app_;
};

/// Somebody of a partner agency, who opened the link.
class Partner {
public:
    Partner(TestApp& app, std::string const& link) : client_{app.port()} { opened = client_.post(link, {}); }

    Answer get(std::string const& target) { return client_.get(target); }
    /// With the token that the page's form carries.
    Answer post(std::string const& target, http::Fields fields)
    {
        fields.add("csrf", field_in(client_.get(target).body, "csrf"));
        return client_.post(target, fields);
    }
    void fill_in(std::string const& word)
    {
        CHECK(post("/return/sections/part_played",
            {{"question-involved_since", "3 March 2025"}, {"question-what_was_done", word},
                {"question-child_heard", "no"}})
                  .redirects_to("/return/sections/working_together"));
        CHECK(post("/return/sections/working_together",
            {{"question-information_shared", "yes"}, {"question-meetings_attended", "yes"},
                {"question-together_well", word}, {"question-together_better", word}})
                  .redirects_to("/return/sections/difference_made"));
        CHECK(post(
            "/return/sections/difference_made", {{"question-own_grade", "good"}, {"question-own_grade_reason", word}})
                  .redirects_to("/return/check"));
    }
    /// As the script keeps what is typed on this page.
    Answer keep_draft(std::string const& page, std::string const& words, std::string const& place)
    {
        auto const form = client_.get(page).body;
        return client_.post("/return/drafts",
            {{"csrf", field_in(form, "csrf")}, {"new_id", field_in(form, "new_id")},
                {"draft_seen", field_in(form, "draft_seen")}, {"draft_of", place}, {"question-what_was_done", words}});
    }
    Answer keep_draft(std::string const& page, std::string const& words) { return keep_draft(page, words, page); }
    Answer send() { return post("/return/check", {{"by", "A. Sergeant, police"}}); }

    Answer opened;

private:
    Client client_;
};

} // namespace gt::testing
