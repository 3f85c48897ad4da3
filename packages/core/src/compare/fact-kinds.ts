import type { FactId } from '../vocabulary/fact.ts'

/**
 * Kinds of facts by the last part of their id, for facts that core collects. Rules name the kinds of their own facts.
 * A kind has its name in every language under `fact.KIND`, so that a missing one can be named.
 */
const kindByPattern: readonly (readonly [RegExp, string])[] = [
  [/^record-\d+\/title$/, 'record-title'],
  [/^record-\d+\/basis$/, 'record-basis'],
  [/^record-\d+\/issuer$/, 'issuer'],
  [/^record-\d+\/awarding-body$/, 'awarding-body'],
  [/^record-\d+\/subject$/, 'subject'],
  [/^record-\d+\/awarded-on$/, 'awarded-on'],
  [/^record-\d+\/validity$/, 'validity'],
  [/^record-\d+\/eqf-level-stated$/, 'eqf-level-stated'],
  [/^record-\d+\/nqf-level-stated$/, 'nqf-level-stated'],
  [/^record-\d+\/level-candidates$/, 'level-candidates'],
  [/^record-\d+\/isced-field$/, 'isced-field'],
  [/^record-\d+\/parts$/, 'parts'],
  [/^record-\d+\/outcome-numbers$/, 'outcome-numbers'],
  [/^record-\d+\/learning-outcome\/\d+$/, 'learning-outcome'],
  [/^record-\d+\/work-period$/, 'work-period'],
  [/^record-\d+\/attestation$/, 'attestation'],
  [/^record-\d+\/paper-evidence$/, 'paper-evidence'],
  [/^record-\d+\/within$/, 'within'],
  [/^record-\d+\/achievement-details$/, 'achievement-details'],
  [/^record-\d+\/endorsement\/\d+$/, 'endorsement'],
  [/^record-\d+\/check\/[a-z]+$/, 'check'],
  [/^record-\d+\/level-placement\/\d+$/, 'level-placement'],
  [/^record-\d+\/match\/\d+\/\d+$/, 'skill-match'],
  [/^record-\d+\/framework-authority$/, 'framework-authority'],
  [/^records\/outcomes-looked-at$/, 'outcomes-looked-at'],
  [/^esco\/target$/, 'esco-occupation'],
  [/^esco\/relation\/\d+$/, 'esco-relation'],
  [/^esco\/skill-relation\/\d+$/, 'esco-skill-relation'],
  [/^host\/levels$/, 'host-levels'],
  [/^region\/area\/\w+$/, 'region-area'],
  [/^region\/coverage\/\w+$/, 'region-coverage'],
  [/^region\/listing\/\d+\/\d+$/, 'region-listing'],
  [/^region\/countries$/, 'region-countries'],
  [/^region\/sample$/, 'region-sample'],
  [/^region\/contact$/, 'region-contact'],
  [/^request\//, 'request'],
  [/^caution\//, 'caution'],
]

/** Kind of a core fact by its id. An id without a kind is a bug. */
export function kindOfFact(id: FactId): string {
  const found = kindByPattern.find(([pattern]) => pattern.test(id))
  if (!found) throw new Error(`no kind for fact ${id}`)
  return found[1]
}

/** `kinds` of a question that needs only core facts. */
export function kindsOf(ids: readonly FactId[]): Readonly<Record<FactId, string>> {
  return Object.fromEntries(ids.map((id) => [id, kindOfFact(id)]))
}

/** All kinds, for the words files. */
export const coreFactKinds: readonly string[] = [...new Set(kindByPattern.map(([, kind]) => kind))]
