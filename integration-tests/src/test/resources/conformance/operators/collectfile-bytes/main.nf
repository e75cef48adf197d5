process MAKE {
    input:
    val n

    output:
    path "${n}.bin"

    script:
    "printf '\\351\\000${n}\\n' > ${n}.bin"
}

workflow {
    MAKE(channel.of(2, 1)).collectFile(name: 'all.bin', sort: { it.name }).view { it.bytes }
    MAKE.out.collectFile(name: 'rest.bin', sort: { it.name }, skip: 1, seed: 'none').view { it.text }
}
