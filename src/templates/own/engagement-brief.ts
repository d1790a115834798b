/** Work for somebody else: who they are, what was agreed, and on what terms. */
export const ENGAGEMENT_BRIEF = `{%- assign all = page.properties -%}
{%- assign need = all | pick: "Need", "Problem", "Challenge", "Goal", "Objective", "Summary", "Description" -%}
{%- assign offer = all | pick: "Offer", "Offers", "Services", "Approach", "Playbook", "Playbooks" -%}
{%- assign scope = all | pick: "Scope", "In Scope", "Deliverables" -%}
{%- assign terms = all | pick: "Terms", "Conditions", "Agreement" -%}
{%- assign risks = all | pick: "Risks", "Assumptions" -%}
{%- assign outcome = all | pick: "Outcome", "Result", "Results", "Impact" %}

# {{ title | line }}: engagement brief

| | |
|---|---|
| Engagement | [{{ title | line }}]({{ page.url }}) |
| Date | {{ date }} |
{%- assign client = all | pick: "Client", "Customer", "Organisation", "Organization", "Company", "Account" %}
{%- if client %}
| Client | {{ client | line }} |
{%- endif %}
{%- assign contact = all | pick: "Contact", "Contacts", "Sponsor", "Email" %}
{%- if contact %}
| Contact | {{ contact | line }} |
{%- endif %}
{%- assign lead = all | pick: "Lead", "Owner", "Responsible", "Assignee", "Person" %}
{%- if lead %}
| Lead | {{ lead | line }} |
{%- endif %}
{%- assign start = all | pick: "Start", "Start Date", "Timeline", "Dates" %}
{%- if start %}
| Start | {{ start | line }} |
{%- endif %}
{%- assign due = all | pick: "End", "End Date", "Due", "Due Date", "Target Date" %}
{%- if due %}
| End | {{ due | line }} |
{%- endif %}
{%- assign value = all | pick: "Value", "Fee", "Budget", "Price" %}
{%- if value %}
| Value | {{ value | line }} |
{%- endif %}
{%- assign status = all | pick: "Status", "State", "Stage" %}
{%- if status %}
| Status | {{ status | line }} |
{%- endif %}

## What they need

{% if need %}{{ need | prose }}{% else %}The page names nothing.{% endif %}
{%- if offer %}

## What we bring

{{ offer | bullets }}
{%- endif %}
{%- if scope %}

## Scope

{{ scope | bullets }}
{%- endif %}
{%- if terms %}

## Terms

{{ terms | bullets }}
{%- endif %}
{%- if risks %}

## Risks and assumptions

{{ risks | bullets }}
{%- endif %}
{%- if outcome %}

## Outcome

{{ outcome | prose }}
{%- endif %}
{%- if page.body != blank %}

## The page

{{ page.body }}
{%- endif %}
`;
