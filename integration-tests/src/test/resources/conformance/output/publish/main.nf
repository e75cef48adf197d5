process MAKE {
    input:
    val id

    output:
    tuple val(id), path("${id}.txt")

    script:
    "echo $id > ${id}.txt"
}

workflow {
    main:
    MAKE(channel.of('a', 'b'))

    publish:
    texts = MAKE.out
}

output {
    texts {
        path 'texts'
        mode 'copy'
    }
}
