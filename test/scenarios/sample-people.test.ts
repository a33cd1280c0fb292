/** 样例人员 — one click signs in from this machine alone, by the ordinary sign-in. */
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()

/** As a browser at another name would ask: `fetch` writes the Host itself. */
const asked = (host: string, method: string, origin?: string) =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const { port } = new URL(city.city().standIn)
    const headers = {
      host: host.replace('PORT', port),
      ...(origin ? { origin: origin.replace('PORT', port), 'content-type': 'application/x-www-form-urlencoded' } : {}),
    }
    const sent = request({ host: '127.0.0.1', port, method, path: '/people', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }))
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? 'n=0' : undefined)
  })

describe.skipIf(isRemote)('one click', () => {
  it('signs in at the desk', async () => {
    expect((await asked('127.0.0.1:PORT', 'GET')).status).toBe(200)
    const { status, headers } = await asked('127.0.0.1:PORT', 'POST', 'http://127.0.0.1:PORT')
    expect([status, String(headers.location)]).toEqual([
      303,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/desk$/),
    ])
    expect(String(headers['set-cookie'])).toMatch(/__Host-staff=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax/)
  })
  it.each([
    ['another name that leads here', 'elsewhere.example:PORT', 'POST', 'http://elsewhere.example:PORT'],
    ['a page elsewhere', '127.0.0.1:PORT', 'POST', 'http://elsewhere.example'],
    ['a page at another port', '127.0.0.1:PORT', 'POST', 'http://127.0.0.1:1'],
    ['a page that says nothing of itself', '127.0.0.1:PORT', 'POST', undefined],
    ['another name, to look', 'elsewhere.example:PORT', 'GET', undefined],
  ])('not by %s', async (_, host, method, origin) => expect((await asked(host, method, origin)).status).toBe(403))
})
