workflow {
    channel.of(3, 1, 2).toList().view()
    channel.of(3, 1, 2).toSortedList().view()
    channel.of('bb', 'a').toSortedList { it.size() }.view()
    channel.empty().toList().view()
}
