// WCAG 2.2 AA on every page of the program, as several roles meet them: with data, without any, and with errors. Pages
// are found as people find them, by following links; a page that no link leads to fails the test.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { fillSignIn, openBrowser, program, signIn, startDemonstration, startEmptyAuthority } from './goldenthread.mjs'
import { press } from './steps.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const roles = ['qa.officer', 'qa.manager', 'practitioner', 'team.manager', 'head.of.service', 'system.administrator']
const rolesWithoutData = ['system_administrator', 'qa_manager', 'head_of_service', 'practitioner']

/** What axe says of parts that are not ours, each with its reason. */
const known = {
  // govuk-frontend's own script sets aria-expanded on radios that reveal a part, which the role does not list
  'aria-allowed-attr': node => node.html.includes('govuk-radios__input') || node.html.includes('govuk-checkboxes__input')
}

/** Pages that no link leads to, and why. */
const withoutLink = new Set(['/health', '/assets/{name}', '/sign-in',
  '/audits/{id}/submission', // shown once, after submitting
  '/assets/council.css', // where a council has set its colour: src/app/tests/brand_test.cpp
  '/reports/editions/{id}/changes', // once a figure has changed since: src/reports/tests/edition_test.cpp
  '/r/{link}', '/return', '/return/sections/{section}', '/return/check', // by a link that is sent to a partner agency
  '/imports/checks/{token}', // shown after a file was sent: src/cases/tests/import_pages_test.cpp
  '/sign-in/council', '/sign-in/return', // lead out of the service and back: src/app/tests/council_sign_in_test.cpp
  '/actions/{id}/files/{file}', // to be saved: src/audits/tests/action_files_test.cpp
  '/kept-forms/{token}']) // offered once, after a form that came too late: a test of its own below

/** Files are opened, not looked at. */
const isFile = link => /\.(csv|json|xlsx|pdf)(\?|$)/.test(link)

/** Of pages of one route, how many are looked at; and how many are opened, since each may lead somewhere new. */
const looked = 2
const opened = 8

let demonstration, empty, browser
const visited = new Map()

before(async () => {
  demonstration = await startDemonstration()
  empty = await startEmptyAuthority(rolesWithoutData)
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await demonstration?.stop()
  await empty?.stop()
})

function getRoutes() {
  const said = spawnSync(program, ['routes', '--data', demonstration.data], { encoding: 'utf8' }).stdout
  return said.trim().split('\n').map(line => line.split('\t')).filter(([method]) => method === 'GET').map(([, pattern]) => pattern)
}

