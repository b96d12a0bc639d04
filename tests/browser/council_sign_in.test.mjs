// Signing in with the council's own account, against a real identity provider (npm's oidc-provider) in this process. No
// browser: what it would do is followed here, address by address.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import Provider from 'oidc-provider'
import { program } from './goldenthread.mjs'

const people = { ada: 'ada@northvale.example', stranger: 'stranger@northvale.example' }
let folder, issuer, identity, address, server

const freePort = () => new Promise(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address()
    probe.close(() => resolve(port))
  })
})

before(async () => {
  const [ours, theirs] = [await freePort(), await freePort()]
  address = `http://127.0.0.1:${ours}`
  issuer = `http://127.0.0.1:${theirs}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'goldenthread', client_secret: 'a secret+with/signs', redirect_uris: [`${address}/sign-in/return`] }],
    claims: { email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: people[id], email_verified: true }) })
  })
  identity = provider.listen(theirs, '127.0.0.1')
  folder = mkdtempSync(join(tmpdir(), 'goldenthread-'))
  run(['init', '--data', folder, '--name', 'Northvale Council'])
  run(['user', 'add', '--data', folder, '--name', 'Ada', '--email', people.ada, '--role', 'qa_manager'], 'three unlikely words\n')
  appendFileSync(join(folder, 'goldenthread.toml'), `
[council_sign_in]
issuer = "${issuer}"
client_id = "goldenthread"
client_secret = "a secret+with/signs"
address = "${address}"
`)
  server = spawn(program, ['serve', '--data', folder, '--listen', `127.0.0.1:${ours}`], { stdio: ['ignore', 'ignore', 'pipe'] })
  await new Promise((resolve, reject) => {
    let said = ''
    server.stderr.on('data', text => { if ((said += text).includes(' on http')) resolve() })
    server.once('exit', code => reject(new Error(`serve ended with ${code}`)))
  })
})

after(async () => {
  if (server) {
    const gone = new Promise(resolve => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
  identity?.closeAllConnections()
  identity?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

function run(words, input = '') {
  const done = spawnSync(program, words, { encoding: 'utf8', input })
  assert.equal(done.status, 0, done.stderr)
}

/** The cookies that an answer sets, one a line; Debian's own Node joins them by commas. */
const cookiesOf = answer => answer.headers.getSetCookie?.() ?? (answer.headers.get('set-cookie') ?? '').split(/,(?=[^;,]+=)/).filter(Boolean)

/** A browser without a window: cookies by host, one step at a time. */
class Visitor {
  #jars = new Map()

  async go(url, form) {
    const target = new URL(url, address)
    const jar = this.#jars.get(target.host) ?? new Map()
    this.#jars.set(target.host, jar)
    const answer = await fetch(target, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...jar].map(pair => pair.join('=')).join('; ') }
    })
    for (const line of cookiesOf(answer)) {
      const pair = line.split(';')[0].trim()
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const next = answer.headers.get('location')
    return { status: answer.status, next: next && new URL(next, target).href, text: await answer.text() }
  }

  /** From our sign-in page to the provider, through its forms, to the address it sends back to. */
  async signInAs(login) {
    let step = await this.go('/sign-in/council?then=/me')
    for (let n = 0; n < 12 && !step.next?.startsWith(`${address}/sign-in/return`); ++n) {
      const form = step.text.match(/<form[^>]+action="([^"]+)"/)
      if (step.next) step = await this.go(step.next)
      else if (step.text.includes('name="login"')) step = await this.go(form[1], { prompt: 'login', login, password: 'x' })
      else step = await this.go(form[1], { prompt: 'consent' })
    }
    return step.next
  }
}

test('somebody of the staff list signs in with their account at a real provider', async () => {
  const visitor = new Visitor()
  assert.match((await visitor.go('/sign-in')).text, /Sign in with your council account/)
  const back = await visitor.go(await visitor.signInAs('ada'))
  assert.equal(back.status, 303, back.text)
  assert.equal(back.next, `${address}/me`)
  assert.match((await visitor.go('/me')).text, /Ada/)
})

test('the address that the provider sent them back to serves once', async () => {
  const visitor = new Visitor()
  const place = await visitor.signInAs('ada')
  assert.equal((await visitor.go(place)).status, 303)
  assert.equal((await visitor.go(place)).status, 403)
  assert.equal((await new Visitor().go(place)).status, 403)
})

test('who is not in the staff list is told so, and is not signed in', async () => {
  const visitor = new Visitor()
  const refused = await visitor.go(await visitor.signInAs('stranger'))
  assert.equal(refused.status, 403)
  assert.match(refused.text, /staff list/)
  assert.equal((await visitor.go('/me')).status, 303)
})
