import type { Words } from '@wanderbuch/core/report/words/create-words'
import type { Context } from 'hono'
import { readLanguage } from '../http/read-language.ts'
import type { Services } from '../services.ts'

/** The words an answer is given in; the answer says which language they are and that another may be asked for. */
export function answerWords(context: Context, { workbench }: Services): Words {
  const language = readLanguage(context)
  context.header('content-language', language)
  context.header('vary', 'accept-language', { append: true })
  return workbench.words(language)
}
