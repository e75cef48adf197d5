workflow {
    channel.of(1..9).take(2).view()
    channel.of('x').take(0).count().view { "none: $it" }
    channel.of('p', 'q').take(-1).view()
}
