/** What came of it, and what is to be kept in mind for the next time. */
export const REVIEW_BRIEF = `{%- assign all = page.properties -%}
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
