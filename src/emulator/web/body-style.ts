/** How a page and its blocks look. */
export const BODY_STYLE = `
article{padding-top:28px}
article>h1{font-size:38px;line-height:1.2;font-weight:700;letter-spacing:-.02em;overflow-wrap:anywhere}
.big{font-size:62px;line-height:1.1;margin-bottom:8px}
.banner{padding:8px 14px;border-radius:6px;background:var(--ground-red);color:var(--ink-red);font-size:14px}
.fields{display:grid;gap:2px;margin-top:22px;padding-bottom:22px;border-bottom:1px solid var(--line);font-size:14px}
.fields>div{margin-left:-8px;display:grid;grid-template-columns:180px 1fr;align-items:start;border-radius:6px}
.fields dt{display:flex;align-items:center;gap:8px;min-height:34px;padding:6px 8px;color:var(--quiet);overflow-wrap:anywhere}
.fields dd{min-height:34px;padding:6px 8px;overflow-wrap:anywhere;white-space:pre-wrap}
.body{margin-top:22px;font-size:16px;line-height:1.6}
.body>*+*,.below>*+*,.callout>div>*+*{margin-top:8px}
.body>:is(.callout,.code,.simple,blockquote,.attachment,.columns,.equation),.body>:is(.callout,.code,.simple,blockquote,.attachment,.columns,.equation)+*{margin-top:14px}
.body p{min-height:1.6em;overflow-wrap:anywhere;white-space:pre-wrap}
.body .heading-line{margin-top:26px}
.body>.heading-line:first-child{margin-top:0}
.body .heading-line+*{margin-top:8px}
.heading{font-weight:650;line-height:1.3;letter-spacing:-.012em;white-space:pre-wrap}
.heading-1{font-size:28px}
.heading-2{font-size:22px}
.heading-3{font-size:18px}
.heading-4{font-size:16px}
.below{margin-top:6px;padding-left:26px}
li .below{padding-left:0}
.body ul,.body ol{padding-left:26px}
.body li{padding-left:4px}
.body li+li{margin-top:4px}
.body li::marker{color:var(--quiet);font-variant-numeric:tabular-nums}
.body .todos{list-style:none;padding-left:4px}
.todos>li{display:flex;gap:10px;align-items:flex-start}
.todos>li>.box{margin-top:5px}
.done .said{color:var(--quiet);text-decoration:line-through;text-decoration-color:var(--faint)}
.done .below .said{text-decoration:none}
blockquote{padding:2px 0 2px 16px;border-left:3px solid currentColor;white-space:pre-wrap}
.callout{display:flex;gap:12px;padding:14px 16px;border-radius:8px;background:var(--ground-default);white-space:pre-wrap}
.callout.ink-gray-bg{background:var(--ground-gray)}.callout.ink-brown-bg{background:var(--ground-brown)}.callout.ink-orange-bg{background:var(--ground-orange)}.callout.ink-yellow-bg{background:var(--ground-yellow)}.callout.ink-green-bg{background:var(--ground-green)}.callout.ink-blue-bg{background:var(--ground-blue)}.callout.ink-purple-bg{background:var(--ground-purple)}.callout.ink-pink-bg{background:var(--ground-pink)}.callout.ink-red-bg{background:var(--ground-red)}
.callout>div{min-width:0;flex:1}
.sign{font-size:20px;line-height:1.3}
details.toggle>summary{list-style:none;cursor:pointer;display:flex;gap:8px;align-items:baseline;border-radius:4px}
details.toggle>summary::-webkit-details-marker{display:none}
details.toggle>summary::before{content:"";flex:none;align-self:center;width:0;height:0;margin:0 2px 0 4px;border:5px solid transparent;border-left:8px solid var(--quiet);border-right:0}
details.toggle[open]>summary::before{transform:rotate(90deg)}
.code{position:relative;border-radius:8px;background:var(--code);font-size:14px}
.code figcaption{position:absolute;top:8px;right:14px;color:var(--quiet);font-size:12px}
.code pre{margin:0;padding:30px 20px 18px;overflow-x:auto;border-radius:8px}
code,.code pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
:not(pre)>code{padding:.15em .4em;border-radius:4px;background:var(--code);color:var(--code-ink);font-size:.86em}
.math{font-family:"Cambria Math","Latin Modern Math","STIX Two Math",Georgia,serif;font-style:italic}
.equation{text-align:center;font-size:18px;padding:8px 0}
.body hr{margin:18px 0;border:0;border-top:1px solid var(--line-strong)}
.simple{overflow-x:auto}
.simple table{border-collapse:collapse;font-size:14.5px}
.simple th,.simple td{min-width:110px;padding:7px 11px;border:1px solid var(--line-strong);text-align:left;vertical-align:top;font-weight:400}
.simple th{background:var(--wash);font-weight:550}
.columns{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:32px}
.columns>div{min-width:0}
.columns>div>*+*{margin-top:6px}
.attachment{display:flex;align-items:center;gap:9px;padding:10px 14px;border:1px solid var(--line);border-radius:8px;font-size:14px;color:var(--quiet)}
.mention{border-radius:4px;padding:0 2px;background:var(--wash);font-weight:500}
a.mention:hover,.body .address:hover{color:var(--link)}
.body .address{color:inherit}
@media (max-width:720px){article>h1{font-size:30px}.fields>div{grid-template-columns:130px 1fr}.columns{grid-auto-flow:row}}
`;
