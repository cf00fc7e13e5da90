// polars.mjs [FILE [TEXT]]: the yes votes and the rows of each year of FILE, of
// the rows whose title holds TEXT, by Polars.  Without FILE: nothing, for what
// the start alone takes.
import { createRequire } from 'node:module';

const { default: pl } = createRequire(import.meta.url)('nodejs-polars');
const [file, text] = process.argv.slice(2);

if (file) {
	let rows = pl.scanCSV(file, { inferSchemaLength: 0 });
	if (text)
		rows = rows.filter(pl.col('title').str.contains(text, true));
	const answer = await rows
		.groupBy(pl.col('date').str.slice(0, 4).alias('year'))
		.agg(pl.col('ms_vote').eq(pl.lit('Y')).sum().alias('yes'),
			pl.col('ms_vote').count().alias('total'))
		.sort('year').collect();
	for (const row of answer.rows())
		console.log(row.join());
}
