process KEEP {
    input:
    path reads

    output:
    path reads
    path 'part-\\*.txt'
    path 'part-?.txt', glob: false

    script:
    """
    touch 'part-*.txt' 'part-?.txt' part-1.txt
    """
}

workflow {
    KEEP(channel.fromPath("$projectDir/data/lane\\[1-2\\].txt"))
    KEEP.out[0].mix(KEEP.out[1], KEEP.out[2]).view { it.name }
}
