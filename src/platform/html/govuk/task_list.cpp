#include "platform/html/govuk/task_list.hpp"

namespace gt::html::govuk {

namespace {

void draw_title(Out& out, Task const& task, std::string const& described_by)
{
    if (!task.href) return out.el("div", {{"class", unless_empty(task.title_classes)}}, task.title);
    out.el("a",
        {{"class", classes("govuk-link govuk-task-list__link", task.title_classes)}, {"href", task.href},
            {"aria-describedby", described_by}},
        task.title);
}

void draw_task(Out& out, Task const& task, std::string const& id)
{
    auto const hint_id = id + "-hint";
    auto const status_id = id + "-status";
    auto const all
        = classes("govuk-task-list__item", {{task.href.has_value(), "govuk-task-list__item--with-link"}}, task.classes);
    out.el("li", {{"class", all}}, [&] {
        out.el("div", {{"class", "govuk-task-list__name-and-hint"}}, [&] {
            draw_title(out, task, task.hint.is_empty() ? status_id : hint_id + " " + status_id);
            if (!task.hint.is_empty()) out.el("div", {{"id", hint_id}, {"class", "govuk-task-list__hint"}}, task.hint);
        });
        out.el("div", {{"class", classes("govuk-task-list__status", task.status.classes)}, {"id", status_id}}, [&] {
            if (task.status.tag)
                draw(out, *task.status.tag);
            else
                task.status.text(out);
        });
    });
}

} // namespace

void draw(Out& out, TaskList const& list)
{
    out.el("ul", {{"class", classes("govuk-task-list", list.classes)}, list.attributes}, [&] {
        auto number = 0;
        for (auto const& task : list.items) draw_task(out, task, list.id_prefix + "-" + std::to_string(++number));
    });
}

} // namespace gt::html::govuk
