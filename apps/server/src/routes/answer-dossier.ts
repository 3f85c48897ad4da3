import { z } from '@hono/zod-openapi'
import type { SignedDossier } from '@wanderbuch/adapters/workbench/workbench'
import { dossierStyle } from '@wanderbuch/core/report/html/style'
import type { Context } from 'hono'
import { closedPolicy } from '../http/content-policy.ts'
import type { Content } from '../http/operation.ts'
import { dossierSchema } from '../schemas/dossier-schema.ts'
import type { Services } from '../services.ts'

export const dossierForms = ['json', 'html', 'pdf'] as const
export type DossierForm = (typeof dossierForms)[number]

export const formSchema = z.enum(dossierForms).openapi({
  description: 'Form of the answer. Left out, the Accept header decides; JSON when it leaves the choice.',
})

/** The media types a dossier is answered in. */
export const dossierContent = {
  'application/json': { schema: dossierSchema },
  'text/html': { schema: z.string().openapi({ description: 'One self-contained page without scripts.' }) },
  'application/pdf': {
    schema: z.string().openapi({ format: 'binary', description: 'Tagged PDF, the JSON attached.' }),
  },
} as const satisfies Content

const mediaTypes: readonly (readonly [string, DossierForm])[] = [
  ['application/json', 'json'],
  ['text/html', 'html'],
  ['application/pdf', 'pdf'],
]

/** The form asked for in the address, else the first of ours in the Accept header, else JSON. */
export function chooseForm(context: Context, asked: DossierForm | undefined): DossierForm {
  if (asked !== undefined) return asked
  const accepted = (context.req.header('accept') ?? '').slice(0, 500).split(',')
  const wanted = accepted.map((range) => range.split(';')[0]?.trim().toLowerCase())
  return (
    mediaTypes.find(([type]) => type === wanted.find((one) => mediaTypes.some(([ours]) => ours === one)))?.[1] ?? 'json'
  )
}

const pagePolicy = closedPolicy({ style: dossierStyle, pictures: true })

/** Answers with the dossier as JSON, page or PDF. Text of documents is escaped in the page and only data elsewhere. */
export async function answerDossier(
  context: Context,
  { workbench }: Services,
  { dossier, form }: { readonly dossier: SignedDossier; readonly form: DossierForm },
): Promise<Response> {
  context.header('vary', 'accept', { append: true })
  if (form === 'html') {
    context.header('content-security-policy', pagePolicy)
    context.header('content-language', dossier.request.languages.join(', '))
    return context.html(workbench.renderHtml(dossier))
  }
  if (form === 'json') {
    return context.body(workbench.renderJson(dossier), 200, { 'content-type': 'application/json' })
  }
  const pdf = await workbench.renderPdf(dossier)
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="wanderbuch-dossier.pdf"',
  })
}
