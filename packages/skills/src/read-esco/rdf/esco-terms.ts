import type { SkillCollection } from '../../esco-vocabulary.ts'
import type { LabelKind, RelationKind } from '../read-part.ts'

/*
 * Addresses of the ESCO data model (http://data.europa.eu/esco/model) and of the vocabularies it rests on: SKOS, SKOS-XL,
 * Dublin Core terms, ISO 25964. Of a term with two names both are read.
 */

export const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  dct: 'http://purl.org/dc/terms/',
  esco: 'http://data.europa.eu/esco/model#',
  isothes: 'http://purl.org/iso25964/skos-thes#',
} as const

const { rdf, owl, skos, skosxl, dct, esco, isothes } = namespaces

/** What a statement with a predicate says. */
export type TermRole =
  | { readonly role: 'label'; readonly kind: LabelKind }
  | { readonly role: 'label-node'; readonly kind: LabelKind }
  | {
      readonly role: 'label-text' | 'node-text' | 'node-language' | 'type' | 'code' | 'isco-group' | 'status' | 'scheme'
    }
  | { readonly role: 'skill-type' | 'reuse' | 'replaced-by' | 'replaces' | 'version' | 'deprecated' }
  | { readonly role: 'relation'; readonly kind: RelationKind; readonly turned: boolean }

const relation = (kind: RelationKind, turned = false) => ({ role: 'relation', kind, turned }) as const

export const termRoles: ReadonlyMap<string, TermRole> = new Map<string, TermRole>([
  [`${rdf}type`, { role: 'type' }],
  [`${skos}prefLabel`, { role: 'label', kind: 'preferred' }],
  [`${skos}altLabel`, { role: 'label', kind: 'alternative' }],
  [`${skos}hiddenLabel`, { role: 'label', kind: 'hidden' }],
  [`${skosxl}prefLabel`, { role: 'label-node', kind: 'preferred' }],
  [`${skosxl}altLabel`, { role: 'label-node', kind: 'alternative' }],
  [`${skosxl}hiddenLabel`, { role: 'label-node', kind: 'hidden' }],
  [`${skosxl}literalForm`, { role: 'label-text' }],
  [`${dct}description`, { role: 'label-node', kind: 'description' }],
  [`${esco}nodeLiteral`, { role: 'node-text' }],
  [`${esco}language`, { role: 'node-language' }],
  [`${skos}notation`, { role: 'code' }],
  [`${esco}memberOfISCOGroup`, { role: 'isco-group' }],
  [`${isothes}status`, { role: 'status' }],
  [`${skos}inScheme`, { role: 'scheme' }],
  [`${esco}skillType`, { role: 'skill-type' }],
  [`${esco}skillReuseLevel`, { role: 'reuse' }],
  [`${dct}isReplacedBy`, { role: 'replaced-by' }],
  [`${dct}replaces`, { role: 'replaces' }],
  [`${owl}versionInfo`, { role: 'version' }],
  [`${owl}deprecated`, { role: 'deprecated' }],
  [`${skos}broader`, relation('broader')],
  [`${skos}narrower`, relation('broader', true)],
  [`${esco}relatedEssentialSkill`, relation('essential')],
  [`${esco}relatedOptionalSkill`, relation('optional')],
  [`${esco}isEssentialSkillFor`, relation('essential', true)],
  [`${esco}isOptionalSkillFor`, relation('optional', true)],
])

export const occupationClass = `${esco}Occupation`
export const skillClass = `${esco}Skill`
export const conceptClass = `${skos}Concept`

const scheme = 'http://data.europa.eu/esco/concept-scheme/'

/** Concept schemes that are collections of skills or occupations. Source: conceptSchemes of ESCO 1.1.1. */
export const collectionSchemes: ReadonlyMap<string, SkillCollection> = new Map<string, SkillCollection>([
  [`${scheme}6c930acd-c104-4ece-acf7-f44fd7333036`, 'digital'],
  [`${scheme}8ae4b9f3-507e-4057-a145-2f96f0132613`, 'research'],
  [`${scheme}research`, 'research'],
  [`${scheme}digcomp`, 'digcomp'],
  [`${scheme}green`, 'green'],
  [`${scheme}skill-language-groups`, 'language'],
  [`${scheme}skill-transversal-groups`, 'transversal'],
])