/** The route that an address belongs to: a literal segment wins over a captured one. */
function patternOf(path, patterns) {
  const parts = path.split('/')
  const fits = patterns.filter(pattern => {
    const wanted = pattern.split('/')
    return wanted.length === parts.length && wanted.every((segment, i) => segment.startsWith('{') || segment === parts[i])
  })
  return fits.sort((a, b) => (a.match(/\{/g) ?? []).length - (b.match(/\{/g) ?? []).length)[0]
}

async function faultsOn(page) {
  await page.evaluate(axeSource)
  const result = await page.evaluate(tags => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), standards)
  return result.violations.flatMap(violation => violation.nodes
    .filter(node => !known[violation.id]?.(node))
    .map(node => `${new URL(page.url()).pathname}: ${violation.id}: ${node.html.slice(0, 160)}`))
}

/** At 320 pixels, which is 400% zoom, the page itself does not scroll sideways. [WCAG 2.2, 1.4.10] */
async function sidewaysOn(page) {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(size)
  return wide > 320 ? [`${new URL(page.url()).pathname}: ${wide} pixels wide on a screen of 320`] : []
}

/** Follows links from the first page: each route once, and several records of those that show one. */
async function walk(authority, who, patterns) {
  const page = await signIn(browser, authority, who, { bypassCSP: true })
  const seen = new Map()
  const queue = ['/']
  const faults = []
  while (queue.length > 0) {
    const address = queue.shift()
    const pattern = patternOf(new URL(address, authority.address).pathname, patterns)
    if (!pattern) faults.push(`${address}: a link to nowhere`)
    const times = seen.get(pattern) ?? 0
    if (!pattern || times >= (pattern.includes('{') ? opened : 1)) continue
    seen.set(pattern, times + 1)
    visited.set(pattern, who)
    const answer = isFile(address) ? await page.request.get(address) : await page.goto(address)
    if (answer.status() !== 200) faults.push(`${address} answered ${answer.status()} to ${who}`)
    if (isFile(address)) continue
    if (times < looked) faults.push(...await faultsOn(page), ...await sidewaysOn(page))
    queue.push(...await page.$$eval('a[href^="/"]', all => all.map(a => a.getAttribute('href'))))
    queue.push(...await page.$$eval('button[name=leave_for]', all => all.map(button => button.value)))
  }
  await page.context().close()
  return faults
}

for (const who of roles) {
  test(`every page that ${who} can reach is accessible and opens`, async () => {
    assert.deepEqual(await walk(demonstration, who, getRoutes()), [])
  })
}

test('every page of the program was reached by a link', () => {
  const missed = getRoutes().filter(pattern => !visited.has(pattern) && !withoutLink.has(pattern))
  assert.deepEqual(missed, [])
})

for (const role of rolesWithoutData) {
  test(`every page that a ${role} reaches in an authority without data is accessible and opens`, async () => {
    assert.deepEqual(await walk(empty, role.replaceAll('_', '.'), getRoutes()), [])
  })
}

/** The first link on a page whose address fits. */
async function follow(page, from, pattern) {
  await page.goto(from)
  const links = await page.$$eval('main a[href^="/"]', all => all.map(a => a.getAttribute('href')))
  const found = links.find(link => pattern.test(link))
  assert.ok(found, `no link like ${pattern} on ${from}`)
  await page.goto(found)
}

/** Through the first of the pages that `from` links to which has a link like the second. */
async function followThrough(page, from, pattern, onwards) {
  await page.goto(from)
  const links = await page.$$eval('main a[href^="/"]', all => all.map(a => a.getAttribute('href')))
  for (const link of links.filter(each => pattern.test(each))) {
    await page.goto(link)
    const found = (await page.$$eval('main a[href^="/"]', all => all.map(a => a.getAttribute('href')))).find(each => onwards.test(each))
    if (found) return page.goto(found)
  }
  assert.fail(`no page like ${pattern} on ${from} has a link like ${onwards}`)
}

/** Empties every text field, chooses nothing, and sends the form with this button. */
async function sendEmpty(page, name) {
  for (const field of await page.locator('main textarea, main input[type=text]').all())
    if (await field.isVisible()) await field.fill('')
  await press(page, name)
}

const ownAudit = /^\/audits\/\d+$/
const stepOf = name => page => followThrough(page, '/', ownAudit, name)

/** Who sends which form with mistakes, and how they come to it. */
const mistakes = [
  ['system.administrator', page => page.goto('/teams/new'), 'Add'],
  ['system.administrator', page => page.goto('/people/new'), 'Add'],
  ['qa.officer', page => page.goto('/audits/samples/new'), 'Show who could be chosen'],
  ['qa.officer', page => followThrough(page, '/audits/samples', /^\/audits\/samples\/\d+$/, /\/cases\/\d+$/), 'Allocate the audit'],
  ['qa.officer', stepOf(/\/findings$/), 'Add this finding'],
  ['qa.officer', stepOf(/\/overall$/), 'Save and continue'],
  ['qa.officer', page => follow(page, '/cases', /^\/cases\/\d+$/).then(() => follow(page, page.url(), /\/risk$/)), null],
  ['qa.manager', page => page.goto('/audits/auditors/support'), 'Record it'],
  ['qa.manager', page => page.goto('/audits/calibration/new'), 'Send to be checked'],
  ['practitioner', page => follow(page, '/', /\/own-grades$/), 'Save my grades'],
  ['practitioner', page => follow(page, '/', /^\/actions\/\d+$/), 'Say that it is done']
]

test('pages with mistakes are accessible', async () => {
  const faults = []
  for (const [who, open, button] of mistakes) {
    const page = await signIn(browser, demonstration, who, { bypassCSP: true })
    await open(page)
    await sendEmpty(page, button ?? await page.locator('main button[type=submit]').last().innerText())
    assert.match(await page.title(), /^Error: /, page.url())
    faults.push(...await faultsOn(page))
    await page.context().close()
  }
  assert.deepEqual(faults, [])
})

test('pages for nobody, refusals and the way in are accessible', async () => {
  const page = await signIn(browser, demonstration, 'practitioner', { bypassCSP: true })
  const faults = []
  for (const [address, status] of [['/no/such/page', 404], ['/audits/1', 404], ['/teams', 403]]) {
    assert.equal((await page.goto(address)).status(), status, address)
    faults.push(...await faultsOn(page))
  }
  await page.context().clearCookies()
  for (const address of ['/sign-in', '/accessibility', '/no/such/page']) {
    await page.goto(address)
    faults.push(...await faultsOn(page))
  }
  await page.goto('/sign-in')
  await page.click('main button[type=submit]')
  assert.match(await page.title(), /^Error: /)
  faults.push(...await faultsOn(page))
  assert.deepEqual(faults, [])
})

test('the page that offers a form which came too late is accessible', async () => {
  const page = await signIn(browser, demonstration, 'system.administrator', { bypassCSP: true })
  await page.goto('/people/new')
  const elsewhere = await page.context().newPage()
  await elsewhere.goto('/')
  await elsewhere.getByRole('button', { name: 'Sign out' }).click()
  await fillSignIn(elsewhere, demonstration, 'system.administrator')
  await page.fill('#name', 'Somebody New')
  await page.locator('main').getByRole('button', { name: 'Add', exact: true }).click()
  assert.match(new URL(page.url()).pathname, /^\/kept-forms\//)
  assert.deepEqual([...await faultsOn(page), ...await sidewaysOn(page)], [])
})
