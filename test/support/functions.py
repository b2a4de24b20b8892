#!/usr/bin/env python3
"""functions.py RECORD FILE: the normal forms of FILE's functions in a record, sorted, each once."""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as record:
    lines = [json.loads(line) for line in record]
print("\n".join(sorted({line["function"] for line in lines if line.get("file") == sys.argv[2]})))
