#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// A file to choose. `id` is `name` when it is empty. Where JavaScript runs it also takes a file that is dropped on it.
/// It goes into staff::upload_form; a browser forgets the choice when the page comes back with a problem.
struct FileUpload {
    std::string name;
    Label label;
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    bool takes_several = false;
    bool is_disabled = false;
    bool is_enhanced = true;
    std::string described_by = {};
    std::string classes = {};
    Extras attributes = {};
    FormGroup form_group = {};
    std::string wrapper_classes = {};
    Extras wrapper_attributes = {};
};

void draw(Out& out, FileUpload const& upload);

} // namespace gt::html::govuk
