import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../conformance/shared-folder.ts'

/** Why a file below the sample folders is no document to be verified; the first that fits. */
const leftOut: readonly (readonly [why: string, path: RegExp])[] = [
  ['contexts of JSON-LD, which documents name', /^elm\/contexts\//],
  ['SHACL shapes of the official profiles', /^elm\/shapes-/],
  ['XML schemas and lists of codes', /\.xsd$/],
  ['JSON schemas and a context that lie beside samples', /(schema|openbadges_context)\.json$/],
  ['chapters of the drafted standard with lists of withdrawn documents, as Markdown', /\.md$/],
  ['keys of the test suite for the samples beside them', /^vc\/jose-cose\/vm-/],
]

export interface SampleFiles {
  /** Below the data folder, sorted. */
  readonly documents: readonly string[]
  /** How many were left out, and why. */
  readonly leftOut: readonly (readonly [why: string, count: number])[]
}

const reasonOf = (path: string) => leftOut.find(([, fits]) => fits.test(path))?.[0]

/** Every file below the folders of samples: documents, and those that are none. */
export function listSampleFiles(): SampleFiles {
  const paths = ['elm', 'openbadges', 'vc']
    .flatMap((folder) =>
      readdirSync(join(dataFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(dataFolder.length + 1)),
    )
    .toSorted()
  return {
    documents: paths.filter((path) => reasonOf(path) === undefined),
    leftOut: leftOut.map(([why]) => [why, paths.filter((path) => reasonOf(path) === why).length]),
  }
}
