#include "framework/spreadsheet/survey.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/tool_names.hpp"
#include "platform/text/text.hpp"

namespace gt::framework::spreadsheet {

namespace {

/// A tool is written by hand: the shipped ones are under a tenth of this.
constexpr xlsx::Limits limits{.member_bytes = 16U << 20U,
    .total_bytes = 32U << 20U,
    .part_bytes = 4U << 20U,
    .shared_bytes = 8U << 20U,
    .rows = 5'000,
    .columns = 200,
    .cells = 200'000,
    .row_bytes = 1U << 20U};

struct Sheets {
    std::optional<Sheet> survey;
    std::optional<Sheet> choices;
    std::optional<Sheet> settings;
};

Result<Sheets> read_sheets(xlsx::Workbook const& workbook, Faults& faults)
{
    Sheets sheets;
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        Faults found;
        auto sheet = Sheet::read(workbook, i, found);
        if (!sheet) return sheet.problem();
        auto* const place = sheet->name() == "survey" ? &sheets.survey
            : sheet->name() == "choices"              ? &sheets.choices
            : sheet->name() == "settings"             ? &sheets.settings
                                                      : nullptr;
        if (!place) {
            faults.push_back(
                {{workbook.sheets()[i], 0}, "this sheet is not one that is read (survey, choices, settings)"});
            continue;
        }
        *place = std::move(*sheet);
        faults.insert(faults.end(), found.begin(), found.end());
    }
    if (!sheets.survey) return Problem{"", "The workbook has no sheet named survey"};
    if (!sheets.settings) return Problem{"", "The workbook has no sheet named settings"};
    return sheets;
}

void check_settings(Tool const& tool, Row const& row, Faults& faults)
{
    if (!is_key(tool.key))
        faults.push_back({row.place("form_id"),
            tool.key.empty() ? std::string{"the tool has no form_id"}
                             : "\"" + tool.key + "\" is no form_id: " + std::string{key_rule}});
    if (tool.title.empty()) faults.push_back({row.place("form_title"), "the tool has no form_title"});
    if (tool.version.empty()) faults.push_back({row.place("version"), "the tool has no version"});
    if (tool.version.size() > 40) faults.push_back({row.place("version"), "a version has at most 40 characters"});
}

Tool read_settings(Sheet const& sheet, Faults& faults)
{
    sheet.refuse_other_headings({"form_id", "form_title", "version", "kind", "scale", "groups", "intro"}, faults);
    auto rows = sheet.rows();
    if (rows.empty()) {
        faults.push_back({place_in(sheet.name(), 2, 0), "the settings of the tool are missing"});
        return {};
    }
    for (auto later = rows.begin() + 1; later != rows.end(); ++later)
        faults.push_back({later->place("form_id"), "the settings of a tool are one row"});
    auto& row = rows.front();
    Tool tool;
    tool.place = row.place("version");
    tool.key = row.text("form_id");
    tool.title = row.text("form_title");
    tool.version = row.text("version");
    tool.scale = row.text("scale");
    tool.groups = words_of(row.text("groups"));
    tool.intro = row.text("intro");
    auto const kind = row.text("kind");
    tool.kind = named(tool_kinds, kind).value_or(Tool::Kind::audit);
    if (!kind.empty() && !named(tool_kinds, kind))
        faults.push_back({row.place("kind"), "the kind of a tool is " + text::join(all_names(tool_kinds), ", ")});
    check_settings(tool, row, faults);
    return tool;
}

} // namespace

Result<ReadTool> read_tool(std::string bytes)
{
    auto const workbook = xlsx::Workbook::from_bytes(std::move(bytes), limits);
    if (!workbook) return workbook.problem();
    ReadTool read;
    auto const sheets = read_sheets(*workbook, read.faults);
    if (!sheets) return sheets.problem();
    read.tool = read_settings(*sheets->settings, read.faults);
    auto lists = sheets->choices ? ChoiceLists::read(*sheets->choices, read.faults) : ChoiceLists{};
    read.tool.sections = read_survey(*sheets->survey, lists, read.faults);
    sort_by_place(read.faults);
    return read;
}

} // namespace gt::framework::spreadsheet
