import { blockStyle } from './style-blocks.ts'
import { handoutStyle } from './style-handout.ts'
import { printStyle } from './style-print.ts'

/** Paper and ink; one accent a meaning. Text on paper has at least 7:1, accents at least 4.5:1, in both themes. */
export const tokenStyle = `
:root{color-scheme:light dark;--paper:#FBF8F2;--page:#FFFDF8;--gutter:#F4EEE1;--ink:#1F2A37;--soft:#465060;--line:#DDD5C5;--edge:#7A7264;--fill:#EFE9DC;
--yes:#1E6B5C;--no:#9B2C2C;--open:#7E5200;--act:#2F4B7C;--on:#FFFFFF;--flag:#F3E7C9;--flag-ink:#533900;
--serif:"Source Serif 4","Source Serif Pro","Noto Serif",Georgia,"Times New Roman",serif;
--sans:"Source Sans 3","Source Sans Pro","Noto Sans","DejaVu Sans",Helvetica,Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#14181E;--page:#1B2028;--gutter:#171B22;--ink:#ECE7DC;--soft:#BDBAB1;--line:#3A4049;--edge:#8B8E95;--fill:#2A303A;
--yes:#6FCDB6;--no:#F09A93;--open:#E5B45C;--act:#9DBBEE;--on:#14181E;--flag:#3B3115;--flag-ink:#F3DDA6}}
`

/** What stands around the dossier when it is a page of its own. */
const documentFrame = `
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
main{max-width:1240px;margin:0 auto;padding:28px 24px 48px}
.foot{max-width:1240px;margin:0 auto;padding:16px 24px 56px;display:flex;gap:16px;align-items:center;font-size:.875rem;color:var(--soft)}
.qr{width:132px;height:132px;background:#fff;padding:8px;flex:none}
@media (max-width:700px){main{padding:20px 12px 32px}.bar{padding:12px 16px}.foot{padding:16px 12px 40px;flex-wrap:wrap}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`

const frame = `
.dossier{font-size:1rem;line-height:1.5}
.title{display:grid;grid-template-columns:minmax(0,1fr) fit-content(40%);gap:8px 40px;align-items:end;margin:0 0 16px}
:where(.dossier) h1{font:600 2.125rem/1.15 var(--serif);margin:0;text-wrap:balance;hyphens:auto}
.title .lede{color:var(--soft);margin:8px 0 0;max-width:62ch;font-size:1.125rem}
.meta{margin:0;font-size:.9375rem;color:var(--soft);line-height:1.55}
.meta div{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 12px}
.meta dt{min-width:5.5em}
.meta dd{margin:0;color:var(--ink)}
.flags{list-style:none;margin:0 0 20px;padding:0;display:flex;flex-wrap:wrap;gap:8px;font-size:.9375rem}
.flags li{background:var(--flag);color:var(--flag-ink);border-radius:4px;padding:4px 12px}
.flags .flag-translation-not-reviewed{background:none;border:1px solid var(--line);color:var(--soft);padding:3px 11px}
.actions:empty,.decisions:empty{display:none}
.spread{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);background:var(--page);border:1px solid var(--line);border-radius:4px;
box-shadow:0 12px 32px -20px rgba(60,45,10,.4)}
.leaf{padding:28px 32px 36px;min-width:0}
.leaf-left{background:linear-gradient(270deg,var(--gutter) 0,var(--page) 28px)}
.leaf-right{border-left:1px solid var(--line);background:linear-gradient(90deg,var(--gutter) 0,var(--page) 28px)}
:where(.dossier) h2{font:600 1.375rem/1.25 var(--serif);margin:0 0 4px}
:where(.dossier) h3{font:600 1.1875rem/1.3 var(--serif);margin:32px 0 8px}
:where(.dossier) h4{font:600 1rem/1.35 var(--sans);margin:20px 0 8px}
.leaf-lede{color:var(--soft);margin:0 0 24px;max-width:62ch}
.next{margin-top:36px}
.dossier .section-heading{margin:0 0 12px;color:var(--ink)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,250px),1fr));gap:20px}
.card{background:var(--page);border:1px solid var(--line);border-top:4px solid var(--act);border-radius:4px;padding:14px 20px 16px}
.card h3{margin:0 0 8px;font-size:1.125rem}
.card ol{margin:0;padding-left:20px}
.card li{margin:6px 0}
.source-list{margin-top:36px;font-size:.9375rem;color:var(--soft)}
.sources{margin:0;padding-left:2.2em;columns:2;column-gap:48px}
.sources li{margin:0 0 8px;break-inside:avoid;padding-left:4px}
.sources code,.key{font-size:.875em}
.certainty-inferred,.certainty-recalled,.certainty-comparison,.certainty-carried-back{color:var(--open);font-weight:600}
.back{padding:0 6px}
.dossier :target{background:var(--flag);border-radius:3px}
.closing{margin-top:28px;padding-top:16px;border-top:1px solid var(--line);font-size:.9375rem;color:var(--soft)}
.closing p{margin:0 0 6px;max-width:85ch}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 48px;align-items:start}
.pair>*{min-width:0}
.two-languages .spread{grid-template-columns:minmax(0,1fr)}
.two-languages .leaf{background:linear-gradient(90deg,var(--page) calc(50% - 24px),var(--gutter) 50%,var(--page) calc(50% + 24px))}
.two-languages .leaf-right{border-left:0;border-top:1px solid var(--line)}
.two-languages .title{grid-template-columns:minmax(0,1fr)}
:where(.two-languages) h1{font-size:1.75rem}
.two-languages .sources{columns:1}
`

