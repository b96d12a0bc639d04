#include "app/arguments.hpp"

namespace gt::app {

Result<Arguments> Arguments::read(
    std::vector<std::string> const& given, std::set<std::string> const& options, std::set<std::string> const& flags)
{
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        auto const& text = given[i];
        if (!text.starts_with("--")) {
            arguments.words_.push_back(text);
            continue;
        }
        auto const equals = text.find('=');
        auto const name = text.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (flags.contains(name) && equals == std::string::npos) {
            arguments.flags_.insert(name);
        } else if (!options.contains(name)) {
            return Problem{name, "The option --" + name + " is not known here"};
        } else if (equals != std::string::npos) {
            arguments.options_[name] = text.substr(equals + 1);
        } else if (i + 1 < given.size()) {
            arguments.options_[name] = given[++i];
        } else {
            return Problem{name, "The option --" + name + " needs a value"};
        }
    }
    return arguments;
}

std::string Arguments::option(std::string const& name, std::string const& otherwise) const
{
    auto const found = options_.find(name);
    return found == options_.end() ? otherwise : found->second;
}

} // namespace gt::app
