/** Style of the service's own pages, paper and ink as the dossier; readable from 320 px, in the dark and on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#FBF8F2;--page:#FFFDF8;--ink:#1F2A37;--soft:#4A5462;--line:#DDD5C5;--fill:#F1EBDD;
--yes:#1E6B5C;--no:#9B2C2C;--open:#7E5200;--act:#2F4B7C;
--serif:"Source Serif 4","Source Serif Pro","Noto Serif",Georgia,"Times New Roman",serif;
--sans:"Source Sans 3","Source Sans Pro","Noto Sans","DejaVu Sans",Helvetica,Arial,sans-serif;
--mono:"Source Code Pro","DejaVu Sans Mono",Consolas,monospace}
@media (prefers-color-scheme:dark){:root{--paper:#14181E;--page:#1B2028;--ink:#ECE7DC;--soft:#B9B6AD;--line:#3A4049;--fill:#262C35;
--yes:#6FCDB6;--no:#F09A93;--open:#E5B45C;--act:#9DBBEE}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:16px}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
a{color:var(--act);text-underline-offset:3px}
a:focus-visible,summary:focus-visible{outline:3px solid var(--act);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--page);padding:8px 12px;z-index:2}
.bar{display:flex;gap:8px 24px;align-items:baseline;flex-wrap:wrap;padding:16px 32px;border-bottom:1px solid var(--line)}
.brand{font:600 1.375rem/1 var(--serif);color:inherit;text-decoration:none}
.narrow{max-width:42rem;margin:0 auto;padding:40px 24px 64px}
.wide{max-width:76rem;margin:0 auto;padding:28px 24px 64px;display:grid;grid-template-columns:15rem minmax(0,1fr);gap:0 48px}
h1{font:600 2.125rem/1.15 var(--serif);margin:0 0 12px;text-wrap:balance}
h2{font:600 1.5rem/1.25 var(--serif);margin:56px 0 8px}
h3{font:600 1.125rem/1.35 var(--serif);margin:0}
h4{font:600 .875rem/1.4 var(--sans);margin:20px 0 4px;color:var(--soft)}
p{margin:8px 0;max-width:70ch}
.lede{font-size:1.125rem;color:var(--soft);max-width:62ch}
.soft{color:var(--soft);font-size:.9375rem}
code,pre{font-family:var(--mono);font-size:.875em}
code{background:var(--fill);padding:1px 5px;border-radius:3px}
pre{background:var(--fill);border-radius:4px;padding:12px 16px;overflow-x:auto;white-space:pre-wrap;line-height:1.5;margin:8px 0}
pre code{background:none;padding:0}
nav.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:16px 0;font-size:.9375rem}
nav.contents ul{list-style:none;margin:0 0 16px;padding:0}
nav.contents li{margin:4px 0}
nav.contents b{display:block;margin:12px 0 4px;font-family:var(--serif)}
.operation{background:var(--page);border:1px solid var(--line);border-radius:4px;padding:20px 24px;margin:16px 0}
.call{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;margin:6px 0 0;font-family:var(--mono);font-size:.9375rem}
.method{font-weight:700;letter-spacing:.02em;border:1.5px solid currentColor;border-radius:3px;padding:0 6px;font-size:.8125rem}
.get{color:var(--act)}.post{color:var(--yes)}.delete{color:var(--no)}
table{border-collapse:collapse;width:100%;font-size:.9375rem;margin:4px 0}
th,td{text-align:left;vertical-align:top;padding:6px 16px 6px 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:600;font-size:.8125rem}
tbody th{font-weight:400;white-space:nowrap}
.need{color:var(--open);font-size:.8125rem;white-space:nowrap}
details{margin:12px 0 0}
summary{cursor:pointer;color:var(--act)}
ul.plain{list-style:none;padding:0;margin:4px 0}
ul.plain li{padding:4px 0;border-top:1px solid var(--line)}
.status{font-weight:600;font-variant-numeric:tabular-nums}
.number{font-size:.875rem;color:var(--soft);margin-top:32px}
@media (max-width:900px){.wide{grid-template-columns:minmax(0,1fr)}nav.contents{position:static;max-height:none;border-bottom:1px solid var(--line);columns:2;margin:0 0 24px}nav.contents b{break-after:avoid}nav.contents ul{break-inside:avoid}}
@media (max-width:600px){.bar{padding:12px 16px}.narrow,.wide{padding-left:12px;padding-right:12px}h1{font-size:1.625rem}.operation{padding:16px}.need{white-space:normal}
table,tbody,tr,th,td{display:block}thead{display:none}th,td{border:0;padding:2px 0}tr{border-top:1px solid var(--line);padding:8px 0}tbody th{white-space:normal}}
@media print{nav.contents,.bar a:not(.brand),.skip{display:none}.wide{display:block;max-width:none;padding:0}.operation{break-inside:avoid;border:0;border-top:1px solid #999;padding:12px 0}pre{white-space:pre-wrap}}
`
