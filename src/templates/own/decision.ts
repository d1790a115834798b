/** An architecture decision record: of one entry of a page, or of the page itself. */
export const DECISION = `{%- assign all = page.properties -%}
{%- assign context = all | pick: "Context", "Background", "Problem" -%}
{%- assign decided = all | pick: "Decision", "Resolution", "Outcome", "Summary" -%}
{%- assign options = all | pick: "Options", "Alternatives", "Considered Options" -%}
{%- assign reason = all | pick: "Rationale", "Reason", "Reasons", "Why" -%}
{%- assign consequences = all | pick: "Consequences", "Implications", "Impact" %}

# {% if entry %}{{ entry | line }}{% else %}{{ title | line }}{% endif %}

| | |
|---|---|
| Status | {{ all | pick: "Decision Status" | default: "Accepted" | line }} |
| Date | {{ date }} |
| Source | [{{ title | line }}]({{ page.url }}){% if index %}, decision {{ index }}{% endif %} |
{%- assign owner = all | pick: "Decided By", "Deciders", "Owner", "Lead", "Project Lead", "Person" %}
{%- if owner %}
| Decided by | {{ owner | line }} |
{%- endif %}

## Context

{% if context %}{{ context | prose }}{% else %}See [{{ title | line }}]({{ page.url }}).{% endif %}

## Decision

{% if entry %}{{ entry | line }}{% elsif decided %}{{ decided | prose }}{% else %}{{ title | line }}{% endif %}
{%- if options %}

## Options

{{ options | bullets }}
{%- endif %}
{%- if reason %}

## Why

{{ reason | prose }}
{%- endif %}
{%- if consequences %}

## Consequences

{{ consequences | prose }}
{%- endif %}
{%- unless entry %}
{%- if page.body != blank %}

## The page

{{ page.body }}
{%- endif %}
{%- endunless %}
`;
