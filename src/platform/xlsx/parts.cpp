#include "platform/xlsx/parts.hpp"

#include "platform/xlsx/escapes.hpp"
#include "platform/xlsx/numbers.hpp"
#include "platform/xlsx/xml_member.hpp"

namespace gt::xlsx {

namespace {

struct Relationship {
    std::string id;
    std::string type;
    std::string target;

    /// By the last word of its type, which the two editions of the standard share.
    bool is(std::string_view kind) const { return type.ends_with("/" + std::string{kind}); }
};

class RelationshipsHandler : public xml::Handler {
public:
    std::vector<Relationship> found;

    void start(std::string_view name, xml::Attributes const& attributes) override
    {
        if (name != "Relationship") return;
        found.push_back({std::string{attributes.get("Id")}, std::string{attributes.get("Type")},
            std::string{attributes.get("Target")}});
    }
    void end(std::string_view) override { }
    void text(std::string_view) override { }
};

class WorkbookHandler : public xml::Handler {
public:
    struct Listed {
        std::string name;
        std::string relationship;
    };
    std::vector<Listed> sheets;
    bool from_1904 = false;

    void start(std::string_view name, xml::Attributes const& attributes) override
    {
        if (name == "sheet") sheets.push_back({std::string{attributes.get("name")}, std::string{attributes.get("id")}});
        if (name == "workbookPr") from_1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
    }
    void end(std::string_view) override { }
    void text(std::string_view) override { }
};

class SharedStringsHandler : public xml::Handler {
public:
    explicit SharedStringsHandler(Limits const& limits) : limits_{limits} { }

    SharedStrings strings;
    bool too_many = false;

    void start(std::string_view name, xml::Attributes const&) override
    {
        if (name == "rPh") in_reading_aid_ = true;
        if (name == "t") in_text_ = !in_reading_aid_;
    }

    void end(std::string_view name) override
    {
        if (name == "rPh") in_reading_aid_ = false;
        if (name == "t") in_text_ = false;
        if (name == "si" && !too_many) {
            strings.append(unescaped(current_));
            strings.end_text();
            current_.clear();
            too_many = strings.bytes() > limits_.shared_bytes;
        }
    }

    void text(std::string_view piece) override
    {
        if (!in_text_ || too_many) return;
        too_many = strings.bytes() + current_.size() + piece.size() > limits_.shared_bytes;
        if (!too_many) current_ += piece;
    }

private:
    Limits const& limits_;
    std::string current_;
    bool in_text_ = false;
    bool in_reading_aid_ = false; ///< how Japanese text is pronounced, not part of it
};

class StylesHandler : public xml::Handler {
public:
    std::vector<bool> shows_date;

    void start(std::string_view name, xml::Attributes const& attributes) override
    {
        if (name == "cellXfs") in_cell_styles_ = true;
        if (name == "numFmt")
            custom_[std::string{attributes.get("numFmtId")}] = is_date_format(attributes.get("formatCode"));
        if (name == "xf" && in_cell_styles_) {
            std::string const id{attributes.get("numFmtId")};
            auto const own = custom_.find(id);
            shows_date.push_back(own != custom_.end() ? own->second : is_built_in_date_format(id));
        }
    }
    void end(std::string_view name) override
    {
        if (name == "cellXfs") in_cell_styles_ = false;
    }
    void text(std::string_view) override { }

private:
    std::unordered_map<std::string, bool> custom_;
    bool in_cell_styles_ = false;
};

/// These parts are held in memory, and small in every honest workbook.
Result<void> read_small_xml(Archive const& archive, std::string const& member, xml::Handler& handler)
{
    if (archive.size_of(member) > archive.limits().part_bytes)
        return Problem{"", "The workbook is too large to be read (" + member + ")"};
    return read_xml(archive, member, handler);
}

std::string folder_of(std::string const& member)
{
    auto const slash = member.rfind('/');
    return slash == std::string::npos ? std::string{} : member.substr(0, slash + 1);
}

/// A target is relative to the folder of the part that names it, or begins at the root.
std::string resolved(std::string folder, std::string_view target)
{
    if (target.starts_with('/')) return std::string{target.substr(1)};
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (!folder.empty()) folder = folder_of(folder.substr(0, folder.size() - 1));
    }
    return folder + std::string{target};
}

std::string relationships_of(std::string const& member)
{
    auto const folder = folder_of(member);
    return folder + "_rels/" + member.substr(folder.size()) + ".rels";
}

Result<std::string> find_workbook(Archive const& archive)
{
    Problem const none{"", "This is not an Excel workbook (.xlsx)"};
    if (!archive.has("_rels/.rels")) return none;
    RelationshipsHandler root;
    if (auto const read = read_small_xml(archive, "_rels/.rels", root); !read) return read.problem();
    for (auto const& each : root.found) {
        if (!each.is("officeDocument")) continue;
        auto member = resolved("", each.target);
        if (member.ends_with(".bin")) return Problem{"", "This is a binary Excel workbook (.xlsb). Save it as .xlsx"};
        if (archive.has(member) && folder_of(member).starts_with("xl")) return member;
    }
    return none;
}

} // namespace

Result<Parts> read_parts(Archive const& archive)
{
    auto const workbook = find_workbook(archive);
    if (!workbook) return workbook.problem();

    WorkbookHandler listed;
    if (auto const read = read_small_xml(archive, *workbook, listed); !read) return read.problem();
    RelationshipsHandler relationships;
    if (auto const read = read_small_xml(archive, relationships_of(*workbook), relationships); !read)
        return read.problem();

    Parts parts;
    parts.from_1904 = listed.from_1904;
    std::unordered_map<std::string, std::string> worksheets;
    for (auto const& each : relationships.found) {
        auto member = resolved(folder_of(*workbook), each.target);
        if (each.is("worksheet"))
            worksheets[each.id] = std::move(member);
        else if (each.is("sharedStrings"))
            parts.shared_strings = std::move(member);
        else if (each.is("styles"))
            parts.styles = std::move(member);
    }
    for (auto& sheet : listed.sheets)
        if (auto const found = worksheets.find(sheet.relationship); found != worksheets.end())
            parts.sheets.push_back({std::move(sheet.name), found->second});
    return parts;
}

std::string_view SharedStrings::at(std::size_t index) const
{
    auto const begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view{bytes_}.substr(begin, ends_[index] - begin);
}

void SharedStrings::end_text() { ends_.push_back(bytes_.size()); }

Result<SharedStrings> read_shared_strings(Archive const& archive, std::string const& member, Limits const& limits)
{
    if (member.empty()) return SharedStrings{};
    SharedStringsHandler handler{limits};
    if (auto const read = read_xml(archive, member, handler); !read) return read.problem();
    if (handler.too_many) return Problem{"", "The workbook holds more text than can be read"};
    return std::move(handler.strings);
}

Result<std::vector<bool>> read_date_styles(Archive const& archive, std::string const& member)
{
    if (member.empty()) return std::vector<bool>{};
    StylesHandler handler;
    if (auto const read = read_small_xml(archive, member, handler); !read) return read.problem();
    return std::move(handler.shows_date);
}

} // namespace gt::xlsx
