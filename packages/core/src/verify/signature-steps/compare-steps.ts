import { compareLines } from '@wanderbuch/proofs/data-integrity/explain-signature'
import type { SignatureStep, StepKind } from './signature-step.ts'

/** Where one step of two copies parts. */
export interface StepDifference {
  readonly kind: StepKind
  readonly isSame: boolean
  readonly onlyInFirst: readonly string[]
  readonly onlyInSecond: readonly string[]
}

/**
 * Compares two copies step by step. Documents are compared by the members of their JSON: in canonical statements one changed
 * word can rename nodes everywhere. Steps that only one side has are left out.
 */
export function compareSteps(
  first: readonly SignatureStep[],
  second: readonly SignatureStep[],
): readonly StepDifference[] {
  return first.flatMap(({ kind, members, lines, hash }) => {
    const other = second.find((step) => step.kind === kind)
    if (!other) return []
    const parted = compareLines(members ?? lines, other.members ?? other.lines)
    const isSame = hash && other.hash ? hash.hex === other.hash.hex : isEmpty(parted)
    return [{ kind, isSame, ...parted }]
  })
}

const isEmpty = ({ onlyInFirst, onlyInSecond }: ReturnType<typeof compareLines>) =>
  onlyInFirst.length === 0 && onlyInSecond.length === 0
