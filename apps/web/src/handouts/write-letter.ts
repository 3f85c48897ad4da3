import { createHandoutWriter } from '@wanderbuch/core/report/handouts/handout-writer'
import { buildLetter, type LetterTo } from '@wanderbuch/core/report/handouts/letter'
import { letterLanguage } from '@wanderbuch/core/report/handouts/letter-language'
import { letterText, type TypedLines } from '@wanderbuch/core/report/handouts/letter-text'
import type { Dossier } from '@wanderbuch/core/vocabulary/dossier-file'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { dossierOfRoute, handoutMaterial } from '@wanderbuch/rules/handouts/handout-material'
import { loadHandoutCatalogues } from '../words/load-handout-words.ts'
import type { HandoutSource } from './handout-source.ts'

const noVersions = { software: '', ledger: '', esco: '', rules: '' }

const dossierOf = (source: HandoutSource): Dossier =>
  source.kind === 'dossier'
    ? source.dossier
    : dossierOfRoute({ ...source.answer, findings: source.answer.steps, versions: noVersions })

/**
 * The letter as text, made on this device: what the person typed goes nowhere. In the language of the authority, then in the
 * person's.
 */
export async function writeLetter(
  source: HandoutSource,
  { to, own, typed }: { readonly to: LetterTo; readonly own: Language; readonly typed: TypedLines },
): Promise<string> {
  const dossier = dossierOf(source)
  const material = handoutMaterial(dossier)
  const { host, hostRegion, home } = dossier.request
  const theirs = to === 'home' ? letterLanguage(home ?? '') : letterLanguage(host, hostRegion)
  const letters = [...new Set([theirs, own])].map(async (language) => {
    const catalogues = await loadHandoutCatalogues(language)
    return buildLetter(createHandoutWriter(material, language, catalogues), to)
  })
  return letterText(await Promise.all(letters), typed)
}
