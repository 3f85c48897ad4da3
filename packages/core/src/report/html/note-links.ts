import type { Drawing } from './drawing.ts'
import { h, type HtmlNode } from './html-node.ts'

type Run = readonly [first: number, ...rest: readonly number[]]

/** Consecutive numbers together: 1 2 6 7 8 gives 1 | 2 | 6 7 8; a run of two stays two numbers. */
function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: [number, ...number[]][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run): readonly Run[] => (run.length > 2 ? [run] : run.map((number): Run => [number])))
}

function linkToNote({ page, suffix, referred }: Drawing, number: number): HtmlNode {
  const id = referred.has(number) ? undefined : `ref-${number}${suffix}`
  referred.add(number)
  const name = `${page.labels.note} ${number}`
  return h('a', { href: `#note-${number}${suffix}`, id, 'aria-label': name }, [String(number)])
}

/** `6–8`: both ends lead to the list of sources, where the ones between stand. */
function runToTree(drawing: Drawing, run: Run): readonly HtmlNode[] {
  const last = run.at(-1) ?? run[0]
  if (last === run[0]) return [linkToNote(drawing, last)]
  return [h('span', { class: 'run' }, [linkToNote(drawing, run[0]), '–', linkToNote(drawing, last)])]
}

/** Superscript numbers that lead to the notes. `data-notes` names all of them, also those inside a run. */
export function notesToTree(drawing: Drawing, numbers: readonly number[]): readonly HtmlNode[] {
  if (numbers.length === 0) return []
  const links = runsOf(numbers).flatMap((run, index) => [...(index === 0 ? [] : [' ']), ...runToTree(drawing, run)])
  return [h('sup', { class: 'refs', 'data-notes': numbers.join(' ') }, links)]
}
