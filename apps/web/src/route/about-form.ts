import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'

/** A stretch of work as it stands in the form. Empty text = not said. */
export interface WorkForm {
  readonly id: string
  readonly role: string
  readonly from: string
  readonly to: string
  readonly years: string
  readonly country: string
  readonly proof: string
}

export interface LanguageForm {
  readonly id: string
  readonly language: string
  readonly level: string
}

/** What a person says of themselves, as it stands in the form. Everything may be left empty. */
export interface AboutForm {
  readonly nationality: string
  readonly level: string
  readonly training: string
  /** `yes`, `no` or empty. */
  readonly regulated: string
  readonly established: string
  readonly work: readonly WorkForm[]
  readonly whole: boolean
  readonly languages: readonly LanguageForm[]
}

export const emptyAbout: AboutForm = {
  nationality: '',
  level: '',
  training: '',
  regulated: '',
  established: '',
  work: [],
  whole: false,
  languages: [],
}

export const newWork = (id: string): WorkForm => ({
  id,
  role: 'employed',
  from: '',
  to: '',
  years: '',
  country: '',
  proof: '',
})

/** Years as people write them: `2,5` too. Undefined for what is no number of years. */
function parseYears(text: string): number | undefined {
  const years = Number(text.trim().replace(',', '.'))
  return /^\d/.test(text.trim()) && Number.isFinite(years) && years <= 80 ? years : undefined
}

const wrongYears = (text: string) => text.trim() !== '' && parseYears(text) === undefined

/** Message key of the problem of each field that has one, by the id of the field, in the order of the form. */
export function findAboutProblems({ training, work, languages }: AboutForm): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {}
  if (wrongYears(training)) problems['about-training'] = 'about.problem.years'
  for (const { id, from, to, years } of work) {
    if (from === '') problems[`about-from-${id}`] = 'about.problem.from'
    if (from !== '' && to !== '' && to < from) problems[`about-to-${id}`] = 'about.problem.order'
    if (wrongYears(years)) problems[`about-years-${id}`] = 'about.problem.years'
  }
  for (const { id, language } of languages) {
    if (language === '') problems[`about-language-${id}`] = 'about.problem.language'
  }
  return problems
}

const said = (answer: string, name: string) => (answer === '' ? {} : { [name]: answer === 'yes' })

const workOf = ({ role, from, to, years, country, proof }: WorkForm) => ({
  role,
  from,
  ofThisProfession: true,
  ...(to && { to }),
  ...(years && { fullTimeYears: parseYears(years) }),
  ...(country && { country }),
  ...(proof && { proof }),
})

/** The facts as the server wants them; undefined when nothing was said. The form has no problems. */
export function circumstancesOf(form: AboutForm): Circumstances | undefined {
  const { nationality, level, training, regulated, established, work, whole, languages } = form
  const facts = {
    ...(nationality && { nationality }),
    ...(level && { article11Level: level }),
    ...(training.trim() && { trainingYears: parseYears(training) }),
    ...said(regulated, 'homeRegulatesProfession'),
    ...said(established, 'establishedAtHome'),
    ...((work.length > 0 || whole) && { experience: work.map(workOf) }),
    ...(whole && { experienceIsWhole: true }),
    ...(languages.length > 0 && {
      languageEvidence: languages.map((one) => ({
        language: one.language,
        ...(one.level && { cefrLevel: one.level }),
      })),
    }),
  }
  return Object.keys(facts).length > 0 ? (facts as unknown as Circumstances) : undefined
}
