workflow {
    channel.of(1, 2, 1, 3, 2).unique().view()
    channel.of('apple', 'avocado', 'bean').unique { it[0] }.view()
}
