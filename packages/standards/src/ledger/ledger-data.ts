import frameworks from '../../data/ledger-frameworks.json' with { type: 'json' }
import legacy from '../../data/ledger-legacy.json' with { type: 'json' }
import levels from '../../data/ledger-levels.json' with { type: 'json' }
import numberings from '../../data/ledger-numberings.json' with { type: 'json' }
import qualifications from '../../data/ledger-qualifications.json' with { type: 'json' }
import sources from '../../data/ledger-sources.json' with { type: 'json' }
import version from '../../data/ledger-version.json' with { type: 'json' }
import type { Certainty } from '../certainty.ts'
import type { EqfLevel } from '../eqf-level.ts'
import type { SourceReference } from '../source-reference.ts'

/** A national framework and its link to the EQF. Days are ISO days; `linkedSince` is as precise as its source. */
export interface FrameworkRow {
  readonly id: string
  readonly country: string
  readonly euCode?: string
  readonly scope?: string
  readonly acronym?: string
  readonly nameEn: string
  readonly nameNative: string
  readonly uri?: string
  /** `comparison`: compared with the EQF, not referenced. `doubtful`: sources disagree about being referenced. */
  readonly status: 'referenced' | 'former' | 'not-referenced' | 'comparison' | 'doubtful'
  readonly linkedSince?: string
  readonly linkedFrom?: string
  readonly linkedBetween?: readonly [string, string]
  readonly linkedUntil?: string
  readonly linkSources: readonly number[]
  readonly levelledSince?: string
  readonly levelledFrom?: string
  readonly numberingFrom?: string
  readonly authority: { readonly name: string; readonly url?: string; readonly certainty: Certainty }
  readonly sources: readonly number[]
}

/** One national level. No `eqf`: none exists, none is known, or none may be shown. */
export interface LevelRow {
  readonly framework: string
  readonly code: string
  readonly eqf?: EqfLevel
  readonly noEqf?: true
  readonly notStated?: true
  readonly umbrella?: true
  readonly uri?: string
  readonly certainty: Certainty
  readonly sources: readonly number[]
}

/** An earlier or parallel numbering of a country. */
export interface NumberingRow {
  readonly id: string
  readonly framework: string
  readonly name: string
  readonly names: readonly string[]
  readonly plain: 'always' | 'by-country' | 'never'
  readonly decides?: true
  readonly anyCode?: true
  readonly per?: 'occupation' | 'diploma'
  readonly table?: 'not-at-hand'
  readonly act?: string
  readonly from?: string
  readonly until?: string
  readonly sources: readonly number[]
}

/** What one code of an earlier or parallel numbering means today. */
export interface LegacyRow {
  readonly numbering: string
  readonly code: string
  readonly from?: string
  readonly until?: string
  readonly nqf?: readonly string[]
  readonly nqfToday?: string
  readonly eqf?: EqfLevel
  readonly certainty: Certainty
  readonly sources: readonly number[]
}

/** Title of a qualification and its national level. */
export interface QualificationRow {
  readonly framework: string
  readonly code: string
  readonly titleEn: string
  readonly titleNative?: string
  readonly certainty: Certainty
  readonly sources: readonly number[]
}

export const frameworkRows: readonly FrameworkRow[] = frameworks
export const levelRows: readonly LevelRow[] = levels
export const numberingRows: readonly NumberingRow[] = numberings
export const legacyRows: readonly LegacyRow[] = legacy
export const qualificationRows: readonly QualificationRow[] = qualifications

/** Day of the ledger's facts and SHA-256 over its data, so that an answer can say which ledger gave it. */
export const ledgerVersion: { readonly day: string; readonly sha256: string } = version[0]

/** Sources by their ids; each with the day of the ledger, when they were last looked at. */
export function ledgerSources(ids: readonly number[]): readonly SourceReference[] {
  return ids.flatMap((id) => {
    const found = sources[id - 1]
    if (!found) return []
    return [{ title: found.title, ...(found.url && { url: found.url }), day: ledgerVersion.day }]
  })
}
