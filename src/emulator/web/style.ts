import { BODY_STYLE } from "./body-style.ts";
import { COLOR_RULES, DAY_COLORS, NIGHT_COLORS } from "./colors.ts";
import { EDIT_STYLE } from "./edit-style.ts";

const BASE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#37352f;--quiet:#6f6e69;--faint:#757470;--line:#e9e9e7;--line-strong:#dcdcd9;--wash:#f7f7f5;--hover:#f6f6f4;--link:#2a6f96;--blue:#2383e2;--act:#1f6fc0;--raised:#fff;--live:#3b8a62;--lost:#c13b35;--fresh:#fdf4d8;--code:#f7f6f3;--code-ink:#b8333d;--shadow:0 1px 2px rgba(15,15,15,.05);${DAY_COLORS}}
@media (prefers-color-scheme:dark){:root{--paper:#191919;--ink:#dededc;--quiet:#a09f9b;--faint:#908f8b;--line:#2c2c2b;--line-strong:#3a3a39;--wash:#202020;--hover:#222221;--link:#7ab8e0;--blue:#2383e2;--act:#2a70bd;--raised:#252525;--live:#63b48c;--lost:#e67c74;--fresh:#3a3219;--code:#232322;--code-ink:#f0928a;--shadow:none;${NIGHT_COLORS}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:60px}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 ui-sans-serif,-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI",Helvetica,"Liberation Sans",Arial,"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji",sans-serif;-webkit-font-smoothing:antialiased}
a{color:inherit;text-decoration:none}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:4px}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
.icon{width:16px;height:16px;flex:none;vertical-align:-3px}
.quiet{color:var(--quiet)}
.empty{color:var(--faint)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bar{position:sticky;top:0;z-index:5;display:flex;align-items:center;justify-content:space-between;gap:16px;height:46px;padding:0 20px;background:var(--paper);border-bottom:1px solid var(--line);font-size:14px}
.bar ol{display:flex;list-style:none;min-width:0}
.bar nav{min-width:0;overflow:hidden}
.bar li{display:flex;align-items:center;min-width:0;white-space:nowrap}
.bar li+li::before{content:"/";color:var(--faint);padding:0 2px}
.bar li a{padding:3px 7px;border-radius:5px;overflow:hidden;text-overflow:ellipsis;max-width:36ch}
.bar li a:hover{background:var(--hover)}
.bar li:not(:last-child) a{color:var(--quiet)}
.state{display:flex;align-items:center;gap:16px;color:var(--quiet);font-size:13px;white-space:nowrap;font-variant-numeric:tabular-nums}
.live{display:inline-flex;align-items:center;gap:6px}
.live i{width:7px;height:7px;border-radius:50%;background:var(--live)}
.lost .live i{background:var(--lost)}
.lost .live span{display:none}
.lost .live::after{content:"No connection"}
@media (prefers-reduced-motion:no-preference){.live i{animation:breathe 3s ease-in-out infinite}tr.fresh>*,:is(td,th,dd,li,h1,.body).fresh,.fields>.fresh>dd,.strip .fresh{animation:settle 2.6s ease-out}}
@media (prefers-reduced-motion:reduce){tr.fresh>*,:is(td,th,dd,li,h1,.body).fresh,.fields>.fresh>dd,.strip .fresh{background:var(--fresh)}}
@keyframes breathe{50%{opacity:.35}}
@keyframes settle{from{background:var(--fresh)}}
main{padding:36px 48px 96px}
.narrow{max-width:820px;margin:0 auto}
`;

const SHEET = `
.database+.database,.database+.pages{margin-top:52px}
.head{display:flex;align-items:baseline;gap:12px;margin-bottom:10px}
.head .quiet{font-size:13px}
h2,.head h1{display:flex;align-items:center;gap:9px;font-size:22px;line-height:1.3;font-weight:650;letter-spacing:-.012em}
.head h1{font-size:30px}
h2 a:hover{text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:4px}
h3{margin:18px 0 8px;font-size:14px;font-weight:600;color:var(--quiet)}
.description{max-width:72ch;margin:-4px 0 12px;color:var(--quiet);font-size:14px}
.glyph{display:inline-flex;align-items:center;justify-content:flex-start;flex:none;min-width:1.3em;font-style:normal;color:var(--faint)}
h2 .glyph,.head h1 .glyph{min-width:0}
h2 .glyph .icon,.head h1 .glyph .icon{width:20px;height:20px}
.sheet{overflow:auto;max-height:min(78vh,860px);border-top:1px solid var(--line);border-bottom:1px solid var(--line);scrollbar-width:thin}
.sheet table{border-collapse:separate;border-spacing:0;min-width:100%;font-size:14px}
.sheet th,.sheet td{height:36px;padding:6px 10px;border-bottom:1px solid var(--line);border-right:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400;max-width:340px;overflow-wrap:break-word}
.sheet tr>:last-child{border-right:0}
.sheet tbody tr:last-child>*{border-bottom:0}
.sheet thead th{position:sticky;top:0;z-index:2;background:var(--paper);color:var(--quiet);white-space:nowrap}
.sheet thead th:first-child{left:0;z-index:3}
.sheet tbody th{position:sticky;left:0;z-index:1;min-width:200px;background:var(--paper);font-weight:500}
.sheet tbody tr:hover>*{background:var(--hover)}
.name{display:inline-flex;align-items:center;gap:6px;font-size:13px}
.name .icon{width:15px;height:15px;opacity:.85}
.sheet .is-number{text-align:right}
.sheet .is-number .name{justify-content:flex-end}
.sheet .is-checkbox{text-align:center}
.sheet .is-rich_text,.sheet .is-formula,.sheet .is-rollup{min-width:210px}
.sheet .is-multi_select,.sheet .is-relation,.sheet .is-people{min-width:170px}
.sheet .pill,.sheet .person,.sheet td .page{white-space:nowrap;max-width:300px}
.sheet td .page span+span,.sheet .is-url a,.sheet .is-email a,.sheet .is-files a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sheet .is-url a,.sheet .is-email a,.sheet .is-files a{display:inline-block;max-width:230px;vertical-align:top}
.sheet .is-select,.sheet .is-status{white-space:nowrap}
.is-date,.is-created_time,.is-last_edited_time{white-space:nowrap}
.number,time{font-variant-numeric:tabular-nums}
.page{display:inline-flex;align-items:baseline;gap:5px;border-radius:4px}
.page span+span{text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:3.5px;text-decoration-thickness:1px}
.sheet tbody th .page span+span{text-decoration-color:transparent}
.page:hover span+span,.sheet tbody th .page:hover span+span{text-decoration-color:var(--faint)}
.page .glyph .icon{vertical-align:-2px;align-self:center}
.page .glyph{align-self:center}
.many{display:inline-flex;flex-wrap:wrap;gap:5px 6px;align-items:center;vertical-align:top}
.pill{display:inline-flex;flex:none;align-items:center;max-width:100%;min-height:21px;padding:0 7px;border-radius:4px;font-size:13.5px;line-height:1.45;overflow-wrap:anywhere}
.pill:has(.dot){border-radius:11px;padding:0 9px 0 7px}
.dot{width:8px;height:8px;margin-right:6px;border-radius:50%;flex:none}
.person{display:inline-flex;align-items:center;gap:6px}
.face{flex:none;display:inline-grid;place-items:center;width:20px;height:20px;border-radius:50%;background:var(--pill-gray);color:var(--pill-ink-gray);font-style:normal;font-size:11px;font-weight:600}
.box{display:inline-grid;place-items:center;width:16px;height:16px;border:1.5px solid var(--faint);border-radius:3px;vertical-align:-3px;flex:none}
.box.checked{border-color:var(--blue);background:var(--blue);color:#fff}
.box .icon{width:12px;height:12px}
.address{color:var(--quiet);text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:3px;overflow-wrap:anywhere}
a.address:hover{color:var(--link);text-decoration-color:currentColor}
span.address{text-decoration:none}
.foot{margin-top:10px;color:var(--quiet);font-size:13px}
.pages ul{list-style:none;columns:3 240px;font-size:14px}
.pages li{padding:3px 0;break-inside:avoid}
.nothing{display:grid;justify-items:center;gap:10px;padding:14vh 20px;text-align:center}
.nothing .art{display:grid;place-items:center;width:64px;height:64px;margin-bottom:8px;border-radius:16px;background:var(--wash);border:1px solid var(--line);color:var(--faint)}
.nothing .art .icon{width:30px;height:30px}
.nothing h1{font-size:24px;font-weight:650;letter-spacing:-.012em}
.nothing p{color:var(--quiet);max-width:46ch}
.nothing a{color:var(--link);text-decoration:underline;text-underline-offset:3px}
.nothing pre{text-align:left;margin:14px 0 0;padding:10px 16px;border-radius:8px;background:var(--code);font:13px/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-x:auto;max-width:100%}
@media (max-width:720px){.sheet tbody th{position:relative;min-width:150px}.sheet thead th:first-child{left:auto;z-index:2}main{padding:24px 16px 64px}.bar{padding:0 8px}.state .count{display:none}}
@media print{.bar{position:static}.sheet{max-height:none;overflow:visible}}
`;

/** All there is of style. It has no address in it, so it can load nothing. */
export const STYLE = `${BASE}${SHEET}${BODY_STYLE}${EDIT_STYLE}${COLOR_RULES}`;
