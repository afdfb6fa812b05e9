/*
 * What makes pages nicer where scripts run; every page works without it.
 *
 * - the error summary takes the focus
 * - what has data-print prints the page
 * - the account menu closes when one goes elsewhere
 * - a page that asks for a part of itself after the session says that one is signed out, and asks by itself no more
 * - a form with data-autosave="/address" is sent there while one types; its answer is not looked at beyond its status.
 *   What a lost connection or an ended session holds back is kept in session storage, for this tab only, and is removed
 *   as soon as it is saved or one signs out. Where a hidden field is marked data-autosave-version, the answer's ETag goes
 *   there, and what was changed in another window is not written over: one is told, and sees both when one saves.
 * - a form with data-kept="name" is kept in session storage while one types, for this tab only and nowhere else, until a
 *   page has data-kept-done="name" or one signs out
 * - what has data-drag is dragged by mouse to what has data-drop: that chooses in its own form, and sends it
 */
(() => {
  "use strict";

  const KEPT = "polku.draft:";
  const PAUSE = 1500;
  const RETRY = 15000;

  const focusErrors = (root) => root.querySelector?.("#errors")?.focus();

  /* Said once; who has signed in again in another tab still gets what they ask for themselves. */
  let signedOut = false;
  const toldSignedOut = (event) => {
    if (event.detail.xhr.status === 401 && !signedOut) {
      const words = document.getElementById("signed-out");
      signedOut = words !== null;
      words?.after(words.content.cloneNode(true));
    }
  };
  const asksNoMore = (event) => {
    if (signedOut && event.detail.elt.getAttribute("hx-trigger")?.startsWith("every")) {
      event.preventDefault();
    }
  };

  const closeMenus = (event) => {
    for (const menu of document.querySelectorAll("details.account[open]")) {
      const elsewhere = event.type === "click" && !menu.contains(event.target);
      if (elsewhere || event.key === "Escape") {
        menu.open = false;
        if (!elsewhere) {
          menu.querySelector("summary").focus();
        }
      }
    }
  };

  /* At the desk: the same form as by keyboard, chosen by dragging. */
  const drag = () => {
    let dragged = null;
    addEventListener("dragstart", (event) => {
      dragged = event.target.closest?.('[data-drag][draggable="true"]') ?? null;
      if (dragged !== null) {
        event.dataTransfer.setData("text/plain", "");
        event.dataTransfer.effectAllowed = "move";
      }
    });
    const over = (event) => {
      const place = event.target.closest?.("[data-drop]") ?? null;
      return dragged !== null && place !== null && !place.contains(dragged) ? place : null;
    };
    const mark = (place) => {
      document.querySelector("[data-drop].over")?.classList.remove("over");
      place?.classList.add("over");
    };
    addEventListener("dragover", (event) => {
      const place = over(event);
      mark(place);
      if (place !== null) {
        event.preventDefault();
      }
    });
    addEventListener("dragend", () => {
      mark(null);
      dragged = null;
    });
    addEventListener("drop", (event) => {
      const place = over(event);
      if (place === null) {
        return;
      }
      event.preventDefault();
      const form = dragged.querySelector("form");
      const take = form.querySelector("[data-take]");
      const into = [...form.elements.into.options].find((option) => option.value.startsWith(`${place.dataset.drop} `));
      if (into !== undefined) {
        form.elements.into.value = into.value;
        form.requestSubmit();
      } else if (place.dataset.drop === "out" && take !== null) {
        form.requestSubmit(take);
      }
    });
  };

  const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
  const forget = (key) => sessionStorage.removeItem(key);

  /* Session storage may be forbidden or full; the text is then still in its field. */
  const keep = (key, body) => {
    try {
      sessionStorage.setItem(key, body);
      return true;
    } catch {
      return false;
    }
  };

  const post = (url, body) =>
    fetch(url, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { Accept: "application/json" },
      redirect: "manual",
      credentials: "same-origin",
      keepalive: body.length < 60000,
    });

  const fill = (form, body, also = null) => {
    const typed = new URLSearchParams(body);
    for (const field of form.elements) {
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = typed.getAll(field.name).includes(field.value);
      } else if ((field.type !== "hidden" || field === also) && typed.has(field.name)) {
        field.value = typed.get(field.name);
      }
    }
  };

  class Kept {
    constructor(form) {
      this.form = form;
      this.key = KEPT + form.dataset.kept;
      const body = sessionStorage.getItem(this.key);
      if (body !== null && document.getElementById("errors") === null) {
        fill(form, body);
      }
      form.addEventListener("input", () => keep(this.key, this.body()));
    }

    /* Without the token. */
    body() {
      const data = new FormData(this.form);
      for (const hidden of this.form.querySelectorAll("input[type=hidden]")) {
        data.delete(hidden.name);
      }
      return new URLSearchParams(data).toString();
    }
  }

  class Autosave {
    constructor(form) {
      this.form = form;
      this.url = form.dataset.autosave;
      this.key = KEPT + this.url;
      this.status = form.querySelector("[data-autosave-status]");
      this.version = form.querySelector("[data-autosave-version]");
      this.sent = this.asServed();
      form.addEventListener("input", () => this.later(PAUSE));
      form.addEventListener("submit", (event) => this.submitted(event));
      addEventListener("online", () => this.save());
      addEventListener("pagehide", () => this.leaving());
      this.restore();
    }

    body(form = this.form) {
      return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string")).toString();
    }

    /* The form as the server wrote it: who types before the script has come has typed something new. */
    asServed() {
      const copy = this.form.cloneNode(true);
      copy.reset();
      return this.body(copy);
    }

    later(pause) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), pause);
    }

    async save() {
      clearTimeout(this.timer);
      const body = this.body();
      if (body === this.sent || this.submitting || this.changed) {
        return;
      }
      if (this.saving) {
        this.again = true;
        return;
      }
      this.saving = true;
      try {
        const answer = await post(this.url, body);
        if (answer.ok) {
          this.saved(answer, body);
          this.say("saved");
        } else if (this.version !== null && (answer.status === 409 || answer.status === 412)) {
          this.changed = true;
          this.hold(body, "changed");
        } else if (answer.type === "opaqueredirect" || answer.status === 401) {
          this.hold(body, "signedOut");
        } else if (answer.status >= 500) {
          this.hold(body, "offline");
          this.later(RETRY);
        } else {
          this.say("failed");
        }
      } catch {
        this.hold(body, "offline");
        this.later(RETRY);
      } finally {
        this.saving = false;
      }
      if (this.waiting !== undefined) {
        const button = this.waiting;
        this.waiting = undefined;
        this.form.requestSubmit(button);
      } else if (this.again) {
        this.again = false;
        this.later(PAUSE);
      }
    }

    /* The next words are typed over what was saved now. */
    saved(answer, body) {
      forget(this.key);
      const version = (answer.headers.get("ETag") ?? "").match(/\d+/);
      if (this.version !== null && version !== null) {
        const all = new URLSearchParams(body);
        all.set(this.version.name, version[0]);
        this.version.value = version[0];
        this.sent = all.toString();
      } else {
        this.sent = body;
      }
    }

    hold(body, why) {
      this.say(keep(this.key, body) ? why : "failed");
    }

    /* The last words before one leaves the page. */
    leaving() {
      const body = this.body();
      if (this.changed) {
        keep(this.key, body);
      } else if (!this.submitting && !this.saving && body !== this.sent) {
        post(this.url, body).then(
          (answer) => answer.ok && this.saved(answer, body),
          () => keep(this.key, body),
        );
      }
    }

    /* A form that cannot arrive is not sent: the browser would show its own error page in place of the text. */
    submitted(event) {
      clearTimeout(this.timer);
      if (!navigator.onLine) {
        event.preventDefault();
        this.hold(this.body(), "offline");
        return;
      }
      /* What is just being saved comes first, else it would look like another window's. Who presses again does not wait. */
      if (this.version !== null && this.saving && this.waiting === undefined) {
        event.preventDefault();
        this.waiting = event.submitter;
        return;
      }
      this.submitting = true;
      forget(this.key);
    }

    /* After a reload without a connection, or a new sign-in, what was typed last comes back. */
    restore() {
      const body = sessionStorage.getItem(this.key);
      if (body === null) {
        if (this.body() !== this.sent) {
          this.later(PAUSE);
        }
        return;
      }
      if (document.getElementById("errors") === null) {
        fill(this.form, body, this.version);
        this.save();
      } else {
        forget(this.key);
      }
    }

    say(what) {
      if (this.status === null) {
        return;
      }
      const words = this.status.dataset;
      const time = new Date().toLocaleTimeString(words.locale, { hour: "numeric", minute: "2-digit", timeZone: "Europe/Helsinki" });
      this.status.textContent = words[what].replace("{time}", time);
      this.status.classList.toggle("trouble", what !== "saved");
    }
  }

  const wire = (root) => {
    focusErrors(root);
    for (const form of root.querySelectorAll?.("form[data-autosave]") ?? []) {
      form.autosave ??= new Autosave(form);
    }
    for (const done of root.querySelectorAll?.("[data-kept-done]") ?? []) {
      forget(KEPT + done.dataset.keptDone);
    }
    for (const form of root.querySelectorAll?.("form[data-kept]") ?? []) {
      form.kept ??= new Kept(form);
    }
    for (const item of root.querySelectorAll?.('[data-drag]:not([data-drag="false"])') ?? []) {
      item.draggable = true;
    }
  };

  /* Printing needs a script; without one there is no button for it, and the browser's own menu does it. */
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  document.addEventListener("click", closeMenus);
  document.addEventListener("keydown", closeMenus);
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-sign-out]")) {
      kept().forEach(forget);
    }
  });
  document.addEventListener("htmx:responseError", toldSignedOut);
  document.addEventListener("htmx:beforeRequest", asksNoMore);
  document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) {
      wire(event.detail.elt.parentElement ?? event.detail.elt);
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("form[data-autosave]").forEach((form) => {
        if (form.autosave) {
          form.autosave.submitting = false;
        }
      });
    }
  });
  drag();
  wire(document);
})();
