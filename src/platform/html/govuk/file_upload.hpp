#pragma once

#include "platform/html/govuk/form_group.hpp"

namespace gt::html::govuk {

/// Files to send with a form, which must be `multipart/form-data`. A browser never lets a page fill it in.
struct FileUpload {
    std::string name;
    Label label;
    Content hint = {};
    std::optional<std::string> error = {};
    std::string id = {};
    bool takes_several = false;
    bool is_disabled = false;
    /// Where JavaScript runs: a place to drop files on, and what was chosen in words of its own.
    bool is_enhanced = false;
    std::string described_by = {};
    std::string classes = {};
    /// {"accept", ".xlsx"} helps in choosing; the server looks at the content.
    Extras attributes = {};
    FormGroup form_group = {};
    std::string wrapper_classes = {};
    Extras wrapper_attributes = {};
};

void draw(Out& out, FileUpload const& upload);

} // namespace gt::html::govuk
