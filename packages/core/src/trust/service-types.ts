import type { TrustSourceEntry } from '../vocabulary/trust-source.ts'

/*
 * What keys of a service are for. A list that is made for another use (access certificates of relying parties, wallets,
 * time stamps) must not make a certificate of studies look genuine.
 */

/** ETSI TS 119 612 V2.3.1, 5.5.1: services that issue certificates, with which documents are signed or sealed. */
const certificateServices = ['CA/QC', 'CA/PKC', 'NationalRootCA-QC']
const tslBase = 'http://uri.etsi.org/TrstSvc/Svctype/'

/** Whether a service of a trusted list issues certificates for signing. */
export const trustedListSigns = (type: string): boolean =>
  certificateServices.some((name) => type === `${tslBase}${name}`)

/** Whether a service of a trusted list stamps time (TSA/QTST, TSA and their older forms). */
export const stampsTime = (type: string): boolean => type.startsWith(`${tslBase}TSA`)

/** ETSI TS 119 602, annexes D to I: lists of those whose keys say something else than "this document is ours". */
const otherLists = [
  'EUWalletProvidersList',
  'EUWRPACProvidersList',
  'EUWRPRCProvidersList',
  'EURegistrarsAndRegistersList',
]
const otherServices = /\/(PID|WalletSolution|WRPAC|WRPRC|Registrars?|mDL)\/|\/Revocation$/i

/** Whether a service of a list of trusted entities signs attestations; undefined when its type is not stated. */
export function loteSigns(type: string): boolean | undefined {
  if (type === '') return undefined
  if (otherServices.test(type)) return false
  return /Issuance|Issuer|CA\/QC|CA\/PKC|EAA/i.test(type)
}

/** Lists of providers of electronic attestations give the provider's own keys or those of the authority above them. */
export function loteRoleOf(listType: string): TrustSourceEntry['role'] {
  return otherLists.some((name) => listType.endsWith(`/${name}`)) ? 'certifier' : 'body'
}
