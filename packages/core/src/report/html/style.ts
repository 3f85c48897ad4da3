import { blockStyle } from './style-blocks.ts'
import { printStyle } from './style-print.ts'

/** Paper and ink; one accent a meaning. Text on paper has at least 7:1, accents at least 4.5:1, in both themes. */
const tokens = `
:root{color-scheme:light dark;--paper:#FBF8F2;--page:#FFFDF8;--gutter:#F4EEE1;--ink:#1F2A37;--soft:#4A5462;--line:#DDD5C5;--fill:#EFE9DC;
--yes:#1E6B5C;--no:#9B2C2C;--open:#7E5200;--act:#2F4B7C;--on:#FFFFFF;--flag:#F3E7C9;--flag-ink:#533900;
--serif:"Source Serif 4","Source Serif Pro","Noto Serif",Georgia,"Times New Roman",serif;
--sans:"Source Sans 3","Source Sans Pro","Noto Sans","DejaVu Sans",Helvetica,Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#14181E;--page:#1B2028;--gutter:#171B22;--ink:#ECE7DC;--soft:#B9B6AD;--line:#3A4049;--fill:#2A303A;
--yes:#6FCDB6;--no:#F09A93;--open:#E5B45C;--act:#9DBBEE;--on:#14181E;--flag:#3B3115;--flag-ink:#F3DDA6}}
`

const frame = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:break-word}
a{color:var(--act);text-underline-offset:3px}
a:focus-visible,summary:focus-visible{outline:3px solid var(--act);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--page);padding:8px 12px;z-index:2}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.bar{display:flex;gap:8px 24px;align-items:baseline;flex-wrap:wrap;padding:16px 32px;border-bottom:1px solid var(--line)}
.brand{font:600 1.375rem/1 var(--serif)}
main{max-width:1240px;margin:0 auto;padding:28px 24px 0}
.title{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:8px 40px;align-items:end;margin:0 0 16px}
h1{font:600 2.125rem/1.15 var(--serif);margin:0;text-wrap:balance;hyphens:auto}
.lede{color:var(--soft);margin:8px 0 0;max-width:62ch;font-size:1.125rem}
.meta{margin:0;font-size:.875rem;color:var(--soft);line-height:1.6}
.meta div{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 12px}
.meta dt{min-width:5.5em}
.meta dd{margin:0;color:var(--ink)}
.flags{list-style:none;margin:0 0 24px;padding:0;display:flex;flex-wrap:wrap;gap:8px;font-size:.875rem}
.flags li{background:var(--flag);color:var(--flag-ink);border-radius:4px;padding:4px 12px}
.flags .flag-translation-not-reviewed{background:none;border:1px solid var(--line);color:var(--soft);padding:3px 11px}
.spread{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);background:var(--page);border:1px solid var(--line);border-radius:4px;
box-shadow:0 12px 32px -20px rgba(60,45,10,.4)}
.leaf{padding:28px 32px 36px;min-width:0}
.leaf-right{border-left:1px solid var(--line);background:linear-gradient(90deg,var(--gutter) 0,var(--page) 28px)}
h2{font:600 1.375rem/1.25 var(--serif);margin:0 0 4px}
h3{font:600 1.1875rem/1.3 var(--serif);margin:32px 0 8px}
h4{font:600 1rem/1.35 var(--sans);margin:20px 0 8px}
.leaf-lede{color:var(--soft);margin:0 0 24px;max-width:62ch}
.next{margin-top:36px}
.section-heading{margin:0 0 12px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,250px),1fr));gap:20px}
.card{background:var(--page);border:1px solid var(--line);border-radius:4px;padding:16px 20px}
.card h3{margin:0 0 8px;font-size:1.0625rem}
.card ol{margin:0;padding-left:20px}
.card li{margin:6px 0}
.source-list{margin-top:36px;font-size:.875rem;color:var(--soft)}
.sources{margin:0;padding-left:2.2em;columns:2;column-gap:48px}
.sources li{margin:0 0 8px;break-inside:avoid;padding-left:4px}
.sources code{font-size:.8125rem}
.certainty-inferred,.certainty-recalled,.certainty-comparison,.certainty-carried-back{color:var(--open);font-weight:600}
.back{padding:0 6px}
:target{background:var(--flag);border-radius:3px}
.closing{margin-top:28px;padding-top:16px;border-top:1px solid var(--line);font-size:.875rem;color:var(--soft)}
.closing p{margin:0 0 6px;max-width:85ch}
.foot{max-width:1240px;margin:0 auto;padding:16px 24px 56px;display:flex;gap:16px;align-items:center;font-size:.875rem;color:var(--soft)}
.qr{width:132px;height:132px;background:#fff;padding:8px;flex:none}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 48px;align-items:start}
.two-languages .spread{grid-template-columns:minmax(0,1fr)}
.two-languages .leaf-right{border-left:0;border-top:1px solid var(--line);background:none}
.two-languages .title{grid-template-columns:minmax(0,1fr)}
.two-languages h1{font-size:1.75rem}
.two-languages .sources{columns:1}
.two-languages .pair>:last-child .record{border-top-color:transparent}
`

const narrow = `
@media (max-width:900px){
.spread,.title{grid-template-columns:minmax(0,1fr)}
.leaf-right{border-left:0;border-top:1px solid var(--line);background:none}
.sources{columns:1}}
@media (max-width:700px){
main{padding:20px 12px 0}.bar{padding:12px 16px}.leaf{padding:20px 16px 28px}.foot{padding:16px 12px 40px;flex-wrap:wrap}
h1{font-size:1.625rem}.lede{font-size:1.0625rem}
.pair{grid-template-columns:minmax(0,1fr);gap:0}
.pair>:last-child{border-left:3px solid var(--line);padding-left:12px;margin-bottom:16px}
table.skills,table.skills caption,table.skills tbody,table.skills tr,table.skills th,table.skills td{display:block;width:auto}
table.skills thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.skills tr{border-bottom:1px solid var(--line);padding:10px 0}
table.skills tbody th,table.skills tbody td{border:0;padding:2px 0;width:auto}
.standing{display:inline-block;margin-left:8px}}
@media (max-width:420px){.stamps{grid-template-columns:repeat(3,minmax(0,1fr));gap:12px 4px}.leaf{padding:16px 12px 24px}}
@media (forced-colors:active){.tag,.cells i,.rung-bar{forced-color-adjust:none}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`

/** Style sheet of the dossier page: screen, dark theme, from 320 px up, and print. */
export const dossierStyle: string = [tokens, frame, blockStyle, narrow, printStyle].join('')
