process MAKE {
    publishDir 'results'

    output:
    path 'x.txt'

    script:
    "echo x > x.txt"
}

workflow {
    MAKE()
}
