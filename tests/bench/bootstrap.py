"""10,000 draws of the members of a DPRK history: their slope of the yes share.
FILE has a row a member and a column a vote of 1, 0 or nothing."""
import sys
import time

import numpy as np

table = np.genfromtxt(sys.argv[1], delimiter=",", names=None)
year, votes = table[0], table[1:]
is_member = ~np.isnan(votes)
yes = np.nan_to_num(votes)
random = np.random.default_rng(1)
start = time.perf_counter()
slopes = np.empty(10000)
x = year - year.mean()
for block in range(0, 10000, 500):
    times = random.multinomial(len(votes), np.full(len(votes), 1 / len(votes)), 500)
    share = (times @ yes) / (times @ is_member)
    slopes[block:block + 500] = share @ x / (x @ x)
low, high = 100 * np.quantile(slopes, [0.025, 0.975])
print(f"{1000 * (time.perf_counter() - start):7.2f} ms  numpy: 10,000 draws, "
      f"{low:+.3f} to {high:+.3f}")
