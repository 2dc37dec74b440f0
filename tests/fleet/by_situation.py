"""Counts responses by situation on Spark, with xblstatus as the worker of RDD.pipe.

    python by_situation.py XBLSTATUS RESPONSES.ndjson [PARTITIONS]

Prints one JSON object: the number of records, and the count of each situation (or status, or error).
"""

import json
import shlex
import sys

from pyspark import SparkConf, SparkContext


def key(line):
    """What a record is counted under: the situation that applies, else the status, else `error`."""
    record = json.loads(line)
    if record["error"] is not None:
        return "error"
    meaning = record["meaning"]
    if meaning is None:
        return "no status"
    for situation in meaning["situations"]:
        if situation["verdict"] == "applies":
            return situation["id"]
    return str(meaning["code"])


def main():
    program, responses = sys.argv[1:3]
    partitions = int(sys.argv[3]) if len(sys.argv) > 3 else 4
    conf = SparkConf().setMaster("local[2]").setAppName("by_situation")
    conf.set("spark.ui.enabled", "false").set("spark.driver.bindAddress", "127.0.0.1")
    conf.set("spark.driver.host", "127.0.0.1")
    spark = SparkContext(conf=conf)
    spark.setLogLevel("ERROR")
    try:
        worker = f"{shlex.quote(program)} inspect --input-format ndjson --format ndjson"
        counts = spark.textFile(responses, partitions).pipe(worker).map(key).countByValue()
    finally:
        spark.stop()
    print(json.dumps({"records": sum(counts.values()), "counts": dict(counts)}, sort_keys=True))


if __name__ == "__main__":
    main()
