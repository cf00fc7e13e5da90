// What a reader with scripts has beside the page: cards over the marks of a
// figure, a search for a member, and tables that can be sorted.
"use strict";
(() => {
	const all = (selector, root = document) => [...root.querySelectorAll(selector)];
	const make = (tag, properties, ...children) => {
		const element = Object.assign(document.createElement(tag), properties);
		element.append(...children);
		return element;
	};

	// Cards.  The titles of marks would be shown a second time: they move here.
	const words = new Map();
	for (const title of all(".drawing * > title")) {
		words.set(title.parentNode, title.textContent);
		title.remove();
	}
	const card = make("div", { className: "card" });
	card.setAttribute("role", "status");
	document.body.append(card);
	let shown = null;

	const hide = () => {
		shown?.classList.remove("at");
		shown = null;
		card.classList.remove("shown");
	};
	// Above the mark if there is room, never past the edges of the screen.
	const place = mark => {
		const box = mark.getBoundingClientRect();
		const most = document.documentElement.clientWidth - card.offsetWidth - 8;
		const left = Math.max(8, Math.min(box.x + box.width / 2 - card.offsetWidth / 2, most));
		const above = box.y - card.offsetHeight - 8;
		const top = above >= 0 ? above : box.bottom + 8;
		card.style.left = `${left + scrollX}px`;
		card.style.top = `${top + scrollY}px`;
	};
	const show = mark => {
		if (mark === shown)
			return;
		hide();
		shown = mark;
		mark.classList.add("at");
		card.textContent = words.get(mark);
		place(mark);
		card.classList.add("shown");
	};
	const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
	const hint = make("div", { className: "hint", id: "hint" }, "Arrow keys go from mark to mark, Escape ends.");
	document.querySelector("main").append(hint);

	for (const plot of all(".plot")) {
		const marks = all(".drawing *", plot).filter(mark => words.has(mark));
		if (marks.length === 0)
			continue;
		plot.setAttribute("aria-describedby", "hint");
		plot.addEventListener("pointerover", event => {
			if (words.has(event.target))
				show(event.target);
			else
				hide();
		});
		plot.addEventListener("pointerleave", hide);
		plot.addEventListener("blur", hide);
		plot.addEventListener("keydown", event => {
			if (event.key === "Escape")
				hide();
			if (!(event.key in steps))
				return;
			event.preventDefault();
			const at = marks.indexOf(shown);
			const next = Math.max(0, Math.min(at + steps[event.key], marks.length - 1));
			marks[next].scrollIntoView({ block: "nearest", inline: "nearest" });
			show(marks[next]);
		});
	}

	// Sorting: up, down, and as it was.  Rows without a number come last.
	const numberOf = text => {
		const number = parseFloat(text.replace(/\u2212/g, "-").replace(/^[<>+]\s*/, ""));
		return Number.isNaN(number) ? null : number;
	};
	const textAt = (row, column) => row.cells[column]?.textContent ?? "";
	const isNumeric = (rows, column) =>
		rows.every(row => /^$|^\u2013$|^[<>+\u2212]?\s*\d[\d.,]*%?$/.test(textAt(row, column)));
	const compare = (column, sign, numeric) => (a, b) => {
		const [x, y] = [textAt(a, column), textAt(b, column)];
		if (!numeric)
			return sign * x.localeCompare(y, "en");
		const [n, m] = [numberOf(x), numberOf(y)];
		return n === null || m === null ? (n === null) - (m === null) : sign * (n - m);
	};
	const next = { none: "ascending", ascending: "descending", descending: "none" };

	for (const table of all("table")) {
		const body = table.tBodies[0];
		const original = [...body.rows];
		if (original.length < 2)
			continue;
		for (const heading of all("thead th", table)) {
			const button = make("button", { type: "button" }, ...heading.childNodes);
			heading.replaceChildren(button);
			heading.setAttribute("aria-sort", "none");
			button.addEventListener("click", () => {
				const order = next[heading.getAttribute("aria-sort")];
				const column = heading.cellIndex;
				const sorted = [...original];
				for (const other of all("thead th", table))
					other.setAttribute("aria-sort", "none");
				heading.setAttribute("aria-sort", order);
				if (order !== "none")
					sorted.sort(compare(column, order === "ascending" ? 1 : -1, isNumeric(original, column)));
				body.append(...sorted);
			});
		}
	}

	// The search: rows and marks of other members step back.
	const tables = all("table.members");
	if (tables.length === 0)
		return;
	const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\u2019/g, "'").toLowerCase();
	const opened = new Set();
	const input = make("input", { type: "search", id: "member", autocomplete: "off" });
	const answer = make("p", {});
	answer.setAttribute("role", "status");
	const label = make("label", { htmlFor: "member" }, "Find a member");
	const search = make("div", { className: "search" }, label, input, answer);
	search.setAttribute("role", "search");
	document.querySelector("header").append(search);

	const names = table => [...table.tBodies[0].rows].map(row => [row, fold(row.textContent)]);
	const rows = tables.map(table => [table, names(table)]);
	const folded = [...words].map(([mark, text]) => [mark, fold(text)]);

	const findIn = (table, list, what) => {
		const details = table.closest("details");
		let found = 0;
		for (const [row, name] of list) {
			row.hidden = !name.includes(what);
			found += !row.hidden;
		}
		if (details && what !== "" && found > 0 && !details.open) {
			details.open = true;
			opened.add(details);
		}
		return found;
	};
	const findMarks = what => {
		const hits = new Set(folded.filter(([, name]) => what !== "" && name.includes(what)).map(([mark]) => mark));
		const drawings = new Set([...hits].map(mark => mark.ownerSVGElement));
		for (const [mark] of folded)
			mark.classList.toggle("other", drawings.has(mark.ownerSVGElement) && !hits.has(mark));
	};
	input.addEventListener("input", () => {
		const what = fold(input.value.trim());
		const counts = rows.map(([table, list]) => findIn(table, list, what));
		const n = counts.reduce((sum, count) => sum + count, 0);
		const places = counts.filter(count => count > 0).length;
		findMarks(what);
		if (what === "") {
			for (const details of opened)
				details.open = false;
			opened.clear();
			answer.textContent = "";
		} else {
			answer.textContent = n === 0 ? "No member of that name in the tables"
				: `${n} ${n === 1 ? "row" : "rows"} in ${places} ${places === 1 ? "table" : "tables"}`;
		}
	});
})();
