"""Theil-Sen and Kendall of 6,203 points by scipy."""
import time

import numpy as np
from scipy import stats

random = np.random.default_rng(1)
x = np.arange(6203.0)
y = 0.01 * x + random.normal(size=x.size)
start = time.perf_counter()
slope = stats.theilslopes(y, x)
tau = stats.kendalltau(x, y)
print(f"{1000 * (time.perf_counter() - start):7.2f} ms  scipy: Theil-Sen and "
      "Kendall of 6,203 points")
