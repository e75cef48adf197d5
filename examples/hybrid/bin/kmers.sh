#!/bin/bash
# kmers.sh K FILE: counts the words of K letters in the lines of FILE; the most frequent first, then by alphabet.
set -euo pipefail
export LC_ALL=C
k=$1 file=$2

longest=$(wc -L < "$file")
for ((i = 1; i + k - 1 <= longest; i++)); do
    cut -c "$i-$((i + k - 1))" "$file"
done | sort | uniq -c | sort -k 1,1nr -k 2,2 | while read -r count kmer; do
    # Lines that end before a position give shorter words, which are none.
    [ ${#kmer} -lt "$k" ] || printf '%s\t%s\n' "$kmer" "$count"
done