const narrow = `
@media (max-width:900px){
.spread,.title{grid-template-columns:minmax(0,1fr)}
.leaf-left{background:none}
.leaf-right{border-left:0;border-top:1px solid var(--line);background:none}
.sources{columns:1}}
@media (max-width:700px){
.leaf{padding:20px 16px 28px}
:where(.dossier) h1{font-size:1.625rem}.title .lede{font-size:1.0625rem}
.pair{grid-template-columns:minmax(0,1fr);gap:0}
.pair>:last-child{border-left:3px solid var(--line);padding-left:12px;margin-bottom:16px}
.two-languages .leaf{background:none}
table.skills,table.skills caption,table.skills tbody,table.skills th,table.skills td{display:block;width:auto}
table.skills thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.skills tbody tr{display:flex;flex-wrap:wrap;gap:0 14px;border-bottom:1px solid var(--line);padding:8px 0}
table.skills tbody tr th{flex:0 0 100%}table.paired tbody tr>:nth-child(n+4){padding:2px 0 2px 12px}.paired .caption-part,.paired .caption-part+.caption-part{float:none;width:auto;padding:0}table.skills tbody tr td{max-width:100%}table.skills tbody tr td:has(.evidence[open]){flex-basis:100%}
table.skills tbody th,table.skills tbody td{border:0;padding:2px 0;width:auto}
table.skills .state-cell .standing{margin-left:6px}}
@media (max-width:420px){.stamps{grid-template-columns:repeat(3,minmax(0,1fr));gap:12px 4px}.leaf{padding:16px 12px 24px}
.ladder-figure .rung{grid-template-columns:3.4em minmax(0,1fr) minmax(0,1fr) minmax(0,2.4em);gap:4px}.rung-bar{padding:0 6px}}
@media (forced-colors:active){.tag,.cells i,.rung-bar{forced-color-adjust:none}}
`

/** Style of the dossier itself, wherever it stands: screen, dark theme, from 320 px up, and print. Needs the tokens. */
export const bookStyle: string = [frame, blockStyle, narrow, printStyle, handoutStyle].join('')

/** Style sheet of the dossier as a file of its own. */
export const dossierStyle: string = [tokenStyle, documentFrame, bookStyle].join('')
