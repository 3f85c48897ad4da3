import type { FactBook } from '../vocabulary/fact.ts'
import type { Parameter, Parameters, Question, Statement } from '../vocabulary/finding.ts'
import type { PlacedLevel } from '../vocabulary/mapped-record.ts'
import type { StatedLevel } from '../vocabulary/record.ts'
import { placementParameters } from '../map/level-parameters.ts'
import { basisOf, bodyOf, placementIds, placementOf, textOf, whoOf } from './fact-reading.ts'
import { coreQuestion } from './questions.ts'

/** Number of an EQF level concept URI or a bare number; undefined for anything else. */
function eqfNumber(level: StatedLevel): number | undefined {
  const text = level.code ?? level.uri?.replace(/^http:\/\/data\.europa\.eu\/snb\/eqf\//, '') ?? ''
  return /^[1-8]$/.test(text) ? Number(text) : undefined
}

function placementQuestion(recordId: string, factId: string, index: number): Question {
  return coreQuestion({
    id: `${recordId}/level/${index}`,
    section: 'level',
    about: recordId,
    needs: [`${recordId}/nqf-level-stated`, `${recordId}/awarded-on`, factId],
    state: (facts) => {
      const level = placementOf(facts.value(factId))
      return {
        outcome: level.outcome,
        message: `level.${level.reason}`,
        parameters: placementParameters(level),
        missing: level.outcome === 'not-determined' ? ['level-placement'] : [],
        ...(level.whoCanAnswer && level.outcome !== 'yes' && { whoCanAnswer: level.whoCanAnswer }),
      }
    },
  })
}

interface HostLevels {
  readonly framework: Record<string, string>
  readonly country: string
  /** EQF level -> national codes linked to it. */
  readonly byEqfLevel: Readonly<Record<string, readonly string[]>>
}

function hostStatement(level: PlacedLevel, host: HostLevels | null): Statement {
  const eqfLevel = level.eqfLevel ?? level.currentEqfLevel
  if (eqfLevel === undefined) return { outcome: 'not-determined', message: 'level.host-not-comparable' }
  const codes = host?.byEqfLevel[String(eqfLevel)] ?? []
  if (!host || codes.length === 0) {
    return { outcome: 'not-determined', message: 'level.host-has-none', parameters: { eqfLevel } }
  }
  const parameters: Parameters = {
    eqfLevel,
    framework: textOf(host.framework),
    country: { kind: 'country', country: host.country },
    codes: { kind: 'list', items: codes as readonly Parameter[] },
  }
  return { outcome: 'information', message: 'level.host-counterpart', parameters }
}

function hostQuestion(recordId: string, factId: string, index: number): Question {
  return coreQuestion({
    id: `${recordId}/level/${index}-host`,
    section: 'level',
    about: recordId,
    needs: [`${recordId}/nqf-level-stated`, `${recordId}/awarded-on`, factId, 'host/levels'],
    state: (facts) =>
      hostStatement(placementOf(facts.value(factId)), facts.value('host/levels') as unknown as HostLevels | null),
  })
}

function noLevelStatement(dialect: string, who: ReturnType<typeof whoOf>, candidates: unknown): Statement {
  const missing = ['nqf-level-stated']
  if (candidates !== null) {
    const items = (candidates as readonly { title: string; nationalCode: string; framework: string }[]).map(
      ({ title, nationalCode }): Parameter => ({
        kind: 'message',
        key: 'level.candidate',
        parameters: { title, nationalCode },
      }),
    )
    return {
      outcome: 'not-determined',
      message: 'level.candidates',
      parameters: { candidates: { kind: 'list', items } },
      missing,
    }
  }
  const message = dialect === 'declaration' ? 'level.not-printed' : 'level.not-stated'
  return { outcome: 'not-determined', message, missing, ...(who && { whoCanAnswer: who }) }
}

/** What the document itself says of its level: an EQF level, a national one, or none (then candidates by title). */
function statedQuestion(recordId: string): Question {
  const path = (name: string) => `${recordId}/${name}`
  return coreQuestion({
    id: path('level/stated'),
    section: 'level',
    about: recordId,
    needs: ['eqf-level-stated', 'nqf-level-stated', 'level-candidates', 'basis', 'awarding-body'].map(path),
    state: (facts) => {
      const eqf = ((facts.value(path('eqf-level-stated')) ?? []) as unknown as readonly StatedLevel[]).map(eqfNumber)
      const national = facts.value(path('nqf-level-stated'))
      const [eqfLevel] = eqf
      if (eqfLevel !== undefined)
        return { outcome: 'information', message: 'level.eqf-stated', parameters: { eqfLevel } }
      if (eqf.length > 0)
        return { outcome: 'not-determined', message: 'level.eqf-stated-unreadable', missing: ['eqf-level-stated'] }
      if (national !== null) return { outcome: 'information', message: 'level.nqf-stated' }
      const who = whoOf(bodyOf(facts.value(path('awarding-body'))))
      return noLevelStatement(basisOf(facts.value(path('basis'))).dialect, who, facts.value(path('level-candidates')))
    },
  })
}

/** Experience and courses have no level to place; for them nothing is asked. */
function hasLevelQuestion(recordId: string, book: FactBook): boolean {
  const basis = book.get(`${recordId}/basis`)?.value
  const states = (name: string) => (book.get(`${recordId}/${name}`)?.value ?? null) !== null
  if (states('eqf-level-stated') || states('nqf-level-stated')) return true
  return basis === undefined || basis === null || ['achievement', 'endorsement'].includes(basisOf(basis).kind)
}

/** The lines of the level: as stated, as the ledger places it, and what stands beside it in the host's framework. */
export function levelQuestions(recordId: string, book: FactBook): readonly Question[] {
  if (!hasLevelQuestion(recordId, book)) return []
  const placements = placementIds(book, recordId)
  return [
    statedQuestion(recordId),
    ...placements.flatMap((id, index) => [
      placementQuestion(recordId, id, index + 1),
      hostQuestion(recordId, id, index + 1),
    ]),
  ]
}
