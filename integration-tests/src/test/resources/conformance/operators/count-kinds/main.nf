workflow {
    channel.of(4, 'a', 7, 'b', 4).count().view()
    channel.of(4, 7, 4).count(4).view()
    channel.of('ab', 'cd', 'ax').count(~/a./).view()
    channel.of(1..10).count { it > 6 }.view()
    channel.empty().count().view()
}
