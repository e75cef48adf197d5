process SAY {
    input:
    val x

    output:
    stdout

    shell:
    def y = x.toUpperCase()
    '''
    NAME=shell
    echo "$NAME !{x} !{y} !{x.size() + 1} ${NAME}"
    '''
}

workflow {
    SAY('word') | view
}
