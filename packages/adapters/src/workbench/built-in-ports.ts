import type { RouteSource } from '@wanderbuch/core/compare/from-mapped'
import type { DossierPorts } from '@wanderbuch/core/dossier'
import { createSkillSource, type SkillSource } from '@wanderbuch/core/map/map-skills'
import { routeFacts } from '@wanderbuch/rules/route/route-facts'
import { routeQuestions } from '@wanderbuch/rules/route/route-questions'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import { loadEscoStarter } from '@wanderbuch/skills/esco-starter'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { softwareVersion } from './software-version.ts'

const route: RouteSource = { facts: routeFacts, questions: routeQuestions }

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
