// @ts-check
import { existsSync, watch } from 'node:fs'
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * A folder of this machine as answers over HTTP: the other end of `disk/extension.js`.
 * Paths start with the folder's own name, `/examples/no.decline.md`. Failures carry Node's error code.
 *
 * @param {string} folder
 */
export async function openFolder(folder) {
  const path = await realpath(folder).catch(() => failed('ENOENT', `There is no folder ${folder}`))

  /** @type {Set<Response>} */
  const watchers = new Set()
  const watching = watch(path, { recursive: true }, (event, name) => {
    if (!name) return
    const type = !existsSync(join(path, name)) ? 'Deleted' : event === 'rename' ? 'Created' : 'Changed'
    const line = JSON.stringify({ path: `/${basename(path)}/${name.replaceAll('\\', '/')}`, type })
    for (const watcher of watchers) watcher.write(`${line}\n`)
  })
  // When the folder itself goes, the next call says so; the server need not fall over it.
  watching.on('error', () => {})

  return { path, answer, close: () => watching.close() }

  /** @param {string} operation @param {URLSearchParams} asked @param {Request} request @param {Response} response */
  async function answer(operation, asked, request, response) {
    const file = await local(asked.get('path'))
    switch (operation) {
      case 'stat': {
        const found = await stat(file)
        return json({
          type: found.isDirectory() ? 2 : 1,
          ctime: found.birthtimeMs,
          mtime: found.mtimeMs,
          size: found.size,
        })
      }
      case 'list': {
        const entries = await readdir(file, { withFileTypes: true })
        return json(
          entries.filter(entry => !entry.isSymbolicLink()).map(entry => [entry.name, entry.isDirectory() ? 2 : 1]),
        )
      }
      case 'read':
        return done(await readFile(file))
      case 'write':
        if (!asked.has('create')) await stat(file)
        return done(
          await writeFile(file, await buffer(request), {
            flag: asked.has('create') && !asked.has('overwrite') ? 'wx' : 'w',
          }),
        )
      case 'make':
        return done(await mkdir(file))
      case 'delete':
        if (file === path) failed('EACCES', 'The folder itself stays')
        return done(await rm(file, { recursive: asked.has('recursive') }))
      case 'rename': {
        const to = await local(asked.get('to'))
        if (!asked.has('overwrite') && existsSync(to)) failed('EEXIST', `${to} exists`)
        return done(await rename(file, to))
      }
      case 'watch':
        response.writeHead(200).flushHeaders()
        watchers.add(response)
        return response.on('close', () => watchers.delete(response))
      default:
        failed('ENOSYS', `There is no ${operation}`)
    }

    /** @param {unknown} value */
    function json(value) {
      return done(JSON.stringify(value))
    }

    /** @param {string | Buffer | void} body */
    function done(body) {
      return response.writeHead(200).end(body)
    }
  }

  /** @param {string | null} asked */
  function local(asked) {
    const [, mount, ...names] = (asked ?? '').split('/')
    if (mount !== basename(path)) failed('ENOENT', `${asked} is not in the folder`)
    return within(path, names)
  }
}

/**
 * The path of `names` below `root`. Links are refused wherever they lead: where one leads may change after the look.
 *
 * @param {string} root
 * @param {readonly string[]} names
 */
export async function within(root, names) {
  let path = root
  for (const name of names) {
    if (name === '') continue
    if (name === '.' || name === '..' || /[\\/\0]/.test(name)) failed('EACCES', 'The path leaves the folder')
    path = join(path, name)
    const found = await lstat(path).catch(() => undefined)
    if (found?.isSymbolicLink()) failed('EACCES', 'Links are not followed')
  }
  return path
}

/**
 * @param {string} code
 * @param {string} message
 * @returns {never}
 */
function failed(code, message) {
  throw Object.assign(new Error(message), { code })
}
