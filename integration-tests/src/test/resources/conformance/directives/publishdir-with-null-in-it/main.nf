params.outdir = null

process A {
    publishDir "${params.outdir}/a"

    input:
    val x

    output:
    path '*.txt'

    script:
    "echo $x > ${x}.txt"
}

workflow {
    A(channel.of(1, 2))
}
