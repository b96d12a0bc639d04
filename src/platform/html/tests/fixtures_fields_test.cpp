#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/character_count.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/date_input.hpp"
#include "platform/html/govuk/file_upload.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/testing/govuk_fixtures.hpp"
#include "platform/testing/html_entrance.hpp"

#include <nlohmann/json.hpp>

using namespace gt::html;
using namespace gt::testing;

namespace {

govuk::Label label(Options const& o)
{
    return {.text = content(o),
        .classes = text(o, "classes"),
        .is_page_heading = is_there(o, "isPageHeading"),
        .for_id = text(o, "for"),
        .attributes = extras(o)};
}

govuk::Fieldset fieldset(Options const& o)
{
    auto const legend = at(o, "legend");
    return {.legend = {content(legend), text(legend, "classes"), is_there(legend, "isPageHeading")},
        .described_by = text(o, "describedBy"),
        .role = text(o, "role"),
        .classes = text(o, "classes"),
        .attributes = extras(o),
        .content = drawing(o, "html")};
}

std::optional<govuk::Affix> affix(Options const& o)
{
    if (content(o).is_empty()) return std::nullopt;
    return govuk::Affix{content(o), text(o, "classes"), extras(o)};
}

/// What every field takes from the options of the same name.
template <class Field> Field common(Options const& o, Field field)
{
    field.hint = content(at(o, "hint"));
    if (o.contains("errorMessage")) field.error = text(at(o, "errorMessage"), "text");
    field.classes = text(o, "classes");
    field.attributes = extras(o);
    field.form_group = {text(at(o, "formGroup"), "classes"), extras(at(o, "formGroup"))};
    return field;
}

template <class Field> Field with_fieldset(Options const& o, Field field)
{
    if (o.contains("fieldset")) field.fieldset = fieldset(at(o, "fieldset"));
    return field;
}

template <class Item> Item choice(Options const& o)
{
    Item item;
    item.value = text(o, "value");
    item.text = content(o);
    item.hint = content(at(o, "hint"));
    item.conditional = drawing(at(o, "conditional"), "html");
    item.divider = text(o, "divider");
    item.is_checked = flag(o, "checked");
    item.is_disabled = is_there(o, "disabled");
    item.id = text(o, "id");
    item.label_classes = text(at(o, "label"), "classes");
    item.label_attributes = extras(at(o, "label"));
    item.attributes = extras(o);
    return item;
}

/// An item that is nothing takes a number there all the same, so what comes after one gets its id from here.
std::vector<Options> numbered_items(Options const& o)
{
    auto const prefix = text(o, "idPrefix", text(o, "name"));
    std::vector<Options> present;
    auto place = 0;
    auto gap = false;
    for (auto item : at(o, "items")) {
        ++place;
        if (!item.is_object() || item.empty()) {
            gap = true;
            continue;
        }
        if (gap && !item.contains("id")) item["id"] = prefix + (place == 1 ? "" : "-" + std::to_string(place));
        present.push_back(std::move(item));
    }
    return present;
}

govuk::ButtonType button_type(std::string const& type)
{
    if (type == "button") return govuk::ButtonType::button;
    return type == "reset" ? govuk::ButtonType::reset : govuk::ButtonType::submit;
}

} // namespace

