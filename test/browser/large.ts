/** 大字版 — what of a page in larger type is still small: text below 24 pixels, targets below 44. */
import type { Page } from 'playwright-core'

/** Run in the page. A box or a circle is hit through its label, too. */
const measure = `(() => {
  const said = (one) => one.tagName.toLowerCase() + ' “' + (one.textContent || '').trim().slice(0, 20) + '”'
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true })
  const small = new Set()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if ((node.textContent || '').trim() === '' || !isSeen(parent) || parent.closest('title, option')) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    if (size < 24) small.add(said(parent) + ' is ' + size + ' pixels')
  }
  for (const one of document.querySelectorAll('a[href]:not(.skip), button, select, textarea, summary, input:not([type=hidden])')) {
    if (!isSeen(one)) continue
    const { width, height } = (one.closest('label') || one).getBoundingClientRect()
    if (width < 43.5 || height < 43.5) small.add(said(one) + ' is ' + Math.round(width) + ' × ' + Math.round(height))
  }
  return [...small]
})()`

export const smallInLarge = (page: Page): Promise<string[]> => page.evaluate(measure)
