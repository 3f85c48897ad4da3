import { findAttribute } from '@wanderbuch/proofs/xml/find-elements'
import type { XmlElement } from '@wanderbuch/proofs/xml/xml-node'
import { findIsoDay } from '@wanderbuch/standards/iso-day'
import { type Result, succeed } from '@wanderbuch/standards/result'
import type { MultilingualText } from '../vocabulary/multilingual-text.ts'
import type { SourceRight, TrustSource } from '../vocabulary/trust-source.ts'
import { type AccreditedAgent, eqfLevelOf } from './accreditation-node.ts'
import { codeOfPlace } from './code-of-place.ts'
import {
  agentsOf,
  dayOf,
  groupOf,
  named,
  newestChange,
  placeOf,
  type Reading,
  references,
  texts,
  uris,
  wordsOf,
} from './elm-xml.ts'
import { firstName } from './named-body.ts'
import { type ListOrigin, refuseList, type TrustSourceProblem } from './trust-source-problem.ts'
import { unlimitedRight } from './unlimited-right.ts'

/*
 * Qualifications in XML, LOQ application profile of the European Learning Model 3 (`Courses`): who awards which qualification,
 * where and when. An awarding period that is not stated is "not known" there; what a record says, it says since its last change.
 */

export const loqNamespace = 'http://data.europa.eu/snb/model/ap/loq-constraints/'

interface Register extends Reading {
  readonly agents: ReadonlyMap<string, AccreditedAgent>
  readonly locations: ReadonlyMap<string, XmlElement>
  readonly origin: ListOrigin
  /** The day it speaks of. */
  readonly day: string
}

/** An opportunity to be awarded a qualification: the bodies, and the right each of them has by it. */
interface Awarding {
  readonly place: string
  readonly bodies: readonly string[]
  readonly right: SourceRight
}

const idOf = (element: XmlElement) => findAttribute(element, 'id') ?? ''

/** State of a record: `current` where none is given; a word that is not known here takes the record out. */
function stateOf(qualification: XmlElement): 'current' | 'withdrawn' | 'unknown' {
  const status = texts(qualification, 'status')[0]
  if (status === undefined || /^(released|published|active)$/i.test(status)) return 'current'
  return /^(not published any ?more|no longer published|unpublished|withdrawn|archived)$/i.test(status)
    ? 'withdrawn'
    : 'unknown'
}

function misfit(register: Register, element: XmlElement, name: string): void {
  register.misfit ??= `${placeOf(element)}, ${name}`
}

function jurisdictionsOf(register: Register, opportunity: XmlElement): readonly string[] {
  const places = references(opportunity, 'location').flatMap((id) => register.locations.get(id) ?? [])
  const regions = places.flatMap((one) => uris(one, 'spatialCode'))
  const countries = places.flatMap((one) => named(one, 'address')).flatMap((one) => uris(one, 'countryCode'))
  const codes = (regions.length > 0 ? regions : countries).map(codeOfPlace)
  if (codes.includes(undefined)) misfit(register, opportunity, 'location')
  return [...new Set(codes.filter((one) => one !== undefined))]
}

function periodOf(register: Register, qualification: XmlElement, opportunity: XmlElement) {
  const [temporal] = named(opportunity, 'temporal')
  const stated = temporal && dayOf(register, temporal, 'startDate')
  const until = temporal && dayOf(register, temporal, 'endDate')
  const changed = dayOf(register, qualification, 'modified') ?? findIsoDay(register.day)
  const from = stated ?? (stateOf(qualification) === 'current' ? changed : undefined)
  return { ...(from && { from }), ...(until && { until }) }
}

function publisherOf({ agents, origin }: Register, qualification: XmlElement): string {
  const [id = ''] = references(qualification, 'publisher')
  return firstName({ name: agents.get(id)?.name ?? {} }) || id || origin.source
}

