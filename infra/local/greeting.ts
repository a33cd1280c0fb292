/** Prints for `npm start` where the city listens, its keys and three lines to paste. */
import type { OpenCity } from './open-city.ts'

export function greeting(
  { url, keys, standIn }: Pick<OpenCity, 'url' | 'keys' | 'standIn'>,
  kept: boolean,
  area: string,
  took: number,
): string {
  const submission = JSON.stringify({
    channel: 'web',
    reference: 'try-1',
    ticketType: 'help',
    category: 'heating-temperature',
    area,
    title: '家中室温不达标',
    text: '某小区3号楼，供暖一周室温只有15度，请派人检修。',
    appellant: { name: '王女士', phone: '13800000000' },
  })
  const web = `-H 'Authorization: Bearer ${keys.channels.web}'`
  const operator = `-H 'Authorization: Bearer ${keys.operator}'`
  const itsNumber = `$(curl -s ${url}/v1/submissions/try-1 ${web} | grep -oE '[0-9]{6}-[0-9]{8}' | head -1)`
  return `
接诉 Jiesu is up: ${url}  (${(took / 1000).toFixed(1)} s)
  pages of the desk  ${url}/desk  (sign in with a key, or with one click: ${standIn}/people)
  API reference      ${url}/docs
  stand-in units     ${standIn}
  stand-in gateway   ${standIn}/messages  (what appellants were sent, in a browser too)

  keys               ${kept ? 'all of them: keys.json in the data folder' : 'new at each start, for nothing is kept'}
  operator           ${keys.operator}
  supervisor         ${keys.supervisor}
  admin              ${keys.admin}
  channel web        ${keys.channels.web}

  try:
  curl -s ${url}/v1/tickets ${web} -H 'Content-Type: application/json' -d '${submission}'
  curl -s '${url}/v1/tickets?worklist=review' ${operator}
  curl -s ${url}/v1/tickets/${itsNumber}/deadlines ${operator}

Ctrl-C stops it.`
}
