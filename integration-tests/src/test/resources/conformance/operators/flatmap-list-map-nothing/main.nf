workflow {
    channel.of(2, 3).flatMap { n -> (1..n).toList() }.view()
    channel.of([a: 1, b: 2]).flatMap { it }.view { "${it.key} is ${it.value}" }
    channel.of([1, [2]], [3]).flatMap().view()
    channel.of(1).flatMap { [] }.count().view()
}
