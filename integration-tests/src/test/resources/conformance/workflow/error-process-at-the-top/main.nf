process SAY {
    input:
    val x

    output:
    stdout

    script:
    "printf 'said %s' $x"
}

SAY(channel.of('a')) | view
