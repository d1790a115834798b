/** How the work went: state, milestones, decisions, what stood in the way. */
export const EXECUTION_BRIEF = `{%- assign all = page.properties -%}
{%- assign summary = all | pick: "Progress Notes", "Execution", "Status Update", "Latest Update", "Update" -%}
{%- assign told = page.body | section: "Execution", "Progress", "Status", "Work Log", "Log" -%}
{%- assign milestones = all | pick: "Milestones", "Phases", "Plan" -%}
{%- assign deliverables = all | pick: "Deliverables", "Outputs" -%}
{%- assign decisions = all | pick: "Decisions", "Decision Log" -%}
{%- assign obstacles = all | pick: "Blockers", "Issues", "Risks" -%}
{%- assign next = all | pick: "Next Actions", "Next Action", "Next Steps", "Tasks" %}

# {{ title | line }}: execution brief

| | |
|---|---|
| Project | [{{ title | line }}]({{ page.url }}) |
| Date | {{ date }} |
{%- assign status = all | pick: "Status", "State", "Stage" %}
{%- if status %}
| Status | {{ status | line }} |
{%- endif %}
{%- assign progress = all | pick: "Progress", "Completion", "Completion %" %}
{%- if progress %}
| Progress | {{ progress | line }} |
{%- endif %}
{%- assign owner = all | pick: "Owner", "Lead", "Project Lead", "Responsible", "Assignee", "Person" %}
{%- if owner %}
| Owner | {{ owner | line }} |
{%- endif %}
{%- assign due = all | pick: "Due", "Due Date", "Target Date", "Deadline", "End Date" %}
{%- if due %}
| Due | {{ due | line }} |
{%- endif %}

## What was done

{% if summary %}{{ summary | prose }}{% endif %}
{%- if summary and told %}

{% endif %}
{%- if told %}{{ told }}{% endif %}
{%- unless summary or told %}The page says nothing about it.{% endunless %}
{%- if milestones %}

## Milestones

{{ milestones | bullets }}
{%- endif %}
{%- if deliverables %}

## Deliverables

{{ deliverables | bullets }}
{%- endif %}
{%- if decisions %}

## Decisions

{{ decisions | bullets }}
{%- endif %}
{%- if obstacles %}

## What stood in the way

{{ obstacles | bullets }}
{%- endif %}
{%- if next %}

## Next

{{ next | bullets }}
{%- endif %}
`;
