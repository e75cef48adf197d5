params.outdir = null

process A {
    publishDir params.outdir, mode: 'copy'

    output:
    path 'a'

    script:
    'touch a'
}

workflow {
    A()
}
