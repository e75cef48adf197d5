workflow {
    channel.of(['x', 1], ['y', 2], ['z', 3]).join(channel.of(['z', 'c'], ['x', 'a'])).toSortedList { p, q -> p[0] <=> q[0] }.view()
}
