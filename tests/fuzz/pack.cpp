#include "framework/check.hpp"
#include "fuzz.hpp"

namespace gt::fuzz {

void try_input(std::string_view input)
{
    static constexpr std::string_view verbs[] = {"audits.audit", "audits.see", "actions.do", "staff.see"};

    auto const parsed = framework::parse(input, "pack.toml");
    for (auto const& fault : parsed.faults) expect(!fault.meaning.empty(), "a fault says what it means");
    if (!framework::stands(parsed.faults)) return;
    expect(parsed.pack.effective_from.has_value(), "a pack without faults has its first day");

    auto const checked = framework::check({parsed.pack}, verbs);
    for (auto const& fault : checked.faults) expect(!fault.meaning.empty(), "a fault says what it means");
    static_cast<void>(framework::check({parsed.pack, parsed.pack}, verbs));
}

} // namespace gt::fuzz
