// What people type is kept as they type it: each long form (staff/house/long_form.hpp) is sent to the server as a draft,
// which decides and saves nothing, and stands in the form when the page is opened again. While the line is down the words
// stay on the page; they are never kept in the browser. Other forms with room for words only warn before they are left.

const quiet = 1500 // milliseconds without a key before a draft is sent
const patience = 10_000 // for an answer
const again = 5000 // until it is tried again

class LongForm {
  #form
  #status
  #seen
  #kept
  #timer
  #sending = null
  #refused = false
  #wasSent = false
  #leaving = false

  constructor(form) {
    this.#form = form
    this.#status = form.querySelector('[role=status]')
    this.#seen = form.elements.draft_seen
    this.#seen.value = form.dataset.draftRevision // a browser that goes back puts the older one in the field
    this.#kept = 'unsaved' in form.dataset || !this.#isAsDrawn() ? null : this.#typed()
    form.addEventListener('input', () => this.#later(quiet))
    form.addEventListener('change', () => this.#later(0))
    form.addEventListener('submit', event => this.#submit(event))
    addEventListener('online', () => this.#later(0))
    addEventListener('beforeunload', event => { if (!this.#leaving && this.#isUnsaved()) event.preventDefault() })
    if (this.#kept === null) this.#later(0)
  }

  /** What the form holds, as it would be sent; files go only with the form itself. */
  #typed() {
    const own = ['csrf', 'draft_seen']
    return new URLSearchParams([...new FormData(this.#form)].filter(([name, value]) => typeof value === 'string' && !own.includes(name))).toString()
  }

  /** Whether the fields are as the page came: a browser that goes back may put what was typed in them. */
  #isAsDrawn() {
    const isDefault = option => option.selected === option.defaultSelected
    return [...this.#form.elements].every(field => {
      if (field.matches('textarea, input[type=text]')) return field.value === field.defaultValue
      if (field.matches('input[type=radio], input[type=checkbox]')) return field.checked === field.defaultChecked
      if (field.matches('select')) return field.selectedIndex <= 0 || [...field.options].every(isDefault)
      return true
    })
  }

  #isUnsaved() { return this.#typed() !== this.#kept }

  #later(wait) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#keep(), wait)
  }

  #say(words) { if (this.#status.textContent !== words) this.#status.textContent = words }

  #sayOffline() {
    this.#say(this.#wasSent
      ? 'Not sent: no connection. Your words stay on this page. Send it again when the line is back.'
      : 'Not saved: no connection. Your words stay on this page. We try again.')
  }

  /** One at a time, so that the server sees drafts in the order in which they were typed. True when the server answered. */
  async #keep() {
    while (this.#sending) await this.#sending
    if (this.#refused || !this.#isUnsaved()) return true
    this.#sending = this.#send(this.#typed())
    const answered = await this.#sending
    this.#sending = null
    return answered
  }

  async #send(typed) {
    const body = new URLSearchParams(typed)
    body.set('csrf', this.#form.elements.csrf.value)
    body.set('draft_of', this.#form.dataset.draftOf)
    body.set('draft_seen', this.#seen.value)
    let answer
    try {
      answer = await fetch(this.#form.dataset.draftsAt, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(patience) })
    } catch {
      this.#sayOffline()
      this.#later(again)
      return false
    }
    if (answer.status >= 500) {
      this.#say('Not saved: the service is busy. Your words stay on this page. We try again.')
      this.#later(again)
    } else if (answer.ok) {
      this.#seen.value = answer.headers.get('Draft-Revision')
      this.#kept = typed
      this.#wasSent = false
      this.#say(await answer.text())
    } else {
      this.#refused = true
      const saysWhy = answer.headers.get('Content-Type')?.startsWith('text/plain')
      this.#say(saysWhy ? await answer.text() : 'Not saved: this page is no longer open here. Press its button: you are told how to go on, and find your words.')
    }
    return true
  }

  /** A form is sent over a line that just worked, or not at all: an error page in its place would take the words away. */
  async #submit(event) {
    if (this.#leaving) return
    if (!this.#isUnsaved() && navigator.onLine) {
      this.#leaving = true
      return
    }
    event.preventDefault()
    this.#wasSent = true
    const answered = await this.#keep()
    if (this.#leaving) return
    if (!answered || !navigator.onLine) return this.#sayOffline()
    this.#leaving = true
    this.#form.requestSubmit(event.submitter)
  }
}

/** Whoever goes back to a page sees it as it is now, not as they left it. */
addEventListener('pageshow', event => { if (event.persisted) location.reload() })

for (const form of document.querySelectorAll('form[data-draft-of]')) new LongForm(form)

for (const form of document.querySelectorAll('main form[method=post]:not([data-draft-of]):has(textarea)')) {
  let isUnsaved = false
  form.addEventListener('input', () => { isUnsaved = true })
  form.addEventListener('submit', () => { isUnsaved = false })
  addEventListener('beforeunload', event => { if (isUnsaved) event.preventDefault() })
}
