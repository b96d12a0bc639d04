#include "platform/testing/temporary_folder.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace gt::testing {

TemporaryFolder::TemporaryFolder()
{
    auto pattern = (std::filesystem::temp_directory_path() / "goldenthread-folder-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error{"no temporary folder for a test"};
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace gt::testing
