workflow {
    channel.of(['k', 1], ['j', 2], ['k', 3]).groupTuple().toSortedList { a, b -> a[0] <=> b[0] }.view()
}
