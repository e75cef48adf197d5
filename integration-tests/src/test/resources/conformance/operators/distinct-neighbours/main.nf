workflow {
    channel.of(1, 1, 2, 2, 1).distinct().view()
    channel.of('ab', 'ac', 'bd').distinct { it[0] }.view()
}
