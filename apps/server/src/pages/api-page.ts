import type { ApiDescription, DescribedOperation, DescribedParameter, DescribedSchema } from './api-description.ts'
import { markup, type Markup } from './markup.ts'
import { renderPage, type ServicePage } from './page-shell.ts'

const nameOfRef = (ref: string) => ref.replace('#/components/schemas/', '')

/** A schema in a few words: `list of Finding`, `text, one of: yes, no`. */
function typeOf(schema: DescribedSchema): Markup {
  if (schema.$ref) return markup`<a href="#schema-${nameOfRef(schema.$ref)}">${nameOfRef(schema.$ref)}</a>`
  const parts = schema.allOf?.filter(({ $ref }) => $ref)
  if (parts?.[0]) return typeOf(parts[0])
  if (schema.anyOf) return markup`${schema.anyOf.map((one, index) => markup`${index > 0 && ' or '}${typeOf(one)}`)}`
  if (schema.items) return markup`list of ${typeOf(schema.items)}`
  if (schema.enum)
    return markup`one of: ${schema.enum.map((one, at) => markup`${at > 0 && ' · '}<code>${String(one)}</code>`)}`
  if (schema.const !== undefined) return markup`<code>${JSON.stringify(schema.const)}</code>`
  const plain = typeof schema.type === 'string' ? schema.type : (schema.type ?? ['any']).join(' or ')
  return markup`${plain}${schema.format && ` (${schema.format})`}`
}

/** A text in which `code` stands between backticks, as in Markdown. */
function withCode(text: string): Markup {
  const parts = text.split('`')
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`))}`
}

function notesOf({ description, example, default: standard }: DescribedSchema): Markup {
  return markup`${description && markup`. ${withCode(description)}`}${standard !== undefined && markup`. Default <code>${JSON.stringify(standard)}</code>`}${
    example !== undefined && typeof example !== 'object' && markup`. Example <code>${String(example)}</code>`
  }`
}

function parameterRow({ name, required, schema, description }: DescribedParameter): Markup {
  const need = required ? markup` <span class="need">required</span>` : markup``
  const notes = notesOf({ ...schema, ...(description && { description }) })
  return markup`<tr>
    <th scope="row"><code>${name}</code>${need}</th>
    <td>${typeOf(schema)}${notes}</td>
  </tr>`
}

const table = (rows: readonly Markup[]) =>
  markup`<table>
    <tbody>
      ${rows}
    </tbody>
  </table>`

function membersOf({ properties = {}, required = [] }: DescribedSchema): Markup {
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'body',
    required: required.includes(name),
    schema,
  }))
  return table(parameters.map(parameterRow))
}

function bodyOf({ requestBody }: DescribedOperation): Markup {
  if (!requestBody) return markup``
  const parts = Object.entries(requestBody.content).map(([type, { schema }]) => {
    const members = schema.properties ? membersOf(schema) : markup`<p>${typeOf(schema)}</p>`
    return markup`<p><code>${type}</code></p>
      ${members}`
  })
  return markup`<h4>What to send</h4>
    <p>${withCode(requestBody.description)}</p>
    ${parts}`
}

const inWords = (codes: string) =>
  codes.split(', ').map((code, index) => {
    const name = code.replaceAll('`', '')
    return markup`${index > 0 && ', '}<a href="/problems/${name}"><code>${name}</code></a>`
  })

function answersOf({ responses }: DescribedOperation): Markup {
  const good = Object.entries(responses).filter(([status]) => status < '300')
  const bad = Object.entries(responses).filter(([status]) => status >= '300')
  const answers = good.map(([status, { description, content = {} }]) => {
    const forms = Object.entries(content).map(
      ([type, { schema }]) => markup`<li><code>${type}</code>: ${typeOf(schema)}${notesOf(schema)}</li>`,
    )
    return markup`<p><span class="status">${status}</span> ${description}</p>
      <ul class="plain">
        ${forms}
      </ul>`
  })
  const problems = bad.map(
    ([status, { description }]) => markup`<li><span class="status">${status}</span> ${inWords(description)}</li>`,
  )
  return markup`<h4>Answer</h4>
    ${answers}
    <details>
      <summary>Problems (${bad.length} statuses)</summary>
      <ul class="plain">
        ${problems}
      </ul>
    </details>`
}

