const record = `
.record{border-top:1px solid var(--line);padding:20px 0 12px}
.leaf-lede+.record{border-top:0;padding-top:0}
.record-name{margin:0 0 2px;font-size:.875rem;font-weight:600;color:var(--soft);display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center}
.dossier .record-title{font:600 1.125rem/1.35 var(--sans);margin:0}
.who,.detail{color:var(--soft);font-size:.9375rem;margin:2px 0 0}
.picture{margin:6px 0 0}
.picture summary{cursor:pointer;color:var(--act);font-size:.9375rem;padding:2px 0}
.picture img{display:block;max-width:100%;max-height:70vh;border:1px solid var(--line);margin-top:6px}
.stamps{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));grid-auto-flow:dense;gap:8px 4px;margin:14px 0 6px}
.stamp summary{list-style:none;cursor:pointer;display:block;text-align:center;font-size:.875rem;line-height:1.25;padding:4px 0;color:inherit;hyphens:auto}
.stamp summary::-webkit-details-marker{display:none}
.stamp-name{display:block;font-weight:600;text-decoration:underline dotted 1px;text-underline-offset:3px}
.stamp summary:hover .stamp-name{text-decoration-style:solid}
.ink{width:54px;height:54px;display:block;margin:0 auto 6px;transform:rotate(-6deg)}
.stamp:nth-child(2n) .ink{transform:rotate(4deg)}
.is-yes{color:var(--yes)}.is-no{color:var(--no)}.is-not-determined{color:var(--open)}
.stamp[open]{grid-column:1/-1;border:1px solid currentColor;border-radius:4px;padding:8px 16px 12px}
.stamp[open] summary{display:flex;align-items:center;gap:12px;text-align:left;font-size:.9375rem}
.stamp[open] summary .ink{margin:0;width:44px;height:44px}
.stamp-checks{color:var(--ink);font-size:.9375rem}
.question{margin:4px 0 8px;font-weight:600}
.stamp-checks ul{list-style:none;margin:0;padding:0}
.stamp-checks li{display:grid;grid-template-columns:24px minmax(0,1fr);gap:10px;padding:8px 0;border-top:1px solid var(--line)}
.stamp-checks li .ink{width:24px;height:24px;margin:1px 0 0;transform:none}
.stamp-checks li>div{color:var(--ink)}
.stamp-checks p{margin:0}
.stamp-checks .question{margin:4px 0 8px}
.why{font-size:.9375rem;border-left:3px solid currentColor;padding:2px 0 2px 12px;margin:10px 0}
.why.is-not-determined{border-left-style:dashed}
.why>span{color:var(--ink)}
.refs{font-size:.6875rem;line-height:0;margin-left:1px}
.refs a{text-decoration:none;padding:6px 2px}
.run{white-space:nowrap}
.who-answers{display:inline}
.ask{color:var(--soft)}
.audience{font-size:.8125rem;color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:0 6px;white-space:nowrap}
.other-language{font-size:.75rem;color:var(--soft);border:1px solid var(--line);border-radius:3px;padding:0 4px;text-decoration:none;vertical-align:1px}
.hidden-mark{color:var(--no);font-size:.8125rem;font-weight:600}
.statement{margin:8px 0;font-size:.9375rem;max-width:68ch}
.statement.tone-caution{border-left:3px solid var(--line);padding-left:12px;color:var(--soft);margin-top:16px}
.tag{display:inline-block;border:1.5px solid currentColor;border-radius:999px;padding:0 9px;font-size:.8125rem;line-height:1.45;font-weight:600;white-space:nowrap}
.tag-open{color:var(--open);border-style:dashed}.tag-no{color:var(--no)}
.standing-proven{color:var(--yes)}.standing-attested{color:var(--act)}.standing-shown,.standing-declared{color:var(--soft)}
.tag.standing-declared{border-style:dotted}
`

const ladder = `
.ladder-figure{margin:0 0 12px;max-width:500px}
.ladder{list-style:none;margin:0;padding:0;display:grid;gap:4px;font-size:.875rem}
.rung{display:grid;grid-template-columns:3.6em minmax(0,1fr) minmax(0,1fr) 2.6em;align-items:center;gap:8px;color:var(--soft)}
.rung-bar{min-height:8px;border-radius:3px;background:var(--fill);padding:0 12px}
.rung-notes{line-height:1}
.bar-home,.bar-stated,.bar-host,.bar-today{line-height:24px;min-height:26px;border:1.5px solid var(--ink);font-weight:600}
.bar-home,.bar-stated{background:var(--ink);color:var(--page)}
.bar-host{background:none;color:var(--ink)}
.bar-today{background:none;border-style:dashed;color:var(--ink)}
.rung.is-awarded,.rung.is-today,.rung.is-host{color:var(--ink);font-weight:600}
`

