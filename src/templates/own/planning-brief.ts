/** What is to be done, why, by whom and until when; and all that the page itself says. */
export const PLANNING_BRIEF = `{%- assign all = page.properties -%}
{%- assign goal = all | pick: "Goal", "Objective", "Outcome", "Purpose", "Summary", "Description" -%}
{%- assign scope = all | pick: "Scope", "In Scope", "Requirements" -%}
{%- assign excluded = all | pick: "Out of Scope", "Non-goals", "Exclusions" -%}
{%- assign measures = all | pick: "Success Criteria", "Success Measures", "Measures", "KPIs", "Key Results" -%}
{%- assign deliverables = all | pick: "Deliverables", "Outputs" -%}
{%- assign risks = all | pick: "Risks", "Assumptions", "Risks and Assumptions" %}

# {{ title | line }}: planning brief

| | |
|---|---|
| Project | [{{ title | line }}]({{ page.url }}) |
| Date | {{ date }} |
{%- assign owner = all | pick: "Owner", "Lead", "Project Lead", "Responsible", "Assignee", "Person" %}
{%- if owner %}
| Owner | {{ owner | line }} |
{%- endif %}
{%- assign team = all | pick: "Team", "Members", "Stakeholders", "Client", "Sponsor" %}
{%- if team %}
| Team | {{ team | line }} |
{%- endif %}
{%- assign start = all | pick: "Start", "Start Date", "Timeline", "Dates" %}
{%- if start %}
| Start | {{ start | line }} |
{%- endif %}
{%- assign due = all | pick: "Due", "Due Date", "Target Date", "Deadline", "End Date" %}
{%- if due %}
| Due | {{ due | line }} |
{%- endif %}
{%- assign budget = all | pick: "Budget", "Effort", "Estimate" %}
{%- if budget %}
| Budget | {{ budget | line }} |
{%- endif %}

## Goal

{% if goal %}{{ goal | prose }}{% else %}The page names none.{% endif %}
{%- if scope %}

## Scope

{{ scope | bullets }}
{%- endif %}
{%- if excluded %}

## Out of scope

{{ excluded | bullets }}
{%- endif %}
{%- if measures %}

## Measures of success

{{ measures | bullets }}
{%- endif %}
{%- if deliverables %}

## Deliverables

{{ deliverables | bullets }}
{%- endif %}
{%- if risks %}

## Risks and assumptions

{{ risks | bullets }}
{%- endif %}
{%- if page.body != blank %}

## The page

{{ page.body }}
{%- endif %}
`;
