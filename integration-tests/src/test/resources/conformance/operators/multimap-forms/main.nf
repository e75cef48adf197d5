workflow {
    channel.of(1, 2).multiMap { n ->
        plain: n
        pair: [n, n * n]
    }.set { made }
    made.plain.view { "plain $it" }
    made.pair.view { "pair $it" }
    def both = multiMapCriteria { up: it.toUpperCase(); down: it.toLowerCase() }
    channel.of('aB').multiMap(both).set { text }
    text.up.view()
    text.down.view()
}
