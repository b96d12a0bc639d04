// The running program and a browser for the browser tests: a demonstration authority in a temporary folder, served on a
// free port; Debian's Chromium driven by playwright-core.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** The program under test. */
export const program = new URL('../../build/release/goldenthread', import.meta.url).pathname

/** Makes the demonstration and serves it. Give it back with `stop`. */
export async function startDemonstration() {
  const folder = mkdtempSync(join(tmpdir(), 'goldenthread-'))
  const data = join(folder, 'demo')
  const made = spawnSync(program, ['demo', '--data', data], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`goldenthread demo: ${made.stderr}`)
  const server = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await addressOf(server)
  const people = readPeople(readFileSync(join(data, 'sign-in.txt'), 'utf8'))
  const stop = async () => {
    const gone = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, people, data, stop }
}

/** "Serving … on http://127.0.0.1:40123/" stands on standard error once it listens. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr.on('data', text => {
      said += text
      const found = said.match(/ on (http:\/\/127\.0\.0\.1:\d+)\//)
      if (found) resolve(found[1])
    })
    server.once('exit', code => reject(new Error(`goldenthread serve ended with ${code}: ${said}`)))
  })
}

/** Email addresses by role, and the password they share: each line of sign-in.txt that holds an address. */
function readPeople(text) {
  const password = text.match(/password[^:]*:\s*(.+)/i)[1].trim()
  const byLocalPart = {}
  for (const [email, local] of text.matchAll(/([a-z.]+)@northvale\.example/g)) byLocalPart[local] = email
  return { password, byLocalPart }
}

export function openBrowser() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync']
  })
}

/** A page signed in as somebody of the demonstration, such as "qa.officer". */
export async function signIn(browser, demonstration, who, options = {}) {
  const context = await browser.newContext({ baseURL: demonstration.address, viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.fill('#email', demonstration.people.byLocalPart[who] ?? `${who}@northvale.example`)
  await page.fill('#password', demonstration.people.password)
  await page.click('main button[type=submit]')
  return page
}
