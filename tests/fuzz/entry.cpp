#include "fuzz.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>

namespace gt::fuzz {

void expect(bool holds, std::string_view what)
{
    if (holds) return;
    std::cerr << "does not hold: " << what << '\n';
    std::abort();
}

} // namespace gt::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    gt::fuzz::try_input({reinterpret_cast<char const*>(data), size});
    return 0;
}
