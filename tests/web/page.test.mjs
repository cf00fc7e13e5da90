// What a browser makes of the page of a report: $REPORT, read by Chromium.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

const require = createRequire(join(resolve(process.env.NODE_FOLDER), "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const report = resolve(process.env.REPORT);
const folder = mkdtempSync(join(tmpdir(), "rollcall-web-"));
// What a reader without scripts has, for axe, which needs them itself.
const bare = join(folder, "bare.html");
writeFileSync(bare, readFileSync(report, "utf8").replace(/<script>[^]*<\/script>/, ""));
let browser;

before(async () => {
	browser = await chromium.launch({
		executablePath: process.env.CHROMIUM,
		args: ["--no-sandbox", "--disable-gpu"],
	});
});
after(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true });
});

// Opens the page, hands it over, and looks whether it asked for anything or
// complained.
const withPage = async (options, use, file = report) => {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	const heard = [];
	page.on("request", request => heard.push(request.url()));
	page.on("console", message => heard.push(message.text()));
	page.on("pageerror", error => heard.push(String(error)));
	await page.goto(pathToFileURL(file).href);
	try {
		await use(page);
	} finally {
		await context.close();
	}
	assert.deepEqual(heard.slice(1), [], "nothing but the page itself");
};

const openDetails = page =>
	page.evaluate(() => document.querySelectorAll("details").forEach(details => details.open = true));

// The rows of a long table are all alike, and axe takes its time with each.
const shortenTables = page =>
	page.evaluate(() => document.querySelectorAll("tbody tr:nth-child(n + 9)").forEach(row => row.remove()));

const violations = async page => {
	await shortenTables(page);
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
	return found.violations.map(v => `${v.id}: ${v.nodes.length} x ${v.nodes[0].target}`);
};

for (const colorScheme of ["light", "dark"])
	for (const media of ["screen", "print"])
		for (const file of [report, bare])
			test(`axe finds nothing: ${colorScheme}, ${media}, scripts ${file === report ? "on" : "off"}`, () =>
				withPage({ colorScheme }, async page => {
					await page.emulateMedia({ media, colorScheme });
					await openDetails(page);
					assert.deepEqual(await violations(page), []);
				}, file));

test("axe finds nothing while a member is searched and a mark has its card", () =>
	withPage({}, async page => {
		await page.getByLabel("Find a member").fill("korea");
		await page.locator(".plot").first().focus();
		await page.keyboard.press("ArrowRight");
		assert.deepEqual(await violations(page), []);
	}));

for (const javaScriptEnabled of [true, false])
	test(`each figure has a name, a picture and a table: scripts ${javaScriptEnabled ? "on" : "off"}`, () =>
		withPage({ javaScriptEnabled }, async page => {
			const figures = await page.locator("figure").all();
			assert.ok(figures.length > 0);
			for (const figure of figures) {
				const title = await figure.locator("h3").innerText();
				assert.ok(title.length > 10, title);
				const picture = figure.getByRole("img");
				assert.equal(await picture.count(), 1, title);
				assert.ok(await picture.locator("> title").evaluate(t => t.textContent.length > 10), title);
				assert.ok(await picture.locator("> desc").evaluate(d => d.textContent.length > 40), title);
				assert.ok(await picture.locator("text").count() > 0, title);
				const own = await figure.locator("table").count();
				const link = figure.locator("p.same a");
				const id = own > 0 ? null : await link.getAttribute("href");
				const table = own > 0 ? figure.locator("table") : page.locator(id);
				assert.ok(await table.locator("caption").evaluate(c => c.textContent.length > 5), title);
				assert.ok(await table.locator("th[scope=col]").count() > 1, title);
				assert.ok(await table.locator("th[scope=row]").count() > 0, title);
			}
		}));

test("without scripts nothing is offered that needs them, and the tables open", () =>
	withPage({ javaScriptEnabled: false }, async page => {
		assert.equal(await page.getByRole("search").count(), 0);
		assert.equal(await page.getByRole("button").count(), 0);
		const details = page.locator("details").first();
		await details.locator("summary").focus();
		await page.keyboard.press("Enter");
		assert.ok(await details.locator("table").isVisible());
	}));

test("the first key reaches a link to the findings", () =>
	withPage({}, async page => {
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		assert.match(page.url(), /#findings$/);
		assert.ok(await page.getByRole("heading", { name: "Findings" }).isVisible());
	}));

test("every link inside the page leads somewhere", () =>
	withPage({}, async page => {
		const lost = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
			.map(a => a.getAttribute("href")).filter(href => document.getElementById(href.slice(1)) === null));
		assert.deepEqual(lost, []);
	}));

test("a member is found by the keyboard alone", () =>
	withPage({}, async page => {
		const visible = () => page.locator("table.members tbody tr:not([hidden])").count();
		const before = await visible();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		assert.equal(await page.evaluate(() => document.activeElement.id), "member");
		await page.keyboard.type("cote d'iv");
		const after = await visible();
		assert.ok(after > 0 && after < before, `${after} of ${before}`);
		for (const row of await page.locator("table.members tbody tr:not([hidden])").all())
			assert.match(await row.textContent(), /Côte d.Ivoire/);
		assert.ok(await page.locator("table.members tbody tr:not([hidden])").first().isVisible());
		assert.match(await page.getByRole("search").getByRole("status").innerText(), new RegExp(`^${after} rows? in`));
		await page.keyboard.press("Control+a");
		await page.keyboard.type("nobody at all");
		assert.equal(await visible(), 0);
		assert.match(await page.getByRole("search").getByRole("status").innerText(), /^No member/);
		await page.keyboard.press("Control+a");
		await page.keyboard.press("Delete");
		assert.equal(await visible(), before);
		assert.equal(await page.locator("details[open]").count(), 0);
	}));

