import type { Words } from '@wanderbuch/core/report/words/create-words'
import { topicOf } from '@wanderbuch/rules/pack/pack-model'

/** `way/1-experience` as a person reads it: the topic, and what of it. */
export function fieldLabel(words: Words, name: string): string {
  const topic = topicOf(name)
  const part = name.slice(topic.length + 1)
  const label = words.label(`packs.topic.${topic}`)
  if (part === '') return label
  const purpose = `purpose.${part}`
  const named = words.has(purpose) ? words.label(purpose) : part.replace('-', ' · ').replaceAll('-', ' ')
  return words.label('packs.field-part', { topic: label, part: named })
}

/** Topics in the groups they are shown in. */
export const fieldGroups = {
  status: ['kind', 'activity', 'regulated', 'technical-manager', 'law', 'required-level'],
  who: ['authority', 'authority-address', 'database-entry'],
  ways: ['way', 'documents'],
  procedure: ['clock', 'duration', 'language', 'fee', 'appeal', 'effect'],
  open: ['unknown'],
} as const

export type FieldGroup = keyof typeof fieldGroups

/** The group of a field; what no group names stands with the open points. */
export function groupOf(name: string): FieldGroup {
  const groups = Object.keys(fieldGroups) as readonly FieldGroup[]
  return groups.find((group) => (fieldGroups[group] as readonly string[]).includes(topicOf(name))) ?? 'open'
}
