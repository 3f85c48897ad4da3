import { directiveCases } from './eu-2005-36/list.ts'
import { skiInstructorCases } from './eu-2019-907/list.ts'
import { proportionalityCases } from './eu-2018-958/list.ts'
import { gatewayCases } from './eu-2018-1724/list.ts'
import { periodCases } from './eu-1182-71/list.ts'
import { driverCases } from './eu-2022-2561/list.ts'
import { thirdCountryNationalCases } from './eu-2023-2611/list.ts'
import { treatyCases } from './eu-tfeu/list.ts'
import { conventionCases } from './coe-lrc/list.ts'
import { automaticAccessCases } from './eu-rec-2018-444/list.ts'
import { beneluxBalticCases } from './benelux-baltic-2021/list.ts'
import { nordicCases } from './nordic-2004/list.ts'
import { validationCases } from './eu-rec-2012-vnfil/list.ts'
import { craftCodeCases } from './de-hwo/list.ts'
import { craftPermissionCases } from './de-eu-ewr-hwv/list.ts'
import { comparisonCases } from './de-bqfg/list.ts'
import { germanValidationCases } from './de-bvadig/list.ts'
import { tradeCodeCases } from './de-gewo/list.ts'
import { nursingCodeCases } from './de-pflbg/list.ts'
import { nursingDecisionCases } from './de-pflaprv/list.ts'
import { pharmacistCodeCases } from './de-bapo/list.ts'
import { physiotherapistCodeCases } from './de-mphg/list.ts'
import { physiotherapistDecisionCases } from './de-physth-aprv/list.ts'
import { frenchCraftCases } from './fr-artisanat/list.ts'
import { frenchSportCases } from './fr-sport/list.ts'
import { frenchHealthCases } from './fr-csp/list.ts'
import { frenchValidationCases } from './fr-travail/list.ts'
import { installerCases } from './it-dm37/list.ts'
import { italianDecreeCases } from './it-206-2007/list.ts'
import { italianValidationCases } from './it-13-2013/list.ts'
import { romanianElectricianCases } from './ro-anre-99-2021/list.ts'
import { romanianActCases } from './ro-200-2004/list.ts'
import { romanianNurseCases } from './ro-oug-144-2008/list.ts'
import { romanianPhysiotherapistCases } from './ro-229-2016/list.ts'
import { romanianPharmacistCases } from './ro-970-2004/list.ts'
import { romanianFrameworkCases } from './ro-918-2013/list.ts'
import { swissCases } from './ch-afmp/list.ts'
import { ukCases } from './uk-pqa-2022/list.ts'
import type { RuleCases } from './rule-cases.ts'

/** Every rule with its cases, in the order of the instruments: the Directive, other Union law, academic, national. */
export const lawCases: readonly RuleCases[] = [
  ...directiveCases,
  ...skiInstructorCases,
  ...proportionalityCases,
  ...gatewayCases,
  ...periodCases,
  ...driverCases,
  ...thirdCountryNationalCases,
  ...treatyCases,
  ...conventionCases,
  ...automaticAccessCases,
  ...beneluxBalticCases,
  ...nordicCases,
  ...validationCases,
  ...craftCodeCases,
  ...craftPermissionCases,
  ...comparisonCases,
  ...germanValidationCases,
  ...tradeCodeCases,
  ...nursingCodeCases,
  ...nursingDecisionCases,
  ...pharmacistCodeCases,
  ...physiotherapistCodeCases,
  ...physiotherapistDecisionCases,
  ...frenchCraftCases,
  ...frenchSportCases,
  ...frenchHealthCases,
  ...frenchValidationCases,
  ...installerCases,
  ...italianDecreeCases,
  ...italianValidationCases,
  ...romanianElectricianCases,
  ...romanianActCases,
  ...romanianNurseCases,
  ...romanianPhysiotherapistCases,
  ...romanianPharmacistCases,
  ...romanianFrameworkCases,
  ...swissCases,
  ...ukCases,
]
