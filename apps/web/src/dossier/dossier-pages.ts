import { buildPage } from '@wanderbuch/core/report/from-explained'
import { pageToTree } from '@wanderbuch/core/report/html/page-to-tree'
import type { HtmlElement } from '@wanderbuch/core/report/html/html-node'
import { coreWords } from '@wanderbuch/core/report/words/core-words'
import type { Language } from '@wanderbuch/core/vocabulary/request'
import { ruleWords } from '@wanderbuch/rules/rule-words'
import type { SignedDossier } from '../api.ts'

const allWords = [...coreWords, ruleWords]

/** The dossier in one language, or in two side by side, as a tree of elements. Made here, from the signed data. */
export function dossierTree(dossier: SignedDossier, language: Language, beside: Language | undefined): HtmlElement {
  const page = buildPage(dossier, language, allWords)
  if (beside === undefined || beside === language) return pageToTree([page])
  return pageToTree([page, buildPage(dossier, beside, allWords)])
}
