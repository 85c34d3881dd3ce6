#!/usr/bin/env bash
# Measures publishing side by side, one process after the other: publish.sh [ROWS [SERIES [FOLDER]]]
# Compile first: mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt -DincludeScope=test
# XlsxWriter is measured where Python has it (apt-get install python3-xlsxwriter, or pip install xlsxwriter).
set -euo pipefail
cd "$(dirname "$0")/../../.."
rows=${1:-1000000}
series=${2:-5000}
folder=${3:-target/publish-benchmark}
mkdir -p "$folder"
measure() {
  java "-Xmx$1" -cp "${CLASSES:-target/classes:target/test-classes}:$(cat "${CP:-target/cp.txt}")" \
    org.lacuna.publish.PublishBenchmark "$2" "$3" "$folder"
}
measure 256m rows "$rows"
measure 256m plain "$rows"
if python3 -c 'import xlsxwriter' 2>/dev/null; then
  python3 src/test/benchmarks/xlsxwriter_rows.py "$rows" "$folder/xlsxwriter.xlsx"
else
  echo "xlsxwriter: not installed, not measured"
fi
measure 256m typical 20000
measure 256m plain-typical 20000
rm -rf "$folder/site"
measure 1g site "$series"
echo "site: $(find "$folder/site" -name '*.html' | wc -l) pages, $(du -sm "$folder/site" | cut -f1) MB"
