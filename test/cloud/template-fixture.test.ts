/** 模板样本 — the template of Shenyang is the kept one; renewing it is a decision. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { inLines } from '../fixtures/shortened.ts'
import { synthesized } from './synthesized.ts'

const kept = fileURLToPath(new URL('../fixtures/template.data.json', import.meta.url))
const renewing =
  'Read the difference. Where it is meant: vitest run --config .vitest.config.ts --project slow test/cloud/template-fixture.test.ts -u'

/** Without what any change of the sources changes: assets are named by their hash, a deployment by that of its API. */
const normalised = (text: string): string =>
  text.replaceAll(/\b[0-9a-f]{64}\b/g, '<asset>').replaceAll(/(RestDeployment[0-9A-F]{8})[0-9a-f]{32}/g, '$1<body>')

it('every resource has the logical id and the properties that it had', async () => {
  const template = JSON.parse(normalised(synthesized('shenyang', 'cn-north-1').text))
  expect(existsSync(kept), 'a snapshot that is missing would be written, and nothing compared').toBe(true)
  await expect(`${inLines(template)}\n`, renewing).toMatchFileSnapshot(kept)
})
