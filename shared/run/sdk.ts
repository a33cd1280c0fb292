/** 客户端 — what every AWS client of a function is made with. */
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

declare global {
  /** A host that runs functions in its own process lends them its way to the services, without sockets. On AWS nobody does. */
  var lentToClients: Pick<DynamoDBClientConfig, 'requestHandler' | 'signer' | 'endpoint'> | undefined
}

/** Of S3: over a socket wherever it runs, and with time for a hundred megabytes. */
export const objectsSdk = {
  cacheMiddleware: true,
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
}

export const sdk = {
  // Nobody changes a client's middleware after it is made: put together once a kind of call, a sixth less of each call's time.
  cacheMiddleware: true,
  // Without these a connection that nobody answers is waited on until the function's own time is up. Three attempts of
  // each are still within a call's 25 seconds.
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
  ...globalThis.lentToClients,
}
