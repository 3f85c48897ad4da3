/** A service of a trusted list of ETSI TS 119 612 (XML), of a provider that does not exist. */
export interface SampleService {
  readonly certificate: string
  readonly status: string
  readonly from: string
  readonly type?: string
  readonly history?: readonly { readonly status: string; readonly from: string }[]
  readonly extension?: string
}

const base = 'http://uri.etsi.org/TrstSvc'
const statusOf = (word: string) => `${base}/TrustedList/Svcstatus/${word}`
const named = (element: string, name: string) => `<${element}><Name xml:lang="en">${name}</Name></${element}>`

function informationOf({ certificate, status, from, type = 'CA/QC', extension = '' }: SampleService): string {
  return [
    `<ServiceTypeIdentifier>${base}/Svctype/${type}</ServiceTypeIdentifier>`,
    named('ServiceName', 'Certificates for seals'),
    `<ServiceDigitalIdentity><DigitalId><X509Certificate>${certificate}</X509Certificate></DigitalId></ServiceDigitalIdentity>`,
    `<ServiceStatus>${statusOf(status)}</ServiceStatus><StatusStartingTime>${from}</StatusStartingTime>`,
    extension && `<ServiceInformationExtensions>${extension}</ServiceInformationExtensions>`,
  ].join('\n')
}

function serviceOf(service: SampleService): string {
  const history = (service.history ?? []).map(
    ({ status, from }) =>
      `<ServiceHistoryInstance><ServiceStatus>${statusOf(status)}</ServiceStatus><StatusStartingTime>${from}</StatusStartingTime></ServiceHistoryInstance>`,
  )
  return `<TSPService><ServiceInformation>${informationOf(service)}</ServiceInformation><ServiceHistory>${history.join('')}</ServiceHistory></TSPService>`
}

/** The list as XML text. */
export function sampleTrustedList(
  services: readonly SampleService[],
  { nextUpdate = '2027-05-01T00:00:00Z' } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" TSLTag="http://uri.etsi.org/19612/TSLTag">
<SchemeInformation>
<TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/EUgeneric</TSLType>
${named('SchemeOperatorName', 'Sample Supervisory Body')}
${named('SchemeName', 'Sample trusted list')}
<SchemeTerritory>RO</SchemeTerritory>
<ListIssueDateTime>2026-11-01T00:00:00Z</ListIssueDateTime>
<NextUpdate><dateTime>${nextUpdate}</dateTime></NextUpdate>
</SchemeInformation>
<TrustServiceProviderList><TrustServiceProvider>
<TSPInformation>${named('TSPName', 'Sample Trust Services')}${named('TSPTradeName', 'VATRO-999')}
<TSPAddress><PostalAddresses><PostalAddress xml:lang="en"><CountryName>RO</CountryName></PostalAddress></PostalAddresses></TSPAddress>
<TSPInformationURI><URI xml:lang="en">https://trust.example</URI></TSPInformationURI></TSPInformation>
<TSPServices>${services.map(serviceOf).join('\n')}</TSPServices>
</TrustServiceProvider></TrustServiceProviderList>
</TrustServiceStatusList>`
}
