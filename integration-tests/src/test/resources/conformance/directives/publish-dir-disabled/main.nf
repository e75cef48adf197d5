params.publish = false

process MAKE {
    publishDir 'results', mode: 'copy', enabled: params.publish
    publishDir 'always', mode: 'link'

    output:
    path 'x.txt'

    script:
    "echo x > x.txt"
}

workflow {
    MAKE()
}
