process MAKE {
    publishDir 'results', mode: 'copy', overwrite: false

    output:
    path 'x.txt'

    script:
    "echo new > x.txt"
}

workflow {
    MAKE()
}
