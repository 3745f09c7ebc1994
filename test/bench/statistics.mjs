/** The value below which a share of the values lies; undefined where there are none. */
export function quantile(values, share) {
  const known = values.filter(value => value !== undefined).sort((a, b) => a - b)
  return known[Math.min(known.length - 1, Math.floor(known.length * share))]
}

export function median(values) {
  return quantile(values, 0.5)
}
