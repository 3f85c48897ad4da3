import { fieldOn } from './field-on.ts'
import { type Pack, type PackCase, type PackField, packLanguages, type PackText, topicOf } from './pack-model.ts'

/** What a pack says to a few facts; `ask` where nothing may be said. */
export interface PackAnswer {
  readonly regulated: string
  /** Ways in order, each once; `?` after a way that is recalled or open. */
  readonly regimes: readonly string[]
  /** Names of the authority, all languages; `ask` alone where it is open. */
  readonly authority: readonly string[]
  readonly documents: readonly string[]
  /** Topics with an open field, by code point. */
  readonly ask: readonly string[]
}

type CaseFacts = PackCase['facts']

/** A field limited to some homes says nothing while home is unknown. */
export function speaksTo(field: Pick<PackField, 'purposes' | 'homes'>, { purpose, home }: CaseFacts): boolean {
  if (field.purposes && !field.purposes.includes(purpose)) return false
  return !field.homes || (home !== undefined && field.homes.includes(home))
}

function authorityNames(field: PackField | undefined, day: string): readonly string[] {
  if (!field || fieldOn(field, day).state === 'open') return ['ask']
  const { name } = field.value as { readonly name: PackText }
  return packLanguages.map((language) => name[language])
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}

/**
 * What a pack says to one person on one day, field by field; the whole route is made by the route engine. Pure.
 * Example: `answerPack(electricianFr, { purpose: 'employee', home: 'eu-eea' }, '2026-11-24').regulated`.
 */
export function answerPack(pack: Pick<Pack, 'fields'>, facts: CaseFacts, day: string): PackAnswer {
  const fields = pack.fields.filter((field) => speaksTo(field, facts))
  const open = (field: PackField) => fieldOn(field, day).state === 'open'
  const named = (name: string) => fields.find((field) => field.name === name)
  const ofTopic = (topic: string) => fields.filter(({ name }) => topicOf(name) === topic)
  const regulated = named(`regulated/${facts.purpose}`)
  const asked = fields.filter(({ name }) => !name.startsWith('regulated/') || name === regulated?.name).filter(open)
  return {
    regulated: regulated && !open(regulated) ? String(regulated.value) : 'ask',
    regimes: unique(ofTopic('way').map((field) => `${field.regime}${open(field) ? '?' : ''}`)),
    authority: authorityNames(named(`authority/${facts.purpose}`) ?? named('authority'), day),
    documents: unique(
      ofTopic('documents')
        .filter((field) => !open(field))
        .flatMap(({ value }) => value as readonly string[]),
    ),
    ask: unique(asked.map(({ name }) => topicOf(name))).toSorted(),
  }
}
