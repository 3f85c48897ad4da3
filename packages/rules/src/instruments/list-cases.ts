import { treatyCases } from './academic-treaties/treaties.ts'
import { swissCases } from './ch-afmp/agreement.ts'
import { conventionCases } from './coe-lrc/convention.ts'
import { comparisonCases } from './de-bqfg/comparison.ts'
import { germanValidationCases } from './de-bvadig/validation.ts'
import { permissionCases } from './de-eu-ewr-hwv/permission.ts'
import { estateAgentCases } from './de-gewo/estate-agents.ts'
import { craftCases } from './de-hwo/crafts.ts'
import { article2Cases } from './eu-2005-36/article-02.ts'
import { article3Cases } from './eu-2005-36/article-03.ts'
import { article4Cases } from './eu-2005-36/article-04a-4e.ts'
import { article4fCases } from './eu-2005-36/article-04f.ts'
import { article5Cases } from './eu-2005-36/article-05-09.ts'
import { article10Cases } from './eu-2005-36/article-10-12.ts'
import { article13Cases } from './eu-2005-36/article-13.ts'
import { article14Cases } from './eu-2005-36/article-14.ts'
import { article16Cases } from './eu-2005-36/article-16-19.ts'
import { article21Cases } from './eu-2005-36/article-21-23.ts'
import { article24Cases } from './eu-2005-36/article-24-46.ts'
import { article27Cases } from './eu-2005-36/article-27-49.ts'
import { article31Cases } from './eu-2005-36/article-31-40.ts'
import { article33aCases } from './eu-2005-36/article-33a-39.ts'
import { article49aCases } from './eu-2005-36/article-49a.ts'
import { article50Cases } from './eu-2005-36/article-50.ts'
import { article51Cases } from './eu-2005-36/article-51-59.ts'
import { driverCases } from './eu-2022-2561/drivers.ts'
import { thirdCountryNationalCases } from './eu-2023-2611/third-country-nationals.ts'
import { validationCases } from './eu-rec-2012-vnfil/validation.ts'
import { individualCases } from './eu-tfeu/articles-45-49.ts'
import { frenchCraftCases } from './fr-artisanat/qualification.ts'
import { sportCases } from './fr-sport/declaration.ts'
import { frenchValidationCases } from './fr-travail/validation.ts'
import { italianValidationCases } from './it-13-2013/validation.ts'
import { decreeCases } from './it-206-2007/decree.ts'
import { installerCases } from './it-dm37/installers.ts'
import { romanianCases } from './ro-acts/romania.ts'
import type { RuleCases } from './rule-cases.ts'
import { ukCases } from './uk/united-kingdom.ts'

/** Every rule with its cases, in the order of the instruments: the Directive, other Union law, academic, national. */
export const lawCases: readonly RuleCases[] = [
  article2Cases,
  article3Cases,
  article4Cases,
  article4fCases,
  article5Cases,
  article10Cases,
  article13Cases,
  article14Cases,
  article16Cases,
  article21Cases,
  article24Cases,
  article27Cases,
  article31Cases,
  article33aCases,
  article49aCases,
  article50Cases,
  article51Cases,
  driverCases,
  thirdCountryNationalCases,
  individualCases,
  conventionCases,
  treatyCases,
  validationCases,
  craftCases,
  permissionCases,
  comparisonCases,
  germanValidationCases,
  estateAgentCases,
  frenchCraftCases,
  sportCases,
  frenchValidationCases,
  installerCases,
  decreeCases,
  italianValidationCases,
  romanianCases,
  swissCases,
  ukCases,
].flat()
