import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'

/** A stretch of work as it stands in the form. Empty text = not said. */
export interface WorkForm {
  readonly id: string
  readonly role: string
  readonly from: string
  readonly to: string
  readonly years: string
  /** Executive posts: years with technical duties. Absent in drafts of earlier versions. */
  readonly technical?: string
  readonly country: string
  readonly proof: string
}

export interface LanguageForm {
  readonly id: string
  readonly language: string
  readonly level: string
  /** Whether a certificate shows it; absent in drafts of earlier versions. */
  readonly certified?: string
}

/** Single answers of the form: a word of a list, `yes` or `no`, a day, a number as it was typed. Empty = not said. */
export const answerNames = [
  'nationality',
  'workingDays',
  'decision',
  'level',
  'training',
  'trainingAttested',
  'trainingBegan',
  'awardedOn',
  'conforms',
  'rightsAttested',
  'nursingTitle',
  'revaluation',
  'validated',
  'thirdState',
  'thirdYears',
  'thirdCertified',
  'regulated',
  'homeTraining',
  'access',
  'established',
  'certificate',
  'group',
  'firmPerson',
  'firmElsewhere',
  'firmYears',
  'registered',
  'permit',
  'permitThisYear',
  'europeanCard',
  'listedTitle',
  'declared',
  'declaredWhole',
  'declaredOn',
  'findingYears',
  'findingLeading',
] as const
export type AnswerName = (typeof answerNames)[number]

/** What a person says of themselves, as it stands in the form. Everything may be left empty. */
export interface AboutForm extends Readonly<Record<AnswerName, string>> {
  readonly work: readonly WorkForm[]
  readonly whole: boolean
  readonly languages: readonly LanguageForm[]
}

const noAnswers = Object.fromEntries(answerNames.map((name) => [name, ''])) as Readonly<Record<AnswerName, string>>

export const emptyAbout: AboutForm = { ...noAnswers, work: [], whole: false, languages: [] }

/** A form as it was kept, with the answers that later versions of the form added. */
export const wholeAbout = (kept: Partial<AboutForm> | undefined): AboutForm => ({ ...emptyAbout, ...kept })

export const newWork = (id: string): WorkForm => ({
  id,
  role: 'employed',
  from: '',
  to: '',
  years: '',
  technical: '',
  country: '',
  proof: '',
})

type Line = { readonly id: string }
const isList = (value: unknown): value is readonly Line[] => Array.isArray(value)

function placeInList(name: string, before: readonly Line[], after: readonly Line[]): string {
  if (before.length !== after.length) return `${name} ${before.length} ${after.length}`
  const index = after.findIndex((line, place) => line !== before[place])
  const [old, changed] = [before[index] as object, after[index] as object]
  const field = Object.entries(changed).find(([key, value]) => value !== old[key as keyof object])?.[0]
  return `${name} ${index} ${field}`
}

/** Where a form is changed: the answer, or the field of a line; adding and removing a line are places of their own. */
export function placeOfChange(before: AboutForm, change: Partial<AboutForm>): string {
  const [[name, after] = ['', '']] = Object.entries(change)
  const old = before[name as keyof AboutForm]
  return isList(after) && isList(old) ? placeInList(name, old, after) : name
}

/** Years as people write them: `2,5` too. Undefined for what is no number of years. */
function parseYears(text: string): number | undefined {
  const years = Number(text.trim().replace(',', '.'))
  return /^\d/.test(text.trim()) && Number.isFinite(years) && years <= 80 ? years : undefined
}

const wrongYears = (text: string) => text.trim() !== '' && parseYears(text) === undefined
const wrongDays = (text: string) => text.trim() !== '' && !(/^\d{1,3}$/.test(text.trim()) && Number(text) <= 366)

/** Answers that are numbers of years. */
export const yearsNames = [
  'training',
  'thirdYears',
  'firmYears',
  'findingYears',
  'findingLeading',
] as const satisfies readonly AnswerName[]

function findWorkProblems({ id, from, to, years, technical = '' }: WorkForm): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {}
  if (from === '') problems[`about-from-${id}`] = 'about.problem.from'
  if (from !== '' && to !== '' && to < from) problems[`about-to-${id}`] = 'about.problem.order'
  if (wrongYears(years)) problems[`about-years-${id}`] = 'about.problem.years'
  const [all, part] = [parseYears(years), parseYears(technical)]
  if (wrongYears(technical)) problems[`about-technical-${id}`] = 'about.problem.years'
  else if (all !== undefined && part !== undefined && part > all) {
    problems[`about-technical-${id}`] = 'about.problem.technical'
  }
  return problems
}

/** Message key of the problem of each field that has one, by the id of the field, in the order of the form. */
export function findAboutProblems(kept: Partial<AboutForm>): Readonly<Record<string, string>> {
  const form = wholeAbout(kept)
  const answers: Record<string, string> = {}
  if (wrongDays(form.workingDays)) answers['about-workingDays'] = 'about.problem.days'
  for (const name of yearsNames) if (wrongYears(form[name])) answers[`about-${name}`] = 'about.problem.years'
  const [all, leading] = [parseYears(form.findingYears), parseYears(form.findingLeading)]
  if (all !== undefined && leading !== undefined && leading > all) {
    answers['about-findingLeading'] = 'about.problem.technical'
  }
  const languages = form.languages
    .filter(({ language }) => language === '')
    .map(({ id }) => [`about-language-${id}`, 'about.problem.language'] as const)
  return Object.assign(answers, ...form.work.map(findWorkProblems), Object.fromEntries(languages))
}

