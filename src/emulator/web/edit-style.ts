/** How editing looks: the cells that can be edited, the form over them, and what says how it went. */
export const EDIT_STYLE = `
button,input,textarea,select{font:inherit;color:inherit}
button{cursor:pointer}
[data-edit]{cursor:text}
[data-edit=toggle],th[data-edit=rename],button[data-edit]{cursor:pointer}
.sheet [data-edit]:hover{box-shadow:inset 0 0 0 1px var(--line-strong)}
.sheet th:focus-visible,.sheet td:focus-visible{outline:2px solid var(--blue);outline-offset:-2px;border-radius:3px}
.fields dd[data-edit]:hover{background:var(--hover);border-radius:6px}
.plain,.main{display:inline-flex;align-items:center;gap:6px;min-height:28px;padding:2px 10px;border:1px solid var(--line-strong);border-radius:6px;background:var(--paper);font-size:13px;white-space:nowrap}
.plain:hover{background:var(--hover)}
.main{border-color:transparent;background:var(--act);color:#fff;font-weight:550}
.main:hover{filter:brightness(1.08)}
.small{display:inline-grid;place-items:center;flex:none;width:24px;height:22px;margin:-1px 0;padding:0;border:1px solid var(--line-strong);border-radius:5px;background:var(--paper);color:var(--quiet);opacity:0}
.small .icon{width:14px;height:14px}
:is(tr,dd,h1):hover>.small,tr:hover .small,.small:focus-visible,[data-edit]:focus-visible .small{opacity:1}
.small:hover{color:var(--ink);background:var(--hover)}
@media (hover:none){.small{opacity:1}}
.sheet tbody th{padding-right:38px}
.sheet tbody th .small{position:absolute;top:7px;right:7px}
dd>.small,h1>.small{float:right;margin-left:6px}
h1>.small{margin-top:12px}
.tools{display:flex;flex-wrap:wrap;gap:8px;margin-top:18px}
.tools+.body{margin-top:26px}
.add{display:flex;align-items:center;gap:8px;max-width:520px;padding:5px 10px;border-radius:6px;color:var(--quiet)}
.add:focus-within,.add:hover{background:var(--hover)}
.add input{flex:1;min-width:0;padding:4px 2px;border:0;background:none;color:var(--ink);font-size:14px;outline:0}
.add:focus-within{box-shadow:inset 0 0 0 2px var(--blue)}
.add .plain{visibility:hidden}
.add:focus-within .plain{visibility:visible}
::placeholder{color:var(--faint);opacity:1}
.under{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0 10px;align-items:baseline}
.trash{margin-top:8px;color:var(--quiet);font-size:13px}
.trash summary{display:inline-flex;align-items:center;gap:6px;padding:2px 6px 2px 0;border-radius:5px;cursor:pointer;list-style:none}
.trash summary::-webkit-details-marker{display:none}
.trash summary:hover{color:var(--ink)}
.trash ul{list-style:none;margin-top:6px}
.under .trash[open]{flex-basis:100%}
.trash li{display:flex;align-items:center;gap:12px;min-height:34px;font-size:14px}
.banner{display:flex;align-items:center;justify-content:space-between;gap:12px}
.banner .plain{color:var(--ink)}
.desk{position:fixed;z-index:20;border-radius:8px;background:var(--raised);box-shadow:0 0 0 1px var(--line-strong),0 4px 12px rgba(0,0,0,.12),0 14px 34px rgba(0,0,0,.16);font-size:14px}
.card{display:grid;gap:8px;padding:8px}
.card.busy{opacity:.6}
.card :is(input[type=text],input[type=date],input[type=time],textarea){width:100%;min-width:0;padding:6px 8px;border:1px solid var(--line-strong);border-radius:6px;background:var(--paper);outline:0}
.card :is(input,textarea):focus-visible{border-color:var(--blue);box-shadow:0 0 0 1px var(--blue);outline:0}
.card textarea{display:block;resize:none;max-height:60vh;line-height:1.45;overflow-wrap:anywhere}
.large textarea{font-size:28px;line-height:1.25;font-weight:700;letter-spacing:-.02em}
.of-number input{text-align:right;font-variant-numeric:tabular-nums}
.of-body{padding:0;scroll-margin:70px 0}
.of-body .buttons{position:sticky;bottom:38px;margin:0 -3px;padding:8px 3px;background:var(--paper)}
.of-body textarea{padding:14px 16px;min-height:260px;max-height:none;resize:none;tab-size:2;background:var(--code);font:14px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.buttons{display:flex;align-items:center;justify-content:flex-end;gap:8px}
.hint{margin-right:auto;color:var(--quiet);font-size:12.5px}
.refusal{color:var(--ink-red);font-size:13px;overflow-wrap:anywhere;white-space:pre-wrap}
.refusal:empty{display:none}
.choices{display:grid;max-height:min(300px,40vh);overflow-y:auto;scrollbar-width:thin}
.choice{display:flex;align-items:center;gap:9px;min-height:31px;padding:3px 8px;border-radius:5px;cursor:pointer;overflow-wrap:anywhere}
.choice[hidden]{display:none}
.choice:hover,.choice:focus-within{background:var(--hover)}
.choice input{flex:none;margin:0;width:15px;height:15px;accent-color:var(--act)}
.choice>span{display:inline-flex;align-items:center;gap:5px;min-width:0}
.moment{display:grid;grid-template-columns:44px 1fr 124px;gap:8px;align-items:center;color:var(--quiet);font-size:13px}
.moment input{color:var(--ink)}
.moment .plain{justify-self:start}
.toast{position:fixed;z-index:30;left:50%;bottom:58px;translate:-50% 0;max-width:min(560px,calc(100vw - 32px));padding:10px 16px;border-radius:8px;background:var(--ink);color:var(--paper);font-size:14px;overflow-wrap:anywhere;box-shadow:0 6px 24px rgba(0,0,0,.25)}
.actor{display:inline-flex;align-items:center;gap:6px}
.actor select{max-width:22ch;padding:2px 4px;border:1px solid transparent;border-radius:5px;background:var(--paper);color:var(--ink);text-overflow:ellipsis}
.actor select:hover{border-color:var(--line-strong)}
.strip{position:fixed;z-index:6;inset:auto 0 0;display:flex;align-items:center;gap:20px;height:38px;padding:0 20px;overflow:hidden;border-top:1px solid var(--line);background:var(--wash);color:var(--quiet);font-size:12.5px;white-space:nowrap;font-variant-numeric:tabular-nums}
.counts{display:flex;gap:14px;flex:none}
.counts b{color:var(--ink);font-weight:600}
.strip ol{display:flex;flex:1;gap:6px;min-width:0;list-style:none;overflow:hidden;mask-image:linear-gradient(90deg,#000 92%,transparent)}
.strip li{display:inline-flex;flex:none;align-items:center;gap:6px;height:24px;padding:0 9px;border:1px solid var(--line);border-radius:12px;background:var(--paper)}
.strip li b{max-width:18ch;overflow:hidden;text-overflow:ellipsis;color:var(--ink);font-weight:500}
.strip li em{max-width:16ch;overflow:hidden;text-overflow:ellipsis;font-style:normal;font-weight:600;color:var(--link)}
.verb{font-weight:600;font-size:11px;letter-spacing:.02em}
.write .verb{color:var(--live)}
.code-well{color:var(--quiet)}
.code-slow{color:var(--ink-orange);font-weight:600}
.code-bad{color:var(--ink-red);font-weight:600}
@media (max-width:720px){.actor span{display:none}.strip{padding:0 8px;gap:10px}.of-body textarea{min-height:50vh}}
@media print{.strip,.add,.tools,.small,.trash{display:none}}
`;
