import { checkCases } from './check-case.ts'
import { staleOn } from './field-on.ts'
import type { Pack } from './pack-model.ts'
import { packProblem, type PackProblem } from './pack-problem.ts'

/** Fields past their date on `day`. */
function staleProblems({ fields }: Pick<Pack, 'fields'>, day: string): readonly PackProblem[] {
  return fields.flatMap((field) => {
    const stale = staleOn(field, day)
    if (!stale) return []
    return [packProblem('pack_past_its_date', ['fields', field.name], { expected: stale.why, found: stale.since })]
  })
}

/** Everything that keeps a pack that could be read from being published: fields past their date, cases that differ. Pure. */
export function checkPack(pack: Pack, day: string): readonly PackProblem[] {
  return [...staleProblems(pack, day), ...checkCases(pack)]
}
