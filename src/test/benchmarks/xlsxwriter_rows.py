"""Writes the cells of `PublishBenchmark rows N` with XlsxWriter in constant-memory mode.

usage: python3 xlsxwriter_rows.py N FILE
"""
import sys
import time

import xlsxwriter

SERIES = "labour_transfers.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.person-times.actual.period.A"


def main(rows, path):
    start = time.time()
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    whole = book.add_format({"num_format": "#,##0"})
    half = book.add_format({"num_format": "#,##0.0"})
    sheet = book.add_worksheet("Data")
    for i in range(rows):
        year = str(1990 + i % 40)
        value = 1_000_000 + i * 37 % 900_000
        sheet.write_string(i, 0, "c%d" % i)
        sheet.write_string(i, 1, SERIES)
        sheet.write_string(i, 2, "CN-XJ")
        sheet.write_string(i, 3, "person-times")
        sheet.write_string(i, 4, year)
        sheet.write_string(i, 5, year + "-01")
        sheet.write_number(i, 6, value, whole)
        sheet.write_number(i, 7, value - 0.5, half)
        sheet.write_number(i, 8, value + 0.5, half)
        sheet.write_string(i, 9, "exact")
        sheet.write_string(i, 10, "自治区统计局")
        sheet.write_string(i, 11, "2023-01-31")
    book.close()
    print("xlsxwriter %s: %.1f s, processor %.1f s" % (f"{rows:,}", time.time() - start, time.process_time()))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
