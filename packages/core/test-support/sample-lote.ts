/** A list of ETSI TS 119 602 of bodies that do not exist. */
export interface SampleLoteService {
  readonly name?: string
  readonly certificate?: string
  readonly did?: string
  readonly status?: string
  readonly from?: string
  readonly history?: readonly { readonly status: string; readonly from: string }[]
  readonly type?: string
  readonly more?: object
}

const words = (value: string) => [{ lang: 'en', value }]

function serviceOf({ certificate, did, status, from, history, type, more }: SampleLoteService) {
  return {
    ServiceInformation: {
      ServiceTypeIdentifier: type ?? 'http://uri.etsi.org/19602/SvcType/PubEAA/Issuance',
      ServiceName: words('Sealing of certificates of study'),
      ServiceDigitalIdentity: {
        ...(certificate && { X509Certificates: [{ val: certificate }] }),
        ...(did && { OtherIds: [did] }),
      },
      ...(status && { ServiceStatus: `http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/${status}` }),
      ...(from && { StatusStartingTime: from }),
      ...more,
    },
    ...(history && {
      ServiceHistory: history.map((one) => ({
        ServiceName: words('Sealing of certificates of study'),
        ServiceDigitalIdentity: { X509SKIs: ['AQIDBA=='] },
        ServiceStatus: `http://uri.etsi.org/19602/PubEAAProvidersList/SvcStatus/${one.status}`,
        StatusStartingTime: one.from,
      })),
    }),
  }
}

/** The list as JSON text; each service belongs to a body of its own. */
export function sampleLote(services: readonly SampleLoteService[], scheme: object = {}): string {
  return JSON.stringify({
    LoTE: {
      ListAndSchemeInformation: {
        LoTEVersionIdentifier: 1,
        LoTESequenceNumber: 3,
        LoTEType: 'http://uri.etsi.org/19602/LoTEType/EUPubEAAProvidersList',
        SchemeOperatorName: words('Sample Ministry'),
        SchemeName: words('Sample list of public providers'),
        SchemeTerritory: 'RO',
        ListIssueDateTime: '2026-11-01T00:00:00Z',
        NextUpdate: '2027-05-01T00:00:00Z',
        ...scheme,
      },
      TrustedEntitiesList: services.map((service) => ({
        TrustedEntityInformation: {
          TEName: words(service.name ?? 'Sample School'),
          TETradeName: words('VATRO-123'),
          TEAddress: {
            TEPostalAddress: [
              { lang: 'en', StreetAddress: 'Street 1', Locality: 'Cluj', PostalCode: '400001', Country: 'RO' },
            ],
            TEElectronicAddress: [{ lang: 'en', uriValue: 'mailto:office@school.example' }],
          },
          TEInformationURI: [{ lang: 'en', uriValue: 'https://school.example' }],
        },
        TrustedEntityServices: [serviceOf(service)],
      })),
    },
  })
}
