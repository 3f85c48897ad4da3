import type { Finding, Parameter } from '../vocabulary/finding.ts'
import type { SkillStateCode, StandingCode } from './page-codes.ts'
import type { Block, SkillRow, SkillTableBlock } from './page-model.ts'
import { type PageWriter, wordFinding, wordParagraph } from './page-writer.ts'
import { documentName } from './record-block.ts'

const stateCodes: readonly SkillStateCode[] = ['held', 'partly', 'not-determined', 'missing']
const standingCodes: readonly StandingCode[] = ['proven', 'attested', 'shown', 'declared']
const decisions = ['confirmed', 'partly', 'rejected'] as const

function oneOf<Code extends string>(codes: readonly Code[], found: Parameter | undefined): Code | undefined {
  return codes.find((code) => code === found)
}

function matchPart({ parameters }: Finding): Pick<SkillRow, 'match' | 'decision'> {
  const { recordId, outcomeNumber, skillUri } = parameters
  if (typeof recordId !== 'string' || typeof outcomeNumber !== 'number' || typeof skillUri !== 'string') return {}
  const decision = oneOf(decisions, parameters.decision)
  return { match: { recordId, outcomeNumber, skillUri }, ...(decision && { decision }) }
}

function fromPart(writer: PageWriter, { parameters }: Finding): Pick<SkillRow, 'from'> {
  const recordId = parameters.recordId ?? parameters.nearRecordId
  const from = typeof recordId === 'string' ? documentName(writer, recordId) : undefined
  return from ? { from } : {}
}

function standingPart({ words }: PageWriter, { parameters }: Finding): Pick<SkillRow, 'standing'> {
  const code = oneOf(standingCodes, parameters.standing)
  return code ? { standing: { code, label: words.label(`standing.${code}`) } } : {}
}

function buildRow(writer: PageWriter, finding: Finding, relation: SkillTableBlock['relation']): SkillRow {
  const { words } = writer
  const { skill = '', skillUri, outcome = finding.parameters.nearOutcome } = finding.parameters
  const state = oneOf(stateCodes, finding.outcome) ?? 'not-determined'
  return {
    id: finding.id,
    skill: words.put(skill),
    ...(typeof skillUri === 'string' && { skillUri }),
    relation: { code: relation, label: words.label(`relation.${relation}`) },
    state: { code: state, label: words.label(`state.${state}`) },
    ...standingPart(writer, finding),
    because: wordFinding(writer, finding),
    ...fromPart(writer, finding),
    ...(outcome !== undefined && { quote: words.put(outcome) }),
    ...matchPart(finding),
  }
}

function countStates({ words }: PageWriter, rows: readonly SkillRow[]): SkillTableBlock['counts'] {
  return stateCodes.flatMap((code) => {
    const count = rows.filter(({ state }) => state.code === code).length
    return count === 0 ? [] : [{ code, label: words.label(`state.${code}`), count }]
  })
}

function buildTable(
  writer: PageWriter,
  findings: readonly Finding[],
  relation: SkillTableBlock['relation'],
): readonly SkillTableBlock[] {
  const { words } = writer
  const own = findings.filter(({ parameters }) => parameters.relation === relation)
  if (own.length === 0) return []
  const rows = own.map((finding) => buildRow(writer, finding, relation))
  return [
    {
      kind: 'skillTable',
      id: `skills/${relation}`,
      relation,
      caption: words.label(`table.${relation}`),
      columns: {
        skill: words.label('table.skill'),
        state: words.label('table.state'),
        because: words.label('table.because'),
      },
      counts: countStates(writer, rows),
      rows,
    },
  ]
}

/** Summary, one table for essential and one for optional skills, and what could not be placed for want of a fact. */
export function buildSkillBlocks(writer: PageWriter): readonly Block[] {
  const { findings } = writer.dossier
  const skills = findings.filter(({ section }) => section === 'skill')
  const summaries = findings.filter(({ section }) => section === 'skill-summary')
  if (skills.length + summaries.length === 0) return []
  const related = (finding: Finding) => ['essential', 'optional'].includes(String(finding.parameters.relation))
  return [
    { kind: 'heading', id: 'skills', level: 3, pieces: writer.words.say('section.skills') },
    ...summaries.map((finding) => wordParagraph(writer, finding)),
    ...buildTable(writer, skills, 'essential'),
    ...buildTable(writer, skills, 'optional'),
    ...skills.filter((finding) => !related(finding)).map((finding) => wordParagraph(writer, finding)),
  ]
}
