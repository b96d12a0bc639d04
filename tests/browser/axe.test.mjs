// WCAG 2.2 AA on every page of the program, as several roles meet them: with data, and with errors. Pages are found as
// people find them, by following links; a page that no link leads to fails the test.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { openBrowser, program, signIn, startDemonstration } from './goldenthread.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const roles = ['qa.officer', 'qa.manager', 'practitioner', 'team.manager', 'head.of.service', 'system.administrator']

/** What axe says of parts that are not ours, each with its reason. */
const known = {
  // govuk-frontend's own script sets aria-expanded on radios that reveal a part, which the role does not list
  'aria-allowed-attr': node => node.html.includes('govuk-radios__input') || node.html.includes('govuk-checkboxes__input')
}

/** Pages that no link leads to, and why. */
const withoutLink = new Set(['/health', '/assets/{name}', '/sign-in',
  '/audits/{id}/submission', // shown once, after submitting
  '/reports/head-of-service-monthly.csv', '/reports/head-of-service-monthly.json']) // files, no pages

const isFile = link => /\.(csv|json)(\?|$)/.test(link)

let demonstration, browser
const visited = new Map()

before(async () => {
  demonstration = await startDemonstration()
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await demonstration?.stop()
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
  const result = await page.evaluate(tags => window.axe.run(document, { runOnly: tags }), standards)
  return result.violations.flatMap(violation => violation.nodes
    .filter(node => !known[violation.id]?.(node))
    .map(node => `${violation.id}: ${node.html.slice(0, 160)}`))
}

/** Follows links from the first page; two addresses of each route. */
async function walk(who, patterns) {
  const page = await signIn(browser, demonstration, who, { bypassCSP: true })
  const seen = new Map()
  const queue = ['/']
  const faults = []
  while (queue.length > 0) {
    const address = queue.shift()
    const pattern = patternOf(new URL(address, demonstration.address).pathname, patterns)
    if (!pattern || (seen.get(pattern) ?? 0) >= 2) continue
    seen.set(pattern, (seen.get(pattern) ?? 0) + 1)
    const answer = await page.goto(address)
    if (!/html/.test(answer.headers()['content-type'] ?? '')) continue
    if (answer.status() !== 200) faults.push(`${address} answered ${answer.status()} to ${who}`)
    visited.set(pattern, who)
    faults.push(...(await faultsOn(page)).map(fault => `${pattern} as ${who}: ${fault}`))
    const links = await page.$$eval('a[href^="/"]', all => all.map(a => a.getAttribute('href')))
    queue.push(...links.filter(link => !isFile(link)))
  }
  await page.context().close()
  return faults
}

for (const who of roles) {
  test(`every page that ${who} can reach is accessible and opens`, async () => {
    assert.deepEqual(await walk(who, getRoutes()), [])
  })
}

test('every page of the program was reached by a link', () => {
  const missed = getRoutes().filter(pattern => !visited.has(pattern) && !withoutLink.has(pattern))
  assert.deepEqual(missed, [])
})

test('pages with errors and pages for nobody are accessible', async () => {
  const page = await signIn(browser, demonstration, 'system.administrator', { bypassCSP: true })
  const faults = []
  for (const [address, button] of [['/teams/new', 'Add'], ['/people/new', 'Add']]) {
    await page.goto(address)
    await page.click(`main button:text-is("${button}")`)
    assert.match(await page.title(), /^Error: /)
    faults.push(...await faultsOn(page))
  }
  await page.goto('/no/such/page')
  faults.push(...await faultsOn(page))
  await page.context().clearCookies()
  await page.goto('/sign-in')
  faults.push(...await faultsOn(page))
  await page.click('main button[type=submit]')
  faults.push(...await faultsOn(page))
  assert.deepEqual(faults, [])
})
