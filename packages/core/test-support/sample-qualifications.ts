/** What a test changes in the register: pieces of XML. */
export interface RegisterChanges {
  /** Children of the qualification before the awarding opportunities. */
  readonly state?: string
  /** Children of its awarding opportunity; empty: nobody is named. */
  readonly awarding?: string
  readonly level?: string
  readonly bodies?: string
}

const base = 'https://register.example'
const body = (id: string, name: string, place: string) =>
  `<organisation id="${base}/org/${id}"><legalName language="en">${name}</legalName>
<registration><skos:notation>RO-U-${id}</skos:notation></registration><location idref="${base}/place/${place}"/></organisation>`

/** The awarding body with this number, and a period where one is given. */
export const awardingBy = (id: string, temporal = '', place = 'ro') =>
  `<awardingBody idref="${base}/org/${id}"/><location idref="${base}/place/${place}"/>${temporal && `<temporal>${temporal}</temporal>`}
<learningAchievementSpecification idref="${base}/qualification/1"/>`

export const since2018 = '<startDate>2018-01-01T00:00:00Z</startDate>'

/** An extract of a register of qualifications (LOQ profile of the European Learning Model, XML) of bodies that do not exist. */
export function sampleQualifications(changes: RegisterChanges = {}): string {
  const {
    state = '<status>released</status>',
    awarding = awardingBy('1', since2018),
    level = '6',
    bodies = '',
  } = changes
  return `<?xml version="1.0" encoding="UTF-8"?>
<Courses xmlns="http://data.europa.eu/snb/model/ap/loq-constraints/" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xsdVersion="3.1.0">
<learningAchievementSpecificationReferences>
<qualification id="${base}/qualification/1">
<identifier><skos:notation>Q-0611</skos:notation></identifier>
<title language="en">Computer science</title><title language="ro">Informatică</title>
<homepage><contentUrl>${base}/pages/1</contentUrl></homepage>
${state}<modified>2026-10-01T12:00:00Z</modified><publisher idref="${base}/org/9"/>
${awarding && `<awardingOpportunity>${awarding}</awardingOpportunity>`}
<EQFLevel uri="http://data.europa.eu/snb/eqf/${level}"/><NQFLevel uri="http://data.europa.eu/snb/qdr/c_1"/>
</qualification>
</learningAchievementSpecificationReferences>
<agentReferences>${body('1', 'Sample University', 'ro')}${body('2', 'Other University', 'ro')}${body('3', 'Foreign University', 'fi')}
${body('9', 'Register of Samples', 'ro')}${bodies}</agentReferences>
<locationReferences>
<location id="${base}/place/ro"><address><countryCode uri="http://publications.europa.eu/resource/authority/country/ROU"/></address></location>
<location id="${base}/place/fi"><address><countryCode uri="http://publications.europa.eu/resource/authority/country/FIN"/></address></location>
</locationReferences>
</Courses>`
}
