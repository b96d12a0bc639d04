#include "platform/xlsx/xml_member.hpp"

namespace gt::xlsx {

Result<void> read_xml(Archive const& archive, std::string const& member, xml::Handler& handler)
{
    return read_xml(archive, member, handler, [] { return true; });
}

Result<void> read_xml(
    Archive const& archive, std::string const& member, xml::Handler& handler, std::function<bool()> const& wants_more)
{
    xml::PushParser parser{handler};
    Result<void> parsed;
    bool stopped = false;
    auto const unpacked = archive.read(member, [&](std::string_view bytes) {
        parsed = parser.push(bytes);
        stopped = parsed && !wants_more();
        return parsed && !stopped;
    });
    if (!unpacked) return unpacked;
    if (parsed && !stopped) parsed = parser.finish();
    if (!parsed) return Problem{"", "The workbook is damaged (" + member + "): " + parsed.problem().message};
    return {};
}

} // namespace gt::xlsx
