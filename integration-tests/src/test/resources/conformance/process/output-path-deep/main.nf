process MAKE {
    output:
    path '**.txt', emit: all
    path 'a/*', emit: some
    path '**/c.txt', emit: one

    script:
    """
    mkdir -p a/b; touch top.txt a/one.txt a/b/c.txt
    """
}

workflow {
    MAKE()
    MAKE.out.all.view { files -> "all ${files*.name.sort()}" }
    MAKE.out.some.view { files -> "some ${files*.name.sort()}" }
    MAKE.out.one.view { "one ${it.name}" }
}
