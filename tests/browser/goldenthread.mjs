// The running program and a browser for the browser tests: an authority in a temporary folder, served on a free port;
// Debian's Chromium driven by playwright-core.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** The program under test: the release, or that of another preset (PRESET=dev). */
export const program = new URL(`../../build/${process.env.PRESET ?? 'release'}/goldenthread`, import.meta.url).pathname

/** Makes the demonstration and serves it. Give it back with `stop`. */
export function startDemonstration() {
  return start(data => {
    run(['demo', '--data', data])
    return readPeople(readFileSync(join(data, 'sign-in.txt'), 'utf8'))
  })
}

/** A new authority without any data: nobody but one person of each of these roles, called as the demonstration's are. */
export function startEmptyAuthority(roles) {
  const password = 'lantern harbour eight'
  return start(data => {
    run(['init', '--data', data, '--name', 'Emptyshire Council'])
    const byLocalPart = {}
    for (const role of roles) {
      const local = role.replaceAll('_', '.')
      byLocalPart[local] = `${local}@emptyshire.example`
      run(['user', 'add', '--data', data, '--name', `The ${role}`, '--email', byLocalPart[local], '--role', role], `${password}\n`)
    }
    return { password, byLocalPart }
  })
}

function run(words, input = '') {
  const done = spawnSync(program, words, { encoding: 'utf8', input })
  if (done.status !== 0) throw new Error(`goldenthread ${words[0]}: ${done.stderr}`)
}

async function start(fill) {
  const folder = mkdtempSync(join(tmpdir(), 'goldenthread-'))
  const data = join(folder, 'data')
  const people = fill(data)
  const authority = { people, data }
  let server
  const serve = async (...more) => {
    server = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', ...more], { stdio: ['ignore', 'ignore', 'pipe'] })
    authority.address = await addressOf(server)
  }
  const end = async () => {
    const gone = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
  authority.stop = async () => {
    await end()
    rmSync(folder, { recursive: true, force: true })
  }
  /** The same on a later day ("2027-02-15"); everybody signs in anew. */
  authority.serveOn = async day => {
    await end()
    await serve('--today', day)
  }
  await serve()
  return authority
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

/** In a container we are root, and Chromium has no sandbox for root. The pages are our own. */
export function openBrowser() {
  const asRoot = process.getuid() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...asRoot, '--disable-dev-shm-usage', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync']
  })
}

/** What people sit before. */
export const screens = { laptop: { width: 1280, height: 900 }, tablet: { width: 810, height: 1080 }, phone: { width: 390, height: 844 } }

/** Where a journey is told again: nothing that anybody has to do may need JavaScript or a wide screen. */
export const stations = [
  { screen: 'laptop', javaScriptEnabled: true },
  { screen: 'tablet', javaScriptEnabled: false },
  { screen: 'phone', javaScriptEnabled: true }
].map(({ screen, javaScriptEnabled }) => ({
  words: `${javaScriptEnabled ? 'with' : 'without'} JavaScript, on a ${screen}`,
  options: { javaScriptEnabled, viewport: screens[screen] }
}))

/** A page signed in as somebody of the authority, such as "qa.officer". */
export async function signIn(browser, authority, who, options = {}) {
  const context = await browser.newContext({ baseURL: authority.address, viewport: screens.laptop, ...options })
  const page = await context.newPage()
  await fillSignIn(page, authority, who)
  return page
}

export async function fillSignIn(page, authority, who) {
  await page.goto('/sign-in')
  await page.fill('#email', authority.people.byLocalPart[who])
  await page.fill('#password', authority.people.password)
  await page.click('main button[type=submit]')
}
