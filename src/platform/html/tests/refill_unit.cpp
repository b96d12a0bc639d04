#include "platform/forms/form.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::html;

namespace {

std::string refilled(http::Fields const& typed, Drawing const& field)
{
    Out out;
    out.refill([&](std::string_view name) { return typed.all(name); }, field);
    return std::move(out).take();
}

bool holds(std::string const& markup, std::string_view part) { return markup.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a form that is filled again shows what was typed in it, and its own value where it had no such field")
{
    auto const line
        = [](Out& out) { draw(out, govuk::Input{.name = "on", .label = {.text = "On"}, .value = "saved"}); };
    CHECK(holds(refilled({{"on", "<typed>"}}, line), "value=\"&lt;typed&gt;\""));
    CHECK(holds(refilled({{"on", ""}}, line), "name=\"on\" type=\"text\">"));
    CHECK(holds(refilled({{"other", "typed"}}, line), "value=\"saved\""));
    auto const lines
        = [](Out& out) { draw(out, govuk::Textarea{.name = "words", .label = {.text = "Words"}, .value = "saved"}); };
    CHECK(holds(refilled({{"words", "typed"}}, lines), ">typed</textarea>"));
    CHECK(
        holds(refilled({{"version", "old"}}, [](Out& out) { forms::hidden(out, "version", "new"); }), "value=\"old\""));
}

TEST_CASE("a form that is filled again has the choices that were made, also against what is saved")
{
    auto const radios = [](Out& out) {
        draw(out,
            govuk::Radios{.name = "kind",
                .items = {{.value = "one", .text = "One", .is_checked = true}, {.value = "two", .text = "Two"}}});
    };
    CHECK(holds(refilled({{"kind", "two"}}, radios), "value=\"two\" checked"));
    CHECK_FALSE(holds(refilled({{"kind", "two"}}, radios), "value=\"one\" checked"));
    auto const boxes = [](Out& out) {
        draw(out,
            govuk::Checkboxes{.name = "themes",
                .items = {{.value = "one", .text = "One"}, {.value = "two", .text = "Two"}},
                .values = {"one"}});
    };
    CHECK(holds(refilled({{"themes", "two"}}, boxes), "value=\"two\" checked"));
    CHECK_FALSE(holds(refilled({}, boxes), "checked"));
    auto const select = [](Out& out) {
        draw(out,
            govuk::Select{.name = "who",
                .label = {.text = "Who"},
                .items = {{.text = "Ann", .value = "1"}, {.text = "Bob", .value = "2"}},
                .value = "1"});
    };
    CHECK(holds(refilled({{"who", "2"}}, select), "value=\"2\" selected"));
    CHECK_FALSE(holds(refilled({{"who", "2"}}, select), "value=\"1\" selected"));
}

TEST_CASE("a form drawn after one that was filled again is drawn afresh")
{
    http::Fields const typed{{"on", "typed"}};
    Out out;
    out.refill([&](std::string_view name) { return typed.all(name); }, [](Out&) {});
    CHECK_FALSE(out.refilled("on"));
    CHECK_FALSE(out.refilled_box("on", "typed"));
}
