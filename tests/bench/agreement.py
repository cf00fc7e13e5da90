"""Agreement of all pairs of members, by pandas and numpy: FILE, and two codes
whose agreement is printed."""
import sys

import numpy as np
import pandas as pd

rows = pd.read_csv(sys.argv[1], usecols=["ms_code", "ms_vote", "resolution"],
                   dtype=str, keep_default_na=False)
level = rows.ms_vote.map({"N": 0.0, "A": 1.0, "Y": 2.0}).to_numpy()
member, codes = pd.factorize(rows.ms_code)
call, calls = pd.factorize(rows.resolution)
votes = np.full((len(codes), len(calls)), np.nan)
votes[member, call] = level
no, abstain, yes = (np.where(votes == v, 1.0, 0.0) for v in (0, 1, 2))
side, part = yes + no, yes + no + abstain
both = part @ part.T
half = side @ abstain.T
with np.errstate(invalid="ignore"):
    agreement = 1 - (yes @ no.T + no @ yes.T + (half + half.T) / 2) / both
one, other = (list(codes).index(code) for code in sys.argv[2:4])
print(f"{agreement[one, other]:.6f} {both[one, other]:.0f}")
