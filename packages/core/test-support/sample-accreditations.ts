const organisation = (id: string, name: string, more: object = {}) => ({
  '@id': id,
  '@type': ['elm:Organisation', 'foaf:Agent'],
  legalName: { '@language': 'en', '@value': name },
  ...more,
})

/** A register of accreditations (AMS profile of the European Learning Model, JSON-LD) of bodies that do not exist. */
export function sampleAccreditations(changes: object = {}): string {
  return JSON.stringify({
    '@context': {
      elm: 'http://data.europa.eu/snb/model/elm/',
      atold: 'http://publications.europa.eu/resource/authority/',
    },
    '@graph': [
      {
        '@id': 'https://register.example/accreditation/1',
        '@type': 'elm:Accreditation',
        title: { '@language': 'en', '@value': 'Institutional audit' },
        organisation: 'https://register.example/org/1',
        accreditingAgent: 'https://register.example/org/2',
        limitEQFLevel: ['http://data.europa.eu/snb/eqf/6', 'http://data.europa.eu/snb/eqf/7'],
        limitField: 'http://data.europa.eu/snb/isced-f/061',
        limitJurisdiction: 'atold:atu/ROU',
        valid: '2018-01-01T00:00:00Z',
        expiryDate: '2024-12-31T00:00:00Z',
        modified: '2026-10-01T12:00:00Z',
        status: 'released',
        ...changes,
      },
      organisation('https://register.example/org/1', 'Sample University', {
        location: 'https://register.example/place/1',
        registration: 'https://register.example/number/1',
      }),
      organisation('https://register.example/org/2', 'Sample Agency'),
      {
        '@id': 'https://register.example/place/1',
        '@type': 'dct:Location',
        address: 'https://register.example/address/1',
      },
      { '@id': 'https://register.example/address/1', '@type': 'elm:Address', countryCode: 'atold:country/ROU' },
      { '@id': 'https://register.example/number/1', '@type': 'elm:LegalIdentifier', notation: 'RO-U-1' },
    ],
  })
}

/** The same register in XML. */
export const sampleAmsXml = `<?xml version="1.0" encoding="UTF-8"?>
<Accreditations xmlns="http://data.europa.eu/snb/model/ap/ams-constraints/" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xsdVersion="3.1.0">
<accreditationReferences>
<accreditation id="https://register.example/accreditation/1">
<title language="en">Institutional audit</title>
<organisation idref="https://register.example/org/1"/>
<limitField uri="http://data.europa.eu/snb/isced-f/061"/>
<limitEQFLevel uri="http://data.europa.eu/snb/eqf/6"/>
<limitEQFLevel uri="http://data.europa.eu/snb/eqf/7"/>
<limitJurisdiction uri="http://publications.europa.eu/resource/authority/atu/ROU"/>
<accreditingAgent idref="https://register.example/org/2"/>
<valid>2018-01-01T00:00:00Z</valid><expiryDate>2024-12-31T00:00:00Z</expiryDate>
<status>released</status><modified>2026-10-01T12:00:00Z</modified>
</accreditation>
</accreditationReferences>
<agentReferences>
<organisation id="https://register.example/org/1"><legalName language="en">Sample University</legalName>
<registration><skos:notation>RO-U-1</skos:notation></registration><location idref="https://register.example/place/1"/></organisation>
<organisation id="https://register.example/org/2"><legalName language="en">Sample Agency</legalName></organisation>
</agentReferences>
<locationReferences><location id="https://register.example/place/1"><address>
<countryCode uri="http://publications.europa.eu/resource/authority/country/ROU"/></address></location></locationReferences>
</Accreditations>`
