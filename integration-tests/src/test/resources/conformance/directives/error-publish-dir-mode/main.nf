process MAKE {
    publishDir 'results', mode: 'teleport'

    output:
    path 'x.txt'

    script:
    "echo new > x.txt"
}

workflow {
    MAKE()
}
