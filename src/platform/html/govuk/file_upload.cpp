#include "platform/html/govuk/file_upload.hpp"

namespace gt::html::govuk {

void draw(Out& out, FileUpload const& upload)
{
    auto const all
        = classes("govuk-file-upload", {{upload.error.has_value(), "govuk-file-upload--error"}}, upload.classes);
    draw_labelled(out, upload, [&](std::string_view id, std::string_view described_by) {
        auto const box = [&] {
            out.leaf("input",
                {{"class", all}, {"id", id}, {"name", upload.name}, {"type", "file"}, {"disabled", upload.is_disabled},
                    {"multiple", upload.takes_several}, {"aria-describedby", unless_empty(described_by)},
                    upload.attributes});
        };
        if (!upload.is_enhanced) return box();
        out.el("div",
            {{"class", classes("govuk-file-upload-wrapper", upload.wrapper_classes)},
                {"data-module", "govuk-file-upload"}, upload.wrapper_attributes},
            box);
    });
}

} // namespace gt::html::govuk