test("a table is sorted up, down and back by the keyboard", () =>
	withPage({}, async page => {
		const table = page.locator("figure table").first();
		const heading = table.locator("thead th").last();
		const column = await heading.evaluate(th => th.cellIndex);
		const cells = () => table.locator("tbody tr").evaluateAll((rows, i) => rows.map(row => row.cells[i]?.textContent), column);
		const numbers = list => list.map(text => parseFloat(text)).filter(number => !Number.isNaN(number));
		await page.locator("figure summary").first().click();
		const before = await cells();
		await heading.getByRole("button").focus();
		await page.keyboard.press("Enter");
		assert.equal(await heading.getAttribute("aria-sort"), "ascending");
		const up = numbers(await cells());
		assert.ok(up.length > 2);
		assert.deepEqual(up, [...up].sort((a, b) => a - b));
		await page.keyboard.press("Space");
		assert.equal(await heading.getAttribute("aria-sort"), "descending");
		assert.deepEqual(numbers(await cells()), [...up].reverse());
		await page.keyboard.press("Enter");
		assert.equal(await heading.getAttribute("aria-sort"), "none");
		assert.deepEqual(await cells(), before);
		assert.equal(await table.locator("[aria-sort=ascending], [aria-sort=descending]").count(), 0);
	}));

test("marks have cards by the pointer and by the keyboard", () =>
	withPage({}, async page => {
		const plot = page.locator(".plot").first();
		const card = page.locator(".card");
		await plot.focus();
		await page.keyboard.press("ArrowRight");
		assert.ok(await card.isVisible());
		const first = await card.innerText();
		await page.keyboard.press("ArrowRight");
		assert.notEqual(await card.innerText(), first);
		await page.keyboard.press("Home");
		assert.equal(await card.innerText(), first);
		await page.keyboard.press("Escape");
		assert.ok(!await card.isVisible());
		const box = await plot.locator(".drawing").boundingBox();
		await page.mouse.move(box.x + box.width * .22, box.y + box.height * .6);
		assert.ok(await card.isVisible());
		assert.match(await card.innerText(), /\d/);
		await page.mouse.move(5, 5);
		assert.ok(!await card.isVisible());
	}));

test("nothing from elsewhere runs, neither script nor style", async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(pathToFileURL(report).href);
	const state = await page.evaluate(async () => {
		const script = document.createElement("script");
		script.textContent = "window.ran = true";
		document.body.append(script);
		const image = document.createElement("img");
		image.setAttribute("onerror", "window.ran = true");
		image.src = "data:image/png;base64,AAAA";
		document.body.append(image);
		document.body.setAttribute("style", "opacity: 0");
		await new Promise(done => setTimeout(done, 100));
		return [window.ran === true, getComputedStyle(document.body).opacity];
	});
	await context.close();
	assert.deepEqual(state, [false, "1"]);
});

for (const javaScriptEnabled of [true, false])
	test(`nothing juts out at 390 pixels: scripts ${javaScriptEnabled ? "on" : "off"}`, () =>
		withPage({ viewport: { width: 390, height: 844 }, isMobile: true, javaScriptEnabled }, async page => {
			await openDetails(page);
			assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
		}));

test("the pages of light and dark differ in their colours, and paper is light", () =>
	withPage({}, async page => {
		const colors = () => page.evaluate(() => [
			getComputedStyle(document.documentElement).backgroundColor,
			getComputedStyle(document.querySelector(".drawing text")).fill,
		]);
		await page.emulateMedia({ colorScheme: "light" });
		const light = await colors();
		await page.emulateMedia({ colorScheme: "dark" });
		const dark = await colors();
		assert.notEqual(light[0], dark[0]);
		assert.notEqual(light[1], dark[1]);
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		assert.deepEqual(await colors(), light);
	}));

for (const javaScriptEnabled of [true, false])
	test(`prints to A4 with text and tables: scripts ${javaScriptEnabled ? "on" : "off"}`, () =>
		withPage({ colorScheme: "dark", javaScriptEnabled }, async page => {
			const path = join(folder, "page.pdf");
			const titles = await page.locator("h3").allInnerTexts();
			const cells = await page.locator("tbody tr:last-child > :last-child")
				.evaluateAll(list => list.map(cell => cell.textContent));
			await page.pdf({ path, preferCSSPageSize: true });
			assert.ok(existsSync(path));
			assert.match(execFileSync("pdfinfo", [path], { encoding: "utf8" }), /Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
			const flat = text => text.replace(/\s+/g, "");
			const text = flat(execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }));
			for (const title of titles)
				assert.ok(text.includes(flat(title.replace(/^(Figure|Table|Sentence) \d+/, ""))), title);
			for (const cell of cells)
				assert.ok(text.includes(flat(cell)), cell);
		}));
