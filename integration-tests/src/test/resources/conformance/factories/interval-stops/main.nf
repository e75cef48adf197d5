workflow {
    channel.interval('5ms').take(3).view()
    channel.interval('5ms') { n -> n == 2 ? channel.STOP : "tick $n" }.view()
    channel.interval('5ms').until { it > 1 }.count().view { "count $it" }
}
