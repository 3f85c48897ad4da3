import type { NamedEditor } from '@wanderbuch/adapters/packs/draft-steps'
import { type EditorRecord, makeEditorKey } from '@wanderbuch/adapters/packs/editor-key'
import type { Settings } from './settings.ts'

/** An editor of this start, with the key that is printed once. */
export interface TrialEditor {
  readonly record: EditorRecord
  readonly key: string
}

const loopback = ['127.0.0.1', '::1', 'localhost']

/** Two, since who writes does not approve. Their ids are the same at each start: a draft knows who wrote it. */
const trialPeople: readonly NamedEditor[] = [
  { id: 'trial-1', name: 'Sample Writer', body: 'Sample chamber (made up)', role: 'chamber' },
  { id: 'trial-2', name: 'Sample Approver', body: 'Sample chamber (made up)', role: 'chamber' },
]

/**
 * Editors to try it with. Where the operator has made none, a server that only this machine can reach makes two samples at
 * each start and prints their keys for the person in front of it; one that others can reach, or that is started by a
 * program, lets nobody edit.
 */
export function makeTrialEditors(
  { host, asJson, editors }: Pick<Settings, 'host' | 'asJson'> & { readonly editors: number },
  randomBytes: (length: number) => Uint8Array,
): readonly TrialEditor[] {
  if (editors > 0 || asJson || !loopback.includes(host)) return []
  return trialPeople.map((editor) => makeEditorKey(editor, randomBytes))
}
