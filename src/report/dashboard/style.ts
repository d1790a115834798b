const COLOURS = `
:root{color-scheme:light dark;--paper:#fafaf8;--card:#fff;--ink:#26251f;--quiet:#66645d;--line:#e6e4de;--wash:#f3f2ee;--focus:#1f6fb8;--link:#1d5f8f;
--good:#2f7d57;--good-ground:#e4f2ea;--fair:#94650a;--fair-ground:#fbf0d5;--bad:#b3362c;--bad-ground:#fbe6e3;--none:#66645d;--none-ground:#ecebe6;
--created:#2a9d77;--updated:#3b7fc4;--otherwise:#8a6cc0;--archived:#a8a59b;--conflict:#d99a1c;--failed:#cf4437;--time:#6f86a3;--request:#4f9bb5;--mark:#b3362c;--shadow:0 1px 2px rgba(30,28,20,.05),0 4px 16px rgba(30,28,20,.035)}
@media (prefers-color-scheme:dark){:root{--paper:#161716;--card:#1e1f1e;--ink:#e7e6e1;--quiet:#a3a199;--line:#31322f;--wash:#272826;--focus:#6db3f2;--link:#86c1ef;
--good:#74cf9f;--good-ground:#1d3529;--fair:#e9b954;--fair-ground:#3a2f15;--bad:#f18c80;--bad-ground:#40211e;--none:#a3a199;--none-ground:#2c2d2a;
--created:#3fb98f;--updated:#5a9fe6;--otherwise:#a78be0;--archived:#7d7b74;--conflict:#e2ab3d;--failed:#e8695c;--time:#8ba3c0;--request:#5fb0cc;--mark:#f18c80;--shadow:none}}
`;

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 ui-sans-serif,-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI",Helvetica,"Liberation Sans",Arial,sans-serif;-webkit-font-smoothing:antialiased}
h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}
a{color:var(--link);text-underline-offset:3px;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px;top:8px;padding:6px 12px;background:var(--card);z-index:9}
.skip:focus{left:12px}
header,main,footer{max-width:1180px;margin:0 auto;padding:0 32px}
header{padding-top:44px;display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;gap:12px 32px}
.mark{display:flex;align-items:center;gap:9px;color:var(--quiet);font-size:14px;font-weight:550}
.mark svg{width:20px;height:20px}
h1{margin-top:8px;font-size:32px;line-height:1.15;font-weight:680;letter-spacing:-.022em}
.sub{margin-top:6px;color:var(--quiet);overflow-wrap:anywhere}
header .made{color:var(--quiet);font-size:13px;text-align:right}
main{padding-top:30px;padding-bottom:40px}
section+section{margin-top:44px}
h2{margin-bottom:12px;font-size:19px;font-weight:650;letter-spacing:-.012em}
h2 .quiet{margin-left:8px;font-size:14px;font-weight:400;letter-spacing:0}
h3{font-size:14.5px;font-weight:620}
.quiet{color:var(--quiet)}
section>.quiet{margin-top:10px;font-size:13.5px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow)}
.warning{display:flex;gap:12px;margin-bottom:16px;padding:14px 18px;border-radius:12px;background:var(--fair-ground);color:var(--ink)}
.warning .sign{color:var(--fair);font-weight:700}
.warning p{overflow-wrap:anywhere}
.warning p+p{margin-top:2px;color:var(--quiet)}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:12px}
.tile{padding:15px 18px 16px}
.tile dt{color:var(--quiet);font-size:13px}
.tile .value{margin-top:4px;font-size:25px;line-height:1.25;font-weight:640;letter-spacing:-.02em;font-variant-numeric:tabular-nums;white-space:nowrap}
.tile .more{margin-top:3px;color:var(--quiet);font-size:12.5px;line-height:1.4}
.badge{display:inline-flex;align-items:center;gap:6px;padding:1px 9px 1px 7px;border-radius:99px;font-size:13px;font-weight:550;white-space:nowrap}
.badge .sign{display:inline-block;min-width:9px;text-align:center;font-weight:700}
.value .badge{padding:2px 13px 2px 10px;font-size:18px;letter-spacing:-.01em}
.good{background:var(--good-ground);color:var(--good)}.fair{background:var(--fair-ground);color:var(--fair)}.bad{background:var(--bad-ground);color:var(--bad)}.none{background:var(--none-ground);color:var(--none)}
.bad-ink{color:var(--bad);font-weight:600}.fair-ink{color:var(--fair);font-weight:600}
.calm{padding:14px 18px;border:1px dashed var(--line);border-radius:12px;color:var(--quiet)}
.calm span{color:var(--good);font-weight:700}
footer{padding-top:8px;padding-bottom:48px;color:var(--quiet);font-size:13px}
.nothing{margin-top:8vh;display:grid;justify-items:center;gap:10px;padding:64px 24px;text-align:center}
.nothing svg{width:84px;height:44px;margin-bottom:10px}
.nothing h2{margin:0;font-size:22px}
.nothing p{max-width:52ch;color:var(--quiet)}
.nothing pre{margin:12px 0 0;padding:10px 18px;text-align:left;border-radius:8px;background:var(--wash);overflow-x:auto;max-width:100%}
code,pre{font:12.5px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
`;

const CHARTS = `
.history{margin-top:12px;padding:16px 18px 12px}
.history .ends{margin-left:0}
.strip{display:block;width:100%;height:30px}
.cell.good{fill:var(--created)}.cell.fair{fill:var(--conflict)}.cell.bad{fill:var(--failed)}.cell.none{fill:var(--archived)}
.slot:hover .cell{opacity:.65}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px;margin-top:12px}
.chart{padding:16px 18px 14px;min-width:0}
.chart figcaption{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:6px 18px;margin-bottom:14px}
.plot{display:grid;grid-template-columns:auto 1fr;gap:10px}
.plot svg{display:block;width:100%;height:170px}
.two .plot svg{height:120px}
.axis{display:flex;flex-direction:column;justify-content:space-between;min-width:34px;margin:-8px 0;color:var(--quiet);font-size:12px;line-height:16px;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.ends{display:flex;justify-content:space-between;margin:7px 0 0 44px;color:var(--quiet);font-size:12px}
.note{margin-top:8px;color:var(--quiet);font-size:13px}
.grid{stroke:var(--line);stroke-width:1;fill:none;vector-effect:non-scaling-stroke}
path.mark{stroke:var(--mark);stroke-width:1.5;stroke-dasharray:5 4;fill:none;vector-effect:non-scaling-stroke}
.back{fill:transparent}
.slot:hover .back{fill:var(--wash)}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;list-style:none;color:var(--quiet);font-size:13px}
.key b{color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.key i{display:inline-block;width:10px;height:10px;margin-right:6px;border-radius:3px}
.tone-created{fill:var(--created);background:var(--created)}.tone-updated{fill:var(--updated);background:var(--updated)}.tone-otherwise{fill:var(--otherwise);background:var(--otherwise)}.tone-archived{fill:var(--archived);background:var(--archived)}.tone-conflict{fill:var(--conflict);background:var(--conflict)}.tone-failed{fill:var(--failed);background:var(--failed)}.tone-time{fill:var(--time)}.tone-request{fill:var(--request)}
.spark{display:block}
`;

const TABLES = `
.sheet{overflow:auto;max-height:560px;background:var(--card);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow);scrollbar-width:thin}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:14px}
th,td{padding:8px 14px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;z-index:1;background:var(--card);color:var(--quiet);font-size:12.5px}
tbody tr:hover>*{background:var(--wash)}
tbody th{font-weight:550}
tbody th:not(:has(time)){white-space:normal;overflow-wrap:anywhere;min-width:130px}
.number{text-align:right;font-variant-numeric:tabular-nums}
.zero{color:var(--quiet);opacity:.75}
td.message{min-width:300px;white-space:normal;overflow-wrap:anywhere}
#all-runs th,#all-runs td{padding-left:9px;padding-right:9px;font-size:13.5px}
#all-runs :is(th,td):first-child{padding-left:14px}
td.names{max-width:190px;overflow:hidden;text-overflow:ellipsis}
td code{color:var(--quiet)}
.filters{display:flex;flex-wrap:wrap;align-items:center;gap:8px 20px;margin-bottom:10px;font-size:14px}
.filters[hidden]{display:none}
.filters select{margin-left:6px;padding:4px 8px;border:1px solid var(--line);border-radius:7px;background:var(--card);color:inherit;font:inherit}
.filters input{margin:0 6px 0 0;accent-color:var(--updated);vertical-align:-1px}
.filters output{color:var(--quiet)}
@media (max-width:900px){.tiles{grid-template-columns:repeat(2,1fr)}.tile:last-child{grid-column:1/-1}.two{grid-template-columns:1fr}header,main,footer{padding-left:16px;padding-right:16px}header .made{text-align:left}}
@media print{.sheet{max-height:none;overflow:visible}.filters{display:none}.card,.sheet{box-shadow:none;break-inside:avoid}}
`;

/** All there is of style. It has no address in it, so it can load nothing. */
export const STYLE = `${COLOURS}${BASE}${CHARTS}${TABLES}`;
