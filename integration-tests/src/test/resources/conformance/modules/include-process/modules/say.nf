process SAY {
    input:
    val x

    output:
    stdout

    script:
    "printf 'said %s' $x"
}
