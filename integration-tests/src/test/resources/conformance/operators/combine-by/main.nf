workflow {
    left = channel.of(['k', 1], ['j', 2])
    right = channel.of(['k', 'a'], ['k', 'b'], ['i', 'c'])
    left.combine(right, by: 0).toSortedList { x, y -> x[2] <=> y[2] }.view()
}
