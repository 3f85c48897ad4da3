import type { Audience, Finding, Parameters } from '../vocabulary/finding.ts'

/** A published rule: when findings of this kind are there, this is a useful next step for this reader. */
interface ActionRule {
  readonly audience: Audience
  readonly name: string
  readonly when: (finding: Finding) => boolean
}

const open = (finding: Finding) => finding.outcome === 'not-determined'
/** Open by itself, not because the signature does not count: there a document to replace comes first. */
const openInItself = (finding: Finding) => open(finding) && finding.message !== 'check.rests_on_broken_document'
const stamp = (name: string) => (finding: Finding) =>
  finding.section === 'stamp' && finding.id.endsWith(`/stamp/${name}`)
const both = (left: (finding: Finding) => boolean, right: (finding: Finding) => boolean) => (finding: Finding) =>
  left(finding) && right(finding)
const says = (message: string) => (finding: Finding) => finding.message === message
const waitsForDecision = ({ section, missing }: Finding) => section === 'skill' && missing.includes('match-decision')
const essential = (finding: Finding) => finding.section === 'skill' && finding.parameters.relation === 'essential'
const standing = (name: string) => (finding: Finding) =>
  finding.section === 'skill' && finding.parameters.standing === name

const plannedAs = (step: string) => (finding: Finding) => finding.section === 'plan' && finding.parameters.step === step
const arrangement = ({ section, about }: Finding) => section === 'plan' && about.startsWith('arrangement-')

/**
 * In order of use: what unlocks most comes first. The order is the same for everybody; nobody is ranked.
 * Route steps bring their own actions from the rules.
 */
const actionRules: readonly ActionRule[] = [
  { audience: 'worker', name: 'replace-broken', when: both(stamp('authentic'), ({ outcome }) => outcome === 'no') },
  { audience: 'worker', name: 'renew', when: both(stamp('current'), ({ outcome }) => outcome === 'no') },
  { audience: 'worker', name: 'decide-matches', when: waitsForDecision },
  { audience: 'worker', name: 'show-identity', when: both(stamp('theirs'), openInItself) },
  { audience: 'worker', name: 'ask-award-day', when: says('level.award_day_missing') },
  { audience: 'worker', name: 'ask-supplement', when: both(stamp('understood'), open) },
  { audience: 'worker', name: 'ask-exemption', when: plannedAs('exempt') },
  { audience: 'worker', name: 'collect-evidence', when: plannedAs('evidence') },
  { audience: 'worker', name: 'compare-region', when: says('region.listed') },
  { audience: 'counsellor', name: 'ask-origin', when: both(stamp('authentic'), open) },
  { audience: 'counsellor', name: 'ask-entitlement', when: both(stamp('entitled'), openInItself) },
  { audience: 'counsellor', name: 'ask-level', when: both(({ section }) => section === 'level', open) },
  { audience: 'counsellor', name: 'ask-validation', when: both(arrangement, open) },
  { audience: 'counsellor', name: 'plan-assessment', when: plannedAs('assess') },
  { audience: 'counsellor', name: 'ask-region', when: both(({ section }) => section === 'region', open) },
  { audience: 'employer', name: 'trust-authentic', when: both(stamp('authentic'), ({ outcome }) => outcome === 'yes') },
  { audience: 'employer', name: 'try-missing', when: both(essential, ({ outcome }) => outcome === 'missing') },
  { audience: 'employer', name: 'confirm-declared', when: standing('declared') },
  {
    audience: 'authority',
    name: 'verify-originals',
    when: both(stamp('authentic'), ({ outcome }) => outcome === 'yes'),
  },
  { audience: 'authority', name: 'settle-level', when: both(({ section }) => section === 'level', open) },
  { audience: 'authority', name: 'settle-entitlement', when: both(stamp('entitled'), openInItself) },
]

function actionParameters(found: readonly Finding[]): Parameters {
  const who = found.find(({ whoCanAnswer }) => whoCanAnswer)?.whoCanAnswer
  return {
    count: found.length,
    who: who ? { kind: 'text', text: who.name } : { kind: 'message', key: 'next.who-unknown' },
  }
}

/**
 * What each reader can usefully do next, from the findings alone. A statement about a missing fact asks for nothing:
 * every action rests on findings that were made, and names how many.
 */
export function nextActions(findings: readonly Finding[]): readonly Finding[] {
  const made = findings.filter(({ message }) => message !== 'missing.fact')
  return actionRules.flatMap(({ audience, name, when }): readonly Finding[] => {
    const found = made.filter(when)
    if (found.length === 0) return []
    return [
      {
        id: `next/${audience}/${name}`,
        section: 'next',
        about: audience,
        outcome: 'information',
        message: `next.${audience}.${name}`,
        parameters: actionParameters(found),
        because: [...new Set(found.flatMap(({ because }) => because))],
        missing: [],
        audience,
      },
    ]
  })
}
