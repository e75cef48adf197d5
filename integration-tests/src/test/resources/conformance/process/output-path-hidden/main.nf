process MAKE {
    output:
    path '*', emit: seen
    path '*', hidden: true, emit: all

    script:
    """
    touch shown .kept
    """
}

workflow {
    MAKE()
    MAKE.out.seen.view { "seen ${it.name}" }
    MAKE.out.all.view { files -> "all ${files*.name.sort()}" }
}
