import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { listKeptIndexes, openKeptIndex, type OpenProblem, readInUse } from './esco-folder.ts'

/** A vocabulary with the words a dossier keeps of it. */
export interface StatedVocabulary {
  readonly vocabulary: EscoVocabulary
  /** `1.1.1` for the built-in one; version and start of the digest for an imported one: `1.1.1 9f86d081884c7d65`. */
  readonly stated: string
}

/** The vocabularies at hand. */
export interface Vocabularies {
  readonly current: StatedVocabulary
  /** The vocabulary a dossier was made with; undefined when it is not at hand. */
  readonly find: (stated: string) => StatedVocabulary | undefined
}

function builtIn(): StatedVocabulary {
  const vocabulary = loadEscoStarter()
  return { vocabulary, stated: vocabulary.version }
}

/** Only the vocabulary built into this software. */
export const builtInVocabularies: Vocabularies = {
  get current() {
    return builtIn()
  },
  find: (stated) => (stated === builtIn().stated ? builtIn() : undefined),
}

function openStated(dataFolder: string, id: string): Result<StatedVocabulary, OpenProblem> {
  const opened = openKeptIndex(dataFolder, id)
  if (!opened.ok) return opened
  const { version, digest } = opened.value
  return succeed({ vocabulary: opened.value, stated: `${version} ${digest.slice(0, 16)}` })
}

/** An imported vocabulary states its version and a digest; only those of the version are opened. */
function findKept(dataFolder: string, stated: string): StatedVocabulary | undefined {
  const [version = ''] = stated.split(' ')
  const kept = listKeptIndexes(dataFolder).filter(({ id }) => id === `esco-${version}`)
  const opened = kept.flatMap(({ id }) => {
    const found = openStated(dataFolder, id)
    return found.ok ? found.value : []
  })
  return opened.find((one) => one.stated === stated)
}

/**
 * The vocabularies of a data folder: the imported one in use, else the built-in one. A chosen vocabulary that cannot be
 * opened is a problem, never silently the built-in one.
 */
export function openVocabularies(dataFolder: string): Result<Vocabularies, OpenProblem> {
  const inUse = readInUse(dataFolder)
  if (inUse === undefined) {
    return succeed({
      get current() {
        return builtIn()
      },
      find: (stated) => builtInVocabularies.find(stated) ?? findKept(dataFolder, stated),
    })
  }
  const opened = openStated(dataFolder, inUse)
  if (!opened.ok) return fail(opened.problem)
  const current = opened.value
  const find = (stated: string) =>
    stated === current.stated ? current : (builtInVocabularies.find(stated) ?? findKept(dataFolder, stated))
  return succeed({ current, find })
}