function readOpportunity(register: Register, qualification: XmlElement, opportunity: XmlElement): Awarding {
  const bodies = references(opportunity, 'awardingBody')
  const awarded = references(opportunity, 'learningAchievementSpecification')
  const levels = uris(qualification, 'EQFLevel').map(eqfLevelOf)
  const [url] = named(qualification, 'homepage').flatMap((one) => texts(one, 'contentUrl'))
  if (bodies.some((id) => !register.agents.has(id))) misfit(register, opportunity, 'awardingBody')
  if (awarded.some((id) => id !== idOf(qualification)))
    misfit(register, opportunity, 'learningAchievementSpecification')
  if (levels.includes(undefined)) misfit(register, qualification, 'EQFLevel')
  const { words, others } = wordsOf(qualification, 'title')
  const identifiers = named(qualification, 'identifier').flatMap((one) => texts(one, 'notation'))
  const right: SourceRight = {
    ...unlimitedRight,
    place: placeOf(qualification),
    basis: 'list',
    by: publisherOf(register, qualification),
    decision: stateOf(qualification) === 'withdrawn' ? 'withdrawn' : 'granted',
    qualifications: [...new Set([...Object.values(words), ...others, idOf(qualification), ...identifiers])],
    jurisdictions: jurisdictionsOf(register, opportunity),
    eqfLevels: levels.filter((one) => one !== undefined),
    ...periodOf(register, qualification, opportunity),
    ...(url && { url }),
  }
  return { place: placeOf(qualification), bodies, right }
}

function readQualification(register: Register, qualification: XmlElement): readonly Awarding[] {
  if (Object.keys(wordsOf(qualification, 'title').words).length === 0) misfit(register, qualification, 'title')
  return named(qualification, 'awardingOpportunity').map((one) => readOpportunity(register, qualification, one))
}

function entriesOf({ agents }: Register, awardings: readonly Awarding[]): TrustSource['entries'] {
  const ids = [...new Set(awardings.flatMap(({ bodies }) => bodies))]
  return ids.flatMap((id) => {
    const agent = agents.get(id)
    const own = awardings.filter(({ bodies }) => bodies.includes(id))
    if (!agent || !own[0]) return []
    const { name, otherNames, country, identifiers } = agent
    const about = { name, otherNames, ...(country && { country }), identifiers: [...new Set([id, ...identifiers])] }
    const rights = own.map(({ right }) => right)
    return [{ place: own[0].place, ...about, role: 'body' as const, keys: [], statuses: [], rights }]
  })
}

/** An id that stands twice, or is missing, makes every reference to it mean two things. */
function doubtfulId(root: XmlElement): string | undefined {
  const groups = ['learningAchievementSpecificationReferences', 'agentReferences', 'locationReferences']
  const seen = new Set<string>()
  const wrong = groups
    .flatMap((group) => groupOf(root, group))
    .find((one) => {
      const isWrong = idOf(one) === '' || seen.has(idOf(one))
      seen.add(idOf(one))
      return isWrong
    })
  return wrong && `${placeOf(wrong)}, id`
}

/** Whoever publishes all records of the file. */
function operatorOf({ agents }: Register, qualifications: readonly XmlElement[]): MultilingualText | undefined {
  const ids = new Set(qualifications.map((one) => references(one, 'publisher')[0] ?? ''))
  const [id = ''] = ids
  const name = ids.size === 1 ? agents.get(id)?.name : undefined
  return name && firstName({ name }) ? name : undefined
}

const unsigned = { outcome: 'not-determined', code: 'list_not_signed' } as const

/** Reads an extract of a register of qualifications. */
export function fromLoqXml(root: XmlElement, origin: ListOrigin): Result<TrustSource, TrustSourceProblem> {
  const doubtful = doubtfulId(root)
  if (doubtful !== undefined) return refuseList('trust_list_ill_formed', doubtful)
  const { source, sha256, lookedUpOn, pinned, signature = unsigned } = origin
  const all = groupOf(root, 'learningAchievementSpecificationReferences')
  const qualifications = all.filter(({ localName }) => localName === 'qualification')
  const day = findIsoDay(lookedUpOn ?? newestChange(all) ?? '')
  if (day === undefined) return refuseList('trust_list_day_missing', '/modified')
  const locations = new Map(groupOf(root, 'locationReferences').map((one) => [idOf(one), one]))
  const register: Register = { agents: agentsOf(root), locations, origin, day }
  const read = qualifications.map((one) => ({ one, awardings: readQualification(register, one) }))
  if (register.misfit !== undefined) return refuseList('trust_list_ill_formed', register.misfit)
  const isKnown = ({ one }: (typeof read)[number]) => stateOf(one) !== 'unknown'
  const operator = operatorOf(register, qualifications)
  const about = { title: `Qualifications ${source}`, format: 'elm-qualifications', source, day, sha256 } as const
  return succeed({
    kind: 'wanderbuch-trust-source',
    about: { ...about, test: false, ...(operator && { operator }), signature, ...(pinned && { pinned: true }) },
    entries: entriesOf(
      register,
      read.filter(isKnown).flatMap(({ awardings }) => awardings),
    ),
    notRead: read
      .filter((one) => !isKnown(one))
      .map(({ one }) => ({ place: placeOf(one), code: 'record_not_released' })),
  })
}
