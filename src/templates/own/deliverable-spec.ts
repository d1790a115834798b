/** One thing that is handed over: what it is, and when it counts as done. */
export const DELIVERABLE_SPEC = `{%- assign all = page.properties -%}
{%- assign purpose = all | pick: "Purpose", "Goal", "Objective", "Summary", "Description" -%}
{%- assign needs = all | pick: "Requirements", "Specification", "Scope" -%}
{%- assign acceptance = all | pick: "Acceptance Criteria", "Definition of Done", "Acceptance", "Success Criteria" -%}
{%- assign depends = all | pick: "Depends On", "Dependencies", "Blocked By" -%}
{%- assign files = all | pick: "Files", "Attachments", "Links", "Link" %}

# {{ title | line }}: specification

| | |
|---|---|
| Deliverable | [{{ title | line }}]({{ page.url }}) |
| Date | {{ date }} |
{%- assign project = all | pick: "Project", "Projects", "Engagement", "Engagements" %}
{%- if project %}
| Part of | {{ project | line }} |
{%- endif %}
{%- assign kind = all | pick: "Type", "Kind", "Format" %}
{%- if kind %}
| Kind | {{ kind | line }} |
{%- endif %}
{%- assign owner = all | pick: "Owner", "Lead", "Responsible", "Assignee", "Person" %}
{%- if owner %}
| Owner | {{ owner | line }} |
{%- endif %}
{%- assign due = all | pick: "Due", "Due Date", "Target Date", "Deadline" %}
{%- if due %}
| Due | {{ due | line }} |
{%- endif %}
{%- assign status = all | pick: "Status", "State", "Stage" %}
{%- if status %}
| Status | {{ status | line }} |
{%- endif %}

## Purpose

{% if purpose %}{{ purpose | prose }}{% else %}The page names none.{% endif %}
{%- if needs %}

## Requirements

{{ needs | bullets }}
{%- endif %}
{%- if acceptance %}

## Done when

{{ acceptance | bullets }}
{%- endif %}
{%- if depends %}

## Depends on

{{ depends | bullets }}
{%- endif %}
{%- if files %}

## Files

{{ files | bullets }}
{%- endif %}
{%- if page.body != blank %}

## The page

{{ page.body }}
{%- endif %}
`;
