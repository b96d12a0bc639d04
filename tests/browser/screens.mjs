// Photographs of the demonstration. Without a word, the six that the README and its readers look at, in docs/screens; with
// a folder, every page there as a laptop and a telephone show it, to be looked at by whoever changed how pages look.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser, signIn, startDemonstration } from './goldenthread.mjs'
import { openOwnAudit, press } from './steps.mjs'

const everythingInto = process.argv[2]
const folder = everythingInto ?? new URL('../../docs/screens/', import.meta.url).pathname
const widths = { desktop: 1280, phone: 390 }
const tallest = everythingInto ? 2400 : 1100
const most = 250 * 1024

/** The pictures that are kept with the project. */
const kept = new Set(['my-work-qa-officer-desktop', 'audit-task-list-phone', 'audit-domain-desktop', 'audit-finished-desktop',
  'report-desktop', 'risk-phone'])

/** Opens the first link whose address fits, from a page where it stands. */
async function follow(page, from, pattern) {
  await page.goto(from)
  const links = await page.$$eval('main a[href^="/"]', all => all.map(a => a.getAttribute('href')))
  const found = links.find(link => pattern.test(link))
  if (!found) throw new Error(`No link like ${pattern} on ${from}`)
  await page.goto(found)
  return found
}

const audit = /^\/audits\/\d+$/

/** Who sees it, and how they get there. */
const screens = [
  ['sign-in', null, page => page.goto('/sign-in')],
  ['my-work-qa-officer', 'qa.officer', page => page.goto('/')],
  ['my-work-practitioner', 'practitioner', page => page.goto('/')],
  ['choose-a-sample', 'qa.officer', async page => {
    await page.goto('/audits/samples/new')
    await page.selectOption('main select', { label: 'Harbour Family Help Team' })
    await page.click('main button:text-is("Show who could be chosen")')
  }],
  ['sample', 'qa.officer', page => follow(page, '/audits/samples', /^\/audits\/samples\/\d+$/)],
  ['audit-task-list', 'qa.officer', page => openOwnAudit(page)],
  ['audit-domain', 'qa.officer', page => openOwnAudit(page, '/sections/risk_and_safety')],
  ['audit-check-answers', 'qa.officer', page => openOwnAudit(page, '/check')],
  ['audit-finished', 'qa.officer', page => follow(page, '/audits?state=final', audit)],
  ['actions', 'team.manager', page => page.goto('/actions')],
  ['caseload', 'team.manager', page => page.goto('/cases')],
  ['case', 'team.manager', page => follow(page, '/cases', /^\/cases\/\d+$/)],
  ['raise-a-risk', 'qa.officer', async page => {
    const path = await follow(page, '/cases', /^\/cases\/\d+$/)
    await page.goto(`${path}/risk`)
  }],
  ['report', 'head.of.service', page => page.goto('/reports/head-of-service-monthly')],
  ['imports', 'system.administrator', page => page.goto('/imports')],
  ['names', 'qa.officer', page => page.goto('/names')],
  ['audit-conversation', 'qa.officer', page => openOwnAudit(page, '/conversation')],
  ['audit-family', 'qa.officer', async page => {
    await openOwnAudit(page, '/voices/family')
    await page.check('main input[type=radio] >> nth=0')
  }],
  ['audit-findings', 'qa.officer', async page => {
    await openOwnAudit(page, '/findings')
    await page.check('main input[value=improvement]')
    await press(page, 'Add this finding')
  }],
  ['allocate', 'qa.officer', async page => {
    await follow(page, '/audits/samples', /^\/audits\/samples\/\d+$/)
    await follow(page, page.url(), /\/cases\/\d+$/)
  }],
  ['own-grades', 'practitioner', page => follow(page, '/', /\/own-grades$/)],
  ['action', 'practitioner', page => follow(page, '/', /^\/actions\/\d+$/)],
  ['risk', 'qa.officer', page => follow(page, '/', /^\/risks\/\d+$/)],
  ['audits', 'qa.officer', page => page.goto('/audits')],
  ['teams', 'system.administrator', page => page.goto('/teams')],
  ['team', 'system.administrator', page => follow(page, '/teams', /^\/teams\/\d+$/)],
  ['people', 'system.administrator', page => page.goto('/people')],
  ['person', 'system.administrator', page => follow(page, '/people', /^\/people\/\d+$/)],
  ['framework', 'qa.manager', page => page.goto('/framework')],
  ['case-checks', 'team.manager', async page => {
    const path = await follow(page, '/cases', /^\/cases\/\d+$/)
    await page.goto(`${path}/checks`)
  }],
  ['case-check-new', 'team.manager', async page => {
    const path = await follow(page, '/cases', /^\/cases\/\d+$/)
    await page.goto(`${path}/checks/new`)
  }],
  ['quarters', 'service.manager', page => page.goto('/quarters')],
  ['quarter', 'service.manager', page => follow(page, '/quarters', /^\/quarters\/\d+$/)],
  ['mail', 'system.administrator', page => page.goto('/mail')],
  ['overview-director', 'director', page => page.goto('/reports/overview')],
  ['overview-head-of-service', 'head.of.service', page => page.goto('/reports/overview')],
  ['reports', 'qa.manager', page => page.goto('/reports')],
  ['quarterly-report', 'qa.manager', page => page.goto('/reports/quarterly')],
  ['programme', 'qa.manager', page => page.goto('/programme')],
  ['share', 'qa.manager', page => follow(page, '/programme', /^\/programme\/share/)],
  ['readers', 'qa.manager', async page => {
    const path = await follow(page, '/cases', /^\/cases\/\d+$/)
    await page.goto(`${path}/readers`)
  }],
  ['restricted', 'qa.manager', async page => {
    const path = await follow(page, '/cases', /^\/cases\/\d+$/)
    await page.goto(`${path}/readers`)
    await page.fill('main textarea', 'A child of somebody who works here')
    await page.locator('main form button').first().click()
  }],
  ['coverage', 'qa.manager', page => page.goto('/programme/coverage')],
  ['consistency', 'qa.manager', page => page.goto('/audits/consistency')],
  ['auditors', 'qa.manager', page => page.goto('/audits/auditors')],
  ['moderation', 'qa.manager', page => page.goto('/audits/moderation')],
  ['calibration', 'qa.manager', page => page.goto('/audits/calibration')],
  ['second-reads', 'qa.manager', page => page.goto('/audits/second-reads')],
  ['cycles', 'qa.manager', page => page.goto('/audits/cycles')],
  ['cycle', 'qa.manager', page => follow(page, '/audits/cycles', /\/cycle$/)],
  ['themes', 'qa.manager', page => page.goto('/audits/themes')],
  ['not-followed-through', 'qa.manager', page => page.goto('/not-followed-through')],
  ['learning', 'team.manager', page => page.goto('/learning')],
  ['bulletin', 'team.manager', page => page.goto('/learning/bulletin')],
  ['supervision', 'team.manager', page => page.goto('/learning/supervision')],
  ['multi-agency', 'qa.manager', page => page.goto('/multi-agency')],
  ['tools', 'qa.manager', page => page.goto('/framework/tools')],
  ['accessibility', null, page => page.goto('/accessibility')]
]

