process MAKE {
    publishDir 'results', mode: 'move'

    output:
    path 'x.txt'

    script:
    "echo x > x.txt"
}

workflow {
    MAKE()
}