TEST_CASE("a button is drawn as its official fixtures say")
{
    check_fixtures("button", [](Out& out, Options const& o) {
        draw(out,
            govuk::Button{.text = content(o),
                .type = button_type(text(o, "type")),
                .name = text(o, "name"),
                .value = text(o, "value"),
                .href = url(o, "href"),
                .is_start = is_there(o, "isStartButton"),
                .is_disabled = is_there(o, "disabled"),
                .prevents_double_click = flag(o, "preventDoubleClick"),
                .id = text(o, "id"),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("a label is drawn as its official fixtures say")
{
    check_fixtures("label", [](Out& out, Options const& o) { draw(out, label(o)); });
}

TEST_CASE("a fieldset is drawn as its official fixtures say")
{
    check_fixtures("fieldset", [](Out& out, Options const& o) { draw(out, fieldset(o)); });
}

TEST_CASE("an input is drawn as its official fixtures say")
{
    check_fixtures("input", [](Out& out, Options const& o) {
        draw(out,
            common(o,
                govuk::Input{.name = text(o, "name"),
                    .label = label(at(o, "label")),
                    .value = text(o, "value"),
                    .id = text(o, "id"),
                    .type = text(o, "type", "text"),
                    .inputmode = text(o, "inputmode"),
                    .autocomplete = text(o, "autocomplete"),
                    .autocapitalize = text(o, "autocapitalize"),
                    .pattern = text(o, "pattern"),
                    .spellcheck = flag(o, "spellcheck"),
                    .prefix = affix(at(o, "prefix")),
                    .suffix = affix(at(o, "suffix")),
                    .is_disabled = is_there(o, "disabled"),
                    .described_by = text(o, "describedBy"),
                    .wrapper_classes = text(at(o, "inputWrapper"), "classes"),
                    .wrapper_attributes = extras(at(o, "inputWrapper"))}));
    });
}

TEST_CASE("a password input is drawn as its official fixtures say")
{
    check_fixtures("password-input",
        [](Out& out, Options const& o) {
            draw(out,
                common(o,
                    govuk::PasswordInput{.name = text(o, "name"),
                        .label = label(at(o, "label")),
                        .id = text(o, "id"),
                        .autocomplete = text(o, "autocomplete", "current-password"),
                        .described_by = text(o, "describedBy")}));
        },
        {{"with translations", "the program speaks English"}, {"value", "a password is never sent back"}});
}

TEST_CASE("a textarea is drawn as its official fixtures say")
{
    check_fixtures("textarea", [](Out& out, Options const& o) {
        draw(out,
            common(o,
                govuk::Textarea{.name = text(o, "name"),
                    .label = label(at(o, "label")),
                    .value = text(o, "value"),
                    .rows = number(o, "rows").value_or(5),
                    .id = text(o, "id"),
                    .autocomplete = text(o, "autocomplete"),
                    .spellcheck = flag(o, "spellcheck"),
                    .is_disabled = is_there(o, "disabled"),
                    .described_by = text(o, "describedBy")}));
    });
}

TEST_CASE("a character count is drawn as its official fixtures say")
{
    check_fixtures("character-count",
        [](Out& out, Options const& o) {
            auto field = common(o,
                govuk::CharacterCount{.name = text(o, "name"),
                    .label = label(at(o, "label")),
                    .value = text(o, "value"),
                    .maxlength = number(o, "maxlength"),
                    .maxwords = number(o, "maxwords"),
                    .threshold = number(o, "threshold"),
                    .count_type = text(o, "countType"),
                    .rows = number(o, "rows").value_or(5),
                    .id = text(o, "id"),
                    .spellcheck = flag(o, "spellcheck"),
                    .description = text(o, "textareaDescriptionText"),
                    .count_classes = text(at(o, "countMessage"), "classes")});
            field.form_group.attributes = with_words(o, field.form_group.attributes,
                {"charactersUnderLimitText", "charactersAtLimitText", "charactersOverLimitText", "wordsUnderLimitText",
                    "wordsAtLimitText", "wordsOverLimitText"});
            draw(out, field);
        },
        {{"with neither maxlength nor maxwords set", "a count has a limit"}});
}

TEST_CASE("a select is drawn as its official fixtures say")
{
    check_fixtures("select", [](Out& out, Options const& o) {
        govuk::Select select{.name = text(o, "name"),
            .label = label(at(o, "label")),
            .items = {},
            .value = text(o, "value"),
            .id = text(o, "id"),
            .is_disabled = is_there(o, "disabled"),
            .described_by = text(o, "describedBy")};
        for (auto const& item : items(o)) {
            select.items.push_back({.text = text(item, "text"),
                .value = item.contains("value") ? std::optional{shown(at(item, "value"))} : std::nullopt,
                .is_selected = flag(item, "selected"),
                .is_disabled = is_there(item, "disabled"),
                .attributes = extras(item)});
        }
        draw(out, common(o, select));
    });
}

TEST_CASE("radios are drawn as their official fixtures say")
{
    check_fixtures("radios", [](Out& out, Options const& o) {
        govuk::Radios radios{
            .name = text(o, "name"), .items = {}, .value = text(o, "value"), .id_prefix = text(o, "idPrefix")};
        for (auto const& item : numbered_items(o)) radios.items.push_back(choice<govuk::RadioItem>(item));
        draw(out, with_fieldset(o, common(o, radios)));
    });
}

TEST_CASE("checkboxes are drawn as their official fixtures say")
{
    check_fixtures("checkboxes", [](Out& out, Options const& o) {
        govuk::Checkboxes boxes{.name = text(o, "name"),
            .items = {},
            .id_prefix = text(o, "idPrefix"),
            .described_by = text(o, "describedBy")};
        for (auto const& value : at(o, "values")) boxes.values.push_back(value.get<std::string>());
        for (auto const& item : numbered_items(o)) {
            auto box = choice<govuk::CheckboxItem>(item);
            box.is_exclusive = text(item, "behaviour") == "exclusive";
            box.name = text(item, "name");
            boxes.items.push_back(box);
        }
        draw(out, with_fieldset(o, common(o, boxes)));
    });
}

namespace {

govuk::DateBox date_box(Options const& o, std::string const& name, std::string value, int width)
{
    auto const own = text(o, "classes");
    auto const own_error = own.find("govuk-input--error") != std::string::npos;
    return {.name = name,
        .value = std::move(value),
        .label = text(o, "label"),
        .width = own.find("govuk-input--width-") == std::string::npos ? width : 0,
        .has_error = own_error ? std::optional{true} : flag(o, "error"),
        .id = text(o, "id"),
        .inputmode = text(o, "inputmode", "numeric"),
        .autocomplete = text(o, "autocomplete"),
        .pattern = text(o, "pattern"),
        .classes = own,
        .attributes = extras(o)};
}

/// A part is given by its own option ("day"), as an item with that name, or not at all; false leaves it out.
std::vector<govuk::DateBox> date_boxes(Options const& o)
{
    auto const prefix = is_there(o, "namePrefix") ? text(o, "namePrefix") + "-" : "";
    auto const typed = [&](Options const& item, std::string const& name, Options const& part) {
        auto value = text(item, "value", text(part, "value"));
        return value.empty() ? text(at(o, "values"), (prefix + name).c_str()) : value;
    };
    auto const part_named = [&](std::string const& name) {
        for (auto const* part : {"day", "month", "year"})
            if (name == part || name == text(at(o, part), "name")) return std::string{part};
        return std::string{};
    };
    std::vector<govuk::DateBox> boxes;
    for (auto const& item : items(o)) {
        auto const name = text(item, "name");
        auto const part = part_named(name);
        boxes.push_back(date_box(item, name, typed(item, name, at(o, part.c_str())), part == "year" ? 4 : 2));
    }
    if (!boxes.empty()) return boxes;
    for (auto const* part : {"day", "month", "year"}) {
        if (flag(o, part) == false) continue;
        auto const name = text(at(o, part), "name", part);
        boxes.push_back(date_box(at(o, part), name, typed(at(o, part), name, {}), part[0] == 'y' ? 4 : 2));
    }
    return boxes;
}

} // namespace

TEST_CASE("a date input is drawn as its official fixtures say")
{
    check_fixtures("date-input", [](Out& out, Options const& o) {
        govuk::DateInput date{.id = text(o, "id"), .boxes = date_boxes(o), .name_prefix = text(o, "namePrefix")};
        draw(out, with_fieldset(o, common(o, date)));
    });
}

TEST_CASE("a file upload is drawn as its official fixtures say")
{
    check_fixtures("file-upload", [](Out& out, Options const& o) {
        draw(out,
            common(o,
                govuk::FileUpload{.name = text(o, "name"),
                    .label = label(at(o, "label")),
                    .id = text(o, "id"),
                    .takes_several = is_there(o, "multiple"),
                    .is_disabled = is_there(o, "disabled"),
                    .is_enhanced = is_there(o, "javascript"),
                    .described_by = text(o, "describedBy"),
                    .wrapper_classes = text(o, "wrapperClasses"),
                    .wrapper_attributes = with_words(o, extras(Options{{"attributes", at(o, "wrapperAttributes")}}),
                        {"chooseFilesButtonText", "noFileChosenText", "multipleFilesChosenText", "dropInstructionText",
                            "enteredDropZoneText", "leftDropZoneText"})}));
    });
}
