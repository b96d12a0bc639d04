#include "platform/html/govuk/character_count.hpp"

#include "platform/html/govuk/hint.hpp"

namespace gt::html::govuk {

namespace {

std::string_view count_type_of(CharacterCount const& field)
{
    if (!field.count_type.empty()) return field.count_type;
    return field.maxwords ? "words" : "";
}

std::string described(CharacterCount const& field)
{
    auto const limit = field.maxwords ? field.maxwords : field.maxlength;
    if (!limit) return {};
    auto text = field.description;
    if (text.empty())
        text = count_type_of(field) == "words" ? "You can enter up to %{count} words"
                                               : "You can enter up to %{count} characters";
    constexpr std::string_view place = "%{count}";
    if (auto const at = text.find(place); at != std::string::npos)
        text.replace(at, place.size(), std::to_string(*limit));
    return text;
}

FormGroup group_of(CharacterCount const& field)
{
    FormGroup group{.classes = joined("govuk-character-count", field.form_group.classes),
        .attributes = {{"data-module", "govuk-character-count"}}};
    auto const add = [&group](Name name, std::optional<int> number) {
        if (number) group.attributes.push_back({name, std::to_string(*number)});
    };
    add("data-maxlength", field.maxlength);
    add("data-maxwords", field.maxwords);
    add("data-threshold", field.threshold);
    if (auto const type = count_type_of(field); !type.empty())
        group.attributes.push_back({"data-count-type", std::string{type}});
    group.attributes.insert(
        group.attributes.end(), field.form_group.attributes.begin(), field.form_group.attributes.end());
    return group;
}

} // namespace

void draw(Out& out, CharacterCount const& field)
{
    auto const& id = field.id.empty() ? field.name : field.id;
    auto const count = [&](Out& inner) {
        draw(inner,
            Hint{.text = described(field),
                .id = id + "-info",
                .classes = joined("govuk-character-count__message", field.count_classes)});
    };
    draw(out,
        Textarea{.name = field.name,
            .label = field.label,
            .value = field.value,
            .rows = field.rows,
            .hint = field.hint,
            .error = field.error,
            .id = id,
            .spellcheck = field.spellcheck,
            .described_by = id + "-info",
            .classes = joined("govuk-js-character-count", field.classes),
            .attributes = field.attributes,
            .form_group = group_of(field),
            .after = count});
}

} // namespace gt::html::govuk
