#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace gt::files {

/// The file's content and its name in its folder are on the disk when this returns. Throws std::runtime_error.
void make_durable(std::filesystem::path const& file);

/// Its name in its folder is on the disk when this returns, whatever its content. Throws std::runtime_error.
void make_name_durable(std::filesystem::path const& file);

/// Writes a new file, durably; nobody ever sees half of it. Throws std::runtime_error.
void write_durably(std::filesystem::path const& file, std::string_view content);

/// All of a file. Throws std::runtime_error when it cannot be read.
std::string read_whole(std::filesystem::path const& file);

} // namespace gt::files
