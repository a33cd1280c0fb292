/** 只用键盘 — Tab, Enter, arrows and typing, counted; words are typed as an input method does. */
import type { Page } from 'playwright-core'

/** So many stops a page may have at most between two fields. */
const far = 120
const patience = 30_000

export function byKeyboard(page: Page) {
  let strokes = 0
  const press = async (key: string, times = 1): Promise<void> => {
    for (let n = 0; n < times; n++) await page.keyboard.press(key)
    strokes += times
  }
  /** What a reader of screens would say of it. */
  const focused = async (): Promise<string> => {
    const one = page.locator(':focus')
    if ((await one.count()) === 0) return ''
    return one.evaluate(
      (here: { labels?: { 0?: { textContent: string } }; textContent: string; name?: string }) =>
        [here.labels?.[0]?.textContent, here.textContent, here.name].find((said) => said) ?? '',
    )
  }
  return {
    press,
    focused,
    strokes: () => strokes,
    /** On to what is called so, or begins so: a label may say more. */
    async to(name: string, exactly = false): Promise<void> {
      for (let n = 0; n < far; n++) {
        const here = (await focused()).trim()
        if (exactly ? here === name : here.startsWith(name)) return
        await press('Tab')
      }
      const shown = (await page.locator('main').textContent()) ?? ''
      throw new Error(`${page.url()} has no ${name} that Tab leads to: ${shown.slice(0, 200)}`)
    },
    /** Words count as no strokes. */
    write: (text: string): Promise<void> => page.keyboard.insertText(text),
    /** In which order day and time are typed hangs on the browser's language. */
    moment: (text: string): Promise<void> => page.locator(':focus').fill(text),
    /** To another page, which is shown before it returns. */
    async enter(): Promise<void> {
      const on = await focused()
      const shown = page.waitForEvent('load', { timeout: patience }).catch(() => {
        throw new Error(`${page.url()}: Enter on “${on}” leads nowhere`)
      })
      await press('Enter')
      await shown
    },
  }
}
export type Keyboard = ReturnType<typeof byKeyboard>
