import type { Locator, Page } from 'playwright-core'

const mostPresses = 250

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

type TabKey = 'Tab' | 'Shift+Tab'

/** Presses Tab until the element has the focus: what cannot be reached so cannot be used without a pointer. */
export async function tabTo(page: Page, target: Locator, tab: TabKey = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let presses = 0; presses < mostPresses; presses += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press(tab)
  }
  throw new Error(`not reached with ${mostPresses} presses of ${tab}: ${target.toString()}`)
}

/** Reaches the element, forwards or backwards, and presses a key on it. */
export async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space', tab: TabKey = 'Tab'): Promise<void> {
  await tabTo(page, target, tab)
  await page.keyboard.press(key)
}
