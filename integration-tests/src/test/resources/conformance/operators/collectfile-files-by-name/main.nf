workflow {
    channel.fromPath(['p/a.txt', 'q/a.txt', 'q/b.txt'])
        .collectFile(sort: { it.parent.name })
        .map { [it.name, it.text] }
        .toSortedList { a, b -> a[0] <=> b[0] }
        .view()
}
