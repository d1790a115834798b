export const id = 551;
export const ids = [551];
export const modules = {

/***/ 92551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OWN_TEMPLATES: () => (/* binding */ OWN_TEMPLATES)
});

;// CONCATENATED MODULE: ./build/templates/own/decision.js
/** An architecture decision record: of one entry of a page, or of the page itself. */
const DECISION = `{%- assign all = page.properties -%}
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

;// CONCATENATED MODULE: ./build/templates/own/deliverable-spec.js
/** One thing that is handed over: what it is, and when it counts as done. */
const DELIVERABLE_SPEC = `{%- assign all = page.properties -%}
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

;// CONCATENATED MODULE: ./build/templates/own/engagement-brief.js
/** Work for somebody else: who they are, what was agreed, and on what terms. */
const ENGAGEMENT_BRIEF = `{%- assign all = page.properties -%}
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

;// CONCATENATED MODULE: ./build/templates/own/execution-brief.js
/** How the work went: state, milestones, decisions, what stood in the way. */
const EXECUTION_BRIEF = `{%- assign all = page.properties -%}
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

;// CONCATENATED MODULE: ./build/templates/own/planning-brief.js
/** What is to be done, why, by whom and until when; and all that the page itself says. */
const PLANNING_BRIEF = `{%- assign all = page.properties -%}
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

;// CONCATENATED MODULE: ./build/templates/own/review-brief.js
/** What came of it, and what is to be kept in mind for the next time. */
const REVIEW_BRIEF = `{%- assign all = page.properties -%}
{%- assign outcome = all | pick: "Result", "Results", "Outcome", "Outcomes", "Impact" -%}
{%- assign told = page.body | section: "Review", "Retrospective", "Results", "Outcome", "Lessons Learned" -%}
{%- assign measures = all | pick: "Success Criteria", "Success Measures", "Measures", "KPIs", "Key Results" -%}
{%- assign well = all | pick: "What Went Well", "Went Well", "Wins", "Highlights" -%}
{%- assign badly = all | pick: "What Went Badly", "To Improve", "Improvements", "Challenges" -%}
{%- assign lessons = all | pick: "Lessons Learned", "Lessons", "Learnings", "Retrospective" -%}
{%- assign after = all | pick: "Follow-ups", "Follow-up", "Next Actions", "Next Steps" %}

# {{ title | line }}: review brief

| | |
|---|---|
| Project | [{{ title | line }}]({{ page.url }}) |
| Date | {{ date }} |
{%- assign status = all | pick: "Status", "State", "Stage" %}
{%- if status %}
| Status | {{ status | line }} |
{%- endif %}
{%- assign ended = all | pick: "Completed", "Completed On", "Completion Date", "End Date" %}
{%- if ended %}
| Completed | {{ ended | line }} |
{%- endif %}
{%- assign rating = all | pick: "Rating", "Score", "Satisfaction" %}
{%- if rating %}
| Rating | {{ rating | line }} |
{%- endif %}

## Outcome

{% if outcome %}{{ outcome | prose }}{% endif %}
{%- if outcome and told %}

{% endif %}
{%- if told %}{{ told }}{% endif %}
{%- unless outcome or told %}The page says nothing about it.{% endunless %}
{%- if measures %}

## Measured against

{{ measures | bullets }}
{%- endif %}
{%- if well %}

## What went well

{{ well | bullets }}
{%- endif %}
{%- if badly %}

## What to do better

{{ badly | bullets }}
{%- endif %}
{%- if lessons %}

## Lessons

{{ lessons | bullets }}
{%- endif %}
{%- if after %}

## What follows

{{ after | bullets }}
{%- endif %}
`;

;// CONCATENATED MODULE: ./build/templates/own.js






const TEXTS = {
    "planning-brief": PLANNING_BRIEF,
    "execution-brief": EXECUTION_BRIEF,
    "review-brief": REVIEW_BRIEF,
    "engagement-brief": ENGAGEMENT_BRIEF,
    "deliverable-spec": DELIVERABLE_SPEC,
    decision: DECISION,
};
/** The templates that come with the product, by name. Anything else is the path of a user's own. */
const OWN_TEMPLATES = new Map(Object.entries(TEXTS).map(([name, text]) => [name, { name, text }]));


/***/ })

};
