#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from './server.ts'

if (process.argv.includes('--help')) {
  process.stdout.write('Usage: kind-regrets-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n')
} else {
  serve(createConnection(ProposedFeatures.all), `${pathToFileURL(join(__dirname, '../../docs/rules'))}/`)
}
