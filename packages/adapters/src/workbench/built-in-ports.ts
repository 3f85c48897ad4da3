import type { RouteSource } from '@wanderbuch/core/compare/from-mapped'
import type { DossierPorts } from '@wanderbuch/core/dossier'
import { createSkillSource, type SkillSource } from '@wanderbuch/core/map/map-skills'
import { routeFacts } from '@wanderbuch/rules/route/route-facts'
import { routeQuestions } from '@wanderbuch/rules/route/route-questions'
import { validationFacts, validationQuestions } from '@wanderbuch/rules/validation/validation-source'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { builtInVocabularies, type StatedVocabulary } from '../esco/vocabularies.ts'
import { softwareVersion } from './software-version.ts'

/** The route alone, as it is asked for without documents. */
export const routeSource: RouteSource = { facts: routeFacts, questions: routeQuestions }

/** What the law says for a dossier: the route, and validation for what is missing. */
const route: RouteSource = {
  facts: (request) => [...routeFacts(request), ...validationFacts(request)],
  questions: (request, book) => [...routeQuestions(request, book), ...validationQuestions(request)],
}

/** Vocabularies are cut for matching on first use, each once. */
const skillSources = new WeakMap<EscoVocabulary, SkillSource>()

function skillSourceOf(vocabulary: EscoVocabulary): SkillSource {
  const source = skillSources.get(vocabulary) ?? createSkillSource(vocabulary)
  skillSources.set(vocabulary, source)
  return source
}

/** Law, crypto and versions of this build with a vocabulary. */
export function portsWith({ vocabulary, stated }: StatedVocabulary): DossierPorts {
  return {
    crypto: nodeCrypto,
    skills: skillSourceOf(vocabulary),
    route,
    versions: {
      software: softwareVersion,
      ledger: `${ledgerVersion.day} ${ledgerVersion.sha256.slice(0, 16)}`,
      esco: stated,
      rules: `${rulesVersion.day} ${rulesVersion.sha256.slice(0, 16)}`,
    },
  }
}

/** The same with the vocabulary built into this software. */
export function builtInPorts(): DossierPorts {
  return portsWith(builtInVocabularies.current)
}
