import type { GatheredList, GatherProblem } from '@wanderbuch/adapters/workbench/gather-trust-lists'
import type { TrustFile } from '@wanderbuch/core/trust/read-trust-file'
import { type Message, message } from '../problem.ts'

/** What is told of a list that was fetched. */
interface ListAbout {
  readonly title: string
  readonly day: string
}

export const listAbout = (file: TrustFile): ListAbout => (file.kind === 'trust-list' ? file.list : file.source.about)

function problemSentence(url: string, problem: GatherProblem): Message {
  switch (problem.kind) {
    case 'look-up': {
      const why = { kind: 'message', key: `look-up.${problem.code}` } as const
      return message('cli.problem.look_up_failed', { address: url, why, reason: problem.reason ?? '' })
    }
    case 'list':
      return message(`cli.problem.${problem.code}`, { path: url, place: problem.place })
    case 'signer':
      return message('cli.problem.trust_list_signer_not_named', { path: url })
  }
}

/** What came of one address, as a sentence: the list with its day, or why there is none. */
export function gatherSentence({ url, found }: GatheredList): Message {
  if (!found.ok) return problemSentence(url, found.problem)
  const { title, day } = listAbout(found.value.file)
  return message('cli.trust.kept', { title, day: { kind: 'day', day } })
}
