import type { Circumstances } from '@wanderbuch/core/vocabulary/circumstances'
import { parseCircumstances } from '@wanderbuch/core/vocabulary/parse-circumstances'
import type { JsonObject } from '@wanderbuch/proofs/json/json-object'
import type { JsonValue } from '@wanderbuch/standards/canonical-json'
import { fail, type Result, succeed } from '@wanderbuch/standards/result'
import { listOption, type Options } from '../options.ts'
import { type CommandProblem, message, usageProblem } from '../problem.ts'
import { readAbout } from './read-about.ts'

const numbers = ['training-years', 'working-days']
const yesOrNo = [
  'work-is-whole',
  'training-attested',
  'home-regulates-profession',
  'home-regulates-training',
  'access-at-home',
  'established-at-home',
  'home-issues-certificate',
  'learning-validated',
  'holds-decision',
]
const texts = ['nationality', 'article-11-level', 'training-began', 'awarded-on', 'activity-group']
const renamed: Readonly<Record<string, string>> = {
  'work-is-whole': 'experienceIsWhole',
  'article-11-level': 'article11Level',
}

const memberOf = (name: string) => renamed[name] ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Names of members that stand inside another one: the outer one, the inner one. */
const inside: Readonly<Record<string, readonly [outer: string, inner: string]>> = {
  'rights-attested': ['acquiredRights', 'attested'],
  'training-conforms': ['acquiredRights', 'conforms'],
  'nursing-title': ['acquiredRights', 'nursingTitle'],
  'revaluation-passed': ['acquiredRights', 'revaluation'],
  'firm-person-qualified': ['firm', 'qualifiedPerson'],
  'firm-person-elsewhere': ['firm', 'servesOtherFirm'],
  'years-in-firm': ['firm', 'yearsInFirm'],
  registered: ['registration', 'registered'],
  'permit-held': ['registration', 'permit'],
  'permit-this-year': ['registration', 'permitThisYear'],
  'european-card': ['listedEvidence', 'europeanCard'],
  'listed-title': ['listedEvidence', 'listedTitle'],
  'declaration-sent': ['serviceDeclaration', 'sent'],
  'declaration-complete': ['serviceDeclaration', 'complete'],
  'declaration-sent-on': ['serviceDeclaration', 'sentOn'],
  'years-after-finding': ['afterFinding', 'years'],
  'leading-years-after-finding': ['afterFinding', 'leadingYears'],
}

/** `ROLE:FROM:TO:YEARS:COUNTRY:PROOF:TECHNICAL` of this profession; a part left empty is not known. */
function readWork(value: string): JsonValue {
  const [role = '', from = '', to = '', years = '', country = '', proof = '', technical = ''] = value.split(':')
  return {
    role,
    from,
    ofThisProfession: true,
    ...(to && { to }),
    ...(years && { fullTimeYears: Number(years) }),
    ...(country && { country }),
    ...(proof && { proof }),
    ...(technical && { technicalYears: Number(technical) }),
  }
}

/** `LANGUAGE:LEVEL`, with a certificate `LANGUAGE:LEVEL:certified`. */
function readEvidence(value: string): JsonValue {
  const [language = '', cefrLevel = '', certified = ''] = value.split(':')
  return { language, ...(cefrLevel && { cefrLevel }), ...(certified && { certified: certified === 'certified' }) }
}

/** `COUNTRY:YEARS:certified`; `none` where no state accepted it. */
function readTitle(value: string): JsonValue {
  const [country = '', years = '', certified = ''] = value.split(':')
  return {
    acceptedBy: country === 'none' ? null : country,
    ...(years && { yearsThere: Number(years) }),
    ...(certified && { yearsCertified: certified === 'certified' }),
  }
}

/** A member of a member: a number, yes or no, or a word. */
function readInside(value: string): JsonValue {
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value)
  return value === 'yes' ? true : value === 'no' ? false : value
}

function addInside(members: Members, name: string, value: string): boolean {
  const [outer, inner] = inside[name] ?? []
  if (outer === undefined || inner === undefined) return false
  members[outer] = { ...(members[outer] as JsonObject | undefined), [inner]: readInside(value) }
  return true
}

function readValue(name: string, value: string): JsonValue | undefined {
  if (numbers.includes(name)) return Number(value)
  if (yesOrNo.includes(name)) return value === 'yes' ? true : value === 'no' ? false : undefined
  return texts.includes(name) ? value : undefined
}

type Members = { experience?: JsonValue[]; languageEvidence?: JsonValue[]; [name: string]: JsonValue | undefined }

/** Puts one `NAME=VALUE` among the members; false where the name or the value is none. */
function addStated(members: Members, text: string): boolean {
  const [, name = '', value = ''] = /^([a-z0-9-]+)=(.+)$/.exec(text) ?? []
  if (name === 'work') (members.experience ??= []).push(readWork(value))
  else if (name === 'language') (members.languageEvidence ??= []).push(readEvidence(value))
  else if (name === 'third-country-title') members.thirdCountryTitle = readTitle(value)
  else if (Object.hasOwn(inside, name)) return addInside(members, name, value)
  else {
    const read = readValue(name, value)
    if (read === undefined) return false
    members[memberOf(name)] = read
  }
  return true
}

/** The lists of two sets of members follow each other; of everything else the later one counts. */
function joinMembers(first: Members, more: Members): Members {
  const list = (name: 'experience' | 'languageEvidence') => {
    const all = [...(first[name] ?? []), ...(more[name] ?? [])]
    return all.length > 0 ? { [name]: all } : {}
  }
  return { ...first, ...more, ...list('experience'), ...list('languageEvidence') }
}

/**
 * What a person says of themselves for the rules: the common facts by options of their own, any fact by
 * `--stated NAME=VALUE`, repeated. Everything may be left out.
 */
export function readStated(options: Options): Result<Circumstances | undefined, CommandProblem> {
  const about = readAbout(options)
  if (!about.ok) return about
  const given = listOption(options, 'stated')
  const stated: Members = {}
  for (const value of given) {
    const fits = addStated(stated, value)
    const parsed = fits ? parseCircumstances(stated as JsonValue) : undefined
    if (!parsed?.ok) return fail(usageProblem('stated_ill_formed', { value }, message('cli.advice.stated')))
  }
  const members = joinMembers(about.value as Members, stated)
  return succeed(Object.keys(members).length > 0 ? (members as unknown as Circumstances) : undefined)
}
