/** 路由表 — every command that a person may give has its route, and nothing is there twice. */
import { expect, it } from 'vitest'
import { allRoutes } from '../../shared/api/routes.ts'
import { type CommandName, commandBodies } from '../../shared/appeals/words/command.ts'
import { commands as table } from '../../shared/law/liaoning-draft-2021/commands.ts'

const routed = new Set(allRoutes.map(({ command }) => command))

/** 并件 — one call gives both, the lead's first. */
const within = (name: CommandName): boolean => name === 'openMerging' || name === 'merge'

it.each(Object.keys(commandBodies) as CommandName[])('%s has a route, unless the platform alone gives it', (name) =>
  expect(routed.has(name) || within(name)).toBe(table[name].by.some((role) => role !== 'system')),
)

it('no two routes answer the same call', () => {
  const calls = allRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
  expect(calls.filter((call, at) => calls.indexOf(call) !== at)).toEqual([])
})
