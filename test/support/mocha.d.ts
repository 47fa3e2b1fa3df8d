/// <reference types="mocha" />
// `describe` and `it` of the component tests (*.browser.test.ts), which @web/test-runner runs with Mocha in the page.
