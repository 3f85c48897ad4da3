import type { Finding, Parameter } from '../vocabulary/finding.ts'
import type { LadderBlock, LadderRung } from './page-model.ts'
import type { PageWriter } from './page-writer.ts'

type Entry = LadderRung['entries'][number]

/** Something to draw on a rung, with the finding that says so. */
interface Placed {
  readonly eqfLevel: number
  readonly role: Entry['role']
  readonly pieces: Entry['pieces']
  readonly finding: Finding
}

const numberOf = (parameter: Parameter | undefined) => (typeof parameter === 'number' ? parameter : undefined)

function homeEntries({ words }: PageWriter, finding: Finding): readonly Placed[] {
  const { eqfLevel, currentEqfLevel, nationalCode, country } = finding.parameters
  const awarded = numberOf(eqfLevel)
  const today = numberOf(currentEqfLevel)
  if (nationalCode === undefined || country === undefined) return []
  const pieces = words.say('ladder.national', { country, code: nationalCode })
  const then = awarded === undefined ? [] : [{ eqfLevel: awarded, role: 'home' as const, pieces, finding }]
  if (today === undefined || today === awarded) return then
  const now = words.say('ladder.today')
  return [...then, { eqfLevel: today, role: 'today', pieces: [...pieces, { text: ', ' }, ...now], finding }]
}

function otherEntries({ words }: PageWriter, finding: Finding): readonly Placed[] {
  const { eqfLevel, nationalCode, country, codes } = finding.parameters
  const level = numberOf(eqfLevel)
  if (level === undefined || nationalCode !== undefined || finding.outcome === 'not-determined') return []
  if (codes !== undefined && country !== undefined) {
    return [{ eqfLevel: level, role: 'host', pieces: words.say('ladder.national', { country, code: codes }), finding }]
  }
  return [{ eqfLevel: level, role: 'stated', pieces: words.say('ladder.stated'), finding }]
}

function markOf(placed: readonly Placed[]): LadderRung['mark'] {
  if (placed.some(({ role }) => role === 'home' || role === 'stated')) return 'awarded'
  return placed.some(({ role }) => role === 'today') ? 'today' : 'none'
}

function buildRung({ words, notes }: PageWriter, eqfLevel: LadderRung['eqfLevel'], all: readonly Placed[]): LadderRung {
  const placed = all.filter((one) => one.eqfLevel === eqfLevel)
  const numbers = placed.flatMap(({ finding }) => notes.numbersFor(finding))
  return {
    eqfLevel,
    label: words.label('ladder.eqf', { eqfLevel }),
    mark: markOf(placed),
    entries: placed.map(({ role, pieces }) => ({ role, pieces })),
    notes: [...new Set(numbers)].sort((left, right) => left - right),
  }
}

function captionOf({ words }: PageWriter, rungs: readonly LadderRung[]): LadderBlock['caption'] {
  const entries = rungs
    .filter((rung) => rung.entries.length > 0)
    .map(({ label, entries: on }) => [
      { text: `${label} (` },
      ...on.flatMap(({ pieces }, index) => (index === 0 ? pieces : [{ text: ' · ' }, ...pieces])),
      { text: ')' },
    ])
  const joined = entries.flatMap((pieces, index) => (index === 0 ? pieces : [{ text: '; ' }, ...pieces]))
  return [...words.say('ladder.caption'), { text: ' ' }, ...joined, { text: '.' }]
}

const levels = [8, 7, 6, 5, 4, 3, 2, 1] as const

/** The eight EQF levels with what stands on them; undefined when no finding places anything. */
export function buildLadderBlock(
  writer: PageWriter,
  recordId: string,
  findings: readonly Finding[],
): LadderBlock | undefined {
  const placed = findings.flatMap((finding) => [...homeEntries(writer, finding), ...otherEntries(writer, finding)])
  if (markOf(placed) === 'none') return undefined
  const rungs = levels.map((level) => buildRung(writer, level, placed))
  return { kind: 'ladder', id: `${recordId}/ladder`, recordId, rungs, caption: captionOf(writer, rungs) }
}
