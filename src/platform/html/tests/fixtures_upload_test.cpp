#include "platform/html/govuk/file_upload.hpp"
#include "platform/testing/govuk_fixtures.hpp"

#include <nlohmann/json.hpp>

using namespace gt::html;
using namespace gt::testing;

namespace {

std::optional<std::string> error(Options const& o)
{
    return o.contains("errorMessage") ? std::optional{text(at(o, "errorMessage"), "text")} : std::nullopt;
}

} // namespace

TEST_CASE("a file upload is drawn as its official fixtures say")
{
    check_fixtures("file-upload",
        [](Out& out, Options const& o) {
            auto const label = at(o, "label");
            // The official template lets the name stand for a missing id, and in one fixture the other way round.
            draw(out,
                govuk::FileUpload{.name = text(o, "name", text(o, "id")),
                    .label = {.text = content(label),
                        .classes = text(label, "classes"),
                        .is_page_heading = is_there(label, "isPageHeading")},
                    .hint = content(at(o, "hint")),
                    .error = error(o),
                    .id = text(o, "id"),
                    .takes_several = is_there(o, "multiple"),
                    .is_disabled = is_there(o, "disabled"),
                    .is_enhanced = is_there(o, "javascript"),
                    .described_by = text(o, "describedBy"),
                    .classes = text(o, "classes"),
                    .attributes = extras(o),
                    .form_group = {text(at(o, "formGroup"), "classes"), extras(at(o, "formGroup"))},
                    .wrapper_classes = text(o, "wrapperClasses"),
                    .wrapper_attributes = [&] {
                        auto const given = at(o, "wrapperAttributes");
                        return extras(Options{{"attributes", given.is_null() ? Options::object() : given}});
                    }()});
        },
        {{"translated", "the program speaks English"}});
}