const skills = `
.skill-block{margin:0 0 8px}
.skill-block>summary{cursor:pointer;font-weight:600;padding:10px 0;color:var(--act)}
.counted{color:var(--soft);font-weight:400;font-size:.9375rem}
.counts{display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px;margin:4px 0;font-size:.9375rem;color:var(--soft)}
.cells{display:flex;flex-wrap:wrap;gap:3px}
.cells i{width:12px;height:16px;border-radius:2px;border:1.5px solid var(--soft)}
.cells .cell-held{background:var(--yes);border-color:var(--yes)}
.cells .cell-partly{border-color:var(--yes);background:linear-gradient(0deg,var(--yes) 50%,transparent 50%)}
.cells .cell-not-determined{border-color:var(--open);border-style:dashed}
.cells .cell-missing{border-color:var(--line)}
table.skills{border-collapse:collapse;width:100%;font-size:.9375rem}
table.skills caption{text-align:left;padding:8px 0 4px}
.caption-part{display:block}
table.paired{table-layout:fixed}
.paired caption{width:100%}
.paired .caption-part{float:left;width:50%;padding-right:24px}
.paired .caption-part+.caption-part{padding:0 0 0 24px}
.paired tr>:nth-child(4){padding-left:24px}
.paired .standing{display:block;margin:2px 0 0}
.skill-block summary>span+span::before{content:" / ";color:var(--soft)}
.caption-words{font-weight:600;font-size:1rem}
details .caption-words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table.skills thead th{font-weight:600;text-align:left;color:var(--soft);font-size:.875rem;border-bottom:1px solid var(--line);padding:6px 10px 6px 0}
table.skills tbody th{font-weight:400;text-align:left}
table.skills:not(.paired) tbody th{width:33%}
table.skills tbody th,table.skills tbody td{border-bottom:1px solid var(--line);padding:7px 10px 7px 0;vertical-align:top}
table.skills:not(.paired) .state-cell{width:9em}
.paired thead th:nth-child(3n+1){width:19%}.paired thead th:nth-child(3n+2){width:12%}
.state-held{color:var(--yes)}.tag.state-held{background:var(--yes);border-color:var(--yes);color:var(--on)}
.state-partly{color:var(--yes)}.state-not-determined{color:var(--open);border-style:dashed;white-space:normal}.state-missing{color:var(--no)}
.standing{display:inline-block;font-size:.875rem;margin-left:2px}
.evidence summary{cursor:pointer;color:var(--act);padding:1px 0}
.because{margin:0;max-width:62ch}
.evidence[open] .because{margin-top:2px}
.quote{margin:4px 0 0;padding-left:10px;border-left:2px solid var(--line);color:var(--soft);font-size:.875rem}
`

const route = `
.route{list-style:none;margin:0;padding:0;counter-reset:step}
.step{counter-increment:step;position:relative;padding:1px 0 18px 44px}
.step::before{content:counter(step);position:absolute;left:0;top:0;width:28px;height:28px;border-radius:50%;border:1.5px solid var(--ink);text-align:center;font:600 .9375rem/25px var(--serif);background:var(--page)}
.step::after{content:"";position:absolute;left:14px;top:32px;bottom:4px;border-left:1.5px solid var(--line)}
.step:last-child::after{display:none}
.step.tone-open::before{border:1.5px dashed var(--open);color:var(--open)}
.step.tone-caution{color:var(--soft)}
.step p{margin:2px 0 0;max-width:62ch}
.step .pair>:last-child{margin-bottom:0}
.step-items{margin:6px 0 0;padding-left:18px;font-size:.9375rem}
.step-items li{margin:4px 0}
`

const tileMap = `
.tile-figure{margin:8px 0 12px;max-width:360px}
.tiles{display:grid;grid-template-columns:repeat(9,minmax(0,1fr));gap:3px;font:600 .75rem/1 var(--sans)}
.tile{aspect-ratio:1;display:grid;place-content:center;grid-auto-flow:row;justify-items:center;border:1.5px solid var(--line);border-radius:3px;color:var(--soft);min-width:0}
.tile-shortage{background:var(--act);border-color:var(--act);color:var(--on)}
.tile-surplus{border-color:var(--act);color:var(--act)}
.tile-both{border:1.5px dashed var(--open);color:var(--open)}
.tiles .tile-column-0{grid-column:1}.tiles .tile-column-1{grid-column:2}.tiles .tile-column-2{grid-column:3}.tiles .tile-column-3{grid-column:4}.tiles .tile-column-4{grid-column:5}.tiles .tile-column-5{grid-column:6}.tiles .tile-column-6{grid-column:7}.tiles .tile-column-7{grid-column:8}.tiles .tile-column-8{grid-column:9}
.tiles .tile-row-0{grid-row:1}.tiles .tile-row-1{grid-row:2}.tiles .tile-row-2{grid-row:3}.tiles .tile-row-3{grid-row:4}.tiles .tile-row-4{grid-row:5}.tiles .tile-row-5{grid-row:6}.tiles .tile-row-6{grid-row:7}.tiles .tile-row-7{grid-row:8}
.tile-legend{list-style:none;margin:10px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:4px 16px;font-size:.875rem;color:var(--soft)}
.tile-legend li{display:flex;align-items:center;gap:6px}
.tile-legend .tile{width:18px;font:600 .75rem/1 var(--sans)}
.tile-table{margin:10px 0 0;font-size:.9375rem}
.tile-table table{border-collapse:collapse;margin:8px 0 0}
.tile-table th,.tile-table td{text-align:left;padding:3px 14px 3px 0;border-bottom:1px solid var(--line);font-weight:400}
.tile-table thead th{font-weight:600}
`

/** Style of the blocks: records with stamps, ladder, skills, route, map of tiles. */
export const blockStyle: string = record + ladder + skills + route + tileMap