const said = (answer: string, name: string) => (answer === '' ? {} : { [name]: answer === 'yes' })
const text = (answer: string, name: string) => (answer === '' ? {} : { [name]: answer })
const number = (answer: string, name: string) => (answer.trim() === '' ? {} : { [name]: parseYears(answer) })

/** An object inside the facts; left out where nothing of it was said. */
const inside = (name: string, members: object) => (Object.keys(members).length > 0 ? { [name]: members } : {})

const workOf = ({ role, from, to, years, technical = '', country, proof }: WorkForm) => ({
  role,
  from,
  ofThisProfession: true,
  ...text(to, 'to'),
  ...number(years, 'fullTimeYears'),
  ...(role === 'executive' ? number(technical, 'technicalYears') : {}),
  ...text(country, 'country'),
  ...text(proof, 'proof'),
})

const languageOf = ({ language, level, certified = '' }: LanguageForm) => ({
  language,
  ...text(level, 'cefrLevel'),
  ...said(certified, 'certified'),
})

/** `none`: no Member State accepted the title. */
const titleOf = ({ thirdState, thirdYears, thirdCertified }: AboutForm) => ({
  ...(thirdState === 'none' ? { acceptedBy: null } : text(thirdState, 'acceptedBy')),
  ...number(thirdYears, 'yearsThere'),
  ...said(thirdCertified, 'yearsCertified'),
})

const rightsOf = ({ rightsAttested, conforms, nursingTitle, revaluation }: AboutForm) => ({
  ...said(rightsAttested, 'attested'),
  ...said(conforms, 'conforms'),
  ...text(nursingTitle, 'nursingTitle'),
  ...said(revaluation, 'revaluation'),
})

const firmOf = ({ firmPerson, firmElsewhere, firmYears }: AboutForm) => ({
  ...said(firmPerson, 'qualifiedPerson'),
  ...said(firmElsewhere, 'servesOtherFirm'),
  ...number(firmYears, 'yearsInFirm'),
})

const registrationOf = ({ registered, permit, permitThisYear }: AboutForm) => ({
  ...said(registered, 'registered'),
  ...said(permit, 'permit'),
  ...said(permitThisYear, 'permitThisYear'),
})

const listedOf = ({ europeanCard, listedTitle }: AboutForm) => ({
  ...said(europeanCard, 'europeanCard'),
  ...said(listedTitle, 'listedTitle'),
})

/** What was not sent has no day and is not whole: a later "no" leaves these out. */
const declarationOf = ({ declared, declaredWhole, declaredOn }: AboutForm) => ({
  ...said(declared, 'sent'),
  ...(declared !== 'no' && { ...said(declaredWhole, 'complete'), ...text(declaredOn, 'sentOn') }),
})

const findingOf = ({ findingYears, findingLeading }: AboutForm) => ({
  ...number(findingYears, 'years'),
  ...number(findingLeading, 'leadingYears'),
})

const singleFacts = (form: AboutForm) => ({
  ...text(form.nationality, 'nationality'),
  ...text(form.level, 'article11Level'),
  ...number(form.training, 'trainingYears'),
  ...said(form.trainingAttested, 'trainingAttested'),
  ...text(form.trainingBegan, 'trainingBegan'),
  ...text(form.awardedOn, 'awardedOn'),
  ...said(form.regulated, 'homeRegulatesProfession'),
  ...said(form.homeTraining, 'homeRegulatesTraining'),
  ...said(form.access, 'accessAtHome'),
  ...said(form.established, 'establishedAtHome'),
  ...said(form.certificate, 'homeIssuesCertificate'),
  ...text(form.group, 'activityGroup'),
  ...said(form.validated, 'learningValidated'),
  ...number(form.workingDays, 'workingDays'),
  ...said(form.decision, 'holdsDecision'),
})

/** The facts as the server wants them; undefined when nothing was said. The form has no problems. */
export function circumstancesOf(kept: Partial<AboutForm>): Circumstances | undefined {
  const form = wholeAbout(kept)
  const { work, whole, languages } = form
  const facts = {
    ...singleFacts(form),
    ...((work.length > 0 || whole) && { experience: work.map(workOf) }),
    ...(whole && { experienceIsWhole: true }),
    ...(languages.length > 0 && { languageEvidence: languages.map(languageOf) }),
    ...inside('thirdCountryTitle', titleOf(form)),
    ...inside('acquiredRights', rightsOf(form)),
    ...inside('firm', firmOf(form)),
    ...inside('registration', registrationOf(form)),
    ...inside('listedEvidence', listedOf(form)),
    ...inside('serviceDeclaration', declarationOf(form)),
    ...inside('afterFinding', findingOf(form)),
  }
  return Object.keys(facts).length > 0 ? (facts as unknown as Circumstances) : undefined
}
