/** docs/pack-coverage.md from the coverage map: hosts down, professions across. Deterministic: same map, same text. */
export function coverageText({ day, hosts, professions, cells }) {
  const cellAt = (host, profession) => cells.find((cell) => cell.host === host && cell.profession === profession)
  const rows = hosts.map((host) => [host, ...professions.map((profession) => cellText(cellAt(host, profession)))])
  const packs = cells.filter(({ state }) => state === 'pack')
  const sum = (part) => packs.reduce((total, cell) => total + cell[part], 0)
  return `${[
    '# Coverage of the packs',
    '',
    `Made by \`npm run packs:docs\` from the data, as of ${day}; a test holds it. Do not edit by hand.`,
    '',
    `${packs.length} packs, ${sum('known')} fields known, ${sum('open')} fields open. A cell says how many fields of the pack`,
    'are known and how many are open (looked for and not found, or only recalled: the authority is asked).',
    '`EU`: no pack of its own; the one for every Member State serves. `default`: only who informs and who decides is',
    'known there. Switzerland and the United Kingdom have no row: the route names whom to ask.',
    '',
    ...table(['host', ...professions], rows),
    '',
    '## What is open, pack by pack',
    '',
    ...table(
      ['pack', 'known', 'open', 'topics with an open field'],
      packs.map(({ pack, known, open, openTopics }) => [pack, known, open, openTopics.join(', ')]),
    ),
  ].join('\n')}\n`
}

const cellText = ({ state, known, open }) =>
  ({ pack: `${known} / ${open}`, union: `EU ${known} / ${open}`, default: 'default', none: 'none' })[state]

/** A table with padded columns, as the formatter of the project writes it. */
function table(head, rows) {
  const texts = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(3, ...texts.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [first, ...others] = texts.map(line)
  return [first, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others]
}
