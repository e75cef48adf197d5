process SAY {
    output:
    val wrod

    exec:
    word = 'x'
}
