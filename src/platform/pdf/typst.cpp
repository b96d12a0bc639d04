#include "platform/pdf/typst.hpp"

#include "platform/embedded.hpp"
#include "platform/pdf/child.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <semaphore>
#include <unistd.h>

namespace gt::pdf {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::string_view package = "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu";
constexpr std::string_view fonts = "/usr/share/fonts/truetype/liberation";
constexpr std::string_view installed_modules = "/usr/lib/goldenthread/node_modules";

/// Beside the program or above it, as in a working copy; else where the Debian package has room for it.
fs::path compiler()
{
    std::error_code none;
    for (auto folder = fs::read_symlink("/proc/self/exe", none).parent_path(); folder.has_relative_path();
         folder = folder.parent_path())
        if (auto const found = folder / "node_modules" / package; fs::exists(found, none)) return found;
    auto const installed = fs::path{installed_modules} / package;
    return fs::exists(installed, none) ? installed : fs::path{};
}

/// A folder of our own, which nobody else may enter, gone with this object.
class ScratchFolder {
public:
    ScratchFolder() : path_{(fs::temp_directory_path() / "goldenthread-pdf-XXXXXX").string()}
    {
        if (::mkdtemp(path_.data()) == nullptr) path_.clear();
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    std::string const& path() const { return path_; }
    void write(std::string const& name, std::string_view bytes) const
    {
        std::ofstream{path_ + "/" + name, std::ios::binary} << bytes;
    }
    std::string read(std::string const& name) const
    {
        std::ifstream file{path_ + "/" + name, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

private:
    std::string path_;
};

/// Each takes some 100 MB; more at once would not be quicker.
std::counting_semaphore<2>& at_once()
{
    static std::counting_semaphore<2> two{2};
    return two;
}

Result<std::string> set_in(ScratchFolder const& folder)
{
    at_once().acquire();
    // Without a compiler at run time: the service's unit denies memory that is written and then run.
    bool const well = runs_well(
        {"node", "--jitless", folder.path() + "/typeset.cjs", compiler().string(), std::string{fonts}, folder.path()},
        20s);
    at_once().release();
    auto pdf = folder.read("out.pdf");
    if (!well || !pdf.starts_with("%PDF-"))
        return Problem{"", "The PDF could not be made; the other formats hold the same"};
    return pdf;
}

} // namespace

Result<void> can_typeset()
{
    static bool const has_node = runs_well({"node", "--version"}, 5s);
    if (!has_node) return Problem{"", "A PDF needs Node.js beside this program, and there is none"};
    if (compiler().empty())
        return Problem{"", "A PDF needs the Typst package beside this program, and it is not installed"};
    if (!fs::exists(fonts)) return Problem{"", "A PDF needs the fonts of fonts-liberation, and they are not installed"};
    return {};
}

Result<std::string> typeset(std::string_view layout, std::string const& data)
{
    if (auto const can = can_typeset(); !can) return can.problem();
    ScratchFolder const folder;
    folder.write("typeset.cjs", embedded_file("src/platform/pdf/typeset.cjs").value());
    folder.write("layout.typ", layout);
    folder.write("data.json", data);
    return set_in(folder);
}

} // namespace gt::pdf
