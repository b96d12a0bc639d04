#include "framework/read_pack.hpp"

namespace gt::framework {

namespace {

CheckItem read_item(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this item", file, faults};
    CheckItem item{fields.place(), fields.key("key"), fields.text("text"), fields.optional_text("guidance")};
    fields.refuse_the_rest();
    return item;
}

CheckedDocument read_checked_document(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this document", file, faults};
    CheckedDocument document{
        fields.place(), fields.key("key"), fields.text("title"), fields.optional_text("agreed_by")};
    fields.refuse_the_rest();
    return document;
}

} // namespace

CheckForm read_check_form(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this manager's check", file, faults};
    CheckForm form;
    form.place = fields.place();
    form.key = fields.key("key");
    form.title = fields.text("title");
    form.intro = fields.optional_text("intro");
    form.groups = fields.texts("groups");
    for (auto const* one : fields.tables("document"))
        form.documents.push_back(read_checked_document(*one, file, faults));
    for (auto const* one : fields.tables("item")) form.items.push_back(read_item(*one, file, faults));
    for (auto const* one : fields.tables("objective")) form.objectives.push_back(read_item(*one, file, faults));
    form.effective = fields.effective();
    fields.refuse_the_rest();
    return form;
}

Overview read_overview(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this overview", file, faults};
    Overview overview{fields.place(), fields.key("role"), fields.texts("figures"), fields.effective()};
    fields.refuse_the_rest();
    return overview;
}

} // namespace gt::framework
