/** A short lesson: its words stand under `lesson.ID`, its facts are those of the findings it stands beside. */
export interface Lesson {
  readonly id: string
  /** Number of paragraphs, and of questions with answers. */
  readonly paragraphs: number
  readonly questions: number
  /** Message of a finding, or beginning of its id, that the lesson belongs to. */
  readonly beside: (finding: { readonly id: string; readonly message: string }) => boolean
  /** Provisions of the rules it cites where it stands alone. */
  readonly provisions: readonly string[]
}

const underId =
  (...prefixes: readonly string[]) =>
  (finding: { readonly id: string }) =>
    prefixes.some((prefix) => finding.id.startsWith(`route/${prefix}`))

const saying =
  (...messages: readonly string[]) =>
  (finding: { readonly message: string }) =>
    messages.includes(finding.message)

/** All lessons, in the order in which they are read. */
export const lessonList: readonly Lesson[] = [
  {
    id: 'eqf-level',
    paragraphs: 3,
    questions: 2,
    beside: underId('10-caution/levels'),
    provisions: ['eu/2005-36/11'],
  },
  {
    id: 'enic-naric',
    paragraphs: 2,
    questions: 2,
    beside: underId('9-academic', '3-authority/non-regulated'),
    provisions: ['coe/lrc/iii-1', 'coe/lrc/iii-3'],
  },
  {
    id: 'competent-authority',
    paragraphs: 2,
    questions: 2,
    beside: underId('3-authority/decides'),
    provisions: ['eu/2005-36/3-1', 'eu/2005-36/51-2', 'eu/2005-36/51-3'],
  },
  {
    id: 'nobody',
    paragraphs: 2,
    questions: 2,
    beside: saying('route.none', 'route.if-not-regulated', 'route.status.not-regulated', 'route.status.none-found'),
    provisions: ['eu/2005-36/3-1'],
  },
  {
    id: 'complete-file',
    paragraphs: 2,
    questions: 2,
    beside: underId('5-clock/start'),
    provisions: ['eu/2005-36/51-1', 'eu/2005-36/51-2'],
  },
]
