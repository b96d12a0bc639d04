#include "audits/testing/partner_agency.hpp"

#include <doctest/doctest.h>

namespace gt::audits::multi_agency {

using testing::field_in;
using testing::holds;
using testing::Partner;
using testing::TestApp;
using testing::Together;

TEST_CASE("what an agency types is kept as a draft, for it alone, and is sent only once it is saved")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    Partner health{app, together.link_for("Health visiting")};
    std::string const page = "/return/sections/part_played";
    police.fill_in("we attended twice");
    CHECK(police.keep_draft(page, "we attended three ti").body == "Draft saved at 9am");
    CHECK(police.keep_draft(page, "we attended three times").header("Draft-Revision") == "2");

    CHECK(holds(police.get("/return"), "Unsaved words"));
    CHECK(holds(police.get(page), "we attended three times"));
    CHECK_FALSE(holds(health.get(page), "we attended"));
    auto const early = police.send();
    CHECK(early.status == 422);
    CHECK(holds(early, "You have unsaved words in"));

    CHECK(police.post(page, {{"new_id", field_in(police.get(page).body, "new_id")}, {"throw_away", page}})
              .redirects_to(page));
    CHECK(holds(police.get(page), "we attended twice"));
    CHECK_FALSE(holds(police.get("/return"), "Unsaved words"));
    CHECK(police.send().redirects_to("/return"));
}

TEST_CASE("a draft of a page that the agency's form does not have, or no longer has, is not kept")
{
    TestApp app;
    Together together{app};
    Partner police{app, together.link_for("Police")};
    std::string const page = "/return/sections/part_played";
    CHECK(app.stranger().post("/return/drafts", {{"draft_of", page}}).status == 410);
    CHECK(police.keep_draft(page, "words", "/return/sections/no_such_page").status == 422);
    CHECK(police.keep_draft(page, "words", "/audits").status == 422);
    police.fill_in("we attended");
    CHECK(police.send().status == 303);
    CHECK(police.keep_draft("/return", "words", page).status != 200);
    CHECK_FALSE(holds(police.get("/return"), "Unsaved words"));
}

} // namespace gt::audits::multi_agency
