#include "app/testing/test_app.hpp"
#include "framework/store/versions.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>

using gt::testing::TestApp;

TEST_CASE("the packs inside the program name only verbs of the program, and every verb is held by somebody")
{
    TestApp app;
    std::vector<std::string_view> verbs;
    for (auto const& [key, meaning] : app.house().verbs()) verbs.push_back(key);
    auto reader = app.database().read();

    for (auto const* file : {"packs/england.toml", "packs/barnet.toml"}) {
        auto const draft = gt::framework::store::check_draft(reader, *gt::embedded_file(file), file, verbs);
        for (auto const& fault : draft.faults) FAIL_CHECK(fault.text());
        CHECK(draft.faults.empty());
    }
}

TEST_CASE("every page asks for a verb that the program has")
{
    TestApp app;
    int asked = 0;
    for (auto const& route : app.house().routes()) {
        for (auto const& verb : route.verbs) {
            CHECK_MESSAGE(app.house().verbs().contains(verb), route.pattern, " asks for ", verb);
            ++asked;
        }
    }
    CHECK(asked > 0);
}
