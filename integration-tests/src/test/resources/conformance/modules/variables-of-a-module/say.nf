word = 'module'

process SAY {
    output:
    val text

    exec:
    text = word
}
