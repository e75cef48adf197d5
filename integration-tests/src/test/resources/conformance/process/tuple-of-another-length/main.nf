process PAIR {
    input:
    tuple val(x), val(y)

    output:
    stdout

    script:
    "echo $x $y"
}

workflow {
    PAIR(channel.of([1, 2, 3])).view { it.trim() }
}
