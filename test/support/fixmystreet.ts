/** FixMyStreet’s calls, written from what its client is known to send: always XML, keys in body and query. */

export const fixMyStreet = {
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'libwww-perl/6.67' },
  services: (jurisdiction: string) => `services.xml?jurisdiction_id=${jurisdiction}`,
  definition: (code: string, jurisdiction: string) => `services/${code}.xml?jurisdiction_id=${jurisdiction}`,
  /** name split at its first blank, points cut to six places, media once a photograph, its own number as an attribute */
  request: ({
    key,
    id,
    media = [],
    where = 'lat=41.790123&long=123.330456',
  }: {
    key: string
    id: string
    media?: readonly string[]
    where?: string
  }) =>
    [
      ...['jurisdiction_id=', `api_key=${key}`, 'service_code=street-light', where],
      ...['email=w%40example.org', 'first_name=%E7%8E%8B%E5%B0%8F%E6%98%8E', 'last_name=-', 'phone=024-88001234'],
      'description=%E8%B7%AF%E7%81%AF%E4%B8%8D%E4%BA%AE%0D%0A%0D%0A%E5%B7%B2%E6%9C%89%E4%B8%89%E5%A4%A9',
      `attribute%5Bfixmystreet_id%5D=${id}`,
      ...['attribute%5Btitle%5D=%E8%B7%AF%E7%81%AF', 'attribute%5Buprn%5D=10001', 'attribute%5Breport_url%5D=x'],
      ...media.map((url) => `media_url=${encodeURIComponent(url)}`),
    ].join('&'),
  token: (token: string) => `tokens/${token}.xml?jurisdiction_id=`,
  requests: (from: string, until: string) =>
    `requests.xml?jurisdiction_id=&start_date=${encodeURIComponent(from)}&end_date=${encodeURIComponent(until)}`,
  updates: (key: string, from: string, until: string) =>
    `servicerequestupdates.xml?api_key=${key}&jurisdiction_id=&start_date=${encodeURIComponent(from)}&end_date=${encodeURIComponent(until)}`,
  update: ({
    key,
    number,
    id,
    at,
    status = 'FIXED',
  }: Record<'key' | 'number' | 'id' | 'at', string> & { status?: string }) =>
    [
      ...['jurisdiction_id=', `api_key=${key}`, `service_request_id=${number}`, `update_id=${id}`],
      ...[`updated_datetime=${encodeURIComponent(at)}`, `status=${status}`, 'description=%E4%BF%AE%E5%A5%BD%E4%BA%86'],
      ...['title=', 'email=w%40example.org', 'first_name=%E7%8E%8B', 'last_name=', 'phone=', 'media_url='],
      ...['service_code=street-light', `service_request_id_ext=${id}`, 'public_anonymity_required=FALSE'],
    ].join('&'),
} as const

/** The texts of every element of this name, as a parser without namespaces finds them; `<x/>` is empty. */
export const textsOf = (name: string, xml: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:/>|>([^<]*)</${name}>)`, 'g'))].map(([, text = '']) => text)
