import type { Fact } from '@wanderbuch/core/vocabulary/fact'
import nurseTitles from '../../data/annex-v-nurse.json' with { type: 'json' }
import pharmacistTitles from '../../data/annex-v-pharmacist.json' with { type: 'json' }
import { citeInstrument, instrumentSource } from '../instruments/cite-instrument.ts'
import { findProfession, systemOf } from '../profession/find-profession.ts'
import { findNamedOccupation, type NamedOccupation } from '../profession/named-occupation.ts'
import type { Profession, ProfessionSystem } from '../profession/profession.ts'
import { rulesVersion } from '../rules-version.ts'
import { academicContactFact, listSystems, systemFacts, zoneContactFact } from './authority-facts.ts'
import { type CountryZone, countryZone, isoCountry } from './country-zone.ts'
import { builtInRoutePacks, findOwnProfession, findPack, type Pack, packFact } from './pack.ts'
import type { PackField } from '../pack/pack-model.ts'
import type { RouteRequest } from './route-request.ts'

/** A request with what the data has on it. Everything follows from the request; nothing here reads a fact book. */
export interface RouteScene {
  readonly request: RouteRequest
  readonly host: string
  readonly hostZone: CountryZone
  readonly homeZone: CountryZone | undefined
  readonly profession: Profession | undefined
  /** Where no profession with a pack is meant: what the law that was read says of the occupation itself. */
  readonly named: NamedOccupation | undefined
  /** Which law looks at it first. */
  readonly system: ProfessionSystem | 'other'
  readonly pack: Pack | undefined
  /** Fields of the pack that speak of this purpose and, where they depend on it, of this home. */
  readonly fields: readonly PackField[]
  /** Facts per authority system of the host; two in Belgium where no region is named. */
  readonly systems: readonly (readonly Fact[])[]
  /** Whom to ask. */
  readonly contact: Fact
  readonly home: Fact | undefined
  readonly region: Fact | undefined
  readonly title: Fact | undefined
}

interface Asked {
  readonly name: 'home' | 'region'
  readonly value: string | undefined
  readonly day: string
  /** Where it comes from, as a title the report words. */
  readonly from?: 'request' | 'received documents'
}

function requestFact({ name, value, day, from = 'request' }: Asked): Fact | undefined {
  if (value === undefined) return undefined
  const id = `route/${name}`
  const certainty = from === 'request' ? 'confirmed' : 'inferred'
  return { id, kind: `route-${name}`, value, sources: [{ title: from, day }], certainty, day }
}

/** Tables of Annex V that were read, by profession. */
const annexFive: Partial<
  Readonly<Record<Profession, { table: string; rows: typeof pharmacistTitles; place: string }>>
> = {
  'general-care-nurse': { table: 'nurse', rows: nurseTitles, place: 'Annex V 5.2.2' },
  pharmacist: { table: 'pharmacist', rows: pharmacistTitles, place: 'Annex V 5.6.2' },
}

/** What Annex V named for this home on the day of the copy; whether it stands there today is asked. */
function titleFact(profession: Profession, home: string): Fact | undefined {
  const named = annexFive[profession]
  const row = named?.rows.find((title) => title.home === home)
  if (!named || !row) return undefined
  const { certainty, checkedOn, textOf, ...value } = row
  return {
    id: `annex-v/${named.table}/${home}`,
    kind: 'route-title',
    value: { ...value, textOf },
    sources: [instrumentSource('eu-2005-36', checkedOn)],
    certainty,
    day: checkedOn,
    version: rulesVersion.day,
    citation: { ...citeInstrument('eu-2005-36', named.place), textOf },
  }
}

/** A field limited to some homes says nothing while home is unknown; one question names the home as missing. */
function speaksOf(field: PackField, purpose: string, homeZone: CountryZone | undefined): boolean {
  if (field.purposes && !field.purposes.includes(purpose)) return false
  return !field.homes || (homeZone !== undefined && field.homes.includes(homeZone))
}

type ContactHints = Pick<RouteScene, 'pack' | 'systems' | 'hostZone' | 'request'>

function contactOf({ pack, systems, hostZone, request }: ContactHints): Fact {
  const field = [`authority/${request.purpose}`, 'authority']
    .map((name) => pack?.fields.find((one) => one.name === name && one.value !== null))
    .find((found) => found !== undefined)
  if (request.purpose === 'further-study') return academicContactFact
  if (pack && field) return packFact(pack, field)
  return systems.at(-1)?.find(({ id }) => id.endsWith('/informs')) ?? zoneContactFact(hostZone)
}

/** Looks up everything the data has for a request; packs other than the built-in ones come in as an argument. Pure. */
export function setScene(request: RouteRequest, packs: readonly Pack[] = builtInRoutePacks): RouteScene {
  const host = isoCountry(request.host)
  const home = request.home === undefined ? undefined : isoCountry(request.home)
  const hostZone = countryZone(host)
  const homeZone = home === undefined ? undefined : countryZone(home)
  const occupation = request.targetOccupation ?? ''
  const profession = request.profession ?? findProfession(occupation)
  const named = profession === undefined ? findNamedOccupation(occupation) : undefined
  const meant = profession ?? findOwnProfession(packs, occupation)
  const pack =
    request.purpose === 'further-study'
      ? undefined
      : findPack({ packs, profession: meant, host, region: request.hostRegion })
  const systems = listSystems(host, request.hostRegion).map(systemFacts)
  return {
    request,
    host,
    hostZone,
    homeZone,
    profession,
    named,
    system: named?.system ?? systemOf(profession),
    pack,
    fields: pack?.fields.filter((field) => speaksOf(field, request.purpose, homeZone)) ?? [],
    systems,
    contact: contactOf({ pack, systems, hostZone, request }),
    home: requestFact({
      name: 'home',
      value: home,
      day: request.day,
      from: request.homeFrom === 'documents' ? 'received documents' : 'request',
    }),
    region: requestFact({ name: 'region', value: request.hostRegion, day: request.day }),
    title: home !== undefined && profession !== undefined ? titleFact(profession, home) : undefined,
  }
}

/** Finds a field of the pack by its exact name. */
export function findField({ fields }: RouteScene, name: string): PackField | undefined {
  return fields.find((field) => field.name === name)
}

/** Whether the time limits and lists of the Directive reach this case: host and home in the Union, EEA or Switzerland. */
export function directiveReaches({ hostZone, homeZone, system }: RouteScene): boolean {
  const inside = (zone: CountryZone | undefined) => zone === 'eu-eea' || zone === 'ch'
  return inside(hostZone) && inside(homeZone) && system !== 'own-instrument'
}

/** Host and home both in the Union or EEA: the Directive with the changes of 2013. */
export function amendedDirectiveReaches({ hostZone, homeZone, system }: RouteScene): boolean {
  return hostZone === 'eu-eea' && homeZone === 'eu-eea' && system !== 'own-instrument'
}
