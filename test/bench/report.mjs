import { delay } from './keystrokes.mjs'
import { median, quantile } from './statistics.mjs'
import { places } from './typing.mjs'

/**
 * The table of servers: a figure, and behind it how many times the floor's it is.
 *
 * @param {import('./servers.mjs').Server[]} servers
 * @param {Awaited<ReturnType<import('./keystrokes.mjs').measureStarts>> | undefined} starts
 * @param {Map<number, Map<string, import('./keystrokes.mjs').Typed>>} typing
 */
export function serverTable(servers, starts, typing) {
  const rows = []
  if (starts) {
    row('start → initialize, ms', name => median(starts.get(name).initialize))
    row('start → first findings, ms', name => median(starts.get(name).findings), '≤ ×1.25')
  }
  for (const [words, seen] of typing) {
    const size = `${words.toLocaleString('en')} words`
    const paced = name => Object.values(seen.get(name).paced).flat()
    const every = name => [...paced(name), ...seen.get(name).warm]
    const aims = words === 150 ? { 50: '≤ ×1.7', 99: '≤ ×2.5' } : {}
    row(`${size}: open → findings, ms`, name => median(seen.get(name).openings))
    for (const share of [50, 95, 99])
      row(`${size}: key, paced, p${share}, ms`, name => quantile(paced(name).map(delay), share / 100), aims[share])
    for (const place of places) {
      row(
        `${size}: the same at the ${place}, p50`,
        name => median(seen.get(name).paced[place].map(delay)),
        words === 60_000 ? '≤ ×4' : '',
      )
    }
    row(`${size}: key → answer behind it, paced, p50`, name => median(paced(name).map(key => key.answered - key.sent)))
    for (const share of [50, 95, 99])
      row(`${size}: key, warm, p${share}, ms`, name => quantile(seen.get(name).warm.map(delay), share / 100))
    tell(
      `${size}: keys / of these findings came for`,
      name => `${every(name).length} / ${every(name).filter(key => key.published !== undefined).length}`,
    )
    if (words === 150) {
      row('RSS after the paced run, MB', name => median(seen.get(name).memoryPaced), '≤ ×1.4')
      row('RSS after 2,000 edits, MB', name => median(seen.get(name).memoryWarm))
    }
  }
  return table(['', ...servers.map(({ name }) => name), 'aim'], rows)

  function row(title, figure, aim = '') {
    const cells = servers.map(({ name, floor }) => {
      const value = figure(name)
      if (value === undefined) return '–'
      return name === floor ? short(value) : `${short(value)} ×${short(value / figure(floor))}`
    })
    rows.push([title, ...cells, aim])
  }

  function tell(title, text) {
    rows.push([title, ...servers.map(({ name }) => text(name)), ''])
  }
}

/** The table of stages: medians in ms, what they come to a word, and how many times the parser's they are in the longest letter. */
export function stageTable(sizes) {
  const [parse, ...others] = Object.keys(sizes[0].stages)
  const head = sizes.flatMap(({ words }) => [`${words.toLocaleString('en')} words, ms`, 'µs a word'])
  const times = stage => sizes.map(size => median(size.stages[stage]))
  const longest = times(parse).at(-1)
  return table(
    ['in process', ...head, '× parse'],
    [parse, ...others].map(stage => [
      stage,
      ...times(stage).flatMap((value, at) => [short(value), ((value * 1000) / sizes[at].words).toFixed(2)]),
      short(times(stage).at(-1) / longest),
    ]),
  )
}

/** @param {{ file: string, minified: number, gzipped: number, aim?: string }[]} bundles sizes in bytes */
export function bundleTable(bundles) {
  const kilo = bytes => (bytes / 1000).toFixed(1)
  return table(
    ['bundle', 'kB minified', 'kB gzipped', 'aim'],
    bundles.map(({ file, minified, gzipped, aim = '' }) => [file, kilo(minified), kilo(gzipped), aim]),
  )
}

/** Three figures. */
function short(value) {
  return value < 9.995 ? value.toFixed(2) : value < 99.95 ? value.toFixed(1) : value.toFixed(0)
}

/** A Markdown table that is one in the terminal, too. */
function table(head, rows) {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map(row => row[at].length)))
  const line = cells =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
