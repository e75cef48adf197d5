workflow {
    channel.of(3, 1, 2) | map { it * 10 } | toSortedList | flatMap | view { "item $it" }
}
