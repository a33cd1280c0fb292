/** 接口文档 — what anyone may read without a key: API description, page, rules in force. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { httpFunction } from '../../shared/api/http-function.ts'
import { printed } from '../../shared/api/printed-regulation.ts'
import { referenceRoutes } from '../../shared/api/reference.ts'
import { composeCity } from '../../shared/city/compose.ts'

/** Written beside this bundle when it is made. */
const beside = (name: string): string => readFileSync(join(__dirname, name), 'utf8')

export const handler = httpFunction(
  referenceRoutes,
  {
    openapi: async () => ({ text: beside('openapi.json') }),
    docs: async () => ({ text: beside('reference.html') }),
    docsScript: async () => ({ text: beside('reference.js') }),
    readEmergencyLines: async (_, { law }) => ({ body: (await law()).rules.externalLines }),
    readRegulation: async (_, { law }) => ({ body: printed((await law()).rules) }),
  },
  composeCity(),
)