function operationOf(path: string, method: string, operation: DescribedOperation): Markup {
  const { operationId, summary, description, parameters = [], security } = operation
  const owner = security
    ? markup`<p class="need">Needs the secret of the owner link: <code>authorization: Bearer …</code></p>`
    : markup``
  const asked =
    parameters.length > 0
      ? markup`<h4>Parameters</h4>
          ${table(parameters.map(parameterRow))}`
      : markup``
  const samples = operation['x-codeSamples'].map(({ source }) => markup`<pre><code>${source}</code></pre>`)
  return markup`<section class="operation" id="${operationId}">
    <h3>${summary}</h3>
    <p class="call"><span class="method ${method}">${method.toUpperCase()}</span> <span>${path}</span></p>
    <p>${withCode(description)}</p>
    ${owner}${samples}${asked}${bodyOf(operation)}${answersOf(operation)}
  </section>`
}

interface Listed {
  readonly path: string
  readonly method: string
  readonly operation: DescribedOperation
}

function listOperations({ paths }: ApiDescription): readonly Listed[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
}

function contentsOf({ tags = [] }: ApiDescription, listed: readonly Listed[]): Markup {
  const parts = tags.map(({ name }) => {
    const links = listed
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ operation }) => markup`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)
    return markup`<b>${name}</b>
      <ul>
        ${links}
      </ul>`
  })
  return markup`<nav class="contents" aria-label="Contents">
    ${parts}<b>Reference</b>
    <ul>
      <li><a href="#schemas">Shapes</a></li>
      <li><a href="/problems">Problems</a></li>
      <li><a href="/openapi.json">OpenAPI 3.1</a></li>
    </ul>
  </nav>`
}

function schemasOf({ components }: ApiDescription): readonly Markup[] {
  return Object.entries(components.schemas)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, schema]) => {
      const inside = schema.properties ? membersOf(schema) : markup`<p>${typeOf(schema)}</p>`
      return markup`<section class="operation" id="schema-${name}">
        <h3>${name}</h3>
        ${schema.description && markup`<p>${withCode(schema.description)}</p>`}${inside}
      </section>`
    })
}

const firstCall = `curl 'BASE/api/sample?form=html' \\
  -H 'content-type: application/json' -d '{"host":"DE","languages":["en"]}' \\
  -o dossier.html`

const start = markup`<h2 id="start">In one minute</h2>
  <p>No account, no key. A first dossier, of a person who does not exist:</p>
  <pre><code>${firstCall}</code></pre>
  <p>Your own certificates:</p>
  <pre><code>curl BASE/api/verify -F files=@certificate.json</code></pre>
  <p class="soft">
    Every outcome is one of three: <code>yes</code>, <code>no</code> or <code>not-determined</code>, and not determined
    is never a yes. Sentences come in English, German, French, Italian, Spanish and Romanian: ask with
    <code>language=</code> or the Accept-Language header.
  </p>`

/** The description for people, without JavaScript. `BASE/` in its examples stands for the address of the server. */
export function renderApiPage(description: ApiDescription): ServicePage {
  const listed = listOperations(description)
  const parts = (description.tags ?? []).map(({ name, description: about }) => {
    const ofTag = listed.filter(({ operation }) => operation.tags.includes(name))
    const sections = ofTag.map(({ path, method, operation }) => operationOf(path, method, operation))
    return markup`<h2>${name}</h2>
      <p class="soft">${about}</p>
      ${sections}`
  })
  const body = markup`<a class="skip" href="#content">To the content</a>
    <header class="bar">
      <a class="brand" href="/">Wanderbuch</a><a href="/openapi.json">OpenAPI description</a
      ><a href="/problems">Problems</a>
    </header>
    <div class="wide">
      ${contentsOf(description, listed)}
      <main id="content">
        <h1>The API</h1>
        <p class="lede">
          Everything the pages do can be done by other software: make a dossier, check one, place a level, find a route,
          keep and share.
        </p>
        <p>
          Nothing you send to make or check a dossier is stored. Only <a href="#keepDossier">keeping</a> stores,
          encrypted, until it is deleted.
        </p>
        ${start}${parts}
        <h2 id="schemas">Shapes</h2>
        ${schemasOf(description)}
        <p class="soft">Version ${description.info.version}</p>
      </main>
    </div>`
  return renderPage({ title: 'API', language: 'en', body })
}
