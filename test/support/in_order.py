#!/usr/bin/env python3
"""in_order.py: hands on FILE:LINE:COLUMN lines; fails unless each place is there once, and they are sorted."""
import re
import sys

lines = sys.stdin.read().splitlines()
places = []
for line in lines:
    file, number, column = re.match(r"(.*?):(\d+):(\d+): ", line).groups()
    places.append((file, int(number), int(column)))
print("\n".join(lines))
if not places or places != sorted(set(places)):
    sys.exit(f"not sorted, or not each once: {places}")
