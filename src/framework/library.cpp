#include "framework/library.hpp"

#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

void keep_own(std::string& taken, std::string const& own)
{
    if (!own.empty()) taken = own;
}

Section taken_over(Section taken, Section const& own)
{
    taken.place = own.place;
    taken.key = own.key;
    taken.from = own.from;
    keep_own(taken.title, own.title);
    keep_own(taken.intro, own.intro);
    keep_own(taken.what_good_looks_like, own.what_good_looks_like);
    taken.limiting = taken.limiting || own.limiting;
    taken.child_voice = taken.child_voice || own.child_voice;
    if (!own.guidance.empty()) taken.guidance = own.guidance;
    taken.questions.insert(taken.questions.end(), own.questions.begin(), own.questions.end());
    return taken;
}

} // namespace

void take_from_library(Framework& framework, Faults& faults)
{
    for (auto& tool : framework.tools)
        for (auto& section : tool.sections) {
            if (section.from.empty()) continue;
            auto const found = std::ranges::find(framework.sections, section.from, &Section::key);
            if (found == framework.sections.end())
                faults.push_back({section.place, unknown("section", section.from, keys_of(framework.sections))});
            else
                section = taken_over(*found, section);
        }
}

} // namespace gt::framework
