import type { Fact, FactValue } from '@wanderbuch/core/vocabulary/fact'
import { factValueOf } from '@wanderbuch/core/vocabulary/fact'
import rows from '../../data/authorities.json' with { type: 'json' }
import { rulesVersion } from '../rules-version.ts'
import type { CountryZone } from './country-zone.ts'

type AuthoritySystem = (typeof rows)[number]

/** NUTS regions of Belgium and the community whose bodies inform there; the German-speaking one has no row. */
const belgianRegions: readonly (readonly [prefix: string, systems: readonly string[]])[] = [
  ['BE2', ['BE-FL']],
  ['BE336', []],
  ['BE3', ['BE-FR']],
]

/** Systems of a host state: one, two in Belgium where no region settles it, none where the data has no row. */
export function listSystems(host: string, region: string | undefined): readonly AuthoritySystem[] {
  const all = rows.filter(({ country }) => country === host)
  const settled = host === 'BE' ? belgianRegions.find(([prefix]) => region?.startsWith(prefix)) : undefined
  return settled ? all.filter(({ id }) => settled[1].includes(id)) : all
}

/** Facts `authority/DE/informs`, `/decides`, `/law` and `/non-regulated` of one system. */
export function systemFacts(system: AuthoritySystem): readonly Fact[] {
  const { id, source, checkedOn, certainty, informs, law, body, decides, outcome, remark, outcomeLaw } = system
  const fact = (name: string, kind: string, value: FactValue): Fact => ({
    id: `authority/${id}/${name}`,
    kind,
    value,
    sources: [{ ...source, day: checkedOn }],
    certainty,
    day: checkedOn,
    version: rulesVersion.day,
  })
  const bodies = [...(body ?? []), ...(decides ?? [])]
  return [
    fact('informs', 'route-contact', { name: { en: informs.join('; ') } }),
    fact('decides', 'route-authority', 'per-profession'),
    fact('law', 'route-law', { en: law }),
    fact(
      'non-regulated',
      'route-body',
      factValueOf({ bodies, outcome, ...(remark && { remark }), ...(outcomeLaw && { outcomeLaw }) }),
    ),
  ]
}

interface Contact {
  readonly id: string
  readonly name: string
  readonly url: string
}

const contacts = {
  database: {
    id: 'contact/regulated-professions-database',
    name: 'Regulated Professions Database of the European Commission',
    url: 'https://ec.europa.eu/growth/tools-databases/regprof/',
  },
  solvit: {
    id: 'contact/solvit',
    name: 'SOLVIT, help when an authority of another state does not follow Union law',
    url: 'https://ec.europa.eu/solvit/',
  },
  union: {
    id: 'contact/assistance-centres',
    name: 'national assistance centre for professional qualifications of the host state',
    url: 'https://ec.europa.eu/growth/tools-databases/regprof/',
  },
  academic: {
    id: 'contact/enic-naric',
    name: 'ENIC-NARIC centre of the host state',
    url: 'https://www.enic-naric.net/',
  },
  swiss: {
    id: 'contact/sbfi',
    name: 'State Secretariat for Education, Research and Innovation (SBFI), Switzerland',
    url: 'https://www.sbfi.admin.ch/',
  },
  uk: {
    id: 'contact/uk',
    name: 'regulator of the profession in the United Kingdom (see gov.uk)',
    url: 'https://www.gov.uk/',
  },
} satisfies Record<string, Contact>

function contactFact({ id, name, url }: Contact): Fact {
  const day = rulesVersion.day
  return {
    id,
    kind: 'route-contact',
    value: { name: { en: name }, url },
    sources: [{ title: name, url, day }],
    certainty: 'single-source',
    day,
    version: day,
  }
}

export const databaseFact = contactFact(contacts.database)
export const solvitFact = contactFact(contacts.solvit)
export const academicContactFact = contactFact(contacts.academic)

/** Whom to ask where no row of the data names anybody. */
export function zoneContactFact(zone: CountryZone): Fact {
  const chosen = { 'eu-eea': contacts.union, ch: contacts.swiss, uk: contacts.uk, 'third-country': contacts.academic }
  return contactFact(chosen[zone])
}
