import { findIscedFField } from '@wanderbuch/standards/code-lists/isced-f'
import type { VerifiedRecord } from '../verify/from-normalised.ts'
import type { MappedField, MappedRecord } from '../vocabulary/mapped-record.ts'
import type { DossierRequest } from '../vocabulary/request.ts'
import { frameworkAuthority, levelCandidates, mapLevels } from './map-levels.ts'
import { mapSkills, type SkillSource } from './map-skills.ts'

function mapFields(codes: readonly string[]): readonly MappedField[] {
  return codes.flatMap((code) => {
    const field = findIscedFField(code)
    return field ? [{ code: field.code, uri: field.uri, name: { en: field.name } }] : []
  })
}

/** Words to levels (ledger), fields (ISCED-F) and skills (ESCO), each with source and certainty. */
export function mapVerified(
  verified: readonly VerifiedRecord[],
  request: DossierRequest,
  skills: SkillSource,
): readonly MappedRecord[] {
  return verified.map(({ record, checks, endorsements }) => {
    const authority = frameworkAuthority(record)
    return {
      record,
      checks,
      endorsements,
      levels: mapLevels(record, request.day),
      levelCandidates: levelCandidates(record),
      fields: mapFields(record.iscedFFields),
      skillMatches: mapSkills(record, skills, request),
      ...(authority && { frameworkAuthority: authority }),
    }
  })
}
