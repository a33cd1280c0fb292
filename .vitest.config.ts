import { defineConfig } from 'vitest/config'

/** Over HTTP all files of a worker share one city. */
const overHttp = ['test/stack/**/*.test.ts', 'test/articles/**/*.test.ts', 'test/scenarios/**/*.test.ts']
/** These open stacks, processes or table engines of their own, or run for seconds each: `npm run test:slow`. */
const slow = [
  'test/cloud/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/scenarios/{comments,consultation,consultation-report,consultation-told,nothing-personal}.test.ts',
  'test/access/over-http.test.ts',
  'test/consultation/telling.test.ts',
  'test/boundaries/boundaries.test.ts',
  'test/patterns/steps.test.ts',
  'test/stack/{access-codes,dispatching-by-itself,figures-at-night,letters,once,retiring,questions-at-night,suggestions-at-night,tour,undelivered,unreadable}.test.ts',
  'test/articles/{article-13-4,article-18,article-2-8,article-20,article-19-4,article-21,article-22,article-23-24,article-25,article-28-29,article-30,article-35,article-7-39,merging}.test.ts',
  'test/stack/pages-cost.test.ts',
  'test/scenarios/{bad-input,citizen-pages,desk-pages,sample-people,bulk-acts,cases,caller-lookups,case-marks,claims,digest,drafts,feed,file-attacks,files,handing-over,intake-batches,knowledge,knowledge-care,knowledge-walk,ladder,link-page,lists,long-periods}.test.ts',
  'test/scenarios/{messages,notes,open311,open311-fixmystreet,open-figures,own-figures,phone-calls,push,reply-check,results,roles,second-regulation,sign-on,sms-answers,staff,standard-replies,tables,whole-story,work-orders}.test.ts',
  'test/{batches/work,files/cleaning,evaluation/days,evaluation/results/from-days,evaluation/long,evaluation/fast-enough,evaluation/fold,evaluation/fairness/simulated,evaluation/ladder/deciding,evaluation/ladder/entering}.test.ts',
  'test/infra/import/*.test.ts',
  'test/appeals/kind/{properties,room}.test.ts',
  'test/appeals/reply-check/{length,planted}.test.ts',
  'test/appeals/desk/tell-merged.test.ts',
  'test/appeals/desk/missed-call-records.test.ts',
  'test/city/{cut-off,records,retirement-records,retiring}.test.ts',
  'test/storage/{at-once,letters,loaded-again,periods,registry,segments,texts}.test.ts',
  'test/contracts/objects/here.test.ts',
  'test/contracts/ports/embedded.test.ts',
  'test/infra/local/{functions,restart,start,state}.test.ts',
  'test/run/sdk.test.ts',
  'test/knowledge/large.test.ts',
  'test/suggesting/five-folds.test.ts',
  'test/published/{attacked,joint,cases/marks}.test.ts',
  'test/sharing/{push-simulation,receiver}.test.ts',
  'test/simulation/**/*.test.ts',
]
/** Asks an engine that others made: `npm run contracts:ports`. */
const onEndpoint = ['test/contracts/ports/endpoint.test.ts']
/** Asks MiniStack: `npm run contracts:objects`. */
const onMiniStack = ['test/contracts/objects/ministack.test.ts']
/** Only where a stack is opened is one synthesized before; all others start at once. */
const globalSetup = 'test/support/assembled.ts'

/** Said once and not by each test, so that whoever runs them on slower tables can give them more. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

/** Starts a clamd: `npm run contracts:scanner`. */
const onClamd = ['test/contracts/scanner/clamd.test.ts']

/** Asks with clients that others made: `npm run contracts:open311`. */
const onClients = ['test/contracts/open311/clients.test.ts']

/** Opens Debian's chromium, or that at `CHROMIUM`: `npm run test:browser`. */
const inBrowser = ['test/browser/**/*.browser.ts']

export default defineConfig({
  test: {
    // What a test of behaviour must not depend on is how busy the machine is.
    testTimeout: 30_000,
    // Two cores, two workers. Tests over HTTP come behind the others, in one: it opens one city for all of them, whose functions take the other core.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'http',
          include: overHttp,
          exclude: slow,
          globalSetup,
          ...patience,
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'slow', include: slow, globalSetup, ...patience } },
      { extends: true, test: { name: 'endpoint', include: onEndpoint } },
      { extends: true, test: { name: 'objects', include: onMiniStack } },
      { extends: true, test: { name: 'scanner', include: onClamd } },
      { extends: true, test: { name: 'open311', include: onClients, globalSetup } },
      { extends: true, test: { name: 'browser', include: inBrowser, globalSetup, ...patience } },
      {
        extends: true,
        test: {
          name: 'pure',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...overHttp, ...slow, ...onEndpoint, ...onMiniStack, ...onClamd, ...onClients],
        },
      },
    ],
  },
})
