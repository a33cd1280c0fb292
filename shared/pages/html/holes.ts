/** 空位 — where in a template a value would stand, found in its fixed parts. */

export interface Hole {
  kind: 'text' | 'value' | 'address' | 'attribute' | 'nowhere'
}

const known = new WeakMap<TemplateStringsArray, readonly Hole[]>()

/** Of each value between two fixed parts; read once a template. */
export function holesOf(strings: TemplateStringsArray): readonly Hole[] {
  const found = known.get(strings)
  if (found) return found
  let place: Place = { in: 'text' }
  const holes = strings.slice(0, -1).map((fixed): Hole => {
    place = after(fixed, place)
    return { kind: kindOf(place) }
  })
  known.set(strings, holes)
  return holes
}

type Place =
  | { in: 'text' }
  /** between the attributes of a tag */
  | { in: 'tag'; tag: string }
  | { in: 'value'; tag: string; name: string }
  /** script, style, comments, unquoted values: no place for anything */
  | { in: 'nowhere' }

const addresses = new Set(['href', 'src', 'action', 'formaction'])
/** Attributes whose text is run. */
const isRun = (name: string): boolean => name.startsWith('on') || name === 'style' || name === 'srcdoc'

function kindOf(place: Place): Hole['kind'] {
  if (place.in === 'text') return 'text'
  if (place.in === 'tag') return 'attribute'
  if (place.in === 'nowhere' || isRun(place.name)) return 'nowhere'
  return addresses.has(place.name) ? 'address' : 'value'
}

/** Where one is after this fixed part. */
function after(fixed: string, from: Place): Place {
  let place = from
  let left = fixed
  while (left !== '') {
    if (place.in === 'nowhere') return place
    const [taken, next] = step(left, place)
    left = left.slice(taken)
    place = next
  }
  return place
}

/** One step on: how many signs, and where that leads. */
function step(left: string, place: Exclude<Place, { in: 'nowhere' }>): [number, Place] {
  if (place.in === 'text') {
    const tag = /<(!--|[a-z][a-z0-9-]*)/i.exec(left)
    if (!tag) return [left.length, place]
    const end = tag.index + tag[0].length
    return tag[1] === '!--' ? [end, { in: 'nowhere' }] : [end, { in: 'tag', tag: tag[1]?.toLowerCase() ?? '' }]
  }
  if (place.in === 'value') {
    const quote = left.indexOf('"')
    return quote < 0 ? [left.length, place] : [quote + 1, { in: 'tag', tag: place.tag }]
  }
  const next = /^[^>="]*?(?:([^\s>="']+)="|>|([^\s>="']+)=(?!"))/.exec(left)
  if (!next) return [left.length, place]
  if (next[1]) return [next[0].length, { in: 'value', tag: place.tag, name: next[1].toLowerCase() }]
  if (next[2]) return [next[0].length, { in: 'nowhere' }]
  return [next[0].length, raw(place.tag, left.slice(next[0].length))]
}

/** What stands in script and style is no text: they are empty here, or nothing follows. */
const raw = (tag: string, left: string): Place =>
  (tag === 'script' || tag === 'style') && !left.startsWith(`</${tag}>`) ? { in: 'nowhere' } : { in: 'text' }
