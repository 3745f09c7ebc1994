import writeGood from 'write-good'
import { serveBare } from './bare.ts'

serveBare(text =>
  writeGood(text).map(({ index, offset, reason }) => ({ start: index, end: index + offset, message: reason })),
)
