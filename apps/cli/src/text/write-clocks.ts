import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { ClockPoint } from '@wanderbuch/rules/route-answer/clock-line'
import type { RouteClock } from '@wanderbuch/rules/route-answer/read-route-clocks'
import type { Paper } from './paper.ts'
import { hangText, wrapText } from './wrap-text.ts'

const signs: Readonly<Record<ClockPoint['state'], string>> = { happened: '●', due: '○', passed: '!', today: '▸' }

function writePoint({ kind, on, state }: ClockPoint, say: Words, paper: Paper): readonly string[] {
  return hangText(`    ${signs[state]} ${on}  `, say.label(`route.tree.event.${kind}`), paper.width)
}

/** Each instrument once, with its provisions. */
function lawText(rules: RouteClock['rules']): string {
  const instruments = [...new Set(rules.map(({ citation }) => citation.instrument))]
  const provisionsOf = (name: string) =>
    rules.flatMap(({ citation }) => (citation.instrument === name ? [citation.provision] : []))
  return instruments.map((name) => `${name} ${[...new Set(provisionsOf(name))].join(', ')}`).join('; ')
}

function writeClock({ name, rules, line, told }: RouteClock, say: Words, paper: Paper): readonly string[] {
  const [first, ...more] = told.map(({ key, parameters }) => say.label(key, parameters))
  return [
    '',
    ...hangText('  ', say.label(`route.tree.clock.${name}`), paper.width).map(paper.bold),
    ...hangText('    ', [first ?? '', ...more].join(' '), paper.width),
    ...line.flatMap((point) => writePoint(point, say, paper)),
    ...hangText('    ', lawText(rules), paper.width).map(paper.faint),
  ]
}

/** Where a file stands by each clock: the state in words, the days on a line, and the law. */
export function writeClocks(clocks: readonly RouteClock[], say: Words, paper: Paper): readonly string[] {
  const heading = wrapText(say.label('route.tree.clocks'), paper.width).map(paper.bold)
  const none = clocks.length === 0 ? wrapText(say.label('route.tree.clock.none'), paper.width) : []
  const isCard = clocks.every(({ name }) => name.startsWith('card-'))
  const which = clocks.length > 1 && !isCard ? wrapText(say.label('route.tree.clock.which'), paper.width) : []
  return ['', ...heading, ...which, ...none, ...clocks.flatMap((clock) => writeClock(clock, say, paper))]
}

/** Where and how to appeal, as far as the route says it; nothing while nothing was decided. */
export function writeAppeal(sentences: readonly string[], say: Words, paper: Paper): readonly string[] {
  if (sentences.length === 0) return []
  const heading = wrapText(say.label('route.tree.step.appeal'), paper.width).map(paper.bold)
  return ['', ...heading, ...sentences.flatMap((sentence) => hangText('  ', sentence, paper.width))]
}
