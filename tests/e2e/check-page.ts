import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** WCAG 2.2 A and AA, and the good practices axe knows. The policy of the page forbids scripts of others, so it is evaluated. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  const violations = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  )) as readonly Violation[]
  const told = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
  }))
  expect({ place: page.url(), told }).toEqual({ place: page.url(), told: [] })
}

/** Nothing sticks out to the right. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { width, wanted, sticking } = await page.evaluate(() => {
    const shown = document.documentElement.clientWidth
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect()
      return own > 1 && right > shown + 1
    })
    return {
      width: document.documentElement.scrollWidth,
      wanted: shown,
      sticking: out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
    }
  })
  expect({ place: page.url(), width, sticking }).toEqual({
    place: page.url(),
    width: wanted,
    sticking: width === wanted ? sticking : [],
  })
}
