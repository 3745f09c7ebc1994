import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { serveBare } from './bare.ts'

const processor = unified().use(remarkParse).freeze()

serveBare(text => {
  processor.parse(text)
  return []
})
