process READ {
    input:
    path x, stagAs: 'y.txt'

    script:
    "cat y.txt"
}

workflow {
    READ(channel.fromPath('main.nf'))
}
