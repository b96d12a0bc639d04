#pragma once

#include "platform/testing/source_folder.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace gt::testing {

/// What a program of tests/oracle ("agreement.py") answers when it reads these lines: word by word, its complaints
/// among them.
inline std::vector<std::string> words_from_oracle(std::string_view program, std::string const& lines)
{
    auto const file = std::filesystem::temp_directory_path()
        / ("goldenthread-tables-" + std::to_string(std::random_device{}()) + ".txt");
    std::ofstream{file} << lines;
    auto const command
        = "python3 '" + (source_folder() / "tests/oracle" / program).string() + "' 2>&1 < '" + file.string() + "'";
    std::string out;
    {
        std::unique_ptr<FILE, int (*)(FILE*)> const pipe{popen(command.c_str(), "r"), pclose};
        char buffer[4096];
        while (auto const read = std::fread(buffer, 1, sizeof buffer, pipe.get())) out.append(buffer, read);
    }
    std::filesystem::remove(file);
    std::istringstream stream{out};
    return {std::istream_iterator<std::string>{stream}, {}};
}

} // namespace gt::testing
