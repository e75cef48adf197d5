params.word = 'module'
params.other = 'module'
params.own = 'own'

process SAY {
    output:
    val "${params.word} ${params.other} ${params.own}"

    exec:
    def nothing = 0
}
