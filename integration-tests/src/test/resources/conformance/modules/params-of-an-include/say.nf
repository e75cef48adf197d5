params.word = 'module'

process SAY {
    output:
    val params.word

    exec:
    def nothing = 0
}
