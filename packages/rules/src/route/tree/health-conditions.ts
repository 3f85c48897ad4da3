import { pharmacistLicence, pharmacistStatement } from '../../instruments/de-bapo/section-4.ts'
import { physiotherapistTitle } from '../../instruments/de-mphg/sections-1-2.ts'
import { nurseTitlePermission } from '../../instruments/de-pflbg/sections-1-2-41.ts'
import { frenchPharmacistRegistration } from '../../instruments/fr-csp/article-l4221-1.ts'
import { frenchNurseRegistration } from '../../instruments/fr-csp/article-l4311-3.ts'
import { frenchPhysiotherapist } from '../../instruments/fr-csp/article-l4321-4.ts'
import { italianNurseDecree } from '../../instruments/it-206-2007/nurses.ts'
import { italianNurseRegistration } from '../../instruments/it-206-2007/registration.ts'
import { leavesHealthProfessions } from '../../instruments/ro-200-2004/article-1.ts'
import { romanianPhysiotherapist } from '../../instruments/ro-229-2016/practice.ts'
import { romanianPharmacist } from '../../instruments/ro-970-2004/authority.ts'
import { romanianNursePractice } from '../../instruments/ro-oug-144-2008/practice.ts'
import { reader, type RuleReader } from './way.ts'

const outsideGeneralAct = (profession: string): RuleReader =>
  reader(leavesHealthProfessions, { profession, generalSystemFallBack: false })

/** What health law of the host asks beside the comparison, as far as it was read; by profession and host. */
export const healthConditions: Readonly<Record<string, readonly RuleReader[]>> = {
  'general-care-nurse/DE': [reader(nurseTitlePermission)],
  'pharmacist/DE': [reader(pharmacistLicence), reader(pharmacistStatement, { decisionAskedFor: true })],
  'physiotherapist/DE': [reader(physiotherapistTitle)],
  'general-care-nurse/FR': [reader(frenchNurseRegistration)],
  'pharmacist/FR': [reader(frenchPharmacistRegistration)],
  'physiotherapist/FR': [reader(frenchPhysiotherapist)],
  'general-care-nurse/IT': [reader(italianNurseDecree), reader(italianNurseRegistration)],
  'general-care-nurse/RO': [outsideGeneralAct('general-care-nurse'), reader(romanianNursePractice)],
  'pharmacist/RO': [outsideGeneralAct('pharmacist'), reader(romanianPharmacist)],
  'physiotherapist/RO': [reader(romanianPhysiotherapist)],
}
