"""The same by the csv module, numpy and matplotlib: DIR N FORMAT..."""
import csv
import pathlib
import sys

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402

PARTS = {"Y": "#103b66", "A": "#a08800", "X": "#f2f2f2", "N": "#a0394c"}
out, n, formats = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
rows = []
for path in sorted(pathlib.Path("datasets/dprk/ga").glob("*.csv")):
    with path.open(encoding="utf-8", newline="") as lines:
        rows += [(row["date"][:4], row["ms_vote"], row["ms_code"]) for row in csv.DictReader(lines)]
years = sorted({year for year, _, _ in rows})
codes = sorted({code for _, _, code in rows})
cast = np.zeros((len(PARTS), len(years), len(codes)))
for year, vote, code in rows:
    cast[list(PARTS).index(vote), years.index(year), codes.index(code)] += 1
whole = cast.sum(axis=2)
np.savetxt(out / "table", whole.T, fmt="%d", header=" ".join(PARTS))
line = np.polyfit(np.array(years, float) - 2005, whole[0] / whole.sum(axis=0), 1)
np.savetxt(out / "trend", line)
for i in range(n):
    counts = whole if i == 0 else whole - cast[:, :, (i - 1) % len(codes)]
    shares = counts / counts.sum(axis=0)
    figure, axes = plt.subplots(figsize=(7.203, 3.74))
    base = np.zeros(len(years))
    for part, color in enumerate(PARTS.values()):
        bars = axes.bar(years, shares[part], bottom=base, color=color)
        axes.bar_label(bars, [f"{count:.0f}" for count in counts[part]], label_type="center", fontsize=7)
        base += shares[part]
    axes.set_title(f"Votes on human rights in the DPRK, figure {i}")
    for name in formats:
        figure.savefig(out / f"figure-{i}.{name}", dpi=300)
    plt.close(figure)
