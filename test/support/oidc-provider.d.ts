/** 认证平台 — as much of npm oidc-provider, which has no types, as tests use. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Context {
    oidc?: { route?: string }
    body?: { id_token?: string }
  }

  export default class Provider {
    constructor(issuer: string, configuration: object)
    use(step: (context: Context, next: () => Promise<void>) => Promise<void>): void
    callback(): RequestListener
  }
}