async function pageFor(browser, demonstration, who) {
  if (who) return signIn(browser, demonstration, who)
  const context = await browser.newContext({ baseURL: demonstration.address })
  return context.newPage()
}

async function photograph(page, name) {
  for (const [kind, width] of Object.entries(widths)) {
    if (!everythingInto && !kept.has(`${name}-${kind}`)) continue
    await page.setViewportSize({ width, height: 800 })
    await page.mouse.move(0, 0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) console.warn(`${name} is ${wide} wide on a ${kind}`)
    const path = join(folder, `${name}-${kind}.png`)
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } })
    const { size } = statSync(path)
    if (!everythingInto && size > most) console.warn(`${name}-${kind}.png has ${Math.round(size / 1024)} KB`)
  }
}

const demonstration = await startDemonstration()
const browser = await openBrowser()
let failed = false
try {
  mkdirSync(folder, { recursive: true })
  for (const [name, who, open] of screens) {
    if (!everythingInto && !Object.keys(widths).some(kind => kept.has(`${name}-${kind}`))) continue
    const page = await pageFor(browser, demonstration, who)
    try {
      await open(page)
      await photograph(page, name)
    } catch (error) {
      failed = true
      console.error(`${name}: ${error.message}`)
    }
    await page.context().close()
  }
} finally {
  await browser.close()
  await demonstration.stop()
}
process.exit(failed ? 1 : 0)
