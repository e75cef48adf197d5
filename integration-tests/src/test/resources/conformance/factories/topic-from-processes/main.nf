process ONE {
    input: val x
    output:
    val x, emit: plain
    val "one $x", topic: versions
    exec: true
}

process TWO {
    output: tuple val('two'), val(2), topic: 'versions'
    exec: true
}

workflow {
    ONE(channel.of(1, 2))
    TWO()
    ONE.out.plain.view { "plain $it" }
    channel.topic('versions').toSortedList { a, b -> a.toString() <=> b.toString() }.view()
    channel.topic('versions').count().view { "versions: $it" }
}
