/** The widget's own sheet, inside its shadow: the page around it neither changes it nor is changed by it. */
export const widgetStyle = `
:host{all:initial;display:block;color-scheme:light dark;
--paper:#FFFDF8;--ink:#1F2A37;--soft:#465060;--line:#DDD5C5;--open:#7E5200;--act:#2F4B7C}
@media (prefers-color-scheme:dark){:host{--paper:#1B2028;--ink:#ECE7DC;--soft:#BDBAB1;--line:#3A4049;--open:#E5B45C;--act:#9DBBEE}}
section{box-sizing:border-box;max-width:40rem;padding:16px 18px;border:1px solid var(--line);border-radius:6px;
background:var(--paper);color:var(--ink);font:400 1rem/1.5 "Source Sans 3","Noto Sans","DejaVu Sans",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
h2{margin:0 0 2px;font:600 1.25rem/1.3 "Source Serif 4","Noto Serif",Georgia,serif}
h3{margin:14px 0 2px;font:600 1rem/1.4 inherit;font-family:inherit}
p,ul{margin:0 0 4px}
ul{padding-left:1.2rem}
.soft,summary{color:var(--soft);font-size:.9375rem}
.open::before{content:"? ";color:var(--open);font-weight:600}
a{color:var(--act)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--act);outline-offset:2px}
summary{cursor:pointer;padding:4px 0}
.full{display:inline-block;margin:12px 0 4px;padding:8px 0;font-weight:600}
`
