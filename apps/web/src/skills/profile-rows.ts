import type { NumberedMatch } from './skill-decisions.ts'
import type { ShownLabel, ShownSkill } from './skills-api.ts'

/** How a skill of a text stands: said by a person or in ESCO's own words, in part, or only suggested. */
export const profileStands = ['sure', 'partly', 'suggested'] as const
export type ProfileStand = (typeof profileStands)[number]

export interface ProfileSkill {
  readonly uri: string
  readonly label: ShownLabel
  readonly stand: ProfileStand
}

export interface ProfileRow {
  readonly kind: ShownSkill['kind']
  readonly reuse: string
  /** Each once, the sure ones first. */
  readonly skills: readonly ProfileSkill[]
}

function standOf({ match, decision }: NumberedMatch): ProfileStand | undefined {
  if (decision?.decision === 'rejected') return undefined
  if (decision) return decision.decision === 'confirmed' ? 'sure' : 'partly'
  return match.certainty === 'certain' ? 'sure' : 'suggested'
}

const kinds = ['skill', 'knowledge', 'not-stated'] as const
const reuses = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific']

function listSkills(numbered: readonly NumberedMatch[]): readonly (ProfileSkill & { readonly from: NumberedMatch })[] {
  const standing = numbered.flatMap((from) => {
    const stand = standOf(from)
    return stand ? [{ uri: from.match.uri, label: from.match.label, stand, from }] : []
  })
  const ordered = profileStands.flatMap((stand) => standing.filter((one) => one.stand === stand))
  return ordered.filter(({ uri }, at) => ordered.findIndex((one) => one.uri === uri) === at)
}

/** Skills of a text by kind and by how widely they are used; what was rejected is left out. No row is empty. */
export function listProfileRows(numbered: readonly NumberedMatch[]): readonly ProfileRow[] {
  const all = listSkills(numbered)
  const others = [...new Set(all.map(({ from }) => from.match.reuse))].filter((reuse) => !reuses.includes(reuse))
  const rows = kinds.flatMap((kind) =>
    [...reuses, ...others].map((reuse) => {
      const own = all.filter(({ from }) => from.match.kind === kind && from.match.reuse === reuse)
      return { kind, reuse, skills: own.map(({ uri, label, stand }) => ({ uri, label, stand })) }
    }),
  )
  return rows.filter(({ skills }) => skills.length > 0)
}
