import type { DossierPorts } from '@wanderbuch/core/dossier'
import { createSkillSource, type SkillSource } from '@wanderbuch/core/map/map-skills'
import { builtInPacks } from '@wanderbuch/rules/pack/built-in-packs'
import type { Pack } from '@wanderbuch/rules/pack/pack-model'
import { stateRules, withPublished } from '@wanderbuch/rules/pack/published-packs'
import { createRouteSource } from '@wanderbuch/rules/route/route-source'
import { rulesVersion } from '@wanderbuch/rules/rules-version'
import type { EscoVocabulary } from '@wanderbuch/skills/esco-vocabulary'
import { ledgerVersion } from '@wanderbuch/standards/ledger/ledger-data'
import { nodeCrypto } from '../crypto/node-crypto.ts'
import { builtInVocabularies, type StatedVocabulary } from '../esco/vocabularies.ts'
import { softwareVersion } from './software-version.ts'

/** What the law says, with the packs an instance published in place of the built-in ones. */
export function routesWith(published: readonly Pack[]) {
  return createRouteSource(withPublished(builtInPacks, published))
}

/** Vocabularies are cut for matching on first use, each once. */
const skillSources = new WeakMap<EscoVocabulary, SkillSource>()

/** A vocabulary cut for matching; made once. */
export function skillSourceOf(vocabulary: EscoVocabulary): SkillSource {
  const source = skillSources.get(vocabulary) ?? createSkillSource(vocabulary)
  skillSources.set(vocabulary, source)
  return source
}

/** Law, crypto and versions of this build with a vocabulary, and with the packs that were published here. */
export function portsWith({ vocabulary, stated }: StatedVocabulary, published: readonly Pack[] = []): DossierPorts {
  return {
    crypto: nodeCrypto,
    skills: skillSourceOf(vocabulary),
    route: routesWith(published).dossier,
    versions: {
      software: softwareVersion,
      ledger: `${ledgerVersion.day} ${ledgerVersion.sha256.slice(0, 16)}`,
      esco: stated,
      rules: stateRules(`${rulesVersion.day} ${rulesVersion.sha256.slice(0, 16)}`, published),
    },
  }
}

/** The same with the vocabulary built into this software. */
export function builtInPorts(): DossierPorts {
  return portsWith(builtInVocabularies.current)
}
