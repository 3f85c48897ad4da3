import type { EscoFile } from '../read-esco/esco-file.ts'

/** A synthetic bundle in the form of the official one: three occupations, four skills, three groups. */

const esco = 'http://data.europa.eu/esco'
export const occupation = (id: string) => `${esco}/occupation/${id}`
export const skill = (id: string) => `${esco}/skill/${id}`
export const isco = (code: string) => `${esco}/isco/C${code}`

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`

const conceptColumns = 'conceptType,conceptUri,preferredLabel,altLabels,status,description'

export const occupationsText = lines(
  `${conceptColumns},iscoGroup,code`,
  `Occupation,${occupation('welder')},welder,"welding operative\nmetal welder",released,"Welders join metal, mostly.",7212,7212.3`,
  `Occupation,${occupation('cook')},cook,,released,,5120,5120.1`,
  `Occupation,${occupation('smith')},smith,,obsolete,,7221,7221.9`,
)

export const skillsText = lines(
  `${conceptColumns},skillType,reuseLevel`,
  `KnowledgeSkillCompetence,${skill('weld')},weld metal,join metal by welding,released,Join pieces.,skill/competence,sector-specific`,
  `KnowledgeSkillCompetence,${skill('metals')},types of metal,,released,,knowledge,cross-sector`,
  `KnowledgeSkillCompetence,${skill('fry')},fry food,,released,,skill/competence,occupation-specific`,
  `KnowledgeSkillCompetence,${skill('open')},left open,,released,,,`,
)

const groupsText = lines(
  'conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description',
  `ISCOGroup,${isco('72')},72,Metal workers,released,,,`,
  `ISCOGroup,${isco('7212')},7212,Welders and flamecutters,released,,,`,
)

const skillGroupsText = lines(
  'conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,code',
  `SkillGroup,${skill('S8')},working with machines,,,released,S8`,
)

export const relationsText = lines(
  'occupationUri,relationType,skillType,skillUri',
  `${occupation('welder')},essential,skill/competence,${skill('weld')}`,
  `${occupation('welder')},optional,knowledge,${skill('metals')}`,
  `${occupation('cook')},essential,skill/competence,${skill('fry')}`,
  `${occupation('not-there')},essential,skill/competence,${skill('fry')}`,
)

const skillRelationsText = lines(
  'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
  `${skill('weld')},skill/competence,essential,knowledge,${skill('metals')}`,
)

const broaderText = (...pairs: readonly (readonly [string, string])[]) =>
  lines('conceptType,conceptUri,broaderType,broaderUri', ...pairs.map(([from, to]) => `x,${from},x,${to}`))

const greenText = lines(
  'conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT',
  `KnowledgeSkillCompetence,${skill('metals')},types of metal,released,knowledge,cross-sector,kinds of metal | metals,,,`,
)

const file = (bundle: string, name: string, text: string): EscoFile => ({ bundle, name, text })

export const smallBundle: readonly EscoFile[] = [
  file('esco-1.1.1', 'occupations_en.csv', occupationsText),
  file('esco-1.1.1', 'skills_en.csv', skillsText),
  file('esco-1.1.1', 'ISCOGroups_en.csv', groupsText),
  file('esco-1.1.1', 'skillGroups_en.csv', skillGroupsText),
  file('esco-1.1.1', 'occupationSkillRelations.csv', relationsText),
  file('esco-1.1.1', 'skillSkillRelations.csv', skillRelationsText),
  file(
    'esco-1.1.1',
    'broaderRelationsOccPillar.csv',
    broaderText([occupation('welder'), isco('7212')], [isco('7212'), isco('72')]),
  ),
  file('esco-1.1.1', 'broaderRelationsSkillPillar.csv', broaderText([skill('weld'), skill('S8')])),
  file('esco-1.1.1', 'greenSkillsCollection_en.csv', greenText),
]

/** Labels of other sources: occupations without a header, skills with the source of each row. */
export const smallLabels: readonly EscoFile[] = [
  file('labels', 'occupations_and_isco_de.tsv', lines(`${occupation('welder')}\tSchweißer/Schweißerin | Schweißer`)),
  file(
    'labels',
    'skills_de.tsv',
    lines(
      'conceptUri\tpreferredLabel\taltLabels(|)\tsource',
      `${skill('weld')}\tMetall schweißen\tschweißen\tcrosswalk`,
      `${skill('metals')}\tMetallarten\t\tcollection 1.2.0`,
      `${skill('gone')}\tweg\t\tcrosswalk`,
    ),
  ),
]

/** A later version that has no cook any more, and other words in German. */
export const laterBundle: readonly EscoFile[] = [
  file(
    'ESCO dataset - v1.2.0 - classification - de - csv',
    'occupations_de.csv',
    lines(
      `${conceptColumns},iscoGroup,code`,
      `Occupation,${occupation('welder')},Schweißfachkraft,,released,,7212,7212.3`,
      `Occupation,${occupation('new')},neu,,released,,7212,7212.9`,
    ),
  ),
]

export const nationalFiles: readonly EscoFile[] = [
  file(
    'national',
    'berufe.csv',
    lines(
      'code,label,language,escoUri,match,source',
      `24412,Schweiß- und Verbindungstechnik,de,${occupation('welder')},close,Sample classification`,
      `24413,Anderes,de,${occupation('welder')},similar,Sample classification`,
      `24414,Nirgends,de,${occupation('nowhere')},exact,Sample classification`,
    ),
  ),
  file(
    'national',
    'mapping.sssom.tsv',
    lines(
      '#mapping_set_id: https://sample.example/set',
      'subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification',
      `esco:skill/weld\tweld metal\tskos:broadMatch\tsample:7\twelding techniques\tsemapv:ManualMappingCuration`,
      `sample:8\tmetal types\tskos:exactMatch\t${skill('metals')}\ttypes of metal\tsemapv:ManualMappingCuration`,
    ),
  ),
]
