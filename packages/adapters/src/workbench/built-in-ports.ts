import type { RouteSource } from '@wanderbuch/core/compare/from-mapped'
import type { DossierPorts } from '@wanderbuch/core/dossier'
import { createSkillSource, type SkillSource } from '@wanderbuch/core/map/map-skills'
import { routeFacts } from '@wanderbuch/rules/route/route-facts'
import { routeQuestions } from '@wanderbuch/rules/route/route-questions'
import { validationFacts, validationQuestions } from '@wanderbuch/rules/validation/validation-source'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { softwareVersion } from './software-version.ts'

/** The route alone, as it is asked for without documents. */
export const routeSource: RouteSource = { facts: routeFacts, questions: routeQuestions }

/** What the law says for a dossier: the route, and validation for what is missing. */
const route: RouteSource = {
  facts: (request) => [...routeFacts(request), ...validationFacts(request)],
  questions: (request, book) => [...routeQuestions(request, book), ...validationQuestions(request)],
}

let skills: SkillSource | undefined

/** Vocabulary, law, crypto and versions of this build; the vocabulary is cut for matching on first use. */
export function builtInPorts(): DossierPorts {
  skills ??= createSkillSource(loadEscoStarter())
  return {
    crypto: nodeCrypto,
    skills,
    route,
    versions: {
      software: softwareVersion,
      ledger: `${ledgerVersion.day} ${ledgerVersion.sha256.slice(0, 16)}`,
      esco: skills.vocabulary.version,
      rules: `${rulesVersion.day} ${rulesVersion.sha256.slice(0, 16)}`,
    },
  }
}
