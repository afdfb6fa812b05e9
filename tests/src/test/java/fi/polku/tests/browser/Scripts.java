package fi.polku.tests.browser;

/** Whether the browser runs scripts; everything works either way. */
enum Scripts {
    ON,
    OFF
}
