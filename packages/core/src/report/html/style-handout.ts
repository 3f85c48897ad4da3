/** Style of what only the handouts have, and of the lessons beside the route. */
export const handoutStyle = `
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.checklist{list-style:none;margin:8px 0 16px;padding:0;max-width:68ch}
.checklist li{display:grid;grid-template-columns:22px minmax(0,1fr);gap:10px;padding:4px 0;font-size:.9375rem;position:relative}
.box{width:18px;height:18px;margin-top:2px;border:1.5px solid var(--ink);border-radius:3px;text-align:center;font:700 .875rem/15px var(--sans)}
.check-at-hand .box{border-color:var(--yes);color:var(--yes)}
.clock-figure{margin:12px 0 20px}
.clock-name{margin:0 0 10px;font-weight:600;font-size:.9375rem;max-width:68ch}
.clock-line{list-style:none;margin:0;padding:0;display:flex}
.clock-mark{flex:1 1 0;min-width:0;position:relative;padding:26px 12px 0 0;font-size:.875rem;line-height:1.35}
.clock-mark::before{content:"";position:absolute;left:0;top:6px;width:12px;height:12px;border-radius:50%;border:2px solid var(--ink);background:var(--page);z-index:1}
.clock-mark::after{content:"";position:absolute;left:0;right:0;top:12px;border-top:2px solid var(--line)}
.clock-mark:last-child::after{display:none}
.mark-complete::before,.mark-decision::before{background:var(--ink)}
.mark-latest::before{border-style:dashed;border-color:var(--open)}
.clock-within{display:block;font-weight:600;color:var(--act)}
.clock-label{display:block}
.clock-day{display:block;color:var(--yes)}
.blank-lines{list-style:none;margin:8px 0 20px;padding:0;max-width:34rem}
.blank-lines li{border-bottom:1px solid var(--soft);padding:14px 0 2px}
.blank-label{font-size:.8125rem;color:var(--soft)}
.lesson{margin:10px 0;border-left:3px solid var(--line);padding:0 0 0 14px;max-width:68ch;font-size:.9375rem}
.lesson summary{cursor:pointer;color:var(--act);padding:4px 0}
.lesson p{margin:6px 0}
.lesson dl{margin:8px 0}
.lesson dt{font-weight:600}
.lesson dd{margin:2px 0 10px}
.handout{max-width:58rem;margin:0 auto}
.handout .leaf{background:var(--page);border:1px solid var(--line);border-radius:4px}
:where(.handout) h2{margin-top:28px}.handout .leaf>h2:first-child,.handout .leaf>.pair:first-child h2{margin-top:0}
@media (max-width:700px){.clock-line{display:block}
.clock-mark{padding:0 0 14px 26px}.clock-mark::before{top:3px}
.clock-mark::after{left:6px;right:auto;top:12px;bottom:-6px;border-top:0;border-left:2px solid var(--line)}}
.two-languages .clock-line{display:block}.two-languages .clock-mark{padding:0 0 14px 26px}.two-languages .clock-mark::before{top:3px}
.two-languages .clock-mark::after{left:6px;right:auto;top:12px;bottom:-6px;border-top:0;border-left:2px solid var(--line)}
@media print{.handout{max-width:none}.handout .leaf{border:0;padding:0}
:where(.handout) h2{margin-top:14px}
.lesson:not([open]){display:none}
.checklist li,.clock-figure,.blank-lines li{break-inside:avoid}.checklist li,.clock-mark{font-size:9.5pt}.checklist li{padding:2px 0}
.box{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
